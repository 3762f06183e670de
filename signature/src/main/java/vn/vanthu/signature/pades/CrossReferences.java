package vn.vanthu.signature.pades;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the objects of a PDF stand: its tables from the newest back, of which only the entries asked for are read. */
final class CrossReferences {
    private static final int FAR_ENOUGH_FOR_STARTXREF = 2048;
    private static final int ENTRY_BYTES = 20;
    private static final int WINDOW = 256;
    private static final int LARGEST_STREAM = 64 << 20;
    private static final Entry FREE = new Entry(0, 0, 0);

    private final PdfBytes file;
    private final List<Section> sections = new ArrayList<>();
    private final Map<String, String> trailer;
    private final long start;
    private boolean streamed;
    private long size;

    /** Type 0 free, 1 at an offset, 2 in an object stream. */
    record Entry(int type, long first, long second) {}

    /** Null where this section does not speak of the object. */
    @FunctionalInterface
    private interface Section {
        @Nullable
        Entry find(long number);
    }

    private CrossReferences(PdfBytes file) {
        this.file = file;
        byte[] tail = file.at(Math.max(0, file.length() - FAR_ENOUGH_FOR_STARTXREF), FAR_ENOUGH_FOR_STARTXREF);
        this.start = AppendedRevisions.lastTable(tail)
                .orElseThrow(() -> new PdfTokens.Irregular("no table is named at the end"));
        Set<Long> seen = new HashSet<>();
        OptionalLong at = OptionalLong.of(start);
        Map<String, String> newest = Map.of();
        while (at.isPresent()) {
            if (!seen.add(at.getAsLong())) {
                throw new PdfTokens.Irregular("tables in a circle");
            }
            Map<String, String> each = section(at.getAsLong());
            if (newest.isEmpty()) {
                newest = each;
            }
            size = Math.max(size, PdfTokens.integer(each, "/Size").orElse(0));
            at = PdfTokens.integer(each, "/Prev");
        }
        this.trailer = newest;
    }

    /** @throws PdfTokens.Irregular where the tables are not as they must be */
    static CrossReferences read(PdfBytes file) {
        byte[] head = file.at(0, 5);
        if (!new String(head, StandardCharsets.ISO_8859_1).equals("%PDF-")) {
            throw new PdfTokens.Irregular("it does not begin as a PDF");
        }
        return new CrossReferences(file);
    }

    /** Of the newest section. */
    Map<String, String> trailer() {
        return trailer;
    }

    /** Where the newest section begins. */
    long start() {
        return start;
    }

    /** Whether the newest section is a stream; a further one must be of the same kind. */
    boolean streamed() {
        return streamed;
    }

    /** One more than the highest number that any section names. */
    long size() {
        return size;
    }

    Entry find(long number) {
        for (Section section : sections) {
            Entry entry = section.find(number);
            if (entry != null) {
                return entry;
            }
        }
        return FREE;
    }

    private Map<String, String> section(long offset) {
        boolean table = PdfObjects.window(file, offset, tokens -> tokens.take("xref"));
        if (sections.isEmpty()) {
            streamed = !table;
        }
        return table ? table(offset) : stream(offset);
    }

    private record Subsection(long first, long count, long at) {}

    private Map<String, String> table(long offset) {
        List<Subsection> subsections = new ArrayList<>();
        long at = offset
                + PdfObjects.<Integer>window(file, offset, tokens -> {
                    tokens.expect("xref");
                    return tokens.position();
                });
        while (true) {
            PdfTokens tokens = new PdfTokens(file.at(at, WINDOW), 0);
            if (tokens.take("trailer")) {
                at += tokens.position();
                break;
            }
            long first = tokens.number();
            long count = tokens.number();
            tokens.skipBlanks();
            long entries = at + tokens.position();
            subsections.add(new Subsection(first, count, entries));
            size = Math.max(size, Math.addExact(first, count));
            at = Math.addExact(entries, Math.multiplyExact(count, ENTRY_BYTES));
        }
        Map<String, String> found = PdfObjects.window(file, at, PdfTokens::dictionary);
        OptionalLong hybrid = PdfTokens.integer(found, "/XRefStm");
        sections.add(number -> entry(subsections, number, hybrid.isPresent()));
        if (hybrid.isPresent()) {
            stream(hybrid.getAsLong());
        }
        return found;
    }

    /** In a hybrid file what the table calls free may be hidden in the stream. */
    private @Nullable Entry entry(List<Subsection> subsections, long number, boolean hybrid) {
        for (Subsection each : subsections) {
            if (number >= each.first() && number < each.first() + each.count()) {
                byte[] line = file.at(each.at() + (number - each.first()) * ENTRY_BYTES, ENTRY_BYTES);
                PdfTokens tokens = new PdfTokens(line, 0);
                long offset = tokens.number();
                boolean regular = tokens.position() == 10;
                long generation = tokens.number();
                if (!regular || tokens.position() != 16) {
                    throw new PdfTokens.Irregular("an entry of object " + number + " that is not 20 bytes");
                }
                if (tokens.take("n")) {
                    return new Entry(1, offset, generation);
                }
                tokens.expect("f");
                return hybrid ? null : FREE;
            }
        }
        return null;
    }

    private Map<String, String> stream(long offset) {
        record Head(Map<String, String> dictionary, int start) {}
        Head head = PdfObjects.window(file, offset, tokens -> {
            tokens.number();
            tokens.number();
            tokens.expect("obj");
            Map<String, String> dictionary = tokens.dictionary();
            return new Head(dictionary, tokens.startOfStream());
        });
        Map<String, String> dictionary = head.dictionary();
        if (!"/XRef".equals(dictionary.get("/Type"))) {
            throw new PdfTokens.Irregular("no table where one is named");
        }
        int length = Math.toIntExact(PdfTokens.integer(dictionary, "/Length").orElse(0));
        long[] widths = AppendedRevisions.numbers(dictionary.getOrDefault("/W", ""));
        long[] index = dictionary.containsKey("/Index")
                ? AppendedRevisions.numbers(dictionary.get("/Index"))
                : new long[] {0, PdfTokens.integer(dictionary, "/Size").orElse(0)};
        byte[] raw = file.at(offset + head.start(), length);
        byte[] data;
        try {
            data = StreamBytes.of(dictionary, raw, LARGEST_STREAM);
        } catch (IOException e) {
            throw new PdfTokens.Irregular("a table that cannot be read");
        }
        if (widths.length != 3 || index.length % 2 != 0) {
            throw new PdfTokens.Irregular("a table of unknown widths");
        }
        for (long width : widths) {
            if (width < 0 || width > 8) {
                throw new PdfTokens.Irregular("a field of " + width + " bytes");
            }
        }
        for (int i = 0; i < index.length; i += 2) {
            size = Math.max(size, Math.addExact(index[i], index[i + 1]));
        }
        sections.add(number -> entry(index, widths, data, number));
        return dictionary;
    }

    private static @Nullable Entry entry(long[] index, long[] widths, byte[] data, long number) {
        int width = (int) (widths[0] + widths[1] + widths[2]);
        long row = 0;
        for (int i = 0; i < index.length; i += 2) {
            if (number >= index[i] && number < index[i] + index[i + 1]) {
                long at = Math.multiplyExact(row + number - index[i], width);
                if (at + width > data.length) {
                    throw new PdfTokens.Irregular("a table shorter than it says");
                }
                int begin = (int) at;
                int type = widths[0] == 0 ? 1 : (int) field(data, begin, (int) widths[0]);
                int second = begin + (int) widths[0];
                int third = second + (int) widths[1];
                return type == 0
                        ? FREE
                        : new Entry(type, field(data, second, (int) widths[1]), field(data, third, (int) widths[2]));
            }
            row += index[i + 1];
        }
        return null;
    }

    private static long field(byte[] data, int at, int width) {
        long value = 0;
        for (int i = 0; i < width; i++) {
            value = value << 8 | data[at + i] & 0xFF;
        }
        return value;
    }
}
