package vn.vanthu.exchange.judging;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.vanthu.classifier.DocumentData;
import vn.vanthu.classifier.DocumentReading;
import vn.vanthu.classifier.LookAlikeWord;
import vn.vanthu.classifier.Place;
import vn.vanthu.classifier.Read;
import vn.vanthu.classifier.SecrecyCue;
import vn.vanthu.classifier.SecrecyLevel;
import vn.vanthu.classifier.Signer;
import vn.vanthu.signature.SignatureReport;

/** What was found, in the shape of the command line's object. */
final class FactsForPeople {
    private FactsForPeople() {}

    static ReportedFacts of(
            LeafReading found,
            List<ReportedFacts.Signature> signatures,
            ReportedFacts.Malware malware,
            List<Settlement> settled,
            Optional<String> subject,
            Optional<LayoutDepartures> layout) {
        DocumentReading document = found.document();
        DocumentData data = document.data();
        SealsSeen seen = SealsSeen.on(document.scan());
        return new ReportedFacts(
                document.form().name(),
                document.mediaType(),
                document.pages().isPresent() ? document.pages().getAsInt() : null,
                new ReportedFacts.Secrecy(
                        settled(
                                "secrecy",
                                settled,
                                subject.isPresent()
                                        ? SecrecyLevel.UNDETERMINED.name()
                                        : document.secrecy().level().name()),
                        Stream.concat(
                                        document.secrecy().cues().stream().map(SecrecyCue::description),
                                        subject.map(StateSecretSubject::words).stream())
                                .toList(),
                        document.secrecy().cues().stream()
                                .map(FactsForPeople::cue)
                                .toList()),
                document.encoding()
                        .map(encoding -> settled("encoding", settled, encoding.name()))
                        .orElse(null),
                subject.isPresent()
                        ? List.of()
                        : document.lookAlikes().words().stream()
                                .map(FactsForPeople::lookAlike)
                                .toList(),
                signatures,
                data.copy()
                        .map(copy -> new ReportedFacts.Copy(
                                copy.form().name(),
                                copy.number().orElse(null),
                                copy.agency().orElse(null),
                                null))
                        .orElse(null),
                seal(seen.seal(), settled),
                handSignature(seen.handSignature(), settled),
                ScanSheet.of(document),
                malware,
                document.activeContent().stream().map(Enum::name).sorted().toList(),
                name(data.kind()),
                value(data.documentNumber()),
                name(data.tradition()),
                data.issuedOn().map(date -> date.value().toString()).orElse(null),
                value(data.issuer()),
                value(data.summary()),
                data.signer().map(Read::value).map(FactsForPeople::signer).orElse(null),
                data.signers().stream().map(FactsForPeople::signing).toList(),
                data.recipients().stream().map(Read::value).toList(),
                name(data.urgency()),
                layout.map(FactsForPeople::departures).orElse(List.of()));
    }

    static ReportedFacts.Signature signature(SignatureReport report, String by) {
        return new ReportedFacts.Signature(
                report.status().name(),
                report.reason().map(Enum::name).orElse(null),
                by,
                report.subject(),
                report.signedAt().map(GroundsOf::inVietnam).orElse(null),
                report.format().name(),
                report.coversWholeDocument(),
                GroundsOf.of(report));
    }

    private static ReportedFacts.SignerFact signer(Signer signer) {
        return new ReportedFacts.SignerFact(
                signer.name(),
                signer.position().orElse(null),
                signer.capacity().map(Enum::name).orElse(null),
                signer.capacities().stream().map(Enum::name).toList());
    }

    private static ReportedFacts.SigningFact signing(Read<Signer> read) {
        ReportedFacts.SignerFact signer = signer(read.value());
        Place place = read.place();
        return new ReportedFacts.SigningFact(
                signer.name(),
                signer.position(),
                signer.capacity(),
                signer.capacities(),
                read.confidence(),
                place.page().isPresent() ? place.page().getAsInt() : null,
                place.line(),
                place.part(),
                box(place));
    }

    private static ReportedFacts.Seal seal(SealsSeen.Sight seen, List<Settlement> settled) {
        String status = settled("seal", settled, seen.status());
        boolean found = status.equals("FOUND");
        return status.equals(seen.status()) && seen.page() > 0
                ? new ReportedFacts.Seal(
                        status,
                        seen.page(),
                        found ? seen.red() ? "RED" : "OTHER" : null,
                        ScanSheet.rounded(seen.confidence()))
                : new ReportedFacts.Seal(status, null, found ? "RED" : null, null);
    }

    private static ReportedFacts.HandSignature handSignature(SealsSeen.Sight seen, List<Settlement> settled) {
        String status = settled("handSignature", settled, seen.status());
        return status.equals(seen.status()) && seen.page() > 0
                ? new ReportedFacts.HandSignature(status, seen.page(), ScanSheet.rounded(seen.confidence()))
                : new ReportedFacts.HandSignature(status, null, null);
    }

    private static List<ReportedFacts.Departure> departures(LayoutDepartures layout) {
        return Stream.concat(
                        layout.missing().stream()
                                .map(component ->
                                        new ReportedFacts.Departure("MISSING_" + component.name(), null, null)),
                        layout.departures().stream()
                                .map(each -> new ReportedFacts.Departure(
                                        each.kind().name(), each.measured(), each.demanded())))
                .toList();
    }

    private static ReportedFacts.CuePlace cue(SecrecyCue cue) {
        Place place = cue.place();
        return new ReportedFacts.CuePlace(
                cue.text(),
                place.page().isPresent() ? place.page().getAsInt() : null,
                place.line(),
                place.part(),
                cue.part(),
                box(place));
    }

    static ReportedFacts.@Nullable Box box(Place place) {
        return place.box()
                .map(box -> new ReportedFacts.Box(box.left(), box.top(), box.width(), box.height()))
                .orElse(null);
    }

    private static ReportedFacts.LookAlike lookAlike(LookAlikeWord word) {
        return new ReportedFacts.LookAlike(
                word.place().page().isPresent() ? word.place().page().getAsInt() : null,
                word.place().line(),
                word.part(),
                word.stored(),
                word.codePoints(),
                word.repaired());
    }

    private static String settled(String fact, List<Settlement> settled, String found) {
        return settled.stream()
                .filter(settlement -> settlement.fact().equals(fact))
                .map(Settlement::value)
                .findFirst()
                .orElse(found);
    }

    private static @Nullable String value(Optional<Read<String>> read) {
        return read.map(Read::value).orElse(null);
    }

    private static <E extends Enum<E>> @Nullable String name(Optional<Read<E>> read) {
        return read.map(Read::value).map(Enum::name).orElse(null);
    }
}
