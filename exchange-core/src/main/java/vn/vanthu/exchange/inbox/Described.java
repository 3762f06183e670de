package vn.vanthu.exchange.inbox;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.vanthu.classifier.DocumentKind;
import vn.vanthu.exchange.registry.EntryFields;
import vn.vanthu.exchange.web.Folding;

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

    /** What a search looks through, without diacritics. */
    String searchText(String senderName) {
        return Stream.of(documentNumber, summary, issuer, signer, senderName)
                .filter(Objects::nonNull)
                .map(Folding::fold)
                .collect(Collectors.joining(" | "));
    }

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
