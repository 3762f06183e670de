package vn.vanthu.signature.pades;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;

/** What is appended to a PDF: objects given anew, and the table that names them, of the kind that the file has. */
final class PdfUpdate {
    private static final int[] WIDTHS = {1, 5, 2};

    private final long base;
    private final CrossReferences before;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
    private final Map<Long, Place> places = new TreeMap<>();
    private long next;

    private record Place(long offset, long generation) {}

    /** @param base the length of the file */
    PdfUpdate(long base, CrossReferences before) {
        this.base = base;
        this.before = before;
        this.next = Math.max(1, before.size());
        text("\n");
    }

    PdfObjects.Reference newReference() {
        return new PdfObjects.Reference(next++, 0);
    }

    /** Where the next byte goes, from the start of the file. */
    long position() {
        return base + bytes.size();
    }

    void text(String text) {
        bytes.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    void begin(PdfObjects.Reference reference) {
        if (places.put(reference.number(), new Place(position(), reference.generation())) != null) {
            throw new IllegalStateException("object " + reference.number() + " twice");
        }
        text(reference.number() + " " + reference.generation() + " obj\n");
    }

    void end() {
        text("\nendobj\n");
    }

    void object(PdfObjects.Reference reference, String value) {
        begin(reference);
        text(value);
        end();
    }

    void object(PdfObjects.Reference reference, Map<String, String> dictionary) {
        object(reference, written(dictionary));
    }

    static String written(Map<String, String> dictionary) {
        StringBuilder text = new StringBuilder("<<");
        dictionary.forEach(
                (key, value) -> text.append(key).append(' ').append(value).append('\n'));
        return text.append(">>").toString();
    }

    void stream(PdfObjects.Reference reference, String attributes, byte[] content) {
        begin(reference);
        text("<<" + attributes + "/Length " + content.length + ">>stream\n");
        bytes.writeBytes(content);
        text("\nendstream");
        end();
    }

    /** Closes the update by its table; gives all that is appended. */
    byte[] finished(@Nullable String identifier) {
        Map<String, String> trailer = new TreeMap<>();
        trailer.put("/Root", before.trailer().getOrDefault("/Root", ""));
        String info = before.trailer().get("/Info");
        if (info != null) {
            trailer.put("/Info", info);
        }
        if (identifier != null) {
            trailer.put("/ID", identifier);
        }
        trailer.put("/Prev", String.valueOf(before.start()));
        long start = before.streamed() ? streamed(trailer) : table(trailer);
        text("startxref\n" + start + "\n%%EOF\n");
        return bytes.toByteArray();
    }

    private long table(Map<String, String> trailer) {
        long start = position();
        StringBuilder text = new StringBuilder("xref\n");
        runs((first, count) -> {
            text.append(first).append(' ').append(count).append('\n');
            for (long number = first; number < first + count; number++) {
                Place place = Objects.requireNonNull(places.get(number));
                text.append(padded(place.offset(), 10))
                        .append(' ')
                        .append(padded(place.generation(), 5))
                        .append(" n\r\n");
            }
        });
        trailer.put("/Size", String.valueOf(next));
        text(text + "trailer\n" + written(trailer) + "\n");
        return start;
    }

    private static String padded(long value, int digits) {
        String text = Long.toString(value);
        return "0".repeat(Math.max(0, digits - text.length())) + text;
    }

    private long streamed(Map<String, String> trailer) {
        PdfObjects.Reference own = newReference();
        long start = position();
        begin(own);
        StringBuilder index = new StringBuilder("[");
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        runs((first, count) -> {
            index.append(first).append(' ').append(count).append(' ');
            for (long number = first; number < first + count; number++) {
                Place place = Objects.requireNonNull(places.get(number));
                field(rows, 1, WIDTHS[0]);
                field(rows, place.offset(), WIDTHS[1]);
                field(rows, place.generation(), WIDTHS[2]);
            }
        });
        trailer.put("/Size", String.valueOf(next));
        trailer.put("/Type", "/XRef");
        trailer.put("/W", "[1 5 2]");
        trailer.put("/Index", index.append(']').toString());
        trailer.put("/Length", String.valueOf(rows.size()));
        text(written(trailer) + "stream\n");
        bytes.writeBytes(rows.toByteArray());
        text("\nendstream");
        end();
        return start;
    }

    private static void field(ByteArrayOutputStream out, long value, int width) {
        for (int shift = 8 * (width - 1); shift >= 0; shift -= 8) {
            out.write((int) (value >> shift));
        }
    }

    @FunctionalInterface
    private interface Run {
        void of(long first, long count);
    }

    /** Consecutive numbers together. */
    private void runs(Run run) {
        long first = -1;
        long count = 0;
        for (long number : places.keySet()) {
            if (number == first + count) {
                count++;
            } else {
                if (count > 0) {
                    run.of(first, count);
                }
                first = number;
                count = 1;
            }
        }
        run.of(first, count);
    }

    static byte[] deflated(byte[] content, int level) {
        Deflater deflater = new Deflater(level);
        try {
            deflater.setInput(content);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream(content.length / 2 + 64);
            byte[] buffer = new byte[8192];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }
}
