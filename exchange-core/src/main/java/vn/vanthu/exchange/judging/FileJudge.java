package vn.vanthu.exchange.judging;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.vanthu.classifier.DocumentData;
import vn.vanthu.classifier.DocumentReading;
import vn.vanthu.classifier.PartReading;
import vn.vanthu.classifier.Place;
import vn.vanthu.classifier.Read;
import vn.vanthu.classifier.UnreadableReason;
import vn.vanthu.exchange.judging.FileReport.FurtherLine;
import vn.vanthu.exchange.judging.FileReport.ReadPlace;
import vn.vanthu.exchange.judging.FileReport.ReportedFinding;
import vn.vanthu.exchange.judging.ReportedFacts.Malware;
import vn.vanthu.rules.Facts;
import vn.vanthu.rules.Finding;
import vn.vanthu.rules.Judgement;
import vn.vanthu.rules.Regulations;
import vn.vanthu.rules.Verdict;
import vn.vanthu.signature.trust.TrustStore;

/** From what was found in a file to the report of it. Immutable, thread-safe, parses nothing. */
public final class FileJudge {
    private final Regulations regulations;
    private final SenderFinder senders;
    private final Tongue tongue;

    /** In what language findings say what was found, and what to do. */
    public enum Tongue {
        VIETNAMESE,
        /** The pack's sentence alone, without what is added to it of places and settlements. */
        ENGLISH
    }

    public FileJudge(Regulations regulations, TrustStore trust) {
        this(regulations, trust, Tongue.VIETNAMESE);
    }

    public FileJudge(Regulations regulations, TrustStore trust, Tongue tongue) {
        this.regulations = regulations;
        this.senders = new SenderFinder(trust);
        this.tongue = tongue;
    }

    /**
     * @param fileName as its sender called it
     * @throws IllegalArgumentException for a regulation that is not known
     */
    public FileReport judge(LeafReading found, Malware malware, String fileName, ExaminationOrder order) {
        List<PartReading> parts = found.document().parts();
        Judged judged = parts.isEmpty() ? judged(found, malware, order) : container(found, malware, order);
        List<ReportedFacts.Signature> signatures = signatures(found, order);
        Judgement judgement = judged.judgement;
        List<ReportedFinding> findings = judged.findings;
        List<Settlement> effective = judged.effective;
        return new FileReport(
                fileName,
                found.sha256(),
                found.sizeBytes(),
                order.regulation(),
                judged.verdict,
                judgement.legalEffect().orElse(null),
                findings,
                FactsForPeople.of(
                        found,
                        signatures,
                        malware,
                        effective,
                        judged.subject,
                        LayoutDepartures.of(found.document(), regulations::layout)),
                error(found),
                read(found.document().data()),
                found.document().data().blanks().symbol().orElse(null),
                addressees(found.document().data()),
                judgement.packVersions(),
                judgement.judgedAt(),
                new JudgedOn(judged.on, order.filled()));
    }

    /** One file, or one part of a container. */
    private record Judged(
            Judgement judgement,
            Verdict verdict,
            List<ReportedFinding> findings,
            List<Settlement> effective,
            Optional<String> subject,
            List<JudgedOn.Part> on) {}

    private Judged judged(LeafReading found, Malware malware, ExaminationOrder order) {
        Optional<LayoutDepartures> layout = LayoutDepartures.of(found.document(), regulations::layout);
        Facts read = FactSheet.of(
                found,
                signatures(found, order),
                malware,
                order.stage(),
                order.lists(),
                RecipientMatch.of(order, found.document().data(), senders),
                layout);
        Facts before = MailFacts.of(order, found.sizeBytes(), senders).with(read);
        Facts facts = SetByParameters.with(
                before, regulations.catalogue(order.regulation()).filled(order.filled()), order.at());
        Optional<String> subject = StateSecretSubject.of(found.document(), order.lists());
        List<Settlement> effective = Settlements.effective(facts, order.settlements());
        Judgement judgement = judge(facts, effective, order);
        List<Without> each = effective.stream()
                .map(settlement -> new Without(settlement, judge(facts, others(effective, settlement), order)))
                .toList();
        Facts settled = Settlements.apply(facts, effective);
        List<ReportedFinding> findings = judgement.findings().stream()
                .filter(finding -> !Container.moot(finding.verdict(), judgement.verdict()))
                .map(finding -> {
                    ReportedFinding reported = reported(
                            finding,
                            each.stream()
                                    .filter(without ->
                                            !without.judgement.findings().contains(finding))
                                    .map(Without::settlement)
                                    .toList(),
                            found.document(),
                            subject);
                    return tongue == Tongue.ENGLISH
                            ? reported.saying(
                                    regulations.english(finding, order.regulation(), settled),
                                    regulations.englishRemedy(finding, order.regulation(), settled))
                            : reported;
                })
                .toList();
        JudgedOn.Part on = JudgedOn.Part.of("", JudgedOn.Role.WHOLE, Settlements.apply(before, effective));
        return new Judged(judgement, judgement.verdict(), findings, effective, subject, List.of(on));
    }

    /** The worst of its parts; the legal effect of its main part. Findings not common to all name their parts. */
    private Judged container(LeafReading found, Malware malware, ExaminationOrder order) {
        List<PartReading> parts = found.document().parts();
        List<Judged> all = new ArrayList<>();
        Map<ReportedFinding, List<String>> where = new LinkedHashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            Judged judged = judged(found.part(i), malware, order);
            all.add(judged);
            String name = parts.get(i).name();
            judged.findings.stream()
                    .filter(finding -> Container.counts(finding.verdict(), name, parts.size(), JudgedOn.Role.PART))
                    .forEach(finding -> where.computeIfAbsent(finding, any -> new ArrayList<>())
                            .add(name.isEmpty() ? "nội dung thư" : name));
        }
        // A mark in a part's name, or in what lies around the parts, is the whole's.
        Judged around = judged(around(found), malware, order);
        around.findings.stream()
                .filter(finding -> finding.verdict().compareTo(Verdict.HELD) >= 0)
                .filter(finding -> where.keySet().stream()
                        .noneMatch(said -> said.rule().equals(finding.rule()) && said.result() == finding.result()))
                .forEach(finding -> where.put(finding, List.of()));
        List<ReportedFinding> findings = new ArrayList<>();
        where.forEach((finding, names) -> findings.add(
                names.isEmpty() || names.size() == parts.size() ? finding : Wordings.within(finding, names)));
        Verdict verdict = findings.stream()
                .map(ReportedFinding::verdict)
                .max(Verdict::compareTo)
                .orElse(Verdict.ACCEPTED);
        Judged main = all.get(found.document().mainPart());
        return new Judged(
                main.judgement,
                verdict,
                findings,
                all.stream().flatMap(each -> each.effective.stream()).distinct().toList(),
                all.stream().flatMap(each -> each.subject.stream()).findFirst(),
                on(all, around, found.document()));
    }

    private static List<JudgedOn.Part> on(List<Judged> all, Judged around, DocumentReading document) {
        List<JudgedOn.Part> on = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            on.add(all.get(i)
                    .on
                    .getFirst()
                    .as(
                            document.parts().get(i).name(),
                            i == document.mainPart() ? JudgedOn.Role.MAIN : JudgedOn.Role.PART));
        }
        on.add(around.on.getFirst().as("", JudgedOn.Role.AROUND));
        return on;
    }

    /** The container with the facts of its main part, its own size, and what was found anywhere in it. */
    private static LeafReading around(LeafReading found) {
        LeafReading main = found.part(found.document().mainPart());
        return new LeafReading(
                main.sha256(),
                found.sizeBytes(),
                main.document()
                        .within(found.document().secrecy(), found.document().activeContent()),
                main.signatures());
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
                FactsForPeople.of(
                        found,
                        signatures(found, order),
                        malware,
                        List.of(),
                        Optional.empty(),
                        LayoutDepartures.of(found.document(), regulations::layout)),
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
        return found.allSignatures().stream()
                .map(report -> FactsForPeople.signature(report, senders.by(report, sender)))
                .toList();
    }

    /** @param settledBy the settlements without which this finding would not stand as it does */
    private static ReportedFinding reported(
            Finding finding, List<Settlement> settledBy, DocumentReading document, Optional<String> subject) {
        String confirmed = Wordings.confirmed(finding.message(), settledBy);
        return new ReportedFinding(
                finding.rule(),
                finding.result(),
                finding.level(),
                finding.citation().instrument(),
                finding.citation().clause(),
                StateSecretSubject.said(
                        finding,
                        EncodingPlaces.said(finding, TraceWords.said(finding, confirmed, document), document),
                        subject),
                finding.remedy(),
                finding.missingFacts(),
                finding.settledBy(),
                finding.overtakenBy().stream().map(Object::toString).toList());
    }

    private static @Nullable String error(LeafReading found) {
        Optional<UnreadableReason> reason = found.document().unreadable();
        return reason.map(why -> Wordings.error(why, found.document().mediaType()))
                .orElse(null);
    }

    private static Map<String, ReadPlace> read(DocumentData data) {
        Map<String, Optional<ReadPlace>> found = Map.of(
                "documentNumber", data.documentNumber().map(FileJudge::place),
                "issuedOn", data.issuedOn().map(FileJudge::place),
                "summary", data.summary().map(FileJudge::place),
                "signer", data.signer().map(signer -> place(signer.confidence(), List.of(signer.place()))),
                "position",
                        data.signer()
                                .filter(signer -> signer.value().position().isPresent())
                                .map(signer -> place(
                                        signer.confidence(),
                                        signer.rest().isEmpty() ? List.of(signer.place()) : signer.rest())),
                "kind", data.kind().map(FileJudge::place),
                "issuer", data.issuer().map(FileJudge::place),
                "urgency", data.urgency().map(FileJudge::place),
                "addressees", listed(data.addressees()),
                "recipients", listed(copied(data)));
        return found.entrySet().stream()
                .filter(entry -> entry.getValue().isPresent())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().orElseThrow()));
    }

    /** Those whom Nơi nhận or an article names. */
    private static List<Read<String>> copied(DocumentData data) {
        return data.recipients().stream()
                .filter(name -> !data.addressees().contains(name))
                .toList();
    }

    /** All names of a list: as sure as the least sure of them. */
    private static Optional<ReadPlace> listed(List<Read<String>> names) {
        return names.stream().mapToDouble(Read::confidence).min().stream()
                .mapToObj(confidence -> place(
                        confidence, names.stream().flatMap(FileJudge::lines).toList()))
                .findFirst();
    }

    private static Stream<Place> lines(Read<?> read) {
        return Stream.concat(Stream.of(read.place()), read.rest().stream());
    }

    private static List<String> addressees(DocumentData data) {
        return data.addressees().stream().map(Read::value).toList();
    }

    private static ReadPlace place(Read<?> read) {
        return place(read.confidence(), lines(read).toList());
    }

    private static ReadPlace place(double confidence, List<Place> lines) {
        Place place = lines.getFirst();
        return new ReadPlace(
                confidence,
                place.page().orElse(0),
                place.line(),
                place.part(),
                FactsForPeople.box(place),
                lines.stream()
                        .skip(1)
                        .map(line -> new FurtherLine(line.page().orElse(0), line.line(), FactsForPeople.box(line)))
                        .distinct()
                        .toList());
    }
}
