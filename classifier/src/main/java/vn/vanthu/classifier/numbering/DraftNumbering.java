package vn.vanthu.classifier.numbering;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamReader;
import vn.vanthu.classifier.DocumentData;
import vn.vanthu.classifier.DocumentReader;
import vn.vanthu.classifier.NumberingOutcome;
import vn.vanthu.classifier.NumberingOutcome.Missing;
import vn.vanthu.classifier.Read;
import vn.vanthu.classifier.ReadingLimits;
import vn.vanthu.classifier.UnreadableReason;
import vn.vanthu.classifier.text.BoundedZip;
import vn.vanthu.classifier.text.TextExtractor;
import vn.vanthu.classifier.text.UnreadableException;
import vn.vanthu.classifier.text.Xml;

/**
 * Writes number and date into the blanks that a draft leaves for them (DOCX, ODT). Only the part with the blanks changes;
 * what was written reads back as that number and that date, or nothing is written. Thread-safe.
 */
public final class DraftNumbering {
    private static final int LARGEST_PART = 32 * 1024 * 1024;
    private static final String OPEN_TEXT = "application/vnd.oasis.opendocument.text";

    private final DocumentReader reader = new DocumentReader();

    /**
     * @param numbered is written anew
     * @param documentNumber number and symbol: {@code 123/SXD-QHKT}, {@code 464-QĐ/TU}
     * @throws UncheckedIOException if {@code numbered} cannot be written
     */
    public NumberingOutcome number(
            Path draft, Path numbered, String documentNumber, LocalDate issuedOn, ReadingLimits limits) {
        if (documentNumber.isBlank()) {
            throw new IllegalArgumentException("no document number");
        }
        try {
            String mediaType = TextExtractor.mediaType(draft, limits);
            if (mediaType.contains("wordprocessingml")) {
                return number(draft, numbered, MarkupText.Dialect.WORD, documentNumber, issuedOn, limits);
            }
            if (mediaType.startsWith(OPEN_TEXT)) {
                return number(draft, numbered, MarkupText.Dialect.OPEN_DOCUMENT, documentNumber, issuedOn, limits);
            }
            return new NumberingOutcome.PlaceNotFound(EnumSet.allOf(Missing.class));
        } catch (UnreadableException e) {
            return new NumberingOutcome.NotReadable(e.reason());
        } catch (UncheckedIOException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            return new NumberingOutcome.NotReadable(UnreadableReason.CORRUPT);
        }
    }

    private NumberingOutcome number(
            Path draft,
            Path numbered,
            MarkupText.Dialect dialect,
            String documentNumber,
            LocalDate issuedOn,
            ReadingLimits limits)
            throws IOException {
        try (BoundedZip zip = BoundedZip.open(draft, limits)) {
            if (zip.contains(DraftNumbering::signature)) {
                return new NumberingOutcome.AlreadySigned();
            }
            Set<Missing> missing = EnumSet.allOf(Missing.class);
            Map<String, byte[]> changed = new HashMap<>();
            for (String name : parts(zip, dialect)) {
                if (missing.isEmpty()) {
                    break;
                }
                DraftPart part = new DraftPart(markup(zip, name), dialect);
                if (missing.contains(Missing.NUMBER) && part.number(documentNumber)) {
                    missing.remove(Missing.NUMBER);
                }
                if (missing.contains(Missing.DATE) && part.date(issuedOn)) {
                    missing.remove(Missing.DATE);
                }
                if (part.changed()) {
                    changed.put(name, part.applied().getBytes(StandardCharsets.UTF_8));
                }
            }
            if (!missing.isEmpty()) {
                return new NumberingOutcome.PlaceNotFound(missing);
            }
            write(zip, changed, numbered);
        }
        return readBack(numbered, documentNumber, issuedOn, limits);
    }

    private NumberingOutcome readBack(Path numbered, String documentNumber, LocalDate issuedOn, ReadingLimits limits) {
        DocumentData data = reader.read(numbered, String.valueOf(numbered.getFileName()), limits)
                .data();
        Set<Missing> wrong = EnumSet.noneOf(Missing.class);
        if (!data.documentNumber().map(Read::value).equals(Optional.of(documentNumber))) {
            wrong.add(Missing.NUMBER);
        }
        if (!data.issuedOn().map(Read::value).equals(Optional.of(issuedOn))) {
            wrong.add(Missing.DATE);
        }
        if (wrong.isEmpty()) {
            return new NumberingOutcome.Written(numbered);
        }
        try {
            Files.deleteIfExists(numbered);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new NumberingOutcome.PlaceNotFound(wrong);
    }

    private static boolean signature(String name) {
        return name.startsWith("_xmlsignatures/") || name.equals("META-INF/documentsignatures.xml");
    }

    /** The main text first; a letterhead may stand in the first page's header. */
    private static List<String> parts(BoundedZip zip, MarkupText.Dialect dialect) {
        return switch (dialect) {
            case WORD ->
                Stream.concat(
                                Stream.of("word/document.xml"),
                                zip.names(name -> name.matches("word/header\\d*\\.xml")).stream())
                        .toList();
            case OPEN_DOCUMENT -> List.of("content.xml");
        };
    }

    private static String markup(BoundedZip zip, String name) throws IOException {
        InputStream in = zip.entry(name).orElseThrow(() -> new UnreadableException(UnreadableReason.CORRUPT));
        byte[] bytes;
        try (in) {
            bytes = in.readNBytes(LARGEST_PART + 1);
        }
        if (bytes.length > LARGEST_PART) {
            throw new UnreadableException(UnreadableReason.TOO_BIG);
        }
        Xml.read(new ByteArrayInputStream(bytes), new WellFormed());
        if (Xml.otherEncoding(bytes)) {
            throw new UnreadableException(UnreadableReason.NOT_SUPPORTED);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new UnreadableException(UnreadableReason.NOT_SUPPORTED);
        }
    }

    private static void write(BoundedZip zip, Map<String, byte[]> changed, Path numbered) throws IOException {
        try (OutputStream file = create(numbered);
                ZipOutputStream out = new ZipOutputStream(file)) {
            for (ZipEntry entry : zip.entries()) {
                byte[] bytes = changed.get(entry.getName());
                ZipEntry copy = new ZipEntry(entry);
                if (bytes != null) {
                    copy = new ZipEntry(entry.getName());
                    copy.setTime(entry.getTime());
                } else if (entry.getMethod() == ZipEntry.DEFLATED) {
                    copy.setCompressedSize(-1);
                }
                out.putNextEntry(copy);
                if (bytes != null) {
                    out.write(bytes);
                } else {
                    Optional<InputStream> in = zip.entry(entry.getName());
                    if (in.isPresent()) {
                        try (InputStream content = in.get()) {
                            content.transferTo(out);
                        }
                    }
                }
                out.closeEntry();
            }
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(numbered);
            throw e;
        }
    }

    private static OutputStream create(Path numbered) {
        try {
            return new Numbered(Files.newOutputStream(numbered));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A full disk is no fault of the draft. */
    private static final class Numbered extends OutputStream {
        private final OutputStream file;

        Numbered(OutputStream file) {
            this.file = file;
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            try {
                file.write(bytes, offset, length);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            try {
                file.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Reading alone proves that the part is well-formed, shallow and without a DTD. */
    private static final class WellFormed implements Xml.Listener {
        @Override
        public void start(String name, XMLStreamReader element) {}

        @Override
        public void end(String name) {}

        @Override
        public void text(String text) {}
    }
}
