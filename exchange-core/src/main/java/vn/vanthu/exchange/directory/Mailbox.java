package vn.vanthu.exchange.directory;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** An agency's mailbox, or a personal one of its people. Addresses are lower case. */
public record Mailbox(
        String address, AgencyCode agency, @Nullable Long personId, State state) {

    public enum State {
        ACTIVE,
        CLOSED
    }

    public OptionalLong person() {
        return personId == null ? OptionalLong.empty() : OptionalLong.of(personId);
    }
}
