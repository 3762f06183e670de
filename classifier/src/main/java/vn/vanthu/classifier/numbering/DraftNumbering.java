package vn.vanthu.classifier.numbering;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import vn.vanthu.classifier.DocumentData;
import vn.vanthu.classifier.DocumentReader;
import vn.vanthu.classifier.NumberingOutcome;
import vn.vanthu.classifier.NumberingOutcome.Missing;
import vn.vanthu.classifier.Read;
import vn.vanthu.classifier.ReadingLimits;
import vn.vanthu.classifier.UnreadableReason;
import vn.vanthu.classifier.text.BoundedZip;
import vn.vanthu.classifier.text.StoredText;
import vn.vanthu.classifier.text.TextExtractor;
import vn.vanthu.classifier.text.UnreadableException;
import vn.vanthu.classifier.text.ZipCopy;

/**
 * Writes number and date into the blanks that a draft leaves for them (DOCX, ODT, born-digital PDF). Nothing else changes;
 * what was written reads back as that number and that date, or nothing is written. Thread-safe.
 */
public final class DraftNumbering {
    private static final String OPEN_TEXT = "application/vnd.oasis.opendocument.text";

    private final DocumentReader reader = new DocumentReader();

    /**
     * @param numbered is written anew
     * @param documentNumber number and symbol: {@code 123/SXD-QHKT}, {@code 464-QĐ/TU}
     * @throws UncheckedIOException if {@code numbered} cannot be written
     */
    public NumberingOutcome number(
            Path draft, Path numbered, String documentNumber, LocalDate issuedOn, ReadingLimits limits) {
        return number(draft, numbered, documentNumber, issuedOn, PointedPlaces.NONE, limits);
    }

    /**
     * What a person pointed to is written there; whether it then reads as the document's number or date is his to see.
     *
     * @param numbered is written anew
     * @param pointed for a PDF; any other file has blanks only
     * @throws UncheckedIOException if {@code numbered} cannot be written
     */
    public NumberingOutcome number(
            Path draft,
            Path numbered,
            String documentNumber,
            LocalDate issuedOn,
            PointedPlaces pointed,
            ReadingLimits limits) {
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
            if (mediaType.equals("application/pdf")) {
                return pdf(draft, numbered, documentNumber, issuedOn, pointed, limits);
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
                DraftPart part = new DraftPart(ZipCopy.markup(zip, name), dialect);
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
            ZipCopy.write(zip, changed, numbered);
        }
        return readBack(numbered, documentNumber, issuedOn, PointedPlaces.NONE, limits);
    }

    private NumberingOutcome pdf(
            Path draft,
            Path numbered,
            String documentNumber,
            LocalDate issuedOn,
            PointedPlaces pointed,
            ReadingLimits limits)
            throws IOException {
        return switch (PdfNumbering.number(draft, numbered, documentNumber, issuedOn, pointed)) {
            case PdfNumbering.Outcome.Written _ -> readBack(numbered, documentNumber, issuedOn, pointed, limits);
            case PdfNumbering.Outcome.Missed missed -> new NumberingOutcome.PlaceNotFound(missed.missing());
            case PdfNumbering.Outcome.Signed _ -> new NumberingOutcome.AlreadySigned();
        };
    }

    private NumberingOutcome readBack(
            Path numbered, String documentNumber, LocalDate issuedOn, PointedPlaces pointed, ReadingLimits limits)
            throws IOException {
        DocumentData data = reader.read(numbered, String.valueOf(numbered.getFileName()), limits)
                .data();
        Set<Missing> wrong = pointed.equals(PointedPlaces.NONE)
                ? EnumSet.noneOf(Missing.class)
                : PdfNumbering.unread(numbered, pointed);
        if (pointed.number().isEmpty()
                && !data.documentNumber().map(Read::value).equals(Optional.of(documentNumber))) {
            wrong.add(Missing.NUMBER);
        }
        if (pointed.date().isEmpty() && !data.issuedOn().map(Read::value).equals(Optional.of(issuedOn))) {
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
    private static List<String> parts(BoundedZip zip, MarkupText.Dialect dialect) throws IOException {
        return switch (dialect) {
            case WORD ->
                Stream.concat(
                                Stream.of(StoredText.document(zip)),
                                zip.names(name -> name.matches("word/header\\d*\\.xml")).stream())
                        .toList();
            case OPEN_DOCUMENT -> List.of("content.xml");
        };
    }
}
