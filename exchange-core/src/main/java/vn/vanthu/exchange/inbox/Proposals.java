package vn.vanthu.exchange.inbox;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import vn.vanthu.classifier.DocumentKind;
import vn.vanthu.exchange.inbox.OfferedArrival.Declared;
import vn.vanthu.exchange.inbox.Proposal.Source;
import vn.vanthu.exchange.judging.FileReport;
import vn.vanthu.exchange.judging.ReportedFacts;

/**
 * Weighs what was read in the document against what its sender declared: where both agree it is surer than either, where
 * they differ somebody must look. The document is what counts, so its value stands.
 */
final class Proposals {

    private static final double READ_SOMEWHERE = 0.7;
    private static final double NO_MARK_SEEN = 0.9;
    private static final double SIGNED_WORD = 0.9;
    private static final double UNSIGNED_WORD = 0.5;
    private static final double CONTRADICTED = 0.5;

    private final FileReport report;
    private final double word;
    private final Map<ArrivalField, Proposal> proposals = new EnumMap<>(ArrivalField.class);

    private Proposals(FileReport report, boolean senderVerified) {
        this.report = report;
        this.word = senderVerified ? SIGNED_WORD : UNSIGNED_WORD;
    }

    static Map<ArrivalField, Proposal> of(OfferedArrival arrival) {
        FileReport report = arrival.document().report();
        ReportedFacts facts = report.facts();
        Optional<Declared> declared = arrival.declared();
        ReportedFacts.@Nullable SignerFact signer = facts.signer();
        Proposals made = new Proposals(report, arrival.senderVerified());
        made.weigh(ArrivalField.ISSUER, facts.issuer(), arrival.senderName(), Proposals::sameAgency);
        made.weigh(ArrivalField.DOCUMENT_NUMBER, facts.documentNumber(), declared.map(Declared::documentNumber));
        made.weigh(
                ArrivalField.ISSUED_ON,
                isDay(facts.issuedOn()) ? facts.issuedOn() : null,
                declared.flatMap(Declared::issuedOn).map(LocalDate::toString));
        made.weigh(ArrivalField.SUMMARY, facts.summary(), declared.map(Declared::subject));
        made.weigh(
                ArrivalField.KIND,
                kind(facts.kind()).orElse(null),
                declared.flatMap(Declared::kind).flatMap(Proposals::kind));
        made.weigh(ArrivalField.SIGNER, signer == null ? null : signer.name(), declared.flatMap(Declared::signer));
        made.weigh(
                ArrivalField.POSITION,
                signer == null ? null : signer.position(),
                declared.flatMap(Declared::signerPosition));
        made.urgency(facts.urgency(), declared.map(Declared::urgency));
        Integer pages = facts.pages();
        if (pages != null && pages > 0) {
            made.proposals.put(ArrivalField.PAGES, new Proposal(pages.toString(), 100, Source.COUNTED, 0, 0, null));
        }
        return made.proposals;
    }

    /** The proposals as if they were true. */
    static Described described(Map<ArrivalField, Proposal> proposals) {
        String issuedOn = value(proposals, ArrivalField.ISSUED_ON);
        String kind = value(proposals, ArrivalField.KIND);
        String urgency = value(proposals, ArrivalField.URGENCY);
        String pages = value(proposals, ArrivalField.PAGES);
        return new Described(
                value(proposals, ArrivalField.ISSUER),
                value(proposals, ArrivalField.DOCUMENT_NUMBER),
                issuedOn == null ? null : LocalDate.parse(issuedOn),
                kind == null ? null : DocumentKind.valueOf(kind),
                value(proposals, ArrivalField.SUMMARY),
                value(proposals, ArrivalField.SIGNER),
                value(proposals, ArrivalField.POSITION),
                urgency == null ? Urgency.NONE : Urgency.valueOf(urgency),
                pages == null ? null : Integer.valueOf(pages),
                null,
                null);
    }

    private static @Nullable String value(Map<ArrivalField, Proposal> proposals, ArrivalField field) {
        Proposal proposal = proposals.get(field);
        return proposal == null ? null : proposal.value();
    }

    private static boolean isDay(@Nullable String text) {
        try {
            return text != null && LocalDate.parse(text).getYear() > 0;
        } catch (DateTimeParseException notADay) {
            return false;
        }
    }

    private void urgency(@Nullable String read, Optional<String> told) {
        Optional<String> declared = told.flatMap(Urgency::named).map(Enum::name);
        if (read == null || Urgency.named(read).isEmpty()) {
            weigh(ArrivalField.URGENCY, null, declared);
        } else if (!report.read().containsKey(ArrivalField.URGENCY.key()) && read.equals(Urgency.NONE.name())) {
            weigh(ArrivalField.URGENCY, read, declared.orElse(null), NO_MARK_SEEN, String::equals);
        } else {
            weigh(ArrivalField.URGENCY, read, declared);
        }
    }

    private void weigh(ArrivalField field, @Nullable String read, Optional<String> told) {
        weigh(field, read, told.orElse(null), Words::alike);
    }

    private void weigh(
            ArrivalField field, @Nullable String read, @Nullable String told, BiPredicate<String, String> alike) {
        FileReport.@Nullable ReadPlace place = report.read().get(field.key());
        weigh(field, read, told, place == null ? READ_SOMEWHERE : place.confidence(), alike);
    }

    private void weigh(
            ArrivalField field,
            @Nullable String read,
            @Nullable String told,
            double confidence,
            BiPredicate<String, String> alike) {
        String seen = read == null ? "" : fitting(field, read);
        String said = told == null ? "" : fitting(field, told);
        FileReport.@Nullable ReadPlace place = report.read().get(field.key());
        int page = place == null ? 0 : place.page();
        int line = place == null ? 0 : place.line();
        if (seen.isEmpty() && said.isEmpty()) {
            return;
        }
        Proposal proposal;
        if (seen.isEmpty()) {
            proposal = new Proposal(said, percent(word), Source.SENDER, 0, 0, null);
        } else if (said.isEmpty()) {
            proposal = new Proposal(seen, percent(confidence), Source.MACHINE, page, line, null);
        } else if (alike.test(seen, said)) {
            double both = 1 - (1 - confidence) * (1 - word);
            // An agency's name as the directory has it, not in the capitals of its letterhead.
            String value = field == ArrivalField.ISSUER ? said : seen;
            proposal = new Proposal(value, percent(both), Source.BOTH, page, line, null);
        } else {
            proposal =
                    new Proposal(seen, percent(Math.min(confidence, CONTRADICTED)), Source.MACHINE, page, line, said);
        }
        proposals.put(field, proposal);
    }

    /** A sender's name may be a longer or shorter form of the issuer's. */
    private static boolean sameAgency(String issuer, String sender) {
        return Words.alike(issuer, sender) || Words.within(issuer, sender);
    }

    private static Optional<String> kind(@Nullable String told) {
        return told == null
                ? Optional.empty()
                : Arrays.stream(DocumentKind.values())
                        .filter(kind -> kind.name().equalsIgnoreCase(told.strip()) || Words.alike(kind.title(), told))
                        .map(Enum::name)
                        .findFirst();
    }

    private static String fitting(ArrivalField field, String value) {
        String line = Words.line(value);
        return Words.length(line) <= field.longest()
                ? line
                : line.substring(0, line.offsetByCodePoints(0, field.longest()));
    }

    private static int percent(double share) {
        return (int) Math.round(100 * Math.clamp(share, 0, 1));
    }
}
