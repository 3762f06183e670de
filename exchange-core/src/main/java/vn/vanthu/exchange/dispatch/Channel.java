package vn.vanthu.exchange.dispatch;

import java.io.IOException;
import java.util.Optional;
import vn.vanthu.exchange.content.ContentId;
import vn.vanthu.exchange.directory.AgencyCode;

/** How a packed document leaves the hub. What it packed never changes; sending the same message twice is harmless. */
public interface Channel {

    /** Signs once for all recipients and stores the body; nothing is sent. */
    ContentId pack(DispatchOrder order) throws IOException;

    /** The body under this delivery's own headers. */
    SendResult send(AgencyCode agency, ContentId body, Envelope envelope) throws IOException;

    /** Writes and signs a status message, and stores it as it will stand on the wire. */
    ContentId pack(AgencyCode agency, StatusOrder status) throws IOException;

    /**
     * One recipient of one message.
     *
     * @param answers the Message-ID of the mail that it answers
     */
    record Envelope(String messageId, String recipientName, String address, String subject, Optional<String> answers) {}

    /** What the next server said. */
    sealed interface SendResult {
        record Accepted(String reply) implements SendResult {}

        record Later(String reason) implements SendResult {}

        record Never(String reason) implements SendResult {}
    }
}
