package vn.vanthu.exchange.judging;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.vanthu.classifier.DocumentData;
import vn.vanthu.classifier.LegacyStretch;
import vn.vanthu.classifier.Place;
import vn.vanthu.classifier.Read;
import vn.vanthu.classifier.UnreadableReason;
import vn.vanthu.exchange.judging.FileReport.ReadPlace;
import vn.vanthu.exchange.judging.FileReport.ReportedFinding;
import vn.vanthu.exchange.judging.ReportedFacts.Malware;
import vn.vanthu.rules.Facts;
import vn.vanthu.rules.Finding;
import vn.vanthu.rules.Judgement;
import vn.vanthu.rules.Regulations;
import vn.vanthu.signature.trust.TrustStore;

/** From what was found in a file to the report of it. Immutable, thread-safe, parses nothing. */
public final class FileJudge {
    private final Regulations regulations;
    private final SenderFinder senders;

    public FileJudge(Regulations regulations, TrustStore trust) {
        this.regulations = regulations;
        this.senders = new SenderFinder(trust);
    }

    /**
     * @param fileName as its sender called it
     * @throws IllegalArgumentException for a regulation that is not known
     */
    public FileReport judge(LeafReading found, Malware malware, String fileName, ExaminationOrder order) {
        List<ReportedFacts.Signature> signatures = signatures(found, order);
        Facts facts = FactSheet.of(
                found,
                signatures,
                malware,
                order.stage(),
                order.lists(),
                RecipientMatch.of(order, found.document().data(), senders));
        Optional<String> subject = StateSecretSubject.of(found.document(), order.lists());
        List<Settlement> effective = Settlements.effective(facts, order.settlements());
        Judgement judgement = judge(facts, effective, order);
        List<Without> each = effective.stream()
                .map(settlement -> new Without(settlement, judge(facts, others(effective, settlement), order)))
                .toList();
        List<ReportedFinding> findings = judgement.findings().stream()
                .map(finding -> reported(
                        finding,
                        each.stream()
                                .filter(without -> !without.judgement.findings().contains(finding))
                                .map(Without::settlement)
                                .toList(),
                        found.document().legacy(),
                        subject))
                .toList();
        return new FileReport(
                fileName,
                found.sha256(),
                found.sizeBytes(),
                order.regulation(),
                judgement.verdict(),
                judgement.legalEffect().orElse(null),
                findings,
                FactsForPeople.of(found, signatures, malware, effective, subject),
                error(found),
                read(found.document().data()),
                found.document().data().blanks().symbol().orElse(null),
                addressees(found.document().data()),
                judgement.packVersions(),
                judgement.judgedAt());
    }

    /** What would be judged if this one settlement had not been. */
    private record Without(Settlement settlement, Judgement judgement) {}

    private static List<Settlement> others(List<Settlement> all, Settlement one) {
        return all.stream().filter(other -> !other.equals(one)).toList();
    }

    /** Facts only; the regulation of the order is not asked. */
    public FileReport report(LeafReading found, Malware malware, String fileName, ExaminationOrder order) {
        return new FileReport(
                fileName,
                found.sha256(),
                found.sizeBytes(),
                null,
                null,
                null,
                List.of(),
                FactsForPeople.of(found, signatures(found, order), malware, List.of(), Optional.empty()),
                error(found),
                read(found.document().data()),
                found.document().data().blanks().symbol().orElse(null),
                addressees(found.document().data()),
                List.of(),
                order.at());
    }

    private Judgement judge(Facts facts, List<Settlement> settlements, ExaminationOrder order) {
        return regulations.judge(Settlements.apply(facts, settlements), order.regulation(), order.at());
    }

    private List<ReportedFacts.Signature> signatures(LeafReading found, ExaminationOrder order) {
        Optional<String> sender = senders.sender(order, found.document().data());
        return found.signatures().stream()
                .map(report -> FactsForPeople.signature(report, senders.by(report, sender)))
                .toList();
    }

    /** @param settledBy the settlements without which this finding would not stand as it does */
    private static ReportedFinding reported(
            Finding finding, List<Settlement> settledBy, List<LegacyStretch> legacy, Optional<String> subject) {
        String confirmed = Wordings.confirmed(finding.message(), settledBy);
        return new ReportedFinding(
                finding.rule(),
                finding.result(),
                finding.level(),
                finding.citation().instrument(),
                finding.citation().clause(),
                StateSecretSubject.said(finding, EncodingPlaces.said(finding, confirmed, legacy), subject),
                finding.remedy(),
                finding.missingFacts(),
                finding.settledBy(),
                finding.overtakenBy().stream().map(Object::toString).toList());
    }

    private static @Nullable String error(LeafReading found) {
        Optional<UnreadableReason> reason = found.document().unreadable();
        return reason.map(Wordings::error).orElse(null);
    }

    private static Map<String, ReadPlace> read(DocumentData data) {
        Map<String, Optional<? extends Read<?>>> found = Map.of(
                "documentNumber", data.documentNumber(),
                "issuedOn", data.issuedOn(),
                "summary", data.summary(),
                "signer", data.signer(),
                "position",
                        data.signer().filter(signer -> signer.value().position().isPresent()),
                "kind", data.kind(),
                "issuer", data.issuer(),
                "urgency", data.urgency(),
                "recipients", data.recipients().stream().findFirst());
        return found.entrySet().stream()
                .filter(entry -> entry.getValue().isPresent())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> place(entry.getValue().get())));
    }

    private static List<String> addressees(DocumentData data) {
        return data.addressees().stream().map(Read::value).toList();
    }

    private static ReadPlace place(Read<?> read) {
        Place place = read.place();
        return new ReadPlace(read.confidence(), place.page().orElse(0), place.line());
    }
}
