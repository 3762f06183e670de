package vn.vanthu.exchange.fuzz;

import java.nio.file.Path;
import java.time.Instant;
import vn.vanthu.mailer.inbound.MessageOpener;
import vn.vanthu.mailer.inbound.OpenedMessage;
import vn.vanthu.mailer.inbound.OpeningLimits;
import vn.vanthu.signature.trust.TrustStore;

/** A raw message: never an exception, no file outside of its folder, nothing verified that nobody trusted signed. */
public final class MailTarget {
    private static final Instant AT = Instant.parse("2026-11-25T00:00:00Z");

    private MailTarget() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        Path folder = Scratch.emptyFolder("parts");
        OpenedMessage opened =
                MessageOpener.open(Scratch.file("thu.eml", bytes), folder, TrustStore.NONE, AT, OpeningLimits.USUAL);
        for (OpenedMessage.Part part : opened.parts()) {
            if (!part.file().normalize().startsWith(folder)) {
                throw new IllegalStateException("a part outside: " + part.file());
            }
            if (part.name().matches("(?s).*[/\\\\\\p{Cntrl}].*")) {
                throw new IllegalStateException("no name for a file: " + part.name());
            }
        }
    }
}
