package vn.vanthu.exchange.channel;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import vn.vanthu.mailer.outbound.SmtpSender;

/** The next mail server on the way out; in the demo it is our own listener, whose port is known once it listens. */
@Component
public class Relay implements DisposableBean {
    private final MailSettings settings;
    private int ownPort;
    private @Nullable SmtpSender sender;

    Relay(MailSettings settings) {
        this.settings = settings;
        this.ownPort = settings.port();
    }

    /** Lines kept to where it listened before are given up. */
    public synchronized void ownListenerAt(int port) {
        if (port != ownPort && settings.relayPort() == 0 && sender != null) {
            sender.close();
            sender = null;
        }
        ownPort = port;
    }

    synchronized SmtpSender sender() {
        SmtpSender present = sender;
        if (present == null) {
            int port = settings.relayPort() == 0 ? ownPort : settings.relayPort();
            present = new SmtpSender(
                    settings.relayHost(), port, settings.hostName(), settings.relayStartTls(), Duration.ofSeconds(60));
            sender = present;
        }
        return present;
    }

    @Override
    public synchronized void destroy() {
        if (sender != null) {
            sender.close();
        }
    }
}
