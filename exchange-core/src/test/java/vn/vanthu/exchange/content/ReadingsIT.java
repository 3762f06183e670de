package vn.vanthu.exchange.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vanthu.exchange.HubTest;
import vn.vanthu.exchange.directory.AgencyCode;
import vn.vanthu.exchange.directory.AgencyScope;
import vn.vanthu.exchange.wiring.DataFolder;

@HubTest
class ReadingsIT {
    private static final AgencyCode OURS = new AgencyCode("reading-a");
    private static final AgencyCode THEIRS = new AgencyCode("reading-b");
    private static final Duration LONG = Duration.ofDays(90);
    private static final long MUCH = 1L << 30;

    @TempDir
    Path folder;

    private final ContentStore store;
    private final WorkSpace work;
    private final AgencyScope scope;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final DataFolder data;

    ReadingsIT(
            @Autowired ContentStore store,
            @Autowired WorkSpace work,
            @Autowired AgencyScope scope,
            @Autowired JdbcClient jdbc,
            @Autowired Clock clock,
            @Autowired DataFolder data) {
        this.store = store;
        this.work = work;
        this.scope = scope;
        this.jdbc = jdbc;
        this.clock = clock;
        this.data = data;
    }

    @BeforeEach
    void nothingKept() {
        scope.asSystem(() -> {
            jdbc.sql("DELETE FROM content_reading WHERE agency_code LIKE 'reading-%'")
                    .update();
            jdbc.sql("DELETE FROM content WHERE agency_code LIKE 'reading-%'").update();
        });
    }

    /** As a hub has it that has just started. */
    private Readings readings() {
        return new Readings(store, work, scope, jdbc, clock);
    }

    @Test
    void knowsAfterARestartWhatWasReadOfAFileForThatAgencyByThatReader() {
        ContentId mail = put(OURS);
        ContentId file = file();
        remember(mail, file, "1", "Phương án trực chiến");
        assertThat(recalled(OURS, mail, file, "1")).isEqualTo("Phương án trực chiến");
        assertThat(recalled(OURS, put(OURS), file, "1"))
                .as("the same file in another mail")
                .isEqualTo("Phương án trực chiến");
        assertThat(recalled(OURS, mail, file, "2")).as("another reader").isEmpty();
        assertThat(recalled(OURS, mail, file(), "1")).as("another file").isEmpty();
        assertThat(recalled(THEIRS, put(THEIRS), file, "1"))
                .as("another agency")
                .isEmpty();
        remember(mail, file, "2", "Phương án trực chiến, đọc lại");
        assertThat(recalled(OURS, mail, file, "2")).isEqualTo("Phương án trực chiến, đọc lại");
        assertThat(live()).as("the mails and one reading").isEqualTo(3);
    }

    @Test
    void looksAmongFilesThatShowTheSamePages() throws IOException {
        ContentId uploaded = put(OURS);
        remember(uploaded, uploaded, "1", "trang");
        Path pages = folder.resolve("signed");
        readings().under(OURS, uploaded, uploaded).recall(file().sha256(), "1", pages);
        assertThat(Files.readString(pages)).isEqualTo("trang");
    }

    @Test
    void goesWithTheContentItIsKeptUnder() {
        ContentId mail = put(OURS);
        ContentId file = file();
        remember(mail, file, "1", "Phương án trực chiến");
        scope.inAgency(OURS, () -> store.destroy(OURS, mail));
        assertThat(recalled(OURS, put(OURS), file, "1")).isEmpty();
        assertThat(live()).as("the other mail").isEqualTo(1);
        remember(mail, file, "1", "Phương án trực chiến");
        assertThat(live()).as("nothing is kept under what is destroyed").isEqualTo(1);
    }

    @Test
    void goesWhereItsFileTurnsOutToBeASecret() {
        ContentId mail = put(OURS);
        ContentId file = file();
        ContentId other = file();
        remember(mail, file, "1", "Phương án trực chiến");
        remember(mail, other, "1", "thư mời");
        scope.inAgency(OURS, () -> readings().forget(OURS, Set.of(file)));
        assertThat(recalled(OURS, mail, file, "1")).isEmpty();
        assertThat(recalled(OURS, mail, other, "1")).isEqualTo("thư mời");
        assertThat(live()).isEqualTo(2);
    }

    @Test
    void liesEncrypted() throws IOException {
        String sentence = "Phuong an truc chien " + UUID.randomUUID();
        remember(put(OURS), file(), "1", sentence);
        try (Stream<Path> files = Files.walk(data.root())) {
            assertThat(files.filter(Files::isRegularFile)
                            .filter(each -> !each.endsWith("hub.lock"))
                            .filter(each -> holds(each, sentence)))
                    .isEmpty();
        }
    }

    @Test
    void keepsNoMoreThanItMayAndDropsWhatNobodyAskedForFirst() {
        ContentId first = put(OURS);
        ContentId second = put(OURS);
        ContentId file = file();
        ContentId later = file();
        remember(first, file, "1", "a");
        remember(second, later, "1", "b");
        assertThat(readings().sweep(LONG, MUCH)).isZero();
        scope.asSystem(() -> jdbc.sql(
                        "UPDATE content_reading SET used_at = used_at - interval '91 days' WHERE file_sha256 = :file")
                .param("file", file.sha256())
                .update());
        assertThat(readings().sweep(LONG, MUCH)).isEqualTo(1);
        assertThat(recalled(OURS, first, file, "1")).isEmpty();
        assertThat(recalled(OURS, second, later, "1")).isEqualTo("b");
        assertThat(readings().sweep(LONG, 1)).isEqualTo(1);
        assertThat(recalled(OURS, second, later, "1")).isEmpty();
        assertThat(live()).as("the documents stay").isEqualTo(2);
    }

    private void remember(ContentId under, ContentId file, String version, String pages) {
        try {
            Path written = Files.writeString(folder.resolve("pages"), pages);
            readings().under(OURS, under).remember(file.sha256(), version, written);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String recalled(AgencyCode agency, ContentId under, ContentId file, String version) {
        Path pages = folder.resolve(UUID.randomUUID().toString());
        readings().under(agency, under).recall(file.sha256(), version, pages);
        try {
            return Files.exists(pages) ? Files.readString(pages) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ContentId put(AgencyCode agency) {
        byte[] bytes = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
        return scope.inAgency(agency, () -> {
            try {
                return store.put(agency, new ByteArrayInputStream(bytes)).id();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static ContentId file() {
        return new ContentId((UUID.randomUUID() + "" + UUID.randomUUID()).replace("-", ""));
    }

    private long live() {
        return scope.inAgency(
                OURS,
                () -> jdbc.sql("SELECT count(*) FROM content WHERE agency_code = 'reading-a' AND destroyed_at IS NULL")
                        .query(Long.class)
                        .single());
    }

    private static boolean holds(Path file, String sentence) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(sentence);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
