package vn.vanthu.classifier.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.poi.EncryptedDocumentException;
import vn.vanthu.classifier.ReadingLimits;
import vn.vanthu.classifier.UnreadableReason;
import vn.vanthu.classifier.scanning.ScannedPages;

/** Chooses the reader by what the bytes are. */
public final class TextExtractor {

    private TextExtractor() {}

    /**
     * By content.
     *
     * @throws UnreadableException for a file that is empty or locked
     */
    public static String mediaType(Path file, ReadingLimits limits) throws IOException {
        if (Files.size(file) == 0) {
            throw new UnreadableException(UnreadableReason.EMPTY);
        }
        return MediaTypes.of(file, limits);
    }

    /**
     * Empty for a media type whose text is not read here.
     *
     * @param parts where files inside this one are put
     * @throws UnreadableException for a file that cannot be read
     */
    public static Optional<TextDocument> extract(
            Path file, String mediaType, ReadingLimits limits, Unpacking.Level parts) throws IOException {
        try {
            return read(file, mediaType, limits, parts);
        } catch (EncryptedDocumentException e) {
            UnreadableException locked = new UnreadableException(UnreadableReason.PASSWORD);
            locked.initCause(e);
            throw locked;
        }
    }

    private static Optional<TextDocument> read(Path file, String mediaType, ReadingLimits limits, Unpacking.Level parts)
            throws IOException {
        if (ScannedPages.picture(mediaType)) {
            return Optional.of(PictureFile.read(file, mediaType, limits));
        }
        return switch (mediaType) {
            case MediaTypes.PDF -> Optional.of(PdfText.read(file, limits, parts));
            case MediaTypes.TEXT -> Optional.of(PlainText.read(file, limits));
            case MediaTypes.HTML -> Optional.of(Markup.read(file, limits, parts));
            case MediaTypes.RTF -> Optional.of(Rtf.read(file, limits, parts));
            case MediaTypes.MAIL -> Optional.of(MailText.read(file, limits, parts));
            case MediaTypes.OUTLOOK -> Optional.of(OutlookText.message(file, limits, parts));
            case MediaTypes.WINMAIL -> Optional.of(OutlookText.winmail(file, limits, parts));
            case MediaTypes.DOC -> Optional.of(OldWordText.read(file, limits, parts));
            case MediaTypes.XLS -> Optional.of(OldSheetText.read(file, limits, parts));
            case MediaTypes.PPT -> Optional.of(OldSlideText.read(file, limits, parts));
            case MediaTypes.OLE -> OleObject.read(file, limits, parts);
            case MediaTypes.FLAT_DOCUMENT -> Optional.of(FlatOdf.read(file, limits, parts));
            default -> zipped(file, mediaType, limits, parts);
        };
    }

    /** Whether it is made of files, and judged by them. */
    public static boolean container(String mediaType) {
        return MediaTypes.container(mediaType);
    }

    private static Optional<TextDocument> zipped(
            Path file, String mediaType, ReadingLimits limits, Unpacking.Level parts) throws IOException {
        boolean archive = mediaType.equals(MediaTypes.ZIP) || mediaType.startsWith(MediaTypes.ASIC);
        Optional<ZippedFormat> format = zipped(mediaType);
        if (!archive && format.isEmpty()) {
            return Optional.empty();
        }
        try (BoundedZip zip = BoundedZip.open(file, limits)) {
            if (format.isEmpty()) {
                return Optional.of(
                        ZipParts.read(zip, mediaType.startsWith(MediaTypes.ASIC), new LineCollector(limits), parts));
            }
            ZipParts.embedded(zip, parts);
            Optional<TextDocument> read = Optional.of(format.get().read(zip, limits));
            ZipPictures.collect(zip, parts);
            return read;
        }
    }

    private interface ZippedFormat {
        TextDocument read(BoundedZip zip, ReadingLimits limits) throws IOException;
    }

    private static Optional<ZippedFormat> zipped(String mediaType) {
        if (mediaType.contains("wordprocessingml") || mediaType.startsWith("application/vnd.ms-word.")) {
            return Optional.of(WordText::read);
        }
        if (mediaType.contains("spreadsheetml") || mediaType.startsWith("application/vnd.ms-excel.sheet")) {
            return Optional.of(SheetText::read);
        }
        if (mediaType.contains("presentationml") || mediaType.startsWith("application/vnd.ms-powerpoint.pres")) {
            return Optional.of(SlideText::read);
        }
        return mediaType.startsWith(MediaTypes.OPEN_DOCUMENT) ? Optional.of(OdfText::read) : Optional.empty();
    }
}
