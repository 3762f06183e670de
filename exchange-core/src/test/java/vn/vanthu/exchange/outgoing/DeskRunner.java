package vn.vanthu.exchange.outgoing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.access.Users;
import vn.vanthu.exchange.content.ContentId;
import vn.vanthu.exchange.content.ContentStore;
import vn.vanthu.exchange.directory.AgencyCode;
import vn.vanthu.exchange.directory.AgencyScope;
import vn.vanthu.exchange.dispatch.Dispatch;
import vn.vanthu.exchange.registry.Books;
import vn.vanthu.exchange.registry.Entry;

/** Does at the desk what people do at their pages, for tests. */
@TestComponent
class DeskRunner {

    static final AgencyCode SXD = new AgencyCode("sxd");
    static final String PASSWORD = "VanThu@2026";
    static final String STC_MAILBOX = "stc@anlac.example";
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);

    private final Reception reception;
    private final Desk desk;
    private final DeskLoop loop;
    private final Documents documents;
    private final Users users;
    private final Books books;
    private final ContentStore contents;
    private final Dispatch dispatch;
    private final DocumentViews views;
    private final JdbcClient jdbc;
    private final AgencyScope scope;

    DeskRunner(
            Reception reception,
            Desk desk,
            DeskLoop loop,
            Documents documents,
            Users users,
            Books books,
            ContentStore contents,
            Dispatch dispatch,
            DocumentViews views,
            JdbcClient jdbc,
            AgencyScope scope) {
        this.reception = reception;
        this.desk = desk;
        this.loop = loop;
        this.documents = documents;
        this.users = users;
        this.books = books;
        this.contents = contents;
        this.dispatch = dispatch;
        this.views = views;
        this.jdbc = jdbc;
        this.scope = scope;
    }

    SignedInUser user(String username) {
        return scope.asSystem(() -> users.user(username)).orElseThrow();
    }

    SignedInUser clerk() {
        return user("duyen.sxd");
    }

    SignedInUser head() {
        return user("phuoc.sxd");
    }

    UUID upload(String name, String text) {
        return upload(UUID.randomUUID().toString(), name, text.getBytes(StandardCharsets.UTF_8));
    }

    UUID upload(String token, String name, byte[] bytes) {
        try {
            UUID id = reception.receive(clerk(), token, offered(name, bytes)).id();
            settle(id);
            return id;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Reception.Offered offered(String name, byte[] bytes) {
        return new Reception.Offered() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public long bytes() {
                return bytes.length;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }
        };
    }

    /** Lets the machine take all its steps. */
    OutgoingDocument settle(UUID id) {
        loop.advance(SXD, id, LONG_ENOUGH);
        return document(id);
    }

    OutgoingDocument document(UUID id) {
        return scope.inAgency(SXD, () -> documents.find(SXD, id)).orElseThrow();
    }

    DocumentView view(SignedInUser user, UUID id) {
        return views.view(user, id, null, "", false);
    }

    DeskForm hubNumber(String symbol) {
        return form("HUB", symbol, "", "", false);
    }

    DeskForm printedNumber(String number, LocalDate day, boolean compared) {
        return form("PRINTED", "", number, day.toString(), compared);
    }

    private DeskForm form(String numbering, String symbol, String number, String day, boolean compared) {
        return new DeskForm(
                "QUYET_DINH",
                "Về việc kiện toàn Ban Chỉ đạo",
                "NONE",
                numbering,
                symbol,
                number,
                day,
                List.of(STC_MAILBOX),
                "",
                head().userId(),
                compared);
    }

    ActOutcome submit(UUID id, DeskForm form) {
        return desk.submit(clerk(), id, document(id).version(), form);
    }

    OutgoingDocument numbered(UUID id) {
        desk.takeNumber(head(), id, document(id).version());
        return settle(id);
    }

    OutgoingDocument signed(UUID id) {
        desk.sign(head(), id, document(id).version());
        return settle(id);
    }

    OutgoingDocument released(UUID id) {
        desk.release(clerk(), id, document(id).version(), PASSWORD, false);
        return settle(id);
    }

    /** From the file to the hand-over. */
    OutgoingDocument sent(String text) {
        UUID id = upload("Dự thảo.docx", text);
        submit(id, hubNumber("QĐ-SXD"));
        numbered(id);
        signed(id);
        return released(id);
    }

    UUID deliveryOf(OutgoingDocument document) {
        return scope.inAgency(
                SXD,
                () -> jdbc.sql("SELECT id FROM delivery WHERE document_id = :id")
                        .param("id", document.id())
                        .query(UUID.class)
                        .single());
    }

    private String transportOf(OutgoingDocument document) {
        return scope.inAgency(
                SXD,
                () -> jdbc.sql("SELECT transport_state FROM delivery WHERE document_id = :id")
                        .param("id", document.id())
                        .query(String.class)
                        .single());
    }

    /** The receiver's status comes back. */
    void report(OutgoingDocument document, String code, String description) {
        Awaitility.await().atMost(LONG_ENOUGH).until(() -> transportOf(document).equals("RELAYED"));
        scope.asSystem(() -> {
            String edxmlId = jdbc.sql("SELECT edxml_id FROM dispatch_document WHERE document_id = :id")
                    .param("id", document.id())
                    .query(String.class)
                    .single();
            return dispatch.apply(SXD, edxmlId, STC_MAILBOX, code, description, java.time.Instant.now());
        });
    }

    /** A mail server gives the mail back that it had taken. */
    void bounce(OutgoingDocument document, String diagnostic) {
        Awaitility.await().atMost(LONG_ENOUGH).until(() -> transportOf(document).equals("RELAYED"));
        scope.asSystem(() -> {
            String message = jdbc.sql("SELECT message_id FROM delivery WHERE document_id = :id")
                    .param("id", document.id())
                    .query(String.class)
                    .single();
            return dispatch.bounced(SXD, message, true, diagnostic);
        });
    }

    Entry entry(long id) {
        return scope.inAgency(SXD, () -> books.entry(SXD, id)).orElseThrow();
    }

    String text(ContentId content) {
        try (InputStream bytes = contents.open(SXD, content)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    boolean readable(ContentId content) {
        return contents.contains(SXD, content);
    }
}
