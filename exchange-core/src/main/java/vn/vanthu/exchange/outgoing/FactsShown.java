package vn.vanthu.exchange.outgoing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.vanthu.exchange.judging.FileReport;
import vn.vanthu.exchange.judging.ReportedFacts;
import vn.vanthu.exchange.judging.ScanWords;
import vn.vanthu.exchange.outgoing.DocumentView.Pair;
import vn.vanthu.exchange.outgoing.OutgoingDocument.Described;
import vn.vanthu.exchange.web.Format;
import vn.vanthu.rules.PackVersion;
import vn.vanthu.rules.Regulation;
import vn.vanthu.rules.Regulations;

/** What was read of a document, in words. */
@Component
class FactsShown {

    private static final Locale VIETNAMESE = Locale.of("vi");

    private static final int SHOWN_OF_DIGEST = 12;

    private final MessageSource messages;
    private final Format format;
    private final Regulations regulations;

    FactsShown(MessageSource messages, Format format, Regulations regulations) {
        this.messages = messages;
        this.format = format;
        this.regulations = regulations;
    }

    /** @param judgedAgain whether the report is of the final file; else what was signed since the draft stands beside it */
    List<Pair> of(OutgoingDocument document, Optional<FileReport> report, boolean judgedAgain, long recipients) {
        List<Pair> pairs = new ArrayList<>();
        if (document.state() == DeskState.LOCKED) {
            return pairs;
        }
        Described described = document.described();
        add(pairs, "Loại", Words.kind(described.kind()));
        add(pairs, "Số, ký hiệu", number(document));
        add(
                pairs,
                "Ngày",
                document.reservation()
                        .map(reserved -> format.date(reserved.issuedOn()))
                        .orElse(""));
        if (!described.urgency().equals("NONE")) {
            add(pairs, "Độ khẩn", word("urgency." + described.urgency()));
        }
        add(
                pairs,
                "Người ký",
                document.approver()
                        .map(chosen -> chosen.position() + " " + chosen.name())
                        .orElse(""));
        if (recipients > 0) {
            add(pairs, "Nơi nhận", recipients + " đơn vị");
        }
        List<String> since = judgedAgain ? List.of() : signedSince(document);
        report.map(FileReport::facts).ifPresent(facts -> read(pairs, facts, since));
        add(pairs, "Tệp", file(document, report));
        add(
                pairs,
                "Người nộp",
                document.upload().byName() + ", "
                        + format.dateTime(document.upload().at()));
        pairs.add(new Pair("Mã băm", format.digest(document.present().sha256()), true));
        return pairs;
    }

    private static String number(OutgoingDocument document) {
        Described described = document.described();
        return document.reservation()
                .map(OutgoingDocument.Reservation::documentNumber)
                .or(() -> Optional.ofNullable(described.printedNumber()))
                .or(() -> Optional.ofNullable(described.symbol()).map(symbol -> "chưa cấp · " + symbol))
                .orElse("");
    }

    /** Whose signatures the present file has that the draft had not; the final judgement looks into them. */
    private List<String> signedSince(OutgoingDocument document) {
        List<String> signed = new ArrayList<>();
        document.approval()
                .filter(approval -> approval.content() != null)
                .ifPresent(approval -> signed.add(word("signature.by.PERSON") + " "
                        + document.approver()
                                .map(OutgoingDocument.Approver::name)
                                .orElse("")
                        + ": ký lúc " + format.dateTime(approval.at())));
        document.release()
                .filter(release -> release.finalContent() != null
                        && !document.beforeRelease().equals(release.finalContent()))
                .ifPresent(release ->
                        signed.add(word("signature.by.AGENCY") + ": ký lúc " + format.dateTime(release.at())));
        return signed;
    }

    private void read(List<Pair> pairs, ReportedFacts facts, List<String> since) {
        add(pairs, "Độ mật", word("secrecy." + facts.secrecy().level()));
        if (facts.encoding() != null) {
            add(pairs, "Mã chữ", word("encoding." + facts.encoding()));
        }
        add(
                pairs,
                "Chữ ký số",
                facts.signatures().isEmpty() && since.isEmpty()
                        ? "chưa có"
                        : Stream.concat(facts.signatures().stream().map(this::signature), since.stream())
                                .collect(Collectors.joining("; ")));
        if (facts.form().equals("SCAN")) {
            add(pairs, "Dấu đỏ", ScanWords.seal(facts));
            add(pairs, "Chữ ký tay", ScanWords.handSignature(facts));
        }
        add(pairs, "Vi-rút", malware(facts.malware()));
    }

    private String signature(ReportedFacts.Signature signature) {
        String subject = signature.subject().replaceFirst("^.*?CN=([^,]+).*$", "$1");
        String reason = signature.reason();
        return word("signature.by." + signature.by()) + " " + subject + ": "
                + (reason == null ? word("signature." + signature.status()) : word("signature.reason." + reason));
    }

    private String malware(ReportedFacts.Malware malware) {
        String reason = malware.reason();
        return word("malware." + malware.status()) + (reason == null ? "" : ", " + word("malware.reason." + reason));
    }

    private String file(OutgoingDocument document, Optional<FileReport> report) {
        Integer pages = report.map(FileReport::facts).map(ReportedFacts::pages).orElse(null);
        return Stream.of(
                        MediaTypes.named(document.upload().mediaType()),
                        pages == null ? null : pages + " trang",
                        format.bytes(document.upload().bytes()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    /** By which packs, and when. */
    String basis(FileReport report) {
        return report.packVersions().stream().map(this::pack).collect(Collectors.joining(" và ")) + "; xét lúc "
                + format.dateTime(report.judgedAt()) + ".";
    }

    private String word(String key) {
        return String.valueOf(messages.getMessage(key, null, key, VIETNAMESE));
    }

    private static void add(List<Pair> pairs, String label, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            pairs.add(new Pair(label, value));
        }
    }

    /** As people know it: the number of the instrument, which version of its rules, and the digest of their text. */
    private String pack(PackVersion pack) {
        String id = pack.id();
        String name = id.equals(Regulations.NATIONAL)
                ? "quy định chung của Nhà nước"
                : regulations.find(id).map(Regulation::instrument).orElse(id);
        return name + " (bản " + pack.version() + ", SHA-256 " + pack.sha256().substring(0, SHOWN_OF_DIGEST) + "…)";
    }
}
