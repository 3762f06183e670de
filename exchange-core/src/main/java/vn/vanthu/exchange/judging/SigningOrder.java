package vn.vanthu.exchange.judging;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.vanthu.exchange.judging.ReportedFacts.Signature;

/**
 * Who signed first, the person who answers for the document or the agency (30/2020/NĐ-CP, Điều 32 khoản 2). In a PDF it
 * is what each covers; elsewhere the proven times where both have one, else the claimed ones, else their places in the
 * file.
 */
enum SigningOrder {
    PERSON_FIRST,
    AGENCY_FIRST;

    /** Empty where not both signed validly. */
    static Optional<SigningOrder> of(List<Signature> signatures) {
        Optional<Signature> person = first(signatures, "PERSON");
        Optional<Signature> agency = first(signatures, "AGENCY");
        if (person.isEmpty() || agency.isEmpty()) {
            return Optional.empty();
        }
        boolean personFirst = before(person.get(), agency.get())
                .orElseGet(() -> signatures.indexOf(person.get()) < signatures.indexOf(agency.get()));
        return Optional.of(personFirst ? PERSON_FIRST : AGENCY_FIRST);
    }

    private static Optional<Signature> first(List<Signature> signatures, String by) {
        return signatures.stream()
                .filter(each -> each.by().equals(by) && each.status().equals("VALID"))
                .reduce((one, other) -> before(other, one).orElse(false) ? other : one);
    }

    private static Optional<Boolean> before(Signature one, Signature other) {
        if (one.format().equals("PADES")) {
            return Optional.empty();
        }
        String first = stamped(one);
        String second = stamped(other);
        if (first == null || second == null) {
            first = one.signedAt();
            second = other.signedAt();
        }
        return first == null || second == null || first.equals(second)
                ? Optional.empty()
                : Optional.of(first.compareTo(second) < 0);
    }

    private static @Nullable String stamped(Signature signature) {
        SignatureGrounds grounds = signature.grounds();
        return grounds == null ? null : grounds.stampedAt();
    }
}
