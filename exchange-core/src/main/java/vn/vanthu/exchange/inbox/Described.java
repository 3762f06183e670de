package vn.vanthu.exchange.inbox;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vanthu.classifier.DocumentKind;
import vn.vanthu.exchange.registry.EntryFields;

/** What is said of an arrival; null where nothing is. Before registration a proposal, after it what the book says. */
record Described(
        @Nullable String issuer,
        @Nullable String documentNumber,
        @Nullable LocalDate issuedOn,
        @Nullable DocumentKind kind,
        @Nullable String summary,
        @Nullable String signer,
        @Nullable String position,
        Urgency urgency,
        @Nullable Integer pages,
        @Nullable LocalDate dueOn,
        @Nullable String note) {

    EntryFields fields(@Nullable String recipients, @Nullable LocalDate transferredOn) {
        return new EntryFields(
                issuer,
                documentNumber,
                issuedOn,
                kind == null ? null : kind.name(),
                summary,
                signer,
                recipients,
                null,
                null,
                transferredOn,
                null,
                note);
    }
}
