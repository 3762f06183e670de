package vn.vanthu.mailer.outbound;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/** Hands messages to one relay over kept connections, byte for byte as they were written. Thread-safe. */
public final class SmtpSender implements AutoCloseable {
    private final Session session;
    private final ConcurrentLinkedQueue<SMTPTransport> idle = new ConcurrentLinkedQueue<>();

    public SmtpSender(String host, int port, String heloName, boolean startTls, Duration patience) {
        Properties settings = new Properties();
        String wait = String.valueOf(patience.toMillis());
        settings.put("mail.transport.protocol", "smtp");
        settings.put("mail.smtp.host", host);
        settings.put("mail.smtp.port", String.valueOf(port));
        settings.put("mail.smtp.localhost", heloName);
        settings.put("mail.smtp.connectiontimeout", wait);
        settings.put("mail.smtp.timeout", wait);
        settings.put("mail.smtp.starttls.enable", String.valueOf(startTls));
        settings.put("mail.smtp.starttls.required", String.valueOf(startTls));
        settings.put("mail.smtp.quitwait", "false");
        settings.put("mail.smtp.socketFactory", new NoDelaySockets());
        this.session = Session.getInstance(settings);
    }

    /** Opens the stored body of a message; called once for each attempt. */
    public interface Body {
        InputStream open() throws IOException;
    }

    public SendOutcome send(String envelopeFrom, String envelopeTo, String headers, Body body) {
        SMTPTransport transport = idle.poll();
        try {
            if (transport == null || !transport.isConnected()) {
                closeQuietly(transport);
                transport = (SMTPTransport) session.getTransport("smtp");
                transport.connect();
            }
            RawMessage message = new RawMessage(session, headers, body);
            message.setEnvelopeFrom(envelopeFrom);
            transport.sendMessage(message, new Address[] {new InternetAddress(envelopeTo)});
            String reply = transport.getLastServerResponse().strip();
            idle.add(transport);
            return new SendOutcome.Accepted(reply);
        } catch (MessagingException | RuntimeException e) {
            closeQuietly(transport);
            return outcome(e);
        }
    }

    private static SendOutcome outcome(Exception failure) {
        for (Exception e = failure; e instanceof MessagingException nested; e = nested.getNextException()) {
            int code = e instanceof SMTPAddressFailedException address
                    ? address.getReturnCode()
                    : e instanceof SMTPSendFailedException send
                                    && !(send.getNextException() instanceof SMTPAddressFailedException)
                            ? send.getReturnCode()
                            : 0;
            String reply = String.valueOf(e.getMessage()).strip();
            if (code >= 500) {
                return new SendOutcome.Refused(code, reply);
            }
            if (code >= 400) {
                return new SendOutcome.Deferred(code, reply);
            }
        }
        return new SendOutcome.Unreachable(String.valueOf(failure.getMessage()));
    }

    private static void closeQuietly(@Nullable SMTPTransport transport) {
        if (transport != null) {
            try {
                transport.close();
            } catch (MessagingException e) {
                // it is gone already, and so is our interest in it
            }
        }
    }

    @Override
    public void close() {
        for (SMTPTransport transport = idle.poll(); transport != null; transport = idle.poll()) {
            closeQuietly(transport);
        }
    }

    private static final class RawMessage extends SMTPMessage {
        private final String headers;
        private final Body body;

        RawMessage(Session session, String headers, Body body) {
            super(session);
            this.headers = headers;
            this.body = body;
        }

        @Override
        public void writeTo(OutputStream out, String[] ignored) throws IOException {
            out.write(headers.getBytes(StandardCharsets.US_ASCII));
            try (InputStream in = body.open()) {
                in.transferTo(out);
            }
        }
    }
}
