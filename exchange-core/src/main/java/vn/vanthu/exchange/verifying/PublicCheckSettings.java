package vn.vanthu.exchange.verifying;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the public page takes.
 *
 * @param enabled whether the hub has that page at all; each agency may keep out of it besides
 * @param mostMegabytes of a file
 * @param window over which files are counted
 * @param perAddress files of one address in a window
 * @param overAll files in a window, whoever sends them
 * @param sending files of one address being sent at once
 * @param sendingOverAll files being sent at once
 * @param reading files being read at once
 */
@ConfigurationProperties("vanthu.public-check")
record PublicCheckSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("25") int mostMegabytes,
        @DefaultValue("10m") Duration window,
        @DefaultValue("20") int perAddress,
        @DefaultValue("300") int overAll,
        @DefaultValue("2") int sending,
        @DefaultValue("8") int sendingOverAll,
        @DefaultValue("1") int reading) {

    PublicCheckSettings {
        if (mostMegabytes < 1
                || window.compareTo(Duration.ofSeconds(1)) < 0
                || perAddress < 1
                || overAll < perAddress
                || sending < 1
                || sendingOverAll < sending
                || reading < 1) {
            throw new IllegalArgumentException("vanthu.public-check: most-megabytes " + mostMegabytes + ", window "
                    + window + ", per-address " + perAddress + ", over-all " + overAll + ", sending " + sending
                    + ", sending-over-all " + sendingOverAll + ", reading " + reading
                    + ": at least 1, 1 s, 1, per-address, 1, sending, 1");
        }
    }
}
