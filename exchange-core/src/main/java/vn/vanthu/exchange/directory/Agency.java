package vn.vanthu.exchange.directory;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An agency as it is called on the day asked; hosted if this hub keeps its books. */
public record Agency(
        AgencyCode code,
        String name,
        boolean hosted,
        @Nullable String identifier,
        @Nullable String mail) {

    /** The state identifier (mã định danh). */
    public Optional<String> stateIdentifier() {
        return Optional.ofNullable(identifier);
    }

    public Optional<String> mailbox() {
        return Optional.ofNullable(mail);
    }
}
