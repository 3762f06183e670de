package vn.vanthu.exchange.intake;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vanthu.exchange.content.ContentId;
import vn.vanthu.exchange.content.ContentStore;
import vn.vanthu.exchange.directory.AgencyCode;
import vn.vanthu.exchange.directory.AgencyScope;

/** Sends mail to the hub and looks at what became of it. */
@TestComponent
class Received {
    static final AgencyCode SXD = new AgencyCode("sxd");
    static final AgencyCode STC = new AgencyCode("stc");

    private final IncomingListener listener;
    private final ContentStore contents;
    private final AgencyScope scope;
    private final JdbcClient jdbc;

    Received(IncomingListener listener, ContentStore contents, AgencyScope scope, JdbcClient jdbc) {
        this.listener = listener;
        this.contents = contents;
        this.scope = scope;
        this.jdbc = jdbc;
    }

    /** Taken in for Sở Xây dựng and followed to its ending. */
    Row send(byte[] message) throws IOException {
        return followed(take(message));
    }

    /** @param mailbox of Sở Xây dựng, in place of its own */
    Row send(byte[] message, String mailbox) throws IOException {
        return followed(take(message, mailbox));
    }

    /** @param message ending with a line break, as every message on the wire does */
    UUID take(byte[] message) throws IOException {
        return take(message, "sxd@anlac.example");
    }

    private UUID take(byte[] message, String mailbox) throws IOException {
        List<UUID> before = ids(message);
        try (SmtpTalk talk = new SmtpTalk(listener.port())) {
            String answer = talk.send("ai@khac.example", mailbox, message);
            if (!answer.startsWith("250")) {
                throw new IllegalStateException(answer);
            }
        }
        return ids(message).stream()
                .filter(id -> !before.contains(id))
                .findFirst()
                .orElseThrow();
    }

    Row followed(UUID id) {
        return await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> row(id), row -> row.state().equals("ENDED"));
    }

    Row row(UUID id) {
        return scope.asSystem(() -> jdbc.sql("SELECT * FROM incoming_message WHERE id = :id")
                .param("id", id)
                .query((row, n) -> new Row(
                        id,
                        row.getString("state"),
                        String.valueOf(row.getString("ending")),
                        String.valueOf(row.getString("reason")),
                        String.valueOf(row.getString("case_number")),
                        String.valueOf(row.getString("subject")),
                        String.valueOf(row.getString("note")),
                        row.getBoolean("sender_verified"),
                        row.getString("raw_content"),
                        row.getInt("attempts")))
                .single());
    }

    byte[] raw(Row row) {
        try (InputStream in = contents.open(SXD, new ContentId(row.raw()))) {
            return in.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The arrivals in the queue that came of it. */
    List<Map<String, Object>> arrivals(UUID message) {
        return query("SELECT * FROM arrival WHERE message_id = ?", message);
    }

    List<Map<String, Object>> statuses(String answeredId) {
        return query("SELECT * FROM status_mail WHERE answers_id = ? ORDER BY created_at", answeredId);
    }

    List<Map<String, Object>> query(String sql, Object... params) {
        return scope.asSystem(() -> jdbc.sql(sql).params(params).query().listOfRows());
    }

    int update(String sql, Object... params) {
        return scope.asSystem(() -> jdbc.sql(sql).params(params).update());
    }

    private List<UUID> ids(byte[] message) {
        return scope.asSystem(
                () -> jdbc.sql("SELECT id FROM incoming_message WHERE raw_content = ? AND agency_code = 'sxd'")
                        .param(sha256(message))
                        .query(UUID.class)
                        .list());
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    record Row(
            UUID id,
            String state,
            String ending,
            String reason,
            String caseNumber,
            String subject,
            String note,
            boolean verified,
            String raw,
            int attempts) {}
}
