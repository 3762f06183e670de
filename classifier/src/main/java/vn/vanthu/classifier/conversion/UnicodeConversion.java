package vn.vanthu.classifier.conversion;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import vn.vanthu.classifier.ConversionOutcome;
import vn.vanthu.classifier.ConversionOutcome.Change;
import vn.vanthu.classifier.DocumentReader;
import vn.vanthu.classifier.DocumentReading;
import vn.vanthu.classifier.ReadingLimits;
import vn.vanthu.classifier.TextEncoding;
import vn.vanthu.classifier.UnreadableReason;
import vn.vanthu.classifier.encoding.EncodingDetector;
import vn.vanthu.classifier.encoding.LegacyTable;
import vn.vanthu.classifier.encoding.LookAlikes;
import vn.vanthu.classifier.encoding.RunDecisions;
import vn.vanthu.classifier.encoding.RunDecoder;
import vn.vanthu.classifier.text.BoundedZip;
import vn.vanthu.classifier.text.StoredText;
import vn.vanthu.classifier.text.TextExtractor;
import vn.vanthu.classifier.text.TextRun;
import vn.vanthu.classifier.text.UnreadableException;
import vn.vanthu.classifier.text.ZipCopy;

/**
 * Turns text of old encodings into composed Unicode (DOCX, XLSX, PPTX, ODT and other OpenDocument, TXT). What was written
 * reads back as Unicode with the same letters, or nothing is written. Thread-safe.
 */
public final class UnicodeConversion {
    private static final String FONT_TABLE = "fontTable.xml";

    private final DocumentReader reader = new DocumentReader();

    private enum Family {
        WORD("word/"),
        SHEET("xl/"),
        SLIDES("ppt/"),
        OPEN_DOCUMENT("");

        private final String folder;

        Family(String folder) {
            this.folder = folder;
        }

        /** Where the parts with its text lie; a Word package may name another place. */
        private String folder(BoundedZip zip) throws IOException {
            String named = this == WORD ? StoredText.folder(StoredText.document(zip)) : folder;
            return named.isEmpty() ? folder : named;
        }
    }

    /**
     * @param converted is written anew
     * @throws UncheckedIOException if {@code converted} cannot be written
     */
    public ConversionOutcome convert(Path file, Path converted, ReadingLimits limits) {
        try {
            String mediaType = TextExtractor.mediaType(file, limits);
            if (mediaType.equals("text/plain")) {
                return text(file, converted, limits);
            }
            Family family = family(mediaType);
            return family == null
                    ? new ConversionOutcome.NotSupported(mediaType)
                    : packaged(file, converted, family, limits);
        } catch (UnreadableException e) {
            return new ConversionOutcome.NotReadable(e.reason());
        } catch (UncheckedIOException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            return new ConversionOutcome.NotReadable(UnreadableReason.CORRUPT);
        }
    }

    private static @org.jspecify.annotations.Nullable Family family(String mediaType) {
        if (mediaType.contains("wordprocessingml") || mediaType.startsWith("application/vnd.ms-word.")) {
            return Family.WORD;
        }
        if (mediaType.contains("spreadsheetml") || mediaType.startsWith("application/vnd.ms-excel.sheet")) {
            return Family.SHEET;
        }
        if (mediaType.contains("presentationml")) {
            return Family.SLIDES;
        }
        return mediaType.startsWith("application/vnd.oasis.opendocument.") ? Family.OPEN_DOCUMENT : null;
    }

    private ConversionOutcome packaged(Path file, Path converted, Family family, ReadingLimits limits)
            throws IOException {
        RunDecisions decisions;
        List<Change> changes = new ArrayList<>();
        try (BoundedZip zip = BoundedZip.open(file, limits)) {
            if (zip.contains(UnicodeConversion::signature)) {
                return new ConversionOutcome.Signed();
            }
            Map<String, Markup> parts = parts(zip, family);
            List<List<Piece>> paragraphs = new ArrayList<>();
            List<Boolean> metadata = new ArrayList<>();
            Map<Integer, String> cellFonts = family == Family.SHEET ? StoredText.stringFonts(zip) : Map.of();
            parts.forEach((name, part) -> {
                boolean fields = name.startsWith("docProps/") || name.equals("meta.xml");
                boolean strings = name.equals("xl/sharedStrings.xml");
                for (int i = 0; i < part.paragraphs().size(); i++) {
                    List<Piece> paragraph = part.paragraphs().get(i);
                    paragraphs.add(strings ? inFont(paragraph, cellFonts.getOrDefault(i, "")) : paragraph);
                    metadata.add(fields);
                }
            });
            decisions = EncodingDetector.decide(
                    paragraphs.stream().map(UnicodeConversion::runs).toList(), metadata::get);
            boolean old = decisions.encoding().legacy() || decisions.encoding() == TextEncoding.MIXED;
            int line = 0;
            Map<String, byte[]> changed = new HashMap<>();
            for (Map.Entry<String, Markup> part : parts.entrySet()) {
                Markup markup = part.getValue();
                int number = 0;
                for (List<Piece> _ : markup.paragraphs()) {
                    number++;
                    List<Piece> pieces = paragraphs.get(line);
                    List<String> unicode = unicode(pieces, decisions.lines().get(line));
                    line++;
                    String before = joined(pieces.stream().map(Piece::text).toList());
                    for (int i = 0; i < pieces.size(); i++) {
                        markup.put(pieces.get(i), unicode.get(i));
                    }
                    String after = joined(unicode);
                    if (!before.equals(after)) {
                        changes.add(new Change(part.getKey(), number, before, after));
                    }
                }
                if (!old) {
                    markup.keepFonts();
                }
                if (markup.changed()) {
                    changed.put(part.getKey(), markup.applied().getBytes(StandardCharsets.UTF_8));
                }
            }
            if (changes.isEmpty()) {
                return new ConversionOutcome.NothingToConvert(decisions.encoding());
            }
            ZipCopy.write(zip, changed, converted);
        }
        return proven(file, converted, decisions.encoding(), changes, limits);
    }

    private static Map<String, Markup> parts(BoundedZip zip, Family family) throws IOException {
        UnaryOperator<String> fonts = family == Family.WORD ? StoredText.wordFonts(zip) : _ -> "";
        String folder = family.folder(zip);
        Map<String, Markup> parts = new LinkedHashMap<>();
        for (String name : zip.names(name -> holdsText(name, family, folder))) {
            parts.put(
                    name,
                    new Markup(
                            ZipCopy.markup(zip, name),
                            family == Family.OPEN_DOCUMENT,
                            family == Family.SHEET,
                            name.startsWith(folder) ? fonts : _ -> ""));
        }
        return parts;
    }

    private static boolean holdsText(String name, Family family, String folder) {
        if (family == Family.OPEN_DOCUMENT) {
            return name.equals("content.xml") || name.equals("styles.xml") || name.equals("meta.xml");
        }
        return name.endsWith(".xml")
                && !name.equals(folder + FONT_TABLE)
                && (name.startsWith(folder) || name.startsWith("docProps/"));
    }

    private static boolean signature(String name) {
        return name.startsWith("_xmlsignatures/") || name.equals("META-INF/documentsignatures.xml");
    }

    private static List<Piece> inFont(List<Piece> paragraph, String font) {
        return paragraph.stream()
                .map(piece -> piece.font().isEmpty()
                        ? new Piece(
                                piece.from(),
                                piece.to(),
                                piece.text(),
                                font,
                                piece.holder(),
                                piece.element(),
                                piece.attribute())
                        : piece)
                .toList();
    }

    private static List<TextRun> runs(List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> new TextRun(piece.text(), piece.font(), false, false))
                .toList();
    }

    private static List<String> unicode(List<Piece> pieces, List<TextEncoding> encodings) {
        List<String> texts = new ArrayList<>();
        boolean capitals = false;
        int from = 0;
        for (int to = 1; to <= pieces.size(); to++) {
            if (to == pieces.size() || encodings.get(to) != encodings.get(from)) {
                TextEncoding encoding = encodings.get(from);
                List<Piece> same = pieces.subList(from, to);
                List<String> decoded =
                        RunDecoder.decode(same.stream().map(Piece::text).toList(), encoding);
                for (int i = 0; i < same.size(); i++) {
                    boolean shown = encoding == TextEncoding.TCVN3
                            && LegacyTable.capitalFont(same.get(i).font());
                    texts.add(shown ? decoded.get(i).toUpperCase(Locale.ROOT) : decoded.get(i));
                }
                capitals |= encoding == TextEncoding.TCVN3;
                from = to;
            }
        }
        return LookAlikes.repaired(capitals ? capitals(texts) : texts);
    }

    private static List<String> capitals(List<String> texts) {
        StringBuilder all = new StringBuilder();
        for (String line : String.join("", texts).split("(?<=\n)", -1)) {
            all.append(EncodingDetector.capitals(line));
        }
        List<String> cut = new ArrayList<>();
        int at = 0;
        for (String text : texts) {
            cut.add(all.substring(at, at + text.length()));
            at += text.length();
        }
        return cut;
    }

    private static String joined(List<String> texts) {
        return String.join("", texts);
    }

    private ConversionOutcome text(Path file, Path converted, ReadingLimits limits) throws IOException {
        if (Files.size(file) > 4L * limits.characters()) {
            return new ConversionOutcome.NotReadable(UnreadableReason.TOO_BIG);
        }
        String stored = StoredText.plain(Files.readAllBytes(file));
        String[] lines = stored.split("(?<=\n)|(?<=\r)(?!\n)", -1);
        List<List<TextRun>> runs = new ArrayList<>();
        for (String line : lines) {
            runs.add(List.of(TextRun.plain(line)));
        }
        RunDecisions decisions = EncodingDetector.decide(runs, _ -> false);
        StringBuilder unicode = new StringBuilder(stored.length());
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            TextEncoding encoding = decisions.lines().get(i).getFirst();
            String decoded = RunDecoder.decode(List.of(lines[i]), encoding).getFirst();
            String after =
                    LookAlikes.repaired(encoding == TextEncoding.TCVN3 ? EncodingDetector.capitals(decoded) : decoded);
            unicode.append(after);
            if (!after.equals(lines[i])) {
                changes.add(new Change("", i + 1, lines[i].strip(), after.strip()));
            }
        }
        if (changes.isEmpty()) {
            return new ConversionOutcome.NothingToConvert(decisions.encoding());
        }
        try {
            Files.writeString(converted, unicode);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return proven(file, converted, decisions.encoding(), changes, limits);
    }

    private ConversionOutcome proven(
            Path file, Path converted, TextEncoding encoding, List<Change> changes, ReadingLimits limits)
            throws IOException {
        DocumentReading before = reader.read(file, "", limits);
        DocumentReading after = reader.read(converted, "", limits);
        boolean unicode = after.encoding()
                .filter(read -> read == TextEncoding.UNICODE || read == TextEncoding.NO_VIETNAMESE)
                .isPresent();
        if (unicode && letters(before.text()).equals(letters(after.text()))) {
            return new ConversionOutcome.Converted(converted, encoding, changes);
        }
        Files.deleteIfExists(converted);
        return new ConversionOutcome.NotProven();
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
    }
}
