package vn.vanthu.exchange.intake;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the intake works.
 *
 * @param lines messages worked on at once
 * @param scanPatience how long a message waits for a virus scanner that is down before it goes on as not scanned
 */
@ConfigurationProperties("vanthu.intake")
record IntakeSettings(
        @DefaultValue("2") int lines, @DefaultValue("10m") Duration scanPatience) {}
