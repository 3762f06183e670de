package vn.vanthu.mailer.inbound;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Where received messages are kept. When {@code store} returns, the message is durable; only then is it accepted. */
public interface RawMessageSink {
    /** @param raw the message as it came over the wire; read to its end, not closed */
    void store(String envelopeFrom, List<String> envelopeTo, String remoteHost, InputStream raw) throws IOException;

    /** The sender has his {@code 250}. */
    default void answered() {}
}
