package vn.vanthu.exchange.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vanthu.exchange.access.Users;
import vn.vanthu.exchange.content.ContentId;
import vn.vanthu.exchange.content.ContentStore;
import vn.vanthu.exchange.content.FolderContentStore;
import vn.vanthu.exchange.content.StoredContent;
import vn.vanthu.exchange.directory.AgencyCode;
import vn.vanthu.exchange.directory.AgencyScope;
import vn.vanthu.exchange.directory.Directory;
import vn.vanthu.exchange.journal.ExportedRows;
import vn.vanthu.exchange.journal.JournalVerifier;
import vn.vanthu.exchange.journal.Sealer;
import vn.vanthu.exchange.registry.BookVerifier;
import vn.vanthu.exchange.registry.Books;
import vn.vanthu.exchange.registry.EntryFields;

class ExportIT {

    private static final AgencyCode SXD = new AgencyCode("sxd");
    private static final byte[] TEXT = "Tờ trình".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path temp;

    @Test
    void movesEverythingAndVerifiesIt() throws IOException {
        Path file = temp.resolve("hub.zip");
        ContentId content = exportOfAHub(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (ExportedRows rows = ExportedRows.open(file)) {
            JournalVerifier.Report journal = JournalVerifier.verify(rows);
            assertThat(journal.faults()).isEmpty();
            assertThat(journal.entries()).isGreaterThanOrEqualTo(4);
            BookVerifier.Report books = BookVerifier.verify(rows);
            assertThat(books.faults()).isEmpty();
            assertThat(books.numbers()).isEqualTo(3);
        }

        try (ConfigurableApplicationContext empty = hub()) {
            empty.getBean(Importer.class).importFrom(file);
            AgencyScope scope = empty.getBean(AgencyScope.class);
            assertThat(scope.asSystem(() -> empty.getBean(Directory.class).agencies()))
                    .hasSize(3);
            assertThat(scope.asSystem(() -> empty.getBean(Users.class).user("duyen.sxd")))
                    .isPresent();
            var next =
                    scope.inAgency(SXD, () -> empty.getBean(Books.class).reserve(SXD, EntryFields.NONE, "duyen.sxd"));
            assertThat(next.number()).isEqualTo(3);
            opensWithTheImportedKey(empty, content);
            assertThatThrownBy(() -> empty.getBean(Importer.class).importFrom(file))
                    .isInstanceOfSatisfying(
                            GroundException.class,
                            refused -> assertThat(refused.code()).isEqualTo(GroundException.ErrorCode.NOT_EMPTY));
        }
    }

    @Test
    void refusesAnExportInWhichOneByteChanged() throws IOException {
        Path file = temp.resolve("hub.zip");
        exportOfAHub(file);
        try (FileSystem zip = FileSystems.newFileSystem(file, Map.of())) {
            Path entries = zip.getPath("tables", "journal_entry.jsonl");
            String text = Files.readString(entries);
            Files.writeString(entries, text.replaceFirst("NUMBER_RESERVED", "NUMBER_REVERSED"));
        }
        try (ExportedRows rows = ExportedRows.open(file)) {
            assertThat(JournalVerifier.verify(rows).intact()).isFalse();
        }
        try (ConfigurableApplicationContext empty = hub()) {
            assertThatThrownBy(() -> empty.getBean(Importer.class).importFrom(file))
                    .isInstanceOfSatisfying(
                            GroundException.class,
                            refused -> assertThat(refused.code()).isEqualTo(GroundException.ErrorCode.EXPORT_DAMAGED));
            assertThat(empty.getBean(AgencyScope.class)
                            .asSystem(() -> empty.getBean(JdbcClient.class)
                                    .sql("SELECT count(*) FROM agency")
                                    .query(Long.class)
                                    .single()))
                    .isZero();
        }
    }

    @Test
    void findsANumberThatSomebodyTookOutOfABook() throws IOException {
        Path file = temp.resolve("hub.zip");
        exportOfAHub(file);
        try (FileSystem zip = FileSystems.newFileSystem(file, Map.of())) {
            Path entries = zip.getPath("tables", "register_entry.jsonl");
            List<String> lines = Files.readAllLines(entries);
            Files.write(entries, lines.subList(1, lines.size()));
        }
        try (ExportedRows rows = ExportedRows.open(file)) {
            assertThat(BookVerifier.verify(rows).faults())
                    .anySatisfy(fault -> assertThat(fault).contains("number 1"));
        }
    }

    private static void opensWithTheImportedKey(ConfigurableApplicationContext hub, ContentId content)
            throws IOException {
        DataFolder folder = hub.getBean(DataFolder.class);
        FolderContentStore next = new FolderContentStore(
                folder.content(),
                folder.work(),
                Files.readAllBytes(folder.keys().resolve("content.key")),
                hub.getBean(JdbcClient.class),
                hub.getBean(AgencyScope.class),
                hub.getBean(Clock.class),
                new SecureRandom());
        try (InputStream plain = next.open(SXD, content)) {
            assertThat(plain.readAllBytes()).isEqualTo(TEXT);
        }
    }

    private ContentId exportOfAHub(Path file) throws IOException {
        try (ConfigurableApplicationContext hub = hub()) {
            hub.getBean(DemoData.class).fill();
            AgencyScope scope = hub.getBean(AgencyScope.class);
            Books books = hub.getBean(Books.class);
            StoredContent stored = scope.inAgency(SXD, () -> {
                books.reserve(SXD, EntryFields.outgoing("TO_TRINH", "V/v \"cấp\"\nnước", "Như trên"), "duyen.sxd");
                var second = books.reserve(SXD, EntryFields.NONE, "duyen.sxd");
                books.voidNumber(SXD, second.id(), "từ chối", "duyen.sxd");
                books.registerArrival(SXD, EntryFields.NONE, "duyen.sxd");
                return store(hub.getBean(ContentStore.class));
            });
            hub.getBean(Sealer.class).sealAll();
            hub.getBean(Exporter.class).export(file);
            return stored.id();
        }
    }

    private static StoredContent store(ContentStore contents) {
        try {
            return contents.put(SXD, new ByteArrayInputStream(TEXT));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static ConfigurableApplicationContext hub() {
        return new SpringApplicationBuilder(CommandApplication.class)
                .web(WebApplicationType.NONE)
                .profiles(CommandApplication.PROFILE)
                .initializers(new TestGround())
                .run();
    }
}
