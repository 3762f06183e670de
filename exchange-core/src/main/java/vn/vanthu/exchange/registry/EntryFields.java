package vn.vanthu.exchange.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a register says of a document (NĐ 30/2020 Phụ lục IV); null where not said. {@code issuer} and {@code recipients}
 * are tác giả and nơi nhận (or đơn vị, người nhận of an arrival), {@code signedFor} is ký nhận.
 */
public record EntryFields(
        @Nullable String issuer,
        @Nullable String documentNumber,
        @Nullable LocalDate issuedOn,
        @Nullable String kind,
        @Nullable String summary,
        @Nullable String signer,
        @Nullable String recipients,
        @Nullable String copyKeeper,
        @Nullable Integer copies,
        @Nullable LocalDate transferredOn,
        @Nullable String signedFor,
        @Nullable String note) {

    public static final EntryFields NONE =
            new EntryFields(null, null, null, null, null, null, null, null, null, null, null, null);

    public static EntryFields outgoing(String kind, String summary, String recipients) {
        return new EntryFields(null, null, null, kind, summary, null, recipients, null, null, null, null, null);
    }

    public EntryFields withNumber(String number, LocalDate on) {
        return new EntryFields(
                issuer,
                number,
                on,
                kind,
                summary,
                signer,
                recipients,
                copyKeeper,
                copies,
                transferredOn,
                signedFor,
                note);
    }

    public EntryFields withSigner(String name) {
        return new EntryFields(
                issuer,
                documentNumber,
                issuedOn,
                kind,
                summary,
                name,
                recipients,
                copyKeeper,
                copies,
                transferredOn,
                signedFor,
                note);
    }
}
