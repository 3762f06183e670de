package vn.vanthu.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import vn.vanthu.exchange.HubTest;
import vn.vanthu.exchange.content.ContentStore;
import vn.vanthu.exchange.content.WorkSpace;
import vn.vanthu.exchange.directory.AgencyScope;
import vn.vanthu.exchange.directory.Directory;
import vn.vanthu.exchange.directory.KeyRing;
import vn.vanthu.exchange.directory.RegisteredCertificate;
import vn.vanthu.exchange.inbox.Inbox;
import vn.vanthu.exchange.intake.Received.Row;
import vn.vanthu.exchange.revocation.AnswersInStore;
import vn.vanthu.exchange.worker.ForeignBytes;
import vn.vanthu.exchange.worker.SigningOrder;
import vn.vanthu.mailer.outbound.MailPart;
import vn.vanthu.samples.JourneyDocuments;
import vn.vanthu.signature.keys.DemoAuthority;
import vn.vanthu.signature.keys.SoftwareKey;
import vn.vanthu.signature.trust.FetchedAnswers;
import vn.vanthu.signature.trust.RevocationEvidence;

/** What arrived while an authority was silent is judged again when it has answered: once, whatever happens meanwhile. */
@HubTest
@Import(Received.class)
class AnswersLaterIT {
    private final Received received;
    private final KeyRing keys;
    private final ForeignBytes foreign;
    private final AnswersInStore answers;
    private final AnswerWaits waits;
    private final IncomingMessages messages;
    private final MessageFiles files;
    private final ContentStore contents;
    private final WorkSpace work;
    private final Directory directory;
    private final Inbox inbox;
    private final AgencyScope scope;
    private final Clock clock;

    @TempDir
    Path folder;

    private DemoAuthority authority = DemoAuthority.create("CA", new SecureRandom(), Instant.EPOCH);
    private SoftwareKey key = authority.issue("x", Optional.empty(), Optional.empty());
    private Path anchor = Path.of("");

    AnswersLaterIT(
            @Autowired Received received,
            @Autowired KeyRing keys,
            @Autowired ForeignBytes foreign,
            @Autowired AnswersInStore answers,
            @Autowired AnswerWaits waits,
            @Autowired IncomingMessages messages,
            @Autowired MessageFiles files,
            @Autowired ContentStore contents,
            @Autowired WorkSpace work,
            @Autowired Directory directory,
            @Autowired Inbox inbox,
            @Autowired AgencyScope scope,
            @Autowired Clock clock) {
        this.received = received;
        this.keys = keys;
        this.foreign = foreign;
        this.answers = answers;
        this.waits = waits;
        this.messages = messages;
        this.files = files;
        this.contents = contents;
        this.work = work;
        this.directory = directory;
        this.inbox = inbox;
        this.scope = scope;
        this.clock = clock;
    }

    @BeforeEach
    void anAuthorityThatIsSilent() throws Exception {
        String name = "CA im lặng " + UUID.randomUUID();
        authority = DemoAuthority.create(name, new SecureRandom(), clock.instant());
        key = authority.issue("Người ký thử", Optional.empty(), Optional.empty());
        anchor = keys.trustFolder().resolve("anchors/" + UUID.randomUUID() + ".pem");
        Files.write(anchor, RegisteredCertificate.toPem(authority.anchor()).getBytes(StandardCharsets.US_ASCII));
    }

    @AfterEach
    void forgetsIt() throws Exception {
        Files.delete(anchor);
    }

    /** A long scan takes longer to read than any lease. */
    @Test
    void leavesAMessageToWhoeverRenewsItsLease() throws Exception {
        Row row = arrived();
        Duration over = Duration.ZERO;
        AnswerWaits.Waiting mine =
                scope.asSystem(() -> waits.claim(answers.kept() + 1, over)).orElseThrow();
        assertThat(mine.message()).isEqualTo(row.id());
        scope.asSystem(() -> waits.renew(mine, Duration.ofHours(1)));
        assertThat(scope.asSystem(() -> waits.claim(answers.kept() + 1, over))).isEmpty();
        scope.asSystem(() -> waits.renew(mine, over));
        assertThat(scope.asSystem(() -> waits.claim(answers.kept() + 1, over)))
                .map(AnswerWaits.Waiting::message)
                .contains(row.id());
        scope.asSystem(() -> waits.renew(mine, Duration.ofHours(1)));
        AnswerWaits.Waiting others =
                scope.asSystem(() -> waits.claim(answers.kept() + 1, over)).orElseThrow();
        assertThat(others.message()).as("who lost it renews nothing").isEqualTo(row.id());
        scope.asSystem(() -> waits.end(others));
    }

    @Test
    void findsTheSignatureValidOnceWhateverHappensMeanwhile() throws Exception {
        Row row = arrived();
        assertThat(signature(row)).contains("\"status\":\"INDETERMINATE\"", "REVOCATION_UNKNOWN");
        String verdict = verdict(row);
        assertThat(verdict).isEqualTo("HELD");

        // A hub takes it up and dies; when its lease is over, others find it at the same moment.
        AnswerWaits.Waiting dead = scope.asSystem(() -> waits.claim(answers.kept() + 1, Duration.ZERO))
                .orElseThrow();
        assertThat(dead.message()).isEqualTo(row.id());
        answer(List.of());
        try (var hubs = Executors.newVirtualThreadPerTaskExecutor()) {
            hubs.submit(() -> restarted().next());
            hubs.submit(() -> restarted().next());
        }
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(waiting(row)).isEmpty());

        assertThat(signature(row)).contains("\"status\":\"VALID\"").doesNotContain("REVOCATION_UNKNOWN");
        assertThat(verdict(row)).isEqualTo("PAPER_REQUIRED");
        assertThat(received.row(row.id()).ending()).as("it ended once").isEqualTo("OFFERED");
        assertThat(earlier(row))
                .as("what was found before is kept")
                .singleElement()
                .asString()
                .contains("REVOCATION_UNKNOWN");
        assertThat(told(row)).hasSize(1);
        assertThat(scope.asSystem(() -> waits.holds(dead)))
                .as("the dead one has no say")
                .isFalse();

        answer(List.of());
        restarted().next();
        assertThat(told(row)).as("it waits no more").hasSize(1);
    }

    @Test
    void findsTheCertificateRevokedBeforeItCame() throws Exception {
        Row row = arrived();
        answer(List.of(key.certificate()));
        restarted().next();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(waiting(row)).isEmpty());
        assertThat(signature(row)).contains("\"status\":\"INDETERMINATE\"", "\"reason\":\"REVOKED\"");
        assertThat(verdict(row)).isEqualTo("HELD");
        assertThat(received.row(row.id()).ending()).isEqualTo("OFFERED");
        assertThat(told(row)).singleElement().asString().contains("Chưa kết luận được chữ ký số");
    }

    @Test
    void waitsOnForAnAnswerThatIsAboutSomebodyElse() throws Exception {
        Row row = arrived();
        DemoAuthority other = DemoAuthority.create("CA khác", new SecureRandom(), clock.instant());
        keep(other, List.of());
        restarted().next();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(waiting(row))
                        .singleElement()
                        .satisfies(each -> assertThat(each).containsEntry("answers_seen", answers.kept())));
        assertThat(told(row)).isEmpty();
        assertThat(earlier(row)).isEmpty();
        answer(List.of());
        restarted().next();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(waiting(row)).isEmpty());
        assertThat(told(row)).hasSize(1);
    }

    @Test
    void findsTheSignatureValidOnceAnAdministratorPlacesTheList() throws Exception {
        Row row = arrived();
        Path placed = keys.trustFolder().resolve("crls/" + UUID.randomUUID() + ".crl");
        Files.createDirectories(keys.trustFolder().resolve("crls"));
        Files.write(placed, authority.crl(List.of()).getEncoded());
        try {
            await().atMost(Duration.ofSeconds(120))
                    .untilAsserted(() -> assertThat(waiting(row)).isEmpty());
            assertThat(signature(row)).contains("\"status\":\"VALID\"");
            assertThat(told(row)).hasSize(1);
            assertThat(earlier(row)).hasSize(1);
        } finally {
            Files.delete(placed);
        }
    }

    private JudgingAgain restarted() {
        return new JudgingAgain(answers, waits, messages, files, foreign, contents, work, directory, inbox, scope);
    }

    private Row arrived() throws Exception {
        Path unsigned = JourneyDocuments.numberedPdf(
                folder.resolve("u.pdf"), "12/STC-NS", LocalDate.of(2026, 11, 20), "Về việc chờ " + UUID.randomUUID());
        Path signed = folder.resolve("cong-van.pdf");
        foreign.sign(unsigned, signed, "application/pdf", SigningOrder.unseen(key, clock.instant(), "Người ký thử"));
        Row row = received.send(new Mails(folder)
                .signed(
                        Mails.messageId(),
                        keys.ofAgency(Received.STC).orElseThrow(),
                        "stc@anlac.example",
                        "Văn bản",
                        "Kính gửi",
                        List.of(new MailPart(signed, "application/pdf", "cong-van.pdf", "cong-van@anlac.example"))));
        assertThat(row.ending()).isEqualTo("OFFERED");
        assertThat(waiting(row)).hasSize(1);
        return row;
    }

    private void answer(List<X509Certificate> revoked) throws Exception {
        keep(authority, revoked);
    }

    /** As the fetcher does: the answer first, then the count. */
    private void keep(DemoAuthority from, List<X509Certificate> revoked) throws Exception {
        FetchedAnswers.in(keys.trustFolder())
                .keep(
                        RevocationEvidence.Kind.CRL,
                        "http://" + UUID.randomUUID() + ".example/ca.crl",
                        "http://ca.example/ca.crl",
                        clock.instant(),
                        from.crl(revoked).getEncoded());
        received.update("INSERT INTO revocation_answers (kept) VALUES (1)"
                + " ON CONFLICT (one) DO UPDATE SET kept = revocation_answers.kept + 1");
    }

    private String signature(Row row) {
        return column(
                        "SELECT (report::jsonb -> 'facts' ->> 'signatures') AS told FROM arrival WHERE message_id = ?",
                        row)
                .replace("\": ", "\":");
    }

    private String verdict(Row row) {
        return column("SELECT (report::jsonb ->> 'verdict') AS told FROM arrival WHERE message_id = ?", row);
    }

    private String column(String sql, Row row) {
        return String.valueOf(received.query(sql, row.id()).getFirst().get("told"));
    }

    private List<Map<String, Object>> waiting(Row row) {
        return received.query("SELECT * FROM answer_wait WHERE message_id = ?", row.id());
    }

    private List<Map<String, Object>> earlier(Row row) {
        return received.query("SELECT report::text AS told FROM earlier_judgement WHERE message_id = ?", row.id());
    }

    /** What people read in the arrival's history. */
    private List<Map<String, Object>> told(Row row) {
        return received.query("""
                SELECT e.words FROM arrival_event e JOIN arrival a ON a.id = e.arrival_id
                JOIN journal_entry j ON j.subject = a.id::text AND j.action = 'ARRIVAL_JUDGED_AGAIN'
                WHERE a.message_id = ? AND e.event = 'JUDGED_AGAIN'""", row.id());
    }
}
