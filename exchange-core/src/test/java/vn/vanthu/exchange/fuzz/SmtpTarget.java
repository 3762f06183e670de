package vn.vanthu.exchange.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import vn.vanthu.mailer.inbound.MailReceiver;
import vn.vanthu.mailer.inbound.RawMessageSink;

/** What a stranger says to the SMTP listener: each line is answered by a code, and what is stored is for us and is told so. */
public final class SmtpTarget {
    private static final int LARGEST = 1 << 16;
    private static final String OURS = "sxd@anlac.example";
    private static final Sink SINK = new Sink();
    private static final MailReceiver RECEIVER = receiver();

    private SmtpTarget() {}

    private static final class Sink implements RawMessageSink {
        private final AtomicInteger stored = new AtomicInteger();
        private volatile String wrong = "";

        @Override
        public void store(String from, List<String> to, String host, InputStream raw) throws IOException {
            if (to.isEmpty() || to.stream().anyMatch(each -> !each.equals(OURS))) {
                wrong = "stored for " + to;
            }
            if (raw.readAllBytes().length > LARGEST) {
                wrong = "more than allowed";
            }
            stored.incrementAndGet();
        }
    }

    public static void fuzzerTestOneInput(byte[] bytes) {
        int before = SINK.stored.get();
        String answers = said(bytes);
        int told = 0;
        for (String line : answers.split("\r\n")) {
            if (!line.matches("(?s)[2345]\\d\\d[ -].*|[2345]\\d\\d")) {
                throw new IllegalStateException("answered: " + line);
            }
            told += line.toLowerCase(Locale.ROOT).startsWith("250 2.0.0 stored") ? 1 : 0;
        }
        if (!SINK.wrong.isEmpty() || told != SINK.stored.get() - before) {
            throw new IllegalStateException(SINK.wrong + " told " + told + " times: " + answers);
        }
    }

    private static String said(byte[] bytes) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RECEIVER.port())) {
            socket.setSoLinger(true, 0);
            Thread talker = Thread.ofVirtual().start(() -> {
                try {
                    socket.getOutputStream().write(bytes);
                    socket.shutdownOutput();
                } catch (IOException hungUp) {
                    // it may have heard enough
                }
            });
            String answers = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            talker.join();
            return answers;
        } catch (IOException hungUp) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    private static MailReceiver receiver() {
        MailReceiver receiver =
                new MailReceiver(InetAddress.getLoopbackAddress(), 0, "hub.anlac.example", LARGEST, OURS::equals, SINK);
        receiver.start();
        return receiver;
    }
}
