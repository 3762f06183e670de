package vn.vanthu.exchange.cli.speed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import vn.vanthu.rules.Facts;
import vn.vanthu.rules.Finding;
import vn.vanthu.rules.Judgement;
import vn.vanthu.rules.Regulations;

/** {@code ./hub bench rules}: a verdict of the packs beside a method that somebody wrote for the same rules. */
public final class RulesRace {
    static final String CITY = "tphcm-41-2011";
    private static final Instant AT = Instant.parse("2026-11-25T02:00:00Z");
    private static final int DOCUMENTS = 1_320;
    private static final double GOAL_RATIO = 3;
    private static final double GOAL_MICROSECONDS = 50;

    private RulesRace() {}

    public static List<SpeedCase> cases() {
        Regulations regulations = Regulations.bundled();
        List<Facts> documents = documents(new Random(41));
        Race race = new Race(
                "verdict",
                DOCUMENTS + " sets of facts, each judged by all rules of " + CITY
                        + " and the national layer, beside a method by hand that gives the same findings, verdict and"
                        + " effect, one sentence a rule, filled with the values found where a rule is broken or open",
                Race.Measure.MICROSECONDS_EACH,
                GOAL_RATIO,
                documents.size(),
                (from, to) -> to - from,
                new Race.Side("packs", (from, to) -> {
                    long findings = 0;
                    for (Facts facts : documents.subList(from, to)) {
                        findings +=
                                regulations.judge(facts, CITY, AT).findings().size();
                    }
                    return findings;
                }),
                new Race.Side("by hand", (from, to) -> {
                    long findings = 0;
                    for (Facts facts : documents.subList(from, to)) {
                        findings += CityByHand.judge(facts).findings().size();
                    }
                    return findings;
                }),
                () -> agree(regulations, documents));
        Weighing alone = new Weighing(
                "verdict-alone",
                "the same verdicts of the packs: the median of the rounds, on one core",
                "us/verdict",
                GOAL_MICROSECONDS,
                () -> race.measure("rules").value());
        return List.of(race, alone);
    }

    private static void agree(Regulations regulations, List<Facts> documents) {
        for (Facts facts : documents) {
            Judgement judged = regulations.judge(facts, CITY, AT);
            CityByHand.Result byHand = CityByHand.judge(facts);
            if (judged.verdict() != byHand.verdict()
                    || !judged.legalEffect().equals(byHand.effect())
                    || !said(judged.findings()).equals(said(byHand.findings()))) {
                throw new IllegalStateException("not the same of " + facts + ": " + judged.verdict() + " "
                        + judged.legalEffect() + " " + said(judged.findings()) + " beside " + byHand.verdict() + " "
                        + byHand.effect() + " " + said(byHand.findings()));
            }
        }
    }

    private static List<String> said(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.rule() + " " + finding.result() + " " + finding.level())
                .toList();
    }

    /** Every second one is an ordinary document; the others are of all sorts. */
    static List<Facts> documents(RandomGenerator random) {
        List<Facts> documents = new ArrayList<>();
        while (documents.size() < DOCUMENTS) {
            documents.add(document(random, documents.size() % 2 == 0));
        }
        return documents;
    }

    private static Facts document(RandomGenerator random, boolean ordinary) {
        String form = one(random, "EDITABLE", "DIGITAL_PDF", "SCAN");
        String agency = one(random, "VALID", "NONE", "INDETERMINATE");
        String person = one(random, "VALID", "NONE", "INDETERMINATE");
        String other = ordinary ? "NONE" : one(random, "VALID", "NONE", "INDETERMINATE");
        Facts.Builder facts = Facts.builder()
                .text("form", form)
                .text("stage", "FINAL")
                .text("channel", "MAIL")
                .set("lists.empty", ordinary ? List.of() : List.of("STATE_SECRET_LIST"))
                .flag("format.listed", ordinary || random.nextInt(4) > 0)
                .set("activeContent", ordinary ? List.of() : List.of(one(random, "MACRO", "EXTERNAL_LINK", "FORM")))
                .flag("signature.any", !(agency + person + other).equals("NONENONENONE"))
                .text("signature.agency", agency)
                .text("signature.person", person)
                .text("signature.other", other)
                .flag("signature.invalid", !ordinary && random.nextInt(4) == 0)
                .number("attachments.bytes", ordinary ? random.nextInt(1 << 20) : random.nextInt(1 << 24))
                .text("sender.mailbox", "ORG");
        open(facts, random, ordinary, "secrecy", "NONE", "MAT");
        open(facts, random, ordinary, "kind", "CONG_VAN", "BAO_CAO", "QUYET_DINH");
        String malware = ordinary ? "CLEAN" : one(random, "CLEAN", "INFECTED", "NOT_SCANNED");
        facts.text("malware", malware);
        if (malware.equals("NOT_SCANNED")) {
            facts.text("malware.reason", one(random, "SKIPPED", "ENGINE_DOWN"));
        }
        if (form.equals("SCAN")) {
            open(facts, random, false, "seal", "FOUND", "NOT_FOUND");
            open(facts, random, false, "handSignature", "FOUND", "NOT_FOUND");
            facts.text("seal.colour", one(random, "RED", "OTHER"))
                    .flag("scan.colour", random.nextBoolean())
                    .number("scan.dpi", one(random, 150, 200, 300));
        } else {
            open(facts, random, ordinary, "encoding", "UNICODE", "TCVN3");
            facts.number("lookAlikes", ordinary ? 0 : random.nextInt(3));
        }
        return facts.build();
    }

    /** The first value where ordinary; else any of them, or undetermined. */
    private static void open(
            Facts.Builder facts, RandomGenerator random, boolean ordinary, String name, String... values) {
        int chosen = ordinary ? 0 : random.nextInt(values.length + 1);
        if (chosen == values.length) {
            facts.undetermined(name, "chưa rõ");
        } else {
            facts.text(name, values[chosen]);
        }
    }

    @SafeVarargs
    private static <T> T one(RandomGenerator random, T... values) {
        return values[random.nextInt(values.length)];
    }
}
