package vn.vanthu.exchange.judging;

import java.util.List;
import java.util.Optional;
import vn.vanthu.classifier.DocumentReading;
import vn.vanthu.classifier.Form;
import vn.vanthu.classifier.Read;
import vn.vanthu.classifier.ScanReading;
import vn.vanthu.classifier.SecrecyCueKind;
import vn.vanthu.classifier.SecrecyLevel;
import vn.vanthu.classifier.SecrecyReading;
import vn.vanthu.classifier.TextEncoding;
import vn.vanthu.rules.Facts;
import vn.vanthu.signature.SignatureReport;
import vn.vanthu.signature.SignatureStatus;

/** The facts as the rules name them. Absent: does not apply; undetermined: applies, but nobody could establish it. */
final class FactSheet {
    private FactSheet() {}

    static Facts of(
            LeafReading found,
            List<ReportedFacts.Signature> signatures,
            ReportedFacts.Malware malware,
            Stage stage,
            KeptLists lists,
            Optional<RecipientMatch> recipients,
            Optional<LayoutDepartures> layout) {
        DocumentReading document = found.document();
        Facts.Builder facts = Facts.builder()
                .text("form", document.form().name())
                .text("stage", stage.name())
                .text("malware", malware.status())
                .set("lists.empty", lists.empty());
        lists.listed(document.mediaType()).ifPresent(listed -> {
            if (document.form() == Form.UNREADABLE) {
                facts.undetermined("format.listed", "tệp không đọc được");
            } else {
                facts.flag("format.listed", listed);
            }
        });
        String reason = malware.reason();
        if (reason != null) {
            facts.text("malware.reason", reason);
        }
        secrecy(facts, document.secrecy());
        StateSecretSubject.of(document, lists)
                .ifPresent(subject -> facts.undetermined("secrecy", StateSecretSubject.words(subject)));
        document.encoding().ifPresent(encoding -> {
            encoding(facts, encoding);
            facts.number("lookAlikes", document.lookAlikes().count());
        });
        if (document.unreadable().isPresent()) {
            facts.undetermined("activeContent", "tệp không đọc được");
        } else {
            facts.set(
                    "activeContent",
                    document.activeContent().stream().map(Enum::name).sorted().toList());
        }
        if (document.form() != Form.UNREADABLE) {
            signatures(facts, found.signatures(), signatures);
        }
        if (document.form() == Form.SCAN) {
            scan(facts, document.scan());
        }
        document.data()
                .kind()
                .map(Read::value)
                .ifPresentOrElse(
                        kind -> facts.text("kind", kind.name()),
                        () -> facts.undetermined("kind", "không đọc được tên loại"));
        document.data().copy().ifPresent(copy -> facts.flag("copy", true));
        recipients.ifPresent(match -> match.addTo(facts));
        layout.ifPresent(set -> facts.text("tradition", set.tradition())
                .set("layout.missing", set.missing().stream().map(Enum::name).toList())
                .set(
                        "layout.departures",
                        set.departures().stream()
                                .map(each -> each.kind().name())
                                .toList())
                .set("layout.measured", set.words()));
        return facts.build();
    }

    private static void secrecy(Facts.Builder facts, SecrecyReading secrecy) {
        if (secrecy.level() == SecrecyLevel.UNDETERMINED) {
            facts.undetermined("secrecy", Wordings.undetermined(secrecy));
        } else {
            facts.text("secrecy", secrecy.level().name());
        }
        if (secrecy.declassified()) {
            facts.flag("secrecy.declassified", true);
        }
        if (secrecy.cues().stream().anyMatch(cue -> cue.kind() == SecrecyCueKind.FILE_NAME)) {
            facts.flag("secrecy.named", true);
        }
    }

    private static void encoding(Facts.Builder facts, TextEncoding encoding) {
        if (encoding == TextEncoding.UNDETERMINED) {
            facts.undetermined("encoding", "văn bản có quá ít chữ Việt để nhận ra bảng mã");
        } else {
            facts.text("encoding", encoding.name());
        }
    }

    private static void signatures(
            Facts.Builder facts, List<SignatureReport> reports, List<ReportedFacts.Signature> signatures) {
        facts.flag("signature.any", !signatures.isEmpty())
                .text("signature.agency", best(signatures, List.of("AGENCY")))
                .text("signature.person", best(signatures, List.of("PERSON")))
                .text("signature.other", best(signatures, List.of("OTHER_AGENCY", "UNKNOWN")));
        SigningOrder.of(signatures).ifPresent(order -> facts.text("signature.order", order.name()));
        Optional<SignatureReport> invalid = reports.stream()
                .filter(report -> report.status() == SignatureStatus.INVALID)
                .findFirst();
        facts.flag("signature.invalid", invalid.isPresent());
        invalid.flatMap(SignatureReport::reason)
                .ifPresent(reason -> facts.text("signature.invalid.reason", reason.name()));
    }

    /** VALID, else INDETERMINATE, else NONE; an INVALID one is told by {@code signature.invalid}. */
    private static String best(List<ReportedFacts.Signature> signatures, List<String> by) {
        return List.of("VALID", "INDETERMINATE").stream()
                .filter(status -> signatures.stream()
                        .anyMatch(
                                each -> by.contains(each.by()) && each.status().equals(status)))
                .findFirst()
                .orElse("NONE");
    }

    private static void scan(Facts.Builder facts, Optional<ScanReading> scan) {
        SealsSeen seen = SealsSeen.on(scan);
        sight(facts, "seal", seen.seal());
        sight(facts, "handSignature", seen.handSignature());
        if (seen.seal().found()) {
            facts.text("seal.colour", seen.seal().red() ? "RED" : "OTHER");
        }
        scan.ifPresentOrElse(
                read -> {
                    facts.flag("scan.colour", read.colour());
                    read.dpi()
                            .ifPresentOrElse(
                                    dpi -> facts.number("scan.dpi", dpi),
                                    () -> facts.undetermined("scan.dpi", "ảnh không ghi độ phân giải"));
                },
                () -> facts.undetermined("scan.colour", "chưa đo được màu của bản quét")
                        .undetermined("scan.dpi", "chưa đo được độ phân giải của bản quét"));
    }

    private static void sight(Facts.Builder facts, String name, SealsSeen.Sight sight) {
        if (sight.why().isEmpty()) {
            facts.text(name, sight.status());
        } else {
            facts.undetermined(name, sight.why());
        }
    }
}
