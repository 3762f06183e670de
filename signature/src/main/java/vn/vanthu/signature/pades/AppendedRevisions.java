package vn.vanthu.signature.pades;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * What was appended to a signed revision, read strictly: whatever readers might repair in different ways (tables that
 * point elsewhere, objects no table names, two views of one object) is irregular, since another reader may show another
 * document than the one compared here.
 */
final class AppendedRevisions {
    private static final Pattern OBJECT =
            Pattern.compile("(?<![0-9])([0-9]{1,10})[\\s\\x00]+([0-9]{1,5})[\\s\\x00]+obj");
    private static final int MOST_ENTRIES = 2_000_000;

    private final byte[] tail;
    private final long end;
    private final Map<COSObjectKey, Long> signed;
    private final Set<Long> signedNumbers = new HashSet<>();
    private final PDDocument then;
    private final PDDocument now;
    private final Map<Long, Entry> newest = new HashMap<>();
    private final Set<Long> offsets = new HashSet<>();

    private AppendedRevisions(byte[] tail, long end, PDDocument then, PDDocument now) {
        this.tail = tail;
        this.end = end;
        this.signed = then.getDocument().getXrefTable();
        this.then = then;
        this.now = now;
        signed.keySet().forEach(key -> signedNumbers.add(key.getNumber()));
    }

    /** Type 0 free, 1 at an offset, 2 in an object stream. */
    private record Entry(int type, long first, long second) {}

    /**
     * The numbers of the objects that the appended part gives anew or frees.
     *
     * @param tail all bytes after the signed revision, which has {@code end} bytes
     * @param signedTable where the signed revision's own cross-reference begins
     * @throws PdfTokens.Irregular naming what is not as it must be
     */
    static Set<Long> touched(byte[] tail, long end, long signedTable, PDDocument then, PDDocument now)
            throws IOException {
        AppendedRevisions revisions = new AppendedRevisions(tail, end, then, now);
        revisions.readChain(signedTable);
        revisions.namesEveryObject();
        AppendedText.check(tail, revisions::number);
        revisions.agreesWithTheReader();
        revisions.keepsObjectStreams();
        return Set.copyOf(revisions.newest.keySet());
    }

    /** The offset that the last {@code startxref} of these bytes names. */
    static OptionalLong lastTable(byte[] bytes) {
        int at = new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf("startxref");
        if (at < 0) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(new PdfTokens(bytes, at + "startxref".length()).number());
    }

    private void readChain(long signedTable) throws IOException {
        OptionalLong last = lastTable(tail);
        if (last.isEmpty()) {
            return;
        }
        Set<Long> seen = new HashSet<>();
        long at = last.getAsLong();
        while (at >= end) {
            if (!seen.add(at)) {
                throw new PdfTokens.Irregular("tables in a circle");
            }
            at = section(at);
        }
        if (at != signedTable) {
            throw new PdfTokens.Irregular("the chain of tables leads past the signed revision");
        }
    }

    /** Reads one section and gives the offset of the one before it. */
    private long section(long offset) throws IOException {
        PdfTokens tokens = new PdfTokens(tail, inTail(offset));
        Map<Long, Entry> entries = new HashMap<>();
        Map<String, String> trailer;
        if (tokens.take("xref")) {
            table(tokens, entries);
            trailer = tokens.dictionary();
            OptionalLong hybrid = PdfTokens.integer(trailer, "/XRefStm");
            if (hybrid.isPresent()) {
                Map<Long, Entry> hidden = new HashMap<>();
                stream(new PdfTokens(tail, inTail(hybrid.getAsLong())), hidden);
                offsets.add(hybrid.getAsLong());
                hidden.forEach((number, entry) -> takeHidden(entries, number, entry));
            }
        } else {
            trailer = stream(tokens, entries);
            offsets.add(offset);
        }
        for (Map.Entry<Long, Entry> each : entries.entrySet()) {
            check(each.getKey(), each.getValue());
        }
        return PdfTokens.integer(trailer, "/Prev")
                .orElseThrow(() -> new PdfTokens.Irregular("a revision that forgets those before it"));
    }

    /**
     * What the stream beside a hybrid table alone names (ISO 32000-2 7.5.8.4), every reader since PDF 1.5 finds there. Older
     * ones keep what was signed; so it must be no picture nor content, signed to be seen by them alone.
     */
    private void takeHidden(Map<Long, Entry> entries, long number, Entry entry) {
        if (number == 0 || entry.type() == 0 || entry.equals(entries.get(number))) {
            return;
        }
        if (entry.type() != 2 || entries.containsKey(number) || object(then, number) instanceof COSStream) {
            throw new PdfTokens.Irregular("object " + number + " is two in a hybrid table");
        }
        entries.put(number, entry);
    }

    private static void table(PdfTokens tokens, Map<Long, Entry> entries) {
        while (!tokens.take("trailer")) {
            long first = tokens.number();
            long count = tokens.number();
            for (long i = 0; i < count; i++) {
                long offset = tokens.number();
                long generation = tokens.number();
                boolean used = tokens.take("n");
                if (!used) {
                    tokens.expect("f");
                }
                put(entries, first + i, new Entry(used ? 1 : 0, used ? offset : 0, used ? generation : 0));
            }
        }
    }

    private static void put(Map<Long, Entry> entries, long number, Entry entry) {
        Entry before = entries.put(number, entry);
        if (before != null && !before.equals(entry) || entries.size() > MOST_ENTRIES) {
            throw new PdfTokens.Irregular("object " + number + " stands twice in one table");
        }
    }

    private Map<String, String> stream(PdfTokens tokens, Map<Long, Entry> entries) throws IOException {
        tokens.number();
        tokens.number();
        tokens.expect("obj");
        Map<String, String> dictionary = tokens.dictionary();
        if (!"/XRef".equals(dictionary.get("/Type"))) {
            throw new PdfTokens.Irregular("no table where one is named");
        }
        tokens.expect("stream");
        int start = tokens.position();
        start += start < tail.length && tail[start] == '\r' ? 2 : 1;
        int length = (int) PdfTokens.integer(dictionary, "/Length")
                .orElseThrow(() -> new PdfTokens.Irregular("a table without length"));
        if (length < 0 || start + (long) length > tail.length) {
            throw new PdfTokens.Irregular("a table longer than the file");
        }
        long[] widths = numbers(dictionary.getOrDefault("/W", ""));
        long[] index = dictionary.containsKey("/Index")
                ? numbers(dictionary.get("/Index"))
                : new long[] {0, PdfTokens.integer(dictionary, "/Size").orElse(0)};
        if (widths.length != 3 || index.length % 2 != 0) {
            throw new PdfTokens.Irregular("a table of unknown widths");
        }
        try (DataInputStream in = new DataInputStream(decoded(dictionary, tail, start, length))) {
            for (int i = 0; i < index.length; i += 2) {
                for (long j = 0; j < index[i + 1]; j++) {
                    int type = widths[0] == 0 ? 1 : (int) field(in, widths[0]);
                    long first = field(in, widths[1]);
                    long second = field(in, widths[2]);
                    put(entries, index[i] + j, type == 0 ? new Entry(0, 0, 0) : new Entry(type, first, second));
                }
            }
        }
        return dictionary;
    }

    /** What these bytes of a stream hold. */
    static InputStream decoded(Map<String, String> dictionary, byte[] bytes, int start, int length) throws IOException {
        COSStream stream = new COSStream();
        String filter = dictionary.getOrDefault("/Filter", "").replaceAll("[\\[\\]\\s]", "");
        if (!filter.isEmpty()) {
            stream.setItem(COSName.FILTER, COSName.getPDFName(filter.substring(1)));
        }
        String parameters = dictionary.getOrDefault("/DecodeParms", "").replaceAll("[\\[\\]]", "");
        if (!parameters.isEmpty()) {
            COSDictionary decode = new COSDictionary();
            new PdfTokens(parameters.getBytes(StandardCharsets.ISO_8859_1), 0)
                    .dictionary()
                    .forEach((key, value) ->
                            decode.setInt(COSName.getPDFName(key.substring(1)), Integer.parseInt(value)));
            stream.setItem(COSName.DECODE_PARMS, decode);
        }
        try (OutputStream raw = stream.createRawOutputStream()) {
            raw.write(bytes, start, length);
        }
        return stream.createInputStream();
    }

    static long[] numbers(String array) {
        StringTokenizer words = new StringTokenizer(array, PdfTokens.BETWEEN_NUMBERS);
        long[] values = new long[words.countTokens()];
        for (int i = 0; i < values.length; i++) {
            values[i] = Integer.parseInt(words.nextToken());
        }
        return values;
    }

    private static long field(DataInputStream in, long width) throws IOException {
        if (width < 0 || width > 8) {
            throw new PdfTokens.Irregular("a field of " + width + " bytes");
        }
        long value = 0;
        for (long i = 0; i < width; i++) {
            value = value << 8 | in.readUnsignedByte();
        }
        return value;
    }

    private void check(long number, Entry entry) throws IOException {
        if (number == 0) {
            return;
        }
        Long before = key(number, entry).map(signed::get).orElse(null);
        if (before == null && signedNumbers.contains(number)) {
            throw new PdfTokens.Irregular("object " + number + " is freed or takes another generation");
        }
        boolean asBefore = entry.type() == 1 && before != null && before == entry.first()
                || entry.type() == 2 && before != null && before == -entry.first();
        switch (entry.type()) {
            case 0 -> {}
            case 1 -> {
                if (entry.first() >= end) {
                    offsets.add(header(number, entry));
                } else if (!asBefore) {
                    throw new PdfTokens.Irregular("object " + number + " is moved to other signed bytes");
                }
            }
            case 2 -> {
                if (!asBefore) {
                    inItsStream(number, entry);
                }
            }
            default -> throw new PdfTokens.Irregular("an entry of type " + entry.type());
        }
        if (!asBefore) {
            newest.putIfAbsent(number, entry);
        }
    }

    private static Optional<COSObjectKey> key(long number, Entry entry) {
        return switch (entry.type()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(new COSObjectKey(number, Math.toIntExact(entry.second())));
            default -> Optional.of(new COSObjectKey(number, 0));
        };
    }

    /** Where it begins; every reader goes over the blanks before it. */
    private long header(long number, Entry entry) {
        int start = inTail(entry.first());
        while (start + 1 < tail.length && PdfTokens.isBlank(tail[start])) {
            start++;
        }
        PdfTokens tokens = new PdfTokens(tail, start);
        if (tail[start] == '%'
                || tokens.number() != number
                || tokens.number() != entry.second()
                || !tokens.take("obj")) {
            throw new PdfTokens.Irregular("object " + number + " is not where the table says");
        }
        return end + start;
    }

    private void inItsStream(long number, Entry entry) throws IOException {
        if (!(object(now, entry.first()) instanceof COSStream stream)) {
            throw new PdfTokens.Irregular("object " + number + " in a stream that is none");
        }
        int count = stream.getInt(COSName.N);
        int first = stream.getInt(COSName.FIRST);
        byte[] all;
        try (InputStream in = stream.createInputStream()) {
            all = in.readAllBytes();
        }
        PdfTokens tokens = new PdfTokens(all, 0);
        List<Long> numbers = new ArrayList<>();
        List<Long> places = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            numbers.add(tokens.number());
            places.add(first + tokens.number());
        }
        boolean once = numbers.indexOf(number) == numbers.lastIndexOf(number);
        if (!once || entry.second() >= count || numbers.get((int) entry.second()) != number) {
            throw new PdfTokens.Irregular("object " + number + " stands otherwise in its stream");
        }
        long from = places.get((int) entry.second());
        long to = places.stream()
                .filter(place -> place > from)
                .min(Comparator.naturalOrder())
                .orElse((long) all.length);
        if (tokens.position() > first || to > all.length) {
            throw new PdfTokens.Irregular("object stream " + entry.first() + " is described otherwise than it is");
        }
        PdfTokens object = new PdfTokens(all, (int) from);
        object.anyValue();
        object.skipBlanks();
        if (object.position() != to) {
            throw new PdfTokens.Irregular("object " + number + " is more than one value");
        }
    }

    /** What a number stands for that is an object of its own. */
    private OptionalLong number(long object) {
        return object(now, object) instanceof COSNumber number
                ? OptionalLong.of(number.longValue())
                : OptionalLong.empty();
    }

    /** A reader that repairs would find objects that no table names. */
    private void namesEveryObject() {
        String text = new String(tail, StandardCharsets.ISO_8859_1);
        Matcher matcher = OBJECT.matcher(text);
        int after = 0;
        while (matcher.find(after)) {
            long offset = end + matcher.start();
            after = matcher.end();
            if (!offsets.contains(offset)) {
                throw new PdfTokens.Irregular("an object that no table names, at " + offset);
            }
            after = Math.max(after, endOfStream(text, matcher));
        }
        if (offsets.isEmpty() && (text.contains("trailer") || text.contains("xref"))) {
            throw new PdfTokens.Irregular("a table without a place");
        }
    }

    private static int endOfStream(String text, Matcher object) {
        int stream = text.indexOf("stream", object.end());
        int endobj = text.indexOf("endobj", object.end());
        if (stream < 0 || endobj >= 0 && endobj < stream) {
            return object.end();
        }
        int close = text.indexOf("endstream", stream);
        return close < 0 ? object.end() : close;
    }

    /** What was compared is what the tables say, not what our own reader repaired. */
    private void agreesWithTheReader() {
        Map<COSObjectKey, Long> after = now.getDocument().getXrefTable();
        newest.forEach((number, entry) -> {
            Long read = key(number, entry).map(after::get).orElse(null);
            boolean same = switch (entry.type()) {
                case 0 -> true;
                case 1 -> read != null && read == entry.first();
                default -> read != null && read == -entry.first();
            };
            if (!same) {
                throw new PdfTokens.Irregular("object " + number + " is read from elsewhere");
            }
        });
        signed.forEach((key, offset) -> {
            if (!newest.containsKey(key.getNumber()) && !offset.equals(after.get(key))) {
                throw new PdfTokens.Irregular("object " + key.getNumber() + " is read anew from elsewhere");
            }
        });
    }

    /** Where the length of a signed object stream is given anew, some readers would find fewer objects in it. */
    private void keepsObjectStreams() {
        Set<Long> streams = new HashSet<>();
        signed.values().stream().filter(offset -> offset < 0).forEach(offset -> streams.add(-offset));
        for (long number : streams) {
            COSBase before = object(then, number);
            COSBase after = object(now, number);
            if (before instanceof COSStream stream
                    && !newest.containsKey(number)
                    && (stream.keySet().stream().anyMatch(key -> isNewest(stream.getItem(key)))
                            || !(after instanceof COSStream same)
                            || stream.getLength() != same.getLength())) {
                throw new PdfTokens.Irregular("object stream " + number + " is described anew");
            }
        }
    }

    private static @Nullable COSBase object(PDDocument document, long number) {
        return document.getDocument()
                .getObjectFromPool(new COSObjectKey(number, 0))
                .getObject();
    }

    private boolean isNewest(@Nullable COSBase value) {
        return value instanceof COSObject reference
                && reference.getKey() != null
                && newest.containsKey(reference.getKey().getNumber());
    }

    private int inTail(long offset) {
        if (offset < end || offset - end >= tail.length) {
            throw new PdfTokens.Irregular("offset " + offset + " outside the appended part");
        }
        return (int) (offset - end);
    }
}
