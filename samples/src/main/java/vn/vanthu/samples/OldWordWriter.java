package vn.vanthu.samples;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * DOC, which no library writes: a letter that a word processor saved, with sixty characters kept free in each of its
 * stories.
 */
final class OldWordWriter {
    private static final int LENGTH = 60;
    private static final List<String> PLACES = List.of(
            "HEADER", "FOOTER", "FIRST", "NUMBER", "KIND", "SUMMARY", "CELL", "FOOTNOTE", "HIDDEN", "COMMENT", "BOX");
    private static final Map<String, String> LETTER = Map.of(
            "NUMBER", "Số: 33/QĐ-SXD",
            "KIND", "QUYẾT ĐỊNH",
            "SUMMARY", "Về việc công nhận kết quả đánh giá năm 2026");

    private OldWordWriter() {}

    static List<MarkPlace> all() {
        return List.of(
                place("header", "HEADER"),
                place("footer", "FOOTER"),
                place("first-line", "FIRST"),
                place("table", "CELL"),
                place("footnote", "FOOTNOTE"),
                place("hidden", "HIDDEN"),
                place("comment", "COMMENT"),
                place("textbox", "BOX"),
                place("title", "TITLE"));
    }

    private static MarkPlace place(String name, String slot) {
        return new MarkPlace("doc-" + name, "doc", (words, file) -> write(file, Map.of(slot, words)));
    }

    /** @param words by the name of the place */
    static void write(Path file, Map<String, String> words) throws IOException {
        byte[] bytes;
        try (InputStream in = Objects.requireNonNull(OldWordWriter.class.getResourceAsStream("/templates/khung.doc"))) {
            bytes = in.readAllBytes();
        }
        for (String place : PLACES) {
            String text = Optional.ofNullable(words.get(place)).orElse(LETTER.getOrDefault(place, ""));
            put(bytes, place, text, StandardCharsets.UTF_16LE);
        }
        put(bytes, "TITLE", words.getOrDefault("TITLE", "Mẫu"), StandardCharsets.UTF_8);
        Files.write(file, bytes);
    }

    private static void put(byte[] bytes, String place, String text, Charset charset) {
        byte[] slot = (place + "Ệ".repeat(LENGTH)).substring(0, LENGTH).getBytes(charset);
        byte[] filled = (text + " ".repeat(LENGTH - text.length())).getBytes(charset);
        for (int at = 0; at + slot.length <= bytes.length; at++) {
            if (java.util.Arrays.equals(bytes, at, at + slot.length, slot, 0, slot.length)) {
                byte[] blanks = " ".repeat(slot.length).getBytes(StandardCharsets.US_ASCII);
                System.arraycopy(charset == StandardCharsets.UTF_8 ? blanks : filled, 0, bytes, at, slot.length);
                System.arraycopy(filled, 0, bytes, at, Math.min(filled.length, slot.length));
                return;
            }
        }
        throw new IllegalStateException("no place " + place);
    }
}
