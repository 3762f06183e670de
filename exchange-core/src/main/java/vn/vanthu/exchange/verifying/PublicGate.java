package vn.vanthu.exchange.verifying;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import vn.vanthu.exchange.access.OpenUpload.Admission;

/** Counts what strangers send: per address and over all, in a window of time and at once. Thread-safe. */
final class PublicGate {
    private static final int IPV6_BYTES = 16;
    private static final int IPV6_NETWORK_BYTES = 8;

    private final PublicCheckSettings settings;
    private final Clock clock;
    private final Map<String, Count> addresses = new HashMap<>();
    private final Count all = new Count();

    PublicGate(PublicCheckSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    private static final class Count {
        private Instant since = Instant.EPOCH;
        private int taken;
        private int sending;
    }

    synchronized Admission admit(String address) {
        Instant now = clock.instant();
        forget(now);
        String key = network(address);
        Count own = addresses.computeIfAbsent(key, any -> new Count());
        renew(own, now);
        renew(all, now);
        long wait = Math.max(
                wait(own, settings.perAddress(), settings.sending(), now),
                wait(all, settings.overAll(), settings.sendingOverAll(), now));
        if (wait > 0) {
            return new Admission.Later(wait);
        }
        own.taken++;
        own.sending++;
        all.taken++;
        all.sending++;
        return new Pass(own);
    }

    /** Seconds until it is worth another try; 0 for now. */
    private long wait(Count count, int most, int mostAtOnce, Instant now) {
        if (count.taken >= most) {
            return Math.max(
                    1,
                    Duration.between(now, count.since.plus(settings.window())).toSeconds() + 1);
        }
        return count.sending >= mostAtOnce ? 5 : 0;
    }

    private void renew(Count count, Instant now) {
        if (!now.isBefore(count.since.plus(settings.window()))) {
            count.since = now;
            count.taken = 0;
        }
    }

    /** No more addresses are known than a window takes files. */
    private void forget(Instant now) {
        addresses.values().removeIf(count -> count.sending == 0 && !now.isBefore(count.since.plus(settings.window())));
    }

    /** Whoever has an IPv6 address has 2⁶⁴ of them: his network counts. */
    static String network(String address) {
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            if (bytes.length < IPV6_BYTES) {
                return address;
            }
            StringBuilder network = new StringBuilder();
            for (int i = 0; i < IPV6_NETWORK_BYTES; i++) {
                network.append(Integer.toHexString(bytes[i] & 0xff)).append('.');
            }
            return network.toString();
        } catch (IllegalArgumentException noAddress) {
            return address;
        }
    }

    private final class Pass implements Admission.Admitted {
        private final Count own;
        private final AtomicBoolean closed = new AtomicBoolean();

        Pass(Count own) {
            this.own = own;
        }

        @Override
        public void close() {
            if (closed.compareAndSet(false, true)) {
                synchronized (PublicGate.this) {
                    own.sending--;
                    all.sending--;
                }
            }
        }
    }
}
