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
        @DefaultValue("vanthu.example") String hostName) {

    /** What a message needs beside the document as it was submitted: its number, its signatures, the edXML. */
    private static final long BESIDE_THE_DOCUMENT = 2L << 20;

    /** Of a document whose mail is still taken by a listener of the same limit: in base64, 57 bytes take a line of 78. */
    public long largestDocumentBytes() {
        return Math.max(0, largestBytes - BESIDE_THE_DOCUMENT) * 57 / 78;
    }
}
