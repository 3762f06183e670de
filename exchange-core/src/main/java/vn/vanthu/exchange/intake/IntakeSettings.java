package vn.vanthu.exchange.intake;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the intake works.
 *
 * @param lines messages worked on at once; most wait for a worker, and a long scan keeps one for minutes
 * @param scanPatience how long a message waits for a virus scanner that is down before it goes on as not scanned
 */
@ConfigurationProperties("vanthu.intake")
record IntakeSettings(
        @DefaultValue("8") int lines, @DefaultValue("10m") Duration scanPatience) {}
