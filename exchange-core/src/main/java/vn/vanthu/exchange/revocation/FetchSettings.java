package vn.vanthu.exchange.revocation;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whom the hub may ask, and how far it goes.
 *
 * @param hosts of authorities, {@code ca.example.vn} or {@code ca.example.vn:8080}; empty: nothing is fetched
 * @param privateHosts those of them that may lie at an address of this machine or of a private network
 * @param timeout for one question, name resolution and all
 * @param patience for all questions of one file; what is left is asked later
 * @param mostMegabytes of one answer
 * @param firstRetry after a failure; doubled after each further one
 * @param longestRetry between two tries
 * @param giveUp when a question without an answer is asked no more
 */
@ConfigurationProperties("vanthu.revocation")
record FetchSettings(
        @DefaultValue List<String> hosts,
        @DefaultValue List<String> privateHosts,
        @DefaultValue("8s") Duration timeout,
        @DefaultValue("12s") Duration patience,
        @DefaultValue("20") int mostMegabytes,
        @DefaultValue("1m") Duration firstRetry,
        @DefaultValue("6h") Duration longestRetry,
        @DefaultValue("30d") Duration giveUp) {
    private static final int HTTP = 80;

    FetchSettings {
        hosts = hosts.stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .toList();
        privateHosts = privateHosts.stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .toList();
        if (mostMegabytes < 1 || !timeout.isPositive() || !firstRetry.isPositive()) {
            throw new IllegalArgumentException("vanthu.revocation: most-megabytes " + mostMegabytes + ", timeout "
                    + timeout + ", first-retry " + firstRetry + ": at least 1, above 0, above 0");
        }
    }

    boolean allows(URI address) {
        return named(hosts, address);
    }

    boolean allowsPrivate(URI address) {
        return named(privateHosts, address);
    }

    int mostBytes() {
        return mostMegabytes << 20;
    }

    /** @param failures so far, at least 1 */
    Duration retry(int failures) {
        Duration doubled = firstRetry.multipliedBy(1L << Math.min(failures - 1, 20));
        return doubled.compareTo(longestRetry) < 0 ? doubled : longestRetry;
    }

    private static boolean named(List<String> names, URI address) {
        String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
        int port = address.getPort() < 0 ? HTTP : address.getPort();
        return names.contains(host + ":" + port) || port == HTTP && names.contains(host);
    }
}
