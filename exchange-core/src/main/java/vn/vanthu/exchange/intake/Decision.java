package vn.vanthu.exchange.intake;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.vanthu.mailer.edxml.EdxmlMessage;
import vn.vanthu.mailer.edxml.EdxmlResult;
import vn.vanthu.mailer.inbound.OpenedMessage;
import vn.vanthu.mailer.inbound.OpenedMessage.MailSignature;

/** What is to become of a message, by what was found of it. The register of earlier mail may still turn an offer into a duplicate. */
sealed interface Decision {

    /** @param level of the mark found */
    record Lock(String level) implements Decision {}

    /** @param refusal the words of the automatic status 02; empty where nobody is told */
    record Quarantine(Reason reason, @Nullable String note, Optional<String> refusal) implements Decision {

        static Quarantine silently(Reason reason, @Nullable String note) {
            return new Quarantine(reason, note, Optional.empty());
        }
    }

    record ApplyStatus(EdxmlMessage.Status status) implements Decision {}

    record ApplyBounce(OpenedMessage.Bounce bounce) implements Decision {}

    record Offer() implements Decision {}

    /** Only the first that applies counts: what is secret before what is dangerous, before what is forged. */
    static Decision of(IncomingMessage message, OpenedMessage opened, Sender sender, Examination found) {
        Optional<String> secrecy = found.secrecy();
        if (secrecy.isPresent() && message.cleared().isEmpty()) {
            return new Lock(secrecy.get());
        }
        if (found.malware().isPresent()) {
            var scan = found.malware().get();
            boolean infected = scan.status().equals("INFECTED");
            return new Quarantine(
                    infected ? Reason.INFECTED : Reason.SUSPECT,
                    scan.name(),
                    infected && sender.verified()
                            ? Optional.of("Từ chối nhận: thư có mã độc. Đề nghị làm sạch máy và gửi lại.")
                            : Optional.empty());
        }
        if (opened.signature() instanceof MailSignature.Broken broken) {
            boolean nothingRead =
                    opened.fromAddress().isEmpty() && opened.parts().isEmpty();
            return Quarantine.silently(
                    nothingRead ? Reason.BROKEN_MESSAGE : Reason.SIGNATURE_UNREADABLE, broken.reason());
        }
        if (opened.signature() instanceof MailSignature.Tampered) {
            Reason reason = sender.doubt().orElseThrow();
            return new Quarantine(
                    reason,
                    sender.signatureReason(),
                    reason == Reason.TAMPERED && sender.identified()
                            ? Optional.of("Từ chối nhận: chữ ký số không khớp nội dung, thư bị thay đổi sau khi ký."
                                    + " Đề nghị gửi lại.")
                            : Optional.empty());
        }
        if (opened.bounce().isPresent()) {
            return new ApplyBounce(opened.bounce().get());
        }
        if (!found.activeContent().isEmpty()) {
            return Quarantine.silently(Reason.ACTIVE_CONTENT, String.join(", ", found.activeContent()));
        }
        if (found.documentTampered() && message.admission().isEmpty()) {
            return Quarantine.silently(Reason.DOCUMENT_TAMPERED, null);
        }
        if (opened.edxml().orElse(null) instanceof EdxmlResult.Read(EdxmlMessage.Status status)) {
            return sender.verified()
                    ? new ApplyStatus(status)
                    : Quarantine.silently(Reason.STATUS_UNVERIFIED, sender.signatureReason());
        }
        if (opened.parts().isEmpty()) {
            return Quarantine.silently(
                    Reason.NO_DOCUMENT,
                    Answers.unreadEdxml(opened)
                            .map(reason -> "Phần edXML không đọc được: " + reason)
                            .orElse(null));
        }
        if (!sender.verified() && message.admission().isEmpty()) {
            return Quarantine.silently(sender.doubt().orElseThrow(), sender.signatureReason());
        }
        return new Offer();
    }
}
