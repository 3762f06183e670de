package vn.vanthu.exchange.channel;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where our mail goes first, and where mail comes in.
 *
 * @param relayPort 0 stands for the hub's own listener (the demo, whose agencies are in one hub)
 * @param largestBytes of one message received
 */
@ConfigurationProperties("vanthu.mail")
public record MailSettings(
        @DefaultValue("127.0.0.1") String relayHost,
        @DefaultValue("0") int relayPort,
        @DefaultValue("false") boolean relayStartTls,
        @DefaultValue("127.0.0.1") String bind,
        @DefaultValue("2525") int port,
        @DefaultValue("62914560") int largestBytes,
        @DefaultValue("vanthu.example") String hostName) {}
