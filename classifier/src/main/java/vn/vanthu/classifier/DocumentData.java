package vn.vanthu.classifier;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The components of an official document that were found; what was not found is absent, never guessed.
 *
 * @param signer the one who signs, or the first of several who sign together
 * @param signers all who sign this document together, as they stand, the left before the right; empty where none was found
 * @param addressees Kính gửi
 * @param recipients Nơi nhận without the line on filing ({@code Lưu: VT})
 */
public record DocumentData(
        Optional<Read<DocumentKind>> kind,
        Optional<Read<Tradition>> tradition,
        Optional<Read<String>> documentNumber,
        Optional<Read<LocalDate>> issuedOn,
        Optional<Read<String>> place,
        Optional<Read<String>> issuer,
        Optional<Read<String>> superiorIssuer,
        Optional<Read<String>> summary,
        Optional<Read<Signer>> signer,
        List<Read<Signer>> signers,
        List<Read<String>> addressees,
        List<Read<String>> recipients,
        Optional<Read<Urgency>> urgency,
        Set<CirculationMark> circulation,
        Optional<CopyReading> copy,
        DraftBlanks blanks) {

    public DocumentData {
        signers = List.copyOf(signers);
        addressees = List.copyOf(addressees);
        recipients = List.copyOf(recipients);
        circulation = Set.copyOf(circulation);
    }

    public static DocumentData nothing() {
        return new DocumentData(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                DraftBlanks.none());
    }
}
