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
        try (Cursor rows = cursor(table)) {
            for (JsonNode next = rows.next(); next != null; next = rows.next()) {
                row.accept(next);
            }
        }
    }

    /** The rows of a table one by one, in the order of its primary key; several tables may be read side by side. */
    public Cursor cursor(String table) throws IOException {
        return new Cursor(Files.newBufferedReader(file(table)));
    }

    public static final class Cursor implements AutoCloseable {

        private final BufferedReader lines;

        private Cursor(BufferedReader lines) {
            this.lines = lines;
        }

        /** Null after the last. */
        public @Nullable JsonNode next() throws IOException {
            String line = lines.readLine();
            return line == null ? null : JSON.readTree(line);
        }

        @Override
        public void close() throws IOException {
            lines.close();
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
