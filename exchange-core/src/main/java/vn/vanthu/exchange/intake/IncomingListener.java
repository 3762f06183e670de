package vn.vanthu.exchange.intake;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.vanthu.exchange.channel.MailSettings;
import vn.vanthu.exchange.channel.Relay;
import vn.vanthu.mailer.inbound.MailReceiver;

/** The hub's SMTP listener. It listens before the dispatch begins, which may send to it. */
@Component
class IncomingListener implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(IncomingListener.class);
    private static final int AFTER_THE_WEB_SERVER = DEFAULT_PHASE - 512;

    private final MailSettings settings;
    private final ReceivedMail received;
    private final Relay relay;
    private @Nullable MailReceiver receiver;

    IncomingListener(MailSettings settings, ReceivedMail received, Relay relay) {
        this.settings = settings;
        this.received = received;
        this.relay = relay;
    }

    @Override
    public synchronized void start() {
        MailReceiver fresh = new MailReceiver(
                address(), settings.port(), settings.hostName(), settings.largestBytes(), received::isOurs, received);
        fresh.start();
        receiver = fresh;
        relay.ownListenerAt(fresh.port());
        LOG.info("mail comes in at {}:{}", settings.bind(), fresh.port());
    }

    @Override
    public synchronized void stop() {
        if (receiver != null) {
            receiver.close();
            receiver = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return receiver != null;
    }

    @Override
    public int getPhase() {
        return AFTER_THE_WEB_SERVER;
    }

    /** Where it listens; 0 while it does not. */
    synchronized int port() {
        return receiver == null ? 0 : receiver.port();
    }

    private InetAddress address() {
        try {
            return InetAddress.getByName(settings.bind());
        } catch (UnknownHostException unknown) {
            throw new IllegalArgumentException("vanthu.mail.bind is no address: " + settings.bind(), unknown);
        }
    }
}
