package vn.vanthu.exchange.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vanthu.exchange.HubTest;
import vn.vanthu.exchange.channel.MailSettings;
import vn.vanthu.exchange.content.ContentId;
import vn.vanthu.exchange.content.ContentStore;
import vn.vanthu.exchange.directory.AgencyCode;
import vn.vanthu.exchange.directory.AgencyScope;
import vn.vanthu.rules.Clause;

@HubTest
class ListenerIT {
    private static final AgencyCode SXD = new AgencyCode("sxd");
    private static final AgencyCode STC = new AgencyCode("stc");

    private final IncomingListener listener;
    private final MailSettings settings;
    private final ContentStore contents;
    private final AgencyScope scope;
    private final JdbcClient jdbc;

    ListenerIT(
            @Autowired IncomingListener listener,
            @Autowired MailSettings settings,
            @Autowired ContentStore contents,
            @Autowired AgencyScope scope,
            @Autowired JdbcClient jdbc) {
        this.listener = listener;
        this.settings = settings;
        this.contents = contents;
        this.scope = scope;
        this.jdbc = jdbc;
    }

    @Test
    @Clause({"VL-6.3b", "VL-9.2c", "QT-11.7"})
    void keepsAMessageByteForByteBeforeItIsAccepted() throws IOException {
        byte[] message = message("byte for byte");
        try (SmtpTalk talk = talk()) {
            assertThat(talk.send("ai@khac.example", "sxd@anlac.example", message))
                    .startsWith("250");
        }
        assertThat(raw(SXD, "byte for byte")).containsExactly(message);
    }

    @Test
    void keepsOneCopyForEachReceivingAgency() throws IOException {
        byte[] message = message("two agencies");
        try (SmtpTalk talk = talk()) {
            talk.say("MAIL FROM:<ai@khac.example>");
            talk.say("RCPT TO:<sxd@anlac.example>");
            talk.say("RCPT TO:<SXD@anlac.example>");
            talk.say("RCPT TO:<stc@anlac.example>");
            assertThat(talk.data(message)).startsWith("250");
        }
        assertThat(raw(SXD, "two agencies")).containsExactly(message);
        assertThat(raw(STC, "two agencies")).containsExactly(message);
    }

    @Test
    void refusesAnUnknownMailboxAndThatOfAnAgencyOutside() throws IOException {
        try (SmtpTalk talk = talk()) {
            assertThat(talk.send("ai@khac.example", "khong.co@anlac.example", message("x")))
                    .startsWith("550");
            talk.say("RSET");
            assertThat(talk.send("ai@khac.example", "capnuoc@capnuoc.example", message("x")))
                    .startsWith("550");
        }
    }

    @Test
    void refusesAMessageOverTheLimitWithoutTakingItsRestForCommands() throws IOException {
        byte[] big = new byte[settings.largestBytes() + (1 << 20)];
        byte[] line = "RSET\r\nMAIL FROM:<ai@khac.example>\r\nRCPT TO:<sxd@anlac.example>\r\nDATA\r\nsmuggled\r\n"
                .getBytes(UTF_8);
        for (int at = 0; at + line.length <= big.length; at += line.length) {
            System.arraycopy(line, 0, big, at, line.length);
        }
        long before = count();
        try (SmtpTalk talk = talk()) {
            assertThat(talk.send("ai@khac.example", "sxd@anlac.example", big)).startsWith("552");
            assertThat(talk.say("NOOP")).startsWith("250");
        }
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void keepsNothingOfAMessageThatBreaksOff() throws IOException {
        long before = count();
        try (SmtpTalk talk = talk()) {
            talk.say("MAIL FROM:<ai@khac.example>");
            talk.say("RCPT TO:<sxd@anlac.example>");
            talk.breakOff("Subject: broken off\r\n\r\nhal");
        }
        try (SmtpTalk talk = talk()) {
            assertThat(talk.send("ai@khac.example", "sxd@anlac.example", message("after the break")))
                    .startsWith("250");
        }
        assertThat(count()).isEqualTo(before + 1);
    }

    private SmtpTalk talk() throws IOException {
        return new SmtpTalk(listener.port());
    }

    private static byte[] message(String subject) {
        return ("From: ai@khac.example\r\nSubject: " + subject + "\r\n\r\n.xin chào\r\n..\r\n").getBytes(UTF_8);
    }

    /** The raw messages of that agency that have the subject. */
    private List<byte[]> raw(AgencyCode agency, String subject) {
        return scope
                .inAgency(
                        agency,
                        () -> jdbc.sql("SELECT raw_content FROM incoming_message WHERE agency_code = :code")
                                .param("code", agency.value())
                                .query(String.class)
                                .list())
                .stream()
                .map(id -> content(agency, id))
                .filter(raw -> new String(raw, UTF_8).contains("Subject: " + subject))
                .toList();
    }

    private byte[] content(AgencyCode agency, String id) {
        try (InputStream in = contents.open(agency, new ContentId(id))) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private long count() {
        return scope.asSystem(() -> jdbc.sql("SELECT count(*) FROM incoming_message")
                .query(Long.class)
                .single());
    }
}
