package vn.vanthu.exchange.intake;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vanthu.exchange.directory.Agency;
import vn.vanthu.exchange.directory.AgencyCode;
import vn.vanthu.exchange.directory.AgencyScope;
import vn.vanthu.exchange.directory.Directory;
import vn.vanthu.exchange.directory.Mailbox;
import vn.vanthu.exchange.directory.RegisteredCertificate;
import vn.vanthu.mailer.inbound.OpenedMessage;
import vn.vanthu.mailer.inbound.OpenedMessage.MailSignature;
import vn.vanthu.signature.SignatureReason;
import vn.vanthu.signature.SignatureReport;
import vn.vanthu.signature.SignatureStatus;

/**
 * A sender is verified only by the mail's own signature: intact, chained, valid when the hub received it, and of a
 * certificate registered for the agency whose mailbox the From address is.
 */
@Component
class SenderCheck {
    private static final Duration FRESH = Duration.ofDays(2);

    private final Directory directory;
    private final AgencyScope scope;

    SenderCheck(Directory directory, AgencyScope scope) {
        this.directory = directory;
        this.scope = scope;
    }

    Sender of(OpenedMessage message, Instant receivedAt) {
        return scope.asSystem(() -> sender(message, receivedAt));
    }

    private Sender sender(OpenedMessage message, Instant receivedAt) {
        Optional<Agency> claimed = directory
                .mailbox(message.fromAddress())
                .filter(mailbox -> mailbox.state() == Mailbox.State.ACTIVE)
                .flatMap(mailbox -> directory.agency(mailbox.agency()));
        return switch (message.signature()) {
            case MailSignature.Unsigned unsigned ->
                new Sender(
                        "NONE",
                        null,
                        null,
                        claimed,
                        false,
                        Optional.of(claimed.isPresent() ? Reason.UNSIGNED : Reason.UNKNOWN_SENDER));
            case MailSignature.Broken broken ->
                new Sender("INVALID", "MALFORMED", null, claimed, false, Optional.of(Reason.SIGNATURE_UNREADABLE));
            case MailSignature.Tampered tampered -> tampered(tampered.report(), claimed, receivedAt);
            case MailSignature.Intact intact -> intact(intact.report(), claimed);
        };
    }

    /**
     * Identified only by a signature that the agency's key did make, lately: an old one under new words proves nothing, nor
     * does a certificate that merely stands in the mail.
     */
    private Sender tampered(SignatureReport report, Optional<Agency> claimed, Instant receivedAt) {
        boolean changed = report.reason()
                .filter(reason -> reason == SignatureReason.TAMPERED)
                .isPresent();
        return new Sender(
                "INVALID",
                reason(report),
                report.subject(),
                claimed,
                changed
                        && report.chained()
                        && report.signedAt()
                                .filter(at ->
                                        Duration.between(at, receivedAt).abs().compareTo(FRESH) < 0)
                                .isPresent()
                        && identifies(registeredFor(report), claimed),
                Optional.of(changed ? Reason.TAMPERED : Reason.WEAK_SIGNATURE));
    }

    private Sender intact(SignatureReport report, Optional<Agency> claimed) {
        List<AgencyCode> registered = registeredFor(report);
        boolean identified = identifies(registered, claimed);
        boolean valid = report.status() == SignatureStatus.VALID && report.chained();
        if (identified && valid) {
            return new Sender("VALID", null, report.subject(), claimed, true, Optional.empty());
        }
        if (identified) {
            return new Sender(
                    "INDETERMINATE",
                    reason(report),
                    report.subject(),
                    claimed,
                    true,
                    Optional.of(Reason.CERTIFICATE_NOT_VALID));
        }
        if (!registered.isEmpty()) {
            return new Sender(
                    "SENDER_MISMATCH",
                    reason(report),
                    report.subject(),
                    claimed,
                    false,
                    Optional.of(Reason.SENDER_MISMATCH));
        }
        return new Sender(
                valid ? "VALID" : "INDETERMINATE",
                reason(report),
                report.subject(),
                claimed,
                false,
                Optional.of(claimed.isPresent() ? Reason.UNKNOWN_CERTIFICATE : Reason.UNKNOWN_SENDER));
    }

    private List<AgencyCode> registeredFor(SignatureReport report) {
        return report.certificate().map(this::registeredFor).orElse(List.of());
    }

    private List<AgencyCode> registeredFor(X509Certificate certificate) {
        return directory.registered(RegisteredCertificate.fingerprint(certificate)).stream()
                .filter(RegisteredCertificate::ofAgency)
                .map(RegisteredCertificate::agency)
                .toList();
    }

    private static boolean identifies(List<AgencyCode> registered, Optional<Agency> claimed) {
        return claimed.filter(agency -> registered.contains(agency.code())).isPresent();
    }

    private static @Nullable String reason(SignatureReport report) {
        return report.reason().map(Enum::name).orElse(null);
    }
}
