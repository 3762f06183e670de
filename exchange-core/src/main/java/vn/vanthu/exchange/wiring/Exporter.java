package vn.vanthu.exchange.wiring;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.vanthu.exchange.content.DurableFile;
import vn.vanthu.exchange.directory.AgencyScope;

/** Everything the hub holds into one ZIP: rows of one moment, sealed contents, keys, and their hashes. */
@Component
public class Exporter {

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final AgencyScope scope;
    private final TransactionTemplate snapshot;
    private final DataFolder folder;
    private final Clock clock;
    private final JsonMapper json;

    Exporter(
            DataSource source,
            JdbcClient client,
            AgencyScope scope,
            PlatformTransactionManager transactions,
            DataFolder folder,
            Clock clock,
            JsonMapper json) {
        this.jdbc = new JdbcTemplate(source);
        this.jdbc.setFetchSize(500);
        this.client = client;
        this.scope = scope;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.snapshot.setReadOnly(true);
        this.folder = folder;
        this.clock = clock;
        this.json = json;
    }

    /** The number of files in it. The ZIP holds keys: it is readable by its owner alone. */
    public int export(Path file) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(beside);
        Map<String, String> hashes = new TreeMap<>();
        try (FileChannel channel = DurableFile.create(beside);
                ZipOutputStream zip = new ZipOutputStream(Channels.newOutputStream(channel), UTF_8)) {
            zip.setLevel(1);
            String schema = tables(zip, hashes);
            files(zip, hashes, "keys", folder.root().resolve("keys"));
            files(zip, hashes, "content", folder.content());
            Manifest manifest = new Manifest(Manifest.FORMAT, clock.instant(), folder.demo(), schema, hashes);
            zip.putNextEntry(new ZipEntry(Manifest.NAME));
            zip.write(json.writeValueAsBytes(manifest));
            zip.closeEntry();
            zip.finish();
            channel.force(true);
        } catch (IOException | RuntimeException failure) {
            Files.deleteIfExists(beside);
            throw failure;
        }
        DurableFile.rename(beside, file);
        return hashes.size();
    }

    /** Some tables of one moment as a folder that {@link vn.vanthu.exchange.journal.ExportedRows} reads. */
    void tablesInto(Path export, List<String> tables) throws IOException {
        Path folder = DurableFile.folder(export.resolve("tables"));
        scope.asSystem(snapshot, () -> {
            jdbc.execute("SET LOCAL timezone = 'UTC'");
            for (String table : tables) {
                try (OutputStream out =
                        Channels.newOutputStream(DurableFile.create(folder.resolve(table + ".jsonl")))) {
                    rows(table, out);
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            }
            return tables.size();
        });
    }

    private String tables(ZipOutputStream zip, Map<String, String> hashes) {
        return scope.asSystem(snapshot, () -> {
            jdbc.execute("SET LOCAL timezone = 'UTC'");
            List<String> tables = Tables.inOrder(client);
            tables.forEach(table -> entry(zip, hashes, "tables/" + table + ".jsonl", out -> rows(table, out)));
            return SchemaVersion.of(client);
        });
    }

    private void rows(String table, OutputStream out) {
        RowCallbackHandler line = row -> {
            try {
                out.write(row.getString(1).getBytes(UTF_8));
                out.write('\n');
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        };
        jdbc.query("SELECT to_jsonb(t)::text FROM " + table + " t ORDER BY " + Tables.primaryKey(client, table), line);
    }

    private static void files(ZipOutputStream zip, Map<String, String> hashes, String name, Path root)
            throws IOException {
        if (!Files.isDirectory(root)) {
            return;
        }
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String inZip = name + "/" + root.relativize(file);
                if (!inZip.startsWith("content/incoming/")) {
                    entry(zip, hashes, inZip, out -> copy(file, out));
                }
            }
        }
    }

    @FunctionalInterface
    private interface Writer {
        void write(OutputStream out) throws IOException;
    }

    private static void copy(Path file, OutputStream out) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            in.transferTo(out);
        }
    }

    private static void entry(ZipOutputStream zip, Map<String, String> hashes, String name, Writer writer) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            zip.putNextEntry(new ZipEntry(name));
            writer.write(new DigestOutputStream(zip, digest));
            zip.closeEntry();
            hashes.put(name, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
