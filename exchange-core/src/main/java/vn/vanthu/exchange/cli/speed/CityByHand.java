package vn.vanthu.exchange.cli.speed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.vanthu.rules.Citation;
import vn.vanthu.rules.Fact;
import vn.vanthu.rules.Facts;
import vn.vanthu.rules.Finding;
import vn.vanthu.rules.LegalEffect;
import vn.vanthu.rules.Level;
import vn.vanthu.rules.Outcome;
import vn.vanthu.rules.Regulations;
import vn.vanthu.rules.Verdict;

/**
 * 41/2011/QĐ-UBND and the national layer as one would write them straight in Java: the same outcomes in the same order,
 * verdict and legal effect, over the facts that {@link RulesRace} makes. It says one sentence a rule, with the values
 * found in it where the rule is broken or open, and a constant where it is kept.
 */
final class CityByHand {
    private static final Set<String> SECRET = Set.of("MAT", "TOI_MAT", "TUYET_MAT");
    private static final Set<String> LEGACY =
            Set.of("TCVN3", "VNI", "VISCII", "VPS", "BKHCM2", "WINDOWS_1258", "MIXED");
    private static final Set<String> RUNS = Set.of("MACRO", "SCRIPT", "LAUNCH_ACTION");
    private static final Set<String> LEANS = Set.of("EXTERNAL_LINK", "EMBEDDED_OBJECT");
    private static final Set<String> MAIL_KINDS = Set.of("THONG_BAO", "CONG_VAN", "GIAY_MOI", "LICH_CONG_TAC");
    private static final Set<String> MAIL_PAPERS = Set.of("BAO_CAO", "TAI_LIEU", "TAI_LIEU_HOP");
    private static final Pattern VALUE = Pattern.compile("\\$\\{([^}]*)}");
    private static final int SHARP = 200;
    private static final int HEAVIEST = 15 * 1024 * 1024;

    record Result(Verdict verdict, Optional<LegalEffect> effect, List<Finding> findings) {}

    /** What would stand in the source as constants: the pieces of one sentence a rule, between the values. */
    private record Words(
            String rule,
            Level level,
            Citation citation,
            List<String> sentence,
            List<String> values,
            String remedy,
            String settledBy) {
        private static Words of(String id) {
            return Stream.of(Regulations.NATIONAL, RulesRace.CITY)
                    .map(regulation -> Regulations.bundled().find(regulation).orElseThrow())
                    .flatMap(regulation ->
                            Stream.concat(regulation.rules().stream(), regulation.legalEffects().stream()))
                    .filter(rule -> rule.id().equals(id))
                    .map(rule -> new Words(
                            id,
                            rule.level(),
                            rule.citations().getFirst(),
                            List.of(VALUE.split(rule.message(), -1)),
                            VALUE.matcher(rule.message())
                                    .results()
                                    .map(found -> found.group(1))
                                    .toList(),
                            rule.remedy(),
                            rule.settledBy()))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static final Words QD28_1_2 = Words.of("QD28-1.2");
    private static final Words QD28_9_READABLE = Words.of("QD28-9-READABLE");
    private static final Words QCVN12_ACTIVE_CONTENT = Words.of("QCVN12-ACTIVE-CONTENT");
    private static final Words QCVN12_EMBEDDED = Words.of("QCVN12-EMBEDDED");
    private static final Words ND30_PL1_I_4 = Words.of("ND30-PL1.I.4");
    private static final Words ND30_PL1_I_4_LETTERS = Words.of("ND30-PL1.I.4-LETTERS");
    private static final Words ND30_PL1_II_I = Words.of("ND30-PL1.II.I");
    private static final Words QCVN12_FORMATS = Words.of("QCVN12-FORMATS");
    private static final Words QCVN12_LISTS = Words.of("QCVN12-LISTS");
    private static final Words QCVN12_MALWARE = Words.of("QCVN12-MALWARE");
    private static final Words QCVN12_MALWARE_SKIPPED = Words.of("QCVN12-MALWARE-SKIPPED");
    private static final Words ND30_5_2 = Words.of("ND30-5.2");
    private static final Words ND30_5_2_OTHERS = Words.of("ND30-5.2-OTHERS");
    private static final Words NONE_SECRET = Words.of("NONE-SECRET");
    private static final Words NONE_SIGNATURE = Words.of("NONE-SIGNATURE");
    private static final Words NONE_UNSAFE = Words.of("NONE-UNSAFE");
    private static final Words NONE_ENCODING = Words.of("NONE-ENCODING");
    private static final Words PENDING = Words.of("PENDING");
    private static final Words ND30_25_1C = Words.of("ND30-25.1C");
    private static final Words ND30_5_1 = Words.of("ND30-5.1");
    private static final Words QD28_4_1 = Words.of("QD28-4.1");
    private static final Words QD28_4_2 = Words.of("QD28-4.2");
    private static final Words HCM_5_2B = Words.of("HCM-5.2b");
    private static final Words HCM_8_1A = Words.of("HCM-8.1a");
    private static final Words HCM_8_1B = Words.of("HCM-8.1b");
    private static final Words HCM_8_1C = Words.of("HCM-8.1c");
    private static final Words HCM_8_3A = Words.of("HCM-8.3a");
    private static final Words HCM_8_3B = Words.of("HCM-8.3b");
    private static final Words HCM_8_4A = Words.of("HCM-8.4a");
    private static final Words HCM_8_4B = Words.of("HCM-8.4b");
    private static final Words HCM_8_5 = Words.of("HCM-8.5");

    private final Facts facts;
    private final List<Finding> findings = new ArrayList<>();
    private Verdict verdict = Verdict.ACCEPTED;

    private CityByHand(Facts facts) {
        this.facts = facts;
    }

    static Result judge(Facts facts) {
        return new CityByHand(facts).judged();
    }

    private Result judged() {
        boolean scan = "SCAN".equals(text("form"));
        Outcome secrecy = secrecy();
        say(QD28_1_2, secrecy);
        say(QD28_9_READABLE, Outcome.SATISFIED);
        malware();
        say(QCVN12_ACTIVE_CONTENT, kept(!holds("activeContent", RUNS)));
        say(QCVN12_EMBEDDED, kept(!holds("activeContent", LEANS)));
        signatures();
        Outcome letters = encoding();
        if (!scan) {
            say(ND30_PL1_I_4, letters);
            say(ND30_PL1_I_4_LETTERS, kept(number("lookAlikes") < 1));
        } else {
            say(ND30_PL1_II_I, kept(flag("scan.colour") && number("scan.dpi") >= SHARP));
        }
        say(QCVN12_FORMATS, kept(flag("format.listed")));
        say(QCVN12_LISTS, kept(!holdsAny("lists.empty")));
        Optional<LegalEffect> effect = effect(scan, secrecy, letters);
        city(scan, secrecy, letters);
        return new Result(verdict, effect, findings);
    }

    private Outcome secrecy() {
        String level = text("secrecy");
        return level == null ? Outcome.UNDETERMINED : kept(!SECRET.contains(level));
    }

    private void malware() {
        String status = text("malware");
        boolean scanned = !"NOT_SCANNED".equals(status);
        boolean skipped = !scanned && "SKIPPED".equals(text("malware.reason"));
        if (!skipped) {
            say(QCVN12_MALWARE, scanned ? kept(!"INFECTED".equals(status)) : Outcome.UNDETERMINED);
        }
        if (!scanned) {
            say(QCVN12_MALWARE_SKIPPED, kept(!skipped));
        }
    }

    private boolean doubtful() {
        return "INDETERMINATE".equals(text("signature.agency"))
                || "INDETERMINATE".equals(text("signature.person"))
                || "INDETERMINATE".equals(text("signature.other"));
    }

    private boolean agencySigned() {
        return "VALID".equals(text("signature.agency"));
    }

    private void signatures() {
        boolean invalid = flag("signature.invalid");
        if (flag("signature.any") || invalid || doubtful()) {
            say(
                    ND30_5_2,
                    invalid
                            ? Outcome.VIOLATED
                            : doubtful() && !agencySigned() ? Outcome.UNDETERMINED : Outcome.SATISFIED);
        }
        if (agencySigned()) {
            say(
                    ND30_5_2_OTHERS,
                    kept(!"INDETERMINATE".equals(text("signature.person"))
                            && !"INDETERMINATE".equals(text("signature.other"))));
        }
    }

    private Outcome encoding() {
        String encoding = text("encoding");
        return encoding == null ? Outcome.UNDETERMINED : kept(!LEGACY.contains(encoding));
    }

    private Optional<LegalEffect> effect(boolean scan, Outcome secrecy, Outcome letters) {
        if (secrecy == Outcome.VIOLATED) {
            return line(NONE_SECRET, LegalEffect.NONE);
        }
        Words open = secrecy == Outcome.UNDETERMINED ? NONE_SECRET : null;
        if (flag("signature.invalid")) {
            return line(NONE_SIGNATURE, LegalEffect.NONE);
        }
        if ("INFECTED".equals(text("malware")) || holds("activeContent", RUNS)) {
            return line(NONE_UNSAFE, LegalEffect.NONE);
        }
        if (!scan && letters == Outcome.VIOLATED) {
            return line(NONE_ENCODING, LegalEffect.NONE);
        }
        boolean unscanned = "NOT_SCANNED".equals(text("malware")) && !"SKIPPED".equals(text("malware.reason"));
        if (open == null && !scan && letters == Outcome.UNDETERMINED) {
            open = NONE_ENCODING;
        }
        if (unscanned) {
            return undecided(PENDING);
        }
        if (open != null) {
            return undecided(open);
        }
        if (agencySigned()) {
            return scan
                    ? line(ND30_25_1C, LegalEffect.COPY)
                    : "VALID".equals(text("signature.person"))
                            ? line(ND30_5_1, LegalEffect.ORIGINAL)
                            : line(QD28_4_1, LegalEffect.EQUIVALENT);
        }
        return line(QD28_4_2, LegalEffect.INFORMATION_ONLY);
    }

    private Optional<LegalEffect> line(Words rule, LegalEffect effect) {
        boolean good = switch (effect) {
            case ORIGINAL, EQUIVALENT, COPY -> true;
            case INFORMATION_ONLY, NONE -> false;
        };
        say(rule, kept(good));
        return Optional.of(effect);
    }

    private Optional<LegalEffect> undecided(Words rule) {
        say(rule, Outcome.UNDETERMINED);
        return Optional.empty();
    }

    private void city(boolean scan, Outcome secrecy, Outcome letters) {
        say(HCM_5_2B, kept(number("attachments.bytes") <= HEAVIEST));
        String kind = text("channel") == null ? null : text("kind");
        if (kind != null && MAIL_KINDS.contains(kind)) {
            say(HCM_8_1A, Outcome.SATISFIED);
        }
        if (kind != null && MAIL_PAPERS.contains(kind)) {
            say(HCM_8_1B, Outcome.SATISFIED);
        }
        say(HCM_8_1C, secrecy);
        boolean editable = "EDITABLE".equals(text("form"));
        Outcome form = editable ? editable() : fixed(scan);
        say(editable ? HCM_8_3A : HCM_8_3B, form);
        if (form == Outcome.SATISFIED && secrecy == Outcome.SATISFIED) {
            say(HCM_8_4A, Outcome.SATISFIED);
        }
        if (secrecy == Outcome.SATISFIED || (secrecy == Outcome.UNDETERMINED && form != Outcome.SATISFIED)) {
            say(HCM_8_4B, secrecy == Outcome.SATISFIED ? form : Outcome.UNDETERMINED);
        }
        if (!scan) {
            say(HCM_8_5, letters);
        }
    }

    private Outcome editable() {
        return agencySigned() ? Outcome.SATISFIED : doubtful() ? Outcome.UNDETERMINED : Outcome.VIOLATED;
    }

    private Outcome fixed(boolean scan) {
        if (agencySigned()) {
            return Outcome.SATISFIED;
        }
        String seal = text("seal");
        String hand = text("handSignature");
        boolean no = !scan
                || "NOT_FOUND".equals(seal)
                || ("FOUND".equals(seal) && !"RED".equals(text("seal.colour")))
                || "NOT_FOUND".equals(hand);
        if (!no && seal != null && hand != null) {
            return Outcome.SATISFIED;
        }
        return no && !doubtful() ? Outcome.VIOLATED : Outcome.UNDETERMINED;
    }

    private void say(Words words, Outcome outcome) {
        findings.add(new Finding(
                words.rule,
                outcome,
                words.level,
                words.citation,
                outcome == Outcome.SATISFIED ? words.sentence.getFirst() : sentence(words),
                outcome == Outcome.SATISFIED ? "" : words.remedy,
                List.of(),
                words.settledBy,
                List.of()));
        verdict = verdict.worse(words.level.verdict(outcome));
    }

    private String sentence(Words words) {
        String said = words.sentence.getFirst();
        for (int i = 0; i < words.values.size(); i++) {
            said = said.concat(shown(words.values.get(i))).concat(words.sentence.get(i + 1));
        }
        return said;
    }

    private String shown(String name) {
        return switch (facts.get(name)) {
            case Fact.Text(var value) -> value;
            case Fact.Quantity(var value) -> value.toPlainString();
            case Fact.Flag(var value) -> value ? "có" : "không";
            case Fact.Items(var values) -> String.join(", ", values);
            case Fact.Undetermined(var reason) -> reason;
            case Fact.Absent _ -> "chưa rõ";
        };
    }

    private static Outcome kept(boolean kept) {
        return kept ? Outcome.SATISFIED : Outcome.VIOLATED;
    }

    /** Null where nobody could establish it, or it does not apply. */
    private @Nullable String text(String name) {
        return facts.get(name) instanceof Fact.Text(var value) ? value : null;
    }

    private boolean flag(String name) {
        return facts.get(name) instanceof Fact.Flag(var value) && value;
    }

    private long number(String name) {
        return facts.get(name) instanceof Fact.Quantity(var value) ? value.longValue() : 0;
    }

    private boolean holds(String name, Set<String> values) {
        return facts.get(name) instanceof Fact.Items(var items)
                && items.stream().anyMatch(values::contains);
    }

    private boolean holdsAny(String name) {
        return facts.get(name) instanceof Fact.Items(var items) && !items.isEmpty();
    }
}
