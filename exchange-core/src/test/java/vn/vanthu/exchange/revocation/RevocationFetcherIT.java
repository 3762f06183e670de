package vn.vanthu.exchange.revocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import vn.vanthu.exchange.HubTest;
import vn.vanthu.exchange.content.WorkSpace;
import vn.vanthu.exchange.directory.AgencyCode;
import vn.vanthu.exchange.directory.KeyRing;
import vn.vanthu.exchange.directory.RegisteredCertificate;
import vn.vanthu.exchange.judging.FileReport;
import vn.vanthu.exchange.judging.ReportedFacts.Signature;
import vn.vanthu.exchange.judging.SignatureAccount;
import vn.vanthu.exchange.revocation.Authority.Manner;
import vn.vanthu.exchange.worker.AnswerJudge;
import vn.vanthu.exchange.worker.ForeignBytes;
import vn.vanthu.exchange.worker.SignatureVerifier;
import vn.vanthu.exchange.worker.SigningOrder;
import vn.vanthu.exchange.worker.Workers;
import vn.vanthu.rules.Regulations;
import vn.vanthu.samples.JourneyDocuments;
import vn.vanthu.signature.keys.SigningKey;
import vn.vanthu.signature.keys.SoftwareKey;
import vn.vanthu.signature.trust.FetchedAnswers;
import vn.vanthu.signature.trust.RevocationEvidence;

/** What a signature lacks is asked of the authorities that are allowed, kept, and the file judged again. */
@HubTest
class RevocationFetcherIT {
    private final FetchRows rows;
    private final Workers workers;
    private final WorkSpace work;
    private final ForeignBytes foreign;
    private final Clock clock;
    private final List<Object> events = new ArrayList<>();

    @TempDir
    Path folder;

    private Authority authority = new Authority("Sở Xây dựng tỉnh An Lạc");
    private Path file = Path.of("");

    RevocationFetcherIT(
            @Autowired FetchRows rows,
            @Autowired Workers workers,
            @Autowired WorkSpace work,
            @Autowired ForeignBytes foreign,
            @Autowired Clock clock) {
        this.rows = rows;
        this.workers = workers;
        this.work = work;
        this.foreign = foreign;
        this.clock = clock;
    }

    @BeforeEach
    void aFileOfSomebodyOfWhomNobodyHasSaidAnything() throws Exception {
        Files.createDirectories(folder.resolve("trust/anchors"));
        Files.createDirectories(folder.resolve("trust/agencies"));
        Files.write(
                folder.resolve("trust/anchors/ca.pem"),
                RegisteredCertificate.toPem(authority.anchor()).getBytes(StandardCharsets.US_ASCII));
        Files.write(
                folder.resolve("trust/agencies/sxd.pem"),
                RegisteredCertificate.toPem(authority.signer().certificate()).getBytes(StandardCharsets.US_ASCII));
        Path unsigned = JourneyDocuments.numberedPdf(
                folder.resolve("u.pdf"), "12/SXD-QLXD", LocalDate.of(2026, 11, 20), "Về việc thử");
        file = folder.resolve("cong-van.pdf");
        foreign.sign(
                unsigned,
                file,
                "application/pdf",
                SigningOrder.unseen(authority.signer(), clock.instant(), "Sở Xây dựng tỉnh An Lạc"));
    }

    @AfterEach
    void closes() {
        authority.close();
    }

    @Test
    void asksNobodyUnlessTheAdministratorNamesHim() {
        assertThat(status(verified(fetcher(List.of(), clock)))).isEqualTo("INDETERMINATE/REVOCATION_UNKNOWN");
        assertThat(status(verified(fetcher(List.of("ca.example.vn"), clock))))
                .isEqualTo("INDETERMINATE/REVOCATION_UNKNOWN");
        assertThat(authority.ocspAsked).hasValue(0);
        assertThat(authority.crlAsked).hasValue(0);
    }

    @Test
    void judgesAgainByTheAnswerAndKeepsItAsEvidence() {
        RevocationFetcher fetcher = fetcher(List.of(authority.host()), clock);
        Signature signature = verified(fetcher);
        assertThat(status(signature)).isEqualTo("VALID/null");
        var evidence = signature.grounds().evidence().getFirst();
        assertThat(evidence.kind()).isEqualTo("OCSP");
        assertThat(evidence.origin()).isEqualTo("http://" + authority.host() + "/ocsp");
        assertThat(FetchedAnswers.in(folder.resolve("trust")).content(RevocationEvidence.Kind.OCSP, evidence.sha256()))
                .as("who follows the verdict years later finds the answer itself")
                .isPresent();
        assertThat(status(verified(fetcher))).isEqualTo("VALID/null");
        assertThat(authority.ocspAsked)
                .as("an answer is asked for once while it holds")
                .hasValue(1);
        assertThat(authority.crlAsked).hasValue(0);
    }

    @Test
    void takesTheListWhereTheResponderIsDownOrLies() {
        for (Manner manner : List.of(Manner.DOWN, Manner.FORGED, Manner.EXPIRED, Manner.RUBBISH)) {
            authority.close();
            authority = new Authority("Sở Xây dựng tỉnh An Lạc");
            try {
                aFileOfSomebodyOfWhomNobodyHasSaidAnything();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            authority.ocsp = manner;
            Signature signature = verified(fetcher(List.of(authority.host()), clock));
            assertThat(status(signature)).as("responder " + manner).isEqualTo("VALID/null");
            assertThat(signature.grounds().evidence().getFirst().kind()).isEqualTo("CRL");
        }
    }

    @Test
    void believesNeitherForgedNorExpiredLists() {
        authority.ocsp = Manner.DOWN;
        authority.crl = Manner.FORGED;
        assertThat(status(verified(fetcher(List.of(authority.host()), clock))))
                .isEqualTo("INDETERMINATE/REVOCATION_UNKNOWN");
        authority.crl = Manner.EXPIRED;
        assertThat(status(verified(fetcher(List.of(authority.host()), later(Duration.ofHours(1))))))
                .isEqualTo("INDETERMINATE/REVOCATION_UNKNOWN");
        assertThat(rows.problems(100)).extracting(FetchRows.Problem::problem).contains("OUT_OF_DATE", "STATUS");
        assertThat(Files.exists(folder.resolve("trust/fetched")))
                .as("what is nobody's word is not kept")
                .isFalse();
    }

    @Test
    void tellsWhatIsRevoked() {
        authority.ocsp = Manner.REVOKED;
        assertThat(status(verified(fetcher(List.of(authority.host()), clock)))).isEqualTo("INDETERMINATE/REVOKED");
    }

    @Test
    void connectsToNoAddressOfThisMachineUnlessThatIsAllowedToo() {
        RevocationFetcher careful = new RevocationFetcher(
                settings(List.of(authority.host()), List.of()),
                rows,
                keys(),
                new AnswerJudge(workers),
                work,
                events::add,
                clock);
        assertThat(status(verified(careful))).isEqualTo("INDETERMINATE/REVOCATION_UNKNOWN");
        assertThat(authority.ocspAsked).hasValue(0);
        assertThat(rows.problems(100)).extracting(FetchRows.Problem::problem).contains("PRIVATE_ADDRESS");
    }

    @Test
    void triesAgainLaterAndLaterAndTellsWhenTheAnswerHasCome() {
        authority.ocsp = Manner.DOWN;
        authority.crl = Manner.DOWN;
        assertThat(status(verified(fetcher(List.of(authority.host()), clock))))
                .isEqualTo("INDETERMINATE/REVOCATION_UNKNOWN");
        verified(fetcher(List.of(authority.host()), clock));
        assertThat(authority.ocspAsked).as("not before its time").hasValue(1);
        fetcher(List.of(authority.host()), later(Duration.ofSeconds(61))).askAgain();
        assertThat(authority.ocspAsked).hasValueGreaterThanOrEqualTo(2);
        int asked = authority.ocspAsked.get();
        fetcher(List.of(authority.host()), later(Duration.ofSeconds(122))).askAgain();
        assertThat(authority.ocspAsked).as("the second wait is longer").hasValue(asked);
        assertThat(events).isEmpty();
        authority.ocsp = Manner.GOOD;
        RevocationFetcher tomorrow = fetcher(List.of(authority.host()), later(Duration.ofHours(7)));
        tomorrow.askAgain();
        assertThat(events).containsExactly(new AnswersCame());
        assertThat(status(verified(tomorrow))).isEqualTo("VALID/null");
    }

    private Clock later(Duration by) {
        return Clock.offset(clock, by);
    }

    private RevocationFetcher fetcher(List<String> hosts, Clock now) {
        return new RevocationFetcher(
                settings(hosts, hosts), rows, keys(), new AnswerJudge(workers), work, events::add, now);
    }

    private static FetchSettings settings(List<String> hosts, List<String> privateHosts) {
        return new FetchSettings(
                hosts,
                privateHosts,
                Duration.ofSeconds(8),
                Duration.ofSeconds(12),
                1,
                Duration.ofMinutes(1),
                Duration.ofHours(6),
                Duration.ofDays(30));
    }

    private Signature verified(RevocationFetcher fetcher) {
        FileReport report = new SignatureVerifier(
                        workers, Regulations.bundled(), Optional.of(folder.resolve("trust")), fetcher)
                .verify(file, "cong-van.pdf", clock.instant());
        assertThat(SignatureAccount.of(report).signatures()).hasSize(1);
        return report.facts().signatures().getFirst();
    }

    private static String status(Signature signature) {
        return signature.status() + "/" + signature.reason();
    }

    private KeyRing keys() {
        return new KeyRing() {
            @Override
            public Optional<SigningKey> ofAgency(AgencyCode agency) {
                return Optional.empty();
            }

            @Override
            public Optional<SigningKey> ofPerson(long personId) {
                return Optional.empty();
            }

            @Override
            public void keepForAgency(AgencyCode agency, SoftwareKey key) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void keepForPerson(long personId, SoftwareKey key) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Path trustFolder() {
                return folder.resolve("trust");
            }
        };
    }
}
