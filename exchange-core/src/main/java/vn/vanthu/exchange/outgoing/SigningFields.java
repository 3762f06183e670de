package vn.vanthu.exchange.outgoing;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.vanthu.exchange.directory.AgencyScope;
import vn.vanthu.exchange.directory.Directory;
import vn.vanthu.exchange.directory.KeyRing;
import vn.vanthu.exchange.directory.RegisteredCertificate;
import vn.vanthu.exchange.outgoing.OutgoingDocument.Approver;
import vn.vanthu.signature.pades.ReadyFields;
import vn.vanthu.signature.pades.SignaturePlace;

/** Which fields of a PDF wait for the competent person, which for the agency. Not within a transaction: a worker is asked. */
@Component
class SigningFields {

    private final PageReader pages;
    private final KeyRing keys;
    private final Directory directory;
    private final AgencyScope scope;

    SigningFields(PageReader pages, KeyRing keys, Directory directory, AgencyScope scope) {
        this.pages = pages;
        this.keys = keys;
        this.directory = directory;
        this.scope = scope;
    }

    /** @throws PageNotReadException if no worker answered */
    ReadyFields of(OutgoingDocument document, Whose whose, Instant at) {
        List<X509Certificate> chain = chain(document, whose, at);
        return chain.isEmpty() ? ReadyFields.NONE : pages.fields(document, chain);
    }

    private List<X509Certificate> chain(OutgoingDocument document, Whose whose, Instant at) {
        return switch (whose) {
            case AGENCY ->
                keys.ofAgency(document.agency()).map(key -> key.chain()).orElse(List.of());
            case PERSON ->
                document.approver()
                        .map(approver -> keys.ofPerson(approver.personId())
                                .map(key -> key.chain())
                                .orElseGet(() -> registered(document, approver, at)))
                        .orElse(List.of());
        };
    }

    /** Of a token at his desk. */
    private List<X509Certificate> registered(OutgoingDocument document, Approver approver, Instant at) {
        Optional<X509Certificate> certificate =
                scope.inAgency(document.agency(), () -> directory.certificates(document.agency())).stream()
                        .filter(each -> Objects.equals(each.personId(), approver.personId()))
                        .filter(each -> !at.isBefore(each.notBefore()) && at.isBefore(each.notAfter()))
                        .max(Comparator.comparing(RegisteredCertificate::notBefore))
                        .map(RegisteredCertificate::x509);
        return certificate.map(List::of).orElse(List.of());
    }

    /** Where a picture of that size stands within a field: in its middle, smaller where it does not fit. */
    static SignaturePlace within(SignaturePlace field, float width, float height) {
        float scale = Math.min(1, Math.min(field.width() / width, field.height() / height));
        return new SignaturePlace(
                field.page(),
                field.left() + (field.width() - width * scale) / 2,
                field.top() + (field.height() - height * scale) / 2,
                width * scale,
                height * scale);
    }
}
