package vn.vanthu.exchange.journal;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The rows of an export, a folder or the ZIP itself: one JSON object a line, one file a table. */
public final class ExportedRows implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path tables;
    private final @Nullable FileSystem zip;

    private ExportedRows(Path tables, @Nullable FileSystem zip) {
        this.tables = tables;
        this.zip = zip;
    }

    public static ExportedRows open(Path export) throws IOException {
        if (Files.isDirectory(export)) {
            return new ExportedRows(export.resolve("tables"), null);
        }
        FileSystem zip = FileSystems.newFileSystem(export);
        return new ExportedRows(zip.getPath("tables"), zip);
    }

    public boolean has(String table) {
        return Files.exists(file(table));
    }

    public void forEach(String table, Consumer<JsonNode> row) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file(table))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                row.accept(JSON.readTree(line));
            }
        }
    }

    public static @Nullable String text(JsonNode row, String column) {
        JsonNode value = row.path(column);
        return value.isNull() || value.isMissingNode() ? null : value.asString();
    }

    public static String required(JsonNode row, String column) {
        String value = text(row, column);
        if (value == null) {
            throw new IllegalArgumentException("a row without " + column);
        }
        return value;
    }

    public static Instant instant(JsonNode row, String column) {
        return OffsetDateTime.parse(required(row, column)).toInstant();
    }

    @Override
    public void close() throws IOException {
        if (zip != null) {
            zip.close();
        }
    }

    private Path file(String table) {
        return tables.resolve(table + ".jsonl");
    }
}
