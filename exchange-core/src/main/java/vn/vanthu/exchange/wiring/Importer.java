package vn.vanthu.exchange.wiring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static vn.vanthu.exchange.wiring.GroundException.ErrorCode.EXPORT_DAMAGED;
import static vn.vanthu.exchange.wiring.GroundException.ErrorCode.NOT_EMPTY;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.vanthu.exchange.content.DurableFile;
import vn.vanthu.exchange.directory.AgencyScope;
import vn.vanthu.exchange.journal.ExportedRows;
import vn.vanthu.exchange.journal.JournalVerifier;
import vn.vanthu.exchange.registry.BookVerifier;

/** An export into an empty hub: verified before anything is written, rows all or none. */
@Component
public class Importer {

    private static final int BATCH = 500;

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final AgencyScope scope;
    private final DataFolder folder;
    private final JsonMapper json;

    Importer(JdbcTemplate jdbc, JdbcClient client, AgencyScope scope, DataFolder folder, JsonMapper json) {
        this.jdbc = jdbc;
        this.client = client;
        this.scope = scope;
        this.folder = folder;
        this.json = json;
    }

    /** The number of files verified and taken over. */
    public int importFrom(Path export) throws IOException {
        try (ZipFile zip = new ZipFile(export.toFile())) {
            Manifest manifest = manifest(zip);
            List<String> damaged = damaged(zip, manifest);
            if (!damaged.isEmpty()) {
                throw damage(String.join(", ", damaged));
            }
            verifyChains(export);
            refuseUnlessEmpty(manifest);
            for (ZipEntry file : files(zip)) {
                extract(zip, file);
            }
            scope.asSystem(() -> Tables.inOrder(client).forEach(table -> load(zip, table)));
            return manifest.sha256().size();
        }
    }

    private Manifest manifest(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(Manifest.NAME);
        if (entry == null) {
            throw damage(Manifest.NAME);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            Manifest manifest = json.readValue(in, Manifest.class);
            if (!manifest.format().equals(Manifest.FORMAT)) {
                throw damage(manifest.format());
            }
            return manifest;
        }
    }

    private static List<String> damaged(ZipFile zip, Manifest manifest) throws IOException {
        List<String> damaged = new ArrayList<>();
        Map<String, String> expected = new TreeMap<>(manifest.sha256());
        for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
            String hash = expected.remove(entry.getName());
            if (!entry.getName().equals(Manifest.NAME) && !sha256(zip, entry).equals(hash)) {
                damaged.add(entry.getName());
            }
        }
        damaged.addAll(expected.keySet());
        return damaged;
    }

    private static void verifyChains(Path export) throws IOException {
        try (ExportedRows rows = ExportedRows.open(export)) {
            List<String> faults = new ArrayList<>(JournalVerifier.verify(rows).faults());
            faults.addAll(BookVerifier.verify(rows).faults());
            if (!faults.isEmpty()) {
                throw damage(String.join("; ", faults));
            }
        }
    }

    private void refuseUnlessEmpty(Manifest manifest) {
        if (folder.attached()) {
            throw new GroundException(NOT_EMPTY, "Hub đang chạy / stop the hub before importing into it");
        }
        if (manifest.demo() != folder.demo()) {
            throw new GroundException(
                    GroundException.ErrorCode.DEMO_FOLDER,
                    "Bản dùng thử và bản chính thức không trộn lẫn / demo and production do not mix");
        }
        boolean empty = scope.asSystem(
                () -> client.sql("SELECT NOT EXISTS (SELECT FROM agency) AND NOT EXISTS (SELECT FROM journal_entry)")
                        .query(Boolean.class)
                        .single());
        if (!empty) {
            throw new GroundException(NOT_EMPTY, "Hub đích không rỗng / the receiving hub is not empty");
        }
        if (!SchemaVersion.of(client).equals(manifest.schema())) {
            throw damage("schema: cần cùng phiên bản / written by another version");
        }
    }

    private List<ZipEntry> files(ZipFile zip) {
        return zip.stream()
                .map(ZipEntry.class::cast)
                .filter(entry ->
                        entry.getName().startsWith("keys/") || entry.getName().startsWith("content/"))
                .toList();
    }

    private void extract(ZipFile zip, ZipEntry entry) throws IOException {
        Path target = folder.root().resolve(entry.getName()).normalize();
        if (!target.startsWith(folder.root())) {
            throw damage(entry.getName());
        }
        DurableFile.folder(target.resolveSibling("."));
        Path beside = target.resolveSibling(target.getFileName() + ".new");
        Files.deleteIfExists(beside);
        try (InputStream in = zip.getInputStream(entry);
                FileChannel channel = DurableFile.create(beside);
                OutputStream out = Channels.newOutputStream(channel)) {
            in.transferTo(out);
            channel.force(true);
        }
        DurableFile.rename(beside, target);
    }

    private void load(ZipFile zip, String table) {
        ZipEntry entry = zip.getEntry("tables/" + table + ".jsonl");
        if (entry == null) {
            return;
        }
        String insert = "INSERT INTO " + table + " OVERRIDING SYSTEM VALUE SELECT * FROM "
                + "jsonb_populate_record(NULL::" + table + ", CAST(? AS jsonb))";
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(zip.getInputStream(entry), UTF_8))) {
            List<Object[]> rows = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                rows.add(new Object[] {line});
                if (rows.size() == BATCH) {
                    jdbc.batchUpdate(insert, rows);
                    rows.clear();
                }
            }
            jdbc.batchUpdate(insert, rows);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        moveSequences(table);
    }

    private void moveSequences(String table) {
        List<String> identities = client.sql("""
                SELECT quote_ident(attname) FROM pg_attribute
                WHERE attrelid = CAST(:table AS regclass) AND attidentity <> ''""")
                .param("table", table)
                .query((row, n) -> row.getString(1))
                .list();
        for (String column : identities) {
            client.sql("SELECT setval(pg_get_serial_sequence(:table, :column), greatest(1, (SELECT max(" + column
                            + ") FROM " + table + ")), EXISTS (SELECT FROM " + table + "))")
                    .param("table", table)
                    .param("column", column)
                    .query(Long.class)
                    .single();
        }
    }

    private static String sha256(ZipFile zip, ZipEntry entry) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(zip.getInputStream(entry), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static GroundException damage(String what) {
        return new GroundException(EXPORT_DAMAGED, "Tệp xuất hỏng hoặc không hợp lệ / damaged export: " + what);
    }
}
