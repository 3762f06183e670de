package vn.vanthu.mailer.inbound;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.TooMuchDataException;
import org.subethamail.smtp.server.SMTPServer;

/** The hub's SMTP listener: {@code 250} after the sink made the message durable, {@code 451} when it could not. */
public final class MailReceiver implements AutoCloseable {
    private final SMTPServer server;

    /**
     * @param recipients which addresses are ours; others get {@code 550}
     * @param largestBytes of one message
     */
    public MailReceiver(
            InetAddress bind,
            int port,
            String hostName,
            int largestBytes,
            Predicate<String> recipients,
            RawMessageSink sink) {
        this.server = SMTPServer.port(port)
                .bindAddress(bind)
                .hostName(hostName)
                .softwareName("Van Thu")
                .insertReceivedHeaders(false)
                .maxConnections(200)
                .maxRecipients(500)
                .maxMessageSize(largestBytes)
                .connectionTimeout(5, TimeUnit.MINUTES)
                .executorService(Executors.newVirtualThreadPerTaskExecutor())
                .messageHandlerFactory(context -> new Handler(context, recipients, sink, largestBytes))
                .build();
    }

    public void start() {
        server.start();
    }

    public int port() {
        return server.getPortAllocated();
    }

    @Override
    public void close() {
        server.stop();
    }

    private static final class Handler implements MessageHandler {
        private final MessageContext context;
        private final Predicate<String> recipients;
        private final RawMessageSink sink;
        private final int largest;
        private final List<String> accepted = new ArrayList<>();
        private String sender = "";
        private boolean stored;

        Handler(MessageContext context, Predicate<String> recipients, RawMessageSink sink, int largest) {
            this.context = context;
            this.recipients = recipients;
            this.sink = sink;
            this.largest = largest;
        }

        @Override
        public void from(String from) {
            sender = from;
        }

        @Override
        public void recipient(String recipient) throws RejectException {
            String address = recipient.toLowerCase(Locale.ROOT);
            boolean ours;
            try {
                ours = recipients.test(address);
            } catch (RuntimeException e) {
                throw new RejectException(451, "4.3.0 try again later");
            }
            if (!ours) {
                throw new RejectException(550, "5.1.1 no such mailbox here");
            }
            if (!accepted.contains(address)) {
                accepted.add(address);
            }
        }

        @Override
        public String data(InputStream data) throws RejectException, TooMuchDataException, IOException {
            CountedStream counted = new CountedStream(data, largest);
            try {
                sink.store(sender, accepted, remote(), counted);
            } catch (IOException | RuntimeException e) {
                swallow(data);
                if (counted.exceeded()) {
                    throw new RejectException(552, "5.3.4 message larger than " + largest + " bytes");
                }
                throw new RejectException(451, "4.3.0 not stored, try again later");
            }
            stored = true;
            return "2.0.0 stored";
        }

        private String remote() {
            return context.getRemoteAddress() instanceof InetSocketAddress address
                    ? address.getAddress().getHostAddress()
                    : context.getRemoteAddress().toString();
        }

        /** What is left of a refused message must not be taken for commands. */
        private void swallow(InputStream data) throws IOException, RejectException {
            byte[] buffer = new byte[1 << 16];
            long left = (long) largest * 4;
            for (int read = data.read(buffer); read >= 0; read = data.read(buffer)) {
                left -= read;
                if (left < 0) {
                    throw new DropConnectionException(552, "5.3.4 message larger than " + largest + " bytes");
                }
            }
        }

        @Override
        public void done() {
            if (stored) {
                sink.answered();
            }
        }
    }
}
