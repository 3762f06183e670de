package vn.vanthu.exchange.revocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.cert.X509CRL;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import vn.vanthu.exchange.HubTest;
import vn.vanthu.exchange.directory.AgencyCode;
import vn.vanthu.exchange.directory.KeyRing;
import vn.vanthu.signature.keys.DemoAuthority;
import vn.vanthu.signature.keys.SigningKey;
import vn.vanthu.signature.keys.SoftwareKey;
import vn.vanthu.signature.trust.FetchedAnswers;
import vn.vanthu.signature.trust.RevocationEvidence;

/** A list that an administrator places counts once, like an answer that was fetched, and stays as evidence. */
@HubTest
class PlacedAnswersIT {
    private final FetchRows rows;
    private final AnswersInStore answers;
    private final Clock clock;
    private final List<Object> events = new ArrayList<>();
    private final DemoAuthority authority;
    private final SoftwareKey key;

    @TempDir
    Path trust;

    PlacedAnswersIT(@Autowired FetchRows rows, @Autowired AnswersInStore answers, @Autowired Clock clock) {
        this.rows = rows;
        this.answers = answers;
        this.clock = clock;
        this.authority = DemoAuthority.create("CA có danh sách", new SecureRandom(), clock.instant());
        this.key = authority.issue("Người ký thử", Optional.empty(), Optional.empty());
    }

    @Test
    void countsAListOnceHoweverOftenHubsLook() throws Exception {
        PlacedAnswers hub = hub();
        hub.look();
        assertThat(events).as("nobody placed anything").isEmpty();
        place("ca.crl", authority.crl(List.of()));
        hub.look();
        assertThat(events).singleElement().isInstanceOf(AnswersCame.class);
        hub.look();
        assertThat(events).hasSize(1);

        hub().look();
        assertThat(events).as("begun again, it finds what was counted").hasSize(1);
    }

    @Test
    void countsAListThatTakesThePlaceOfAnother() throws Exception {
        PlacedAnswers hub = hub();
        X509CRL first = authority.crl(List.of());
        place("ca.crl", first);
        hub.look();
        place("ca.crl", authority.crl(List.of(key.certificate())));
        hub.look();
        assertThat(events).hasSize(2);
        assertThat(kept(first)).as("the evidence of earlier verdicts").isPresent();
    }

    @Test
    void countsWhatWasPlacedWhileNoHubRan() throws Exception {
        place("ca.crl", authority.crl(List.of()));
        long before = answers.kept();
        hub().look();
        assertThat(events).hasSize(1);
        assertThat(answers.kept()).isGreaterThan(before);
    }

    @Test
    void countsForAHubWithAFolderOfItsOwnWhatAnotherCounted() throws Exception {
        X509CRL list = authority.crl(List.of());
        PlacedAnswers other = hub();
        other.look();
        place("ca.crl", list);
        hub().look();
        assertThat(events).hasSize(1);
        other.look();
        assertThat(events)
                .as("what waits may have been judged by this one, which had no list")
                .hasSize(2);
    }

    @Test
    void countsAFileThatIsStillBeingWrittenOnceItIsWhole() throws Exception {
        PlacedAnswers hub = hub();
        X509CRL list = authority.crl(List.of());
        byte[] whole = list.getEncoded();
        Files.createDirectories(trust.resolve("crls"));
        Files.write(trust.resolve("crls/ca.crl"), Arrays.copyOf(whole, whole.length / 2));
        hub.look();
        assertThat(events).isEmpty();
        Files.write(trust.resolve("crls/ca.crl"), whole);
        hub.look();
        assertThat(events).hasSize(1);
    }

    private Optional<byte[]> kept(X509CRL list) throws Exception {
        String sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(list.getEncoded()));
        return FetchedAnswers.in(trust).content(RevocationEvidence.Kind.CRL, sha256);
    }

    private void place(String name, X509CRL list) throws Exception {
        Files.createDirectories(trust.resolve("crls"));
        Path beside = Files.write(trust.resolve(name + ".part"), list.getEncoded());
        Files.move(
                beside,
                trust.resolve("crls").resolve(name),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    private PlacedAnswers hub() {
        return new PlacedAnswers(new TrustOnly(trust), rows, events::add, clock);
    }

    private record TrustOnly(Path trustFolder) implements KeyRing {
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
            throw new UnsupportedOperationException("trust only");
        }

        @Override
        public void keepForPerson(long personId, SoftwareKey key) {
            throw new UnsupportedOperationException("trust only");
        }
    }
}
