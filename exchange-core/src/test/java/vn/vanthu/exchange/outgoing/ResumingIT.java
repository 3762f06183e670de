package vn.vanthu.exchange.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vanthu.exchange.HubTest;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.directory.AgencyScope;
import vn.vanthu.exchange.directory.KeyRing;
import vn.vanthu.exchange.directory.RegisteredCertificate;
import vn.vanthu.exchange.revocation.AnswersCame;
import vn.vanthu.exchange.worker.ForeignBytes;
import vn.vanthu.exchange.worker.SigningOrder;
import vn.vanthu.samples.JourneyDocuments;
import vn.vanthu.signature.keys.DemoAuthority;
import vn.vanthu.signature.keys.SoftwareKey;
import vn.vanthu.signature.trust.FetchedAnswers;
import vn.vanthu.signature.trust.RevocationEvidence;

/** A document that waits for an authority's word goes on by itself when that has come. */
@HubTest
@Import({DeskRunner.class, Browser.class})
class ResumingIT {
    private static final String HELD = "chưa biết chứng thư có bị thu hồi hay không";

    private final DeskRunner people;
    private final Browser browser;
    private final ForeignBytes foreign;
    private final KeyRing keys;
    private final ApplicationEventPublisher events;
    private final AgencyScope scope;
    private final JdbcClient jdbc;
    private final Clock clock;

    @TempDir
    Path folder;

    ResumingIT(
            @Autowired DeskRunner people,
            @Autowired Browser browser,
            @Autowired ForeignBytes foreign,
            @Autowired KeyRing keys,
            @Autowired ApplicationEventPublisher events,
            @Autowired AgencyScope scope,
            @Autowired JdbcClient jdbc,
            @Autowired Clock clock) {
        this.people = people;
        this.browser = browser;
        this.foreign = foreign;
        this.keys = keys;
        this.events = events;
        this.scope = scope;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Test
    void judgesAgainWhenTheAnswerHasCome() throws Exception {
        DemoAuthority authority = DemoAuthority.create("CA chưa trả lời", new SecureRandom(), clock.instant());
        SoftwareKey key = authority.issue("Người ký thử", Optional.empty(), Optional.empty());
        Path anchor = keys.trustFolder().resolve("anchors/ca-chua-tra-loi.pem");
        Files.write(anchor, RegisteredCertificate.toPem(authority.anchor()).getBytes(StandardCharsets.US_ASCII));
        try {
            SignedInUser clerk = people.clerk();
            Browser.Page held =
                    browser.upload(clerk, "/van-ban-di", Map.of("bieu-mau", UUID.randomUUID()), "cho.pdf", signed(key));
            UUID id = UUID.fromString(held.address().substring(held.address().lastIndexOf('/') + 1));
            assertThat(judged(id).judgement().orElseThrow().verdict().name()).isEqualTo("HELD");
            int version = people.document(id).version();

            FetchedAnswers.in(keys.trustFolder())
                    .keep(
                            RevocationEvidence.Kind.CRL,
                            "http://ca.example/ca.crl",
                            "http://ca.example/ca.crl",
                            clock.instant(),
                            authority.crl(List.of()).getEncoded());
            scope.asSystem(() -> jdbc.sql("INSERT INTO revocation_answers (kept) VALUES (1)"
                            + " ON CONFLICT (one) DO UPDATE SET kept = revocation_answers.kept + 1")
                    .update());
            events.publishEvent(new AnswersCame());
            OutgoingDocument after = until(id, version + 1);
            assertThat(after.judgement().orElseThrow().verdict().name())
                    .as("a person's signature: it may go, with paper")
                    .isEqualTo("PAPER_REQUIRED");
            assertThat(browser.open(clerk, held.address()).text()).doesNotContain(HELD);
            int settled = after.version();
            events.publishEvent(new AnswersCame());
            Thread.sleep(500);
            assertThat(people.document(id).version()).as("it waits no more").isEqualTo(settled);
        } finally {
            Files.delete(anchor);
        }
    }

    private byte[] signed(SoftwareKey key) throws Exception {
        Path unsigned = JourneyDocuments.numberedPdf(
                folder.resolve("u.pdf"), "12/SXD-QLXD", LocalDate.of(2026, 11, 20), "Về việc chờ trả lời");
        Path signed = folder.resolve("s.pdf");
        foreign.sign(unsigned, signed, "application/pdf", SigningOrder.unseen(key, clock.instant(), "Người ký thử"));
        return Files.readAllBytes(signed);
    }

    private OutgoingDocument judged(UUID id) throws InterruptedException {
        return until(id, 0);
    }

    /** Judged, and moved at least so often. */
    private OutgoingDocument until(UUID id, int version) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        OutgoingDocument document = people.document(id);
        while (document.state() != DeskState.JUDGED || document.version() < version) {
            assertThat(System.nanoTime()).as("still " + document.state()).isLessThan(end);
            Thread.sleep(100);
            document = people.document(id);
        }
        return document;
    }
}
