package vn.vanthu.exchange.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.vanthu.classifier.Urgency;
import vn.vanthu.exchange.directory.Agency;
import vn.vanthu.exchange.dispatch.Dispatch;
import vn.vanthu.exchange.inbox.OfferedArrival;
import vn.vanthu.exchange.judging.FileReport;
import vn.vanthu.exchange.judging.Settlement;
import vn.vanthu.mailer.edxml.EdxmlMessage;
import vn.vanthu.mailer.edxml.EdxmlResult;
import vn.vanthu.mailer.edxml.Organ;
import vn.vanthu.mailer.inbound.OpenedMessage;
import vn.vanthu.rules.Level;
import vn.vanthu.rules.Outcome;

/** How a sender names his document, and how we name it back to him. */
final class Answers {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private Answers() {}

    static Optional<EdxmlMessage.Document> document(OpenedMessage opened) {
        return opened.edxml().orElse(null) instanceof EdxmlResult.Read(EdxmlMessage.Document document)
                ? Optional.of(document)
                : Optional.empty();
    }

    /** Why the sender's edXML part could not be read. */
    static Optional<String> unreadEdxml(OpenedMessage opened) {
        return opened.edxml().orElse(null) instanceof EdxmlResult.Malformed(String reason, String where)
                ? Optional.of(where.isEmpty() ? reason : reason + " (" + where + ")")
                : Optional.empty();
    }

    /** What the sender said in a part that nobody can read is said beside the document. */
    static FileReport withUnreadEdxml(FileReport report, OpenedMessage opened) {
        return unreadEdxml(opened)
                .map(reason -> report.with(new FileReport.ReportedFinding(
                        "EDXML",
                        Outcome.VIOLATED,
                        Level.WARN,
                        "QCVN 102:2016/BTTTT",
                        "edXML",
                        "Phần edXML của thư không đọc được: " + reason
                                + ". Số, ký hiệu, trích yếu và định danh nơi gửi khai trong đó không được dùng.",
                        "Văn thư đối chiếu với văn bản khi đăng ký và báo nơi gửi kiểm tra phần mềm.",
                        List.of(),
                        "",
                        List.of())))
                .orElse(report);
    }

    static @Nullable String edxmlId(OpenedMessage opened) {
        return document(opened).map(EdxmlMessage.Document::documentId).orElse(null);
    }

    /** By its edXML identity; mail without one is named by its Message-ID. */
    static Dispatch.Answered answered(OpenedMessage opened, Agency sender, @Nullable FileReport report) {
        Optional<String> mail = Optional.of(opened.messageId()).filter(id -> !id.isEmpty());
        return document(opened)
                .map(document -> new Dispatch.Answered(
                        document.from().id(), number(document), document.promulgatedOn(), document.documentId(), mail))
                .orElseGet(() -> new Dispatch.Answered(
                        sender.stateIdentifier().orElse(sender.code().value()),
                        report == null ? "" : String.valueOf(report.facts().documentNumber()),
                        report == null ? Optional.empty() : day(report.facts().issuedOn()),
                        opened.messageId(),
                        mail));
    }

    static Optional<OfferedArrival.Declared> declared(OpenedMessage opened, Predicate<Organ> ours) {
        return document(opened)
                .map(document -> new OfferedArrival.Declared(
                        document.documentId(),
                        document.from().id(),
                        number(document),
                        document.promulgatedOn(),
                        Optional.of(document.typeName()).filter(kind -> !kind.isEmpty()),
                        document.subject(),
                        document.signer().map(EdxmlMessage.Signatory::fullName),
                        document.signer().map(EdxmlMessage.Signatory::position),
                        urgency(document.priority()),
                        !document.to().isEmpty() && document.to().stream().noneMatch(ours)));
    }

    /** What a status mail says of its own time counts only up to its receipt. */
    static Instant saidAt(EdxmlMessage.Status status, Instant receivedAt) {
        Instant said = status.at().atZone(VIETNAM).toInstant();
        return said.isBefore(receivedAt) ? said : receivedAt;
    }

    /** What people of the sending agency settled of this file; they speak for it, so it is said whose they are. */
    static List<Settlement> settled(OpenedMessage opened, OpenedMessage.Part part, Agency sender) {
        return document(opened).stream()
                .flatMap(document -> document.settled().stream())
                .filter(settled -> !part.contentId().isEmpty()
                        && settled.contentId().equals(part.contentId())
                        && !settled.reason().isBlank())
                .map(settled -> new Settlement(
                        settled.fact(),
                        settled.value(),
                        settled.by() + " (" + sender.name() + ")",
                        settled.secondBy().map(second -> second + " (" + sender.name() + ")"),
                        settled.reason(),
                        settled.at()))
                .toList();
    }

    private static String number(EdxmlMessage.Document document) {
        return document.codeNotation().isEmpty()
                ? document.codeNumber()
                : document.codeNumber() + "/" + document.codeNotation();
    }

    private static Optional<LocalDate> day(@Nullable String iso) {
        try {
            return iso == null ? Optional.empty() : Optional.of(LocalDate.parse(iso));
        } catch (DateTimeParseException other) {
            return Optional.empty();
        }
    }

    /** As its sender declares it. */
    static Urgency urgency(OpenedMessage opened) {
        return document(opened)
                .map(document -> Urgency.valueOf(urgency(document.priority())))
                .orElse(Urgency.NONE);
    }

    private static String urgency(int priority) {
        return switch (priority) {
            case 1 -> "KHAN";
            case 2 -> "THUONG_KHAN";
            case 3 -> "HOA_TOC";
            case 4 -> "HOA_TOC_HEN_GIO";
            default -> "NONE";
        };
    }
}
