package vn.vanthu.classifier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import vn.vanthu.classifier.encoding.EncodingDetector;
import vn.vanthu.classifier.encoding.EncodingReading;
import vn.vanthu.classifier.marking.SecrecyMarks;
import vn.vanthu.classifier.metadata.DataReader;
import vn.vanthu.classifier.recognising.ReadingPaused;
import vn.vanthu.classifier.recognising.ScanReader;
import vn.vanthu.classifier.recognising.ScannedText;
import vn.vanthu.classifier.text.Polyglots;
import vn.vanthu.classifier.text.Region;
import vn.vanthu.classifier.text.TextDocument;
import vn.vanthu.classifier.text.TextExtractor;
import vn.vanthu.classifier.text.TextLine;
import vn.vanthu.classifier.text.Unpacking;
import vn.vanthu.classifier.text.UnreadableException;

/** Reads one file: what it is, in which letters, whether it is secret, and what it says of itself. Thread-safe. */
public final class DocumentReader {
    private static final int MOST_STRETCHES = 200;
    private static final int LONGEST_STRETCH = 300;
    /** So few beside the picture of a page are a caption, and no letter. */
    private static final int FEW_LETTERS = 400;

    private static final String UNKNOWN = "application/octet-stream";

    private final LocalDate on;
    private final Optional<ScanReader> scans;
    private final PagesRead progress;
    private final boolean properties;

    /** Takes every declassification for one in force, whatever day it says. */
    public DocumentReader() {
        this(LocalDate.MAX);
    }

    /** @param on the day of the question: what is declassified from a later day is still a secret */
    public DocumentReader(LocalDate on) {
        this(on, Optional.empty());
    }

    /** @param scans reads pages that are pictures; without it nobody has read them, and their secrecy is UNDETERMINED */
    public DocumentReader(LocalDate on, Optional<ScanReader> scans) {
        this(on, scans, PagesRead.NOBODY);
    }

    /** @param progress told after each scanned page */
    public DocumentReader(LocalDate on, Optional<ScanReader> scans, PagesRead progress) {
        this(on, scans, progress, true);
    }

    private DocumentReader(LocalDate on, Optional<ScanReader> scans, PagesRead progress, boolean properties) {
        this.on = on;
        this.scans = scans;
        this.progress = progress;
        this.properties = properties;
    }

    /**
     * The same, but the text of what it reads is that of the pages, without the fields of the file's properties, and with no
     * word of a scan mended.
     */
    public DocumentReader ofPages() {
        return new DocumentReader(on, scans, progress, false);
    }

    /** Told of each part while its file is still there. */
    @FunctionalInterface
    public interface PartVisitor {
        void visited(Path file, DocumentReading reading);
    }

    /**
     * Never throws for what a file contains: what cannot be read is UNREADABLE with its reason.
     *
     * @throws ReadingPaused where the reader of scans was told to pause
     */
    public DocumentReading read(Path file, String fileName, ReadingLimits limits) {
        return read(file, fileName, limits, (part, reading) -> {});
    }

    /** The same; {@code visitor} sees every part of a container. */
    public DocumentReading read(Path file, String fileName, ReadingLimits limits, PartVisitor visitor) {
        try (Unpacking unpacking = new Unpacking(limits)) {
            return read(file, fileName, limits, unpacking, 0, visitor);
        } catch (IOException notRemoved) {
            return unreadable(UNKNOWN, UnreadableReason.CORRUPT);
        }
    }

    private DocumentReading read(
            Path file, String fileName, ReadingLimits limits, Unpacking unpacking, int depth, PartVisitor visitor) {
        String mediaType = UNKNOWN;
        try {
            mediaType = TextExtractor.mediaType(file, limits);
            Unpacking.Level inside = unpacking.level(depth);
            Optional<TextDocument> text = TextExtractor.extract(file, mediaType, limits, inside);
            Polyglots.look(file, mediaType, inside);
            DocumentReading own = text.isPresent()
                    ? read(file, text.get(), inside, mediaType, fileName, limits)
                    : notSupported(mediaType);
            own = Polyglots.acting(file, own);
            unpacking.keep(own.text());
            List<PartReading> parts = new ArrayList<>();
            for (Unpacking.Part part : inside.parts()) {
                DocumentReading reading = read(part.file(), part.name(), limits, unpacking, depth + 1, visitor);
                visitor.visited(part.file(), reading);
                parts.add(new PartReading(part.name(), reading));
                Files.deleteIfExists(part.file());
            }
            return Nest.whole(own, parts, TextExtractor.container(mediaType));
        } catch (UnreadableException e) {
            return unreadable(mediaType, e.reason());
        } catch (ReadingPaused paused) {
            throw paused;
        } catch (IOException | RuntimeException e) {
            return unreadable(mediaType, UnreadableReason.CORRUPT);
        } catch (StackOverflowError e) {
            return unreadable(mediaType, UnreadableReason.TOO_DEEP);
        }
    }

    private DocumentReading read(
            Path file,
            TextDocument document,
            Unpacking.Level inside,
            String mediaType,
            String fileName,
            ReadingLimits limits) {
        EncodingReading encoding = EncodingDetector.read(document.lines());
        List<String> texts = encoding.lines();
        boolean scan = document.form() == Form.SCAN;
        ScannedText scanned = document.scannedPages().isEmpty()
                ? ScannedText.none()
                : scans.map(reader -> scanned(reader, file, mediaType, document.scannedPages(), limits))
                        .orElseGet(ScannedText::none);
        PagesTogether together = PagesTogether.of(document.lines(), texts, scanned);
        SecrecyMarks.Found marks = SecrecyMarks.find(together.all(), together.texts(), fileName, on);
        boolean read = scans.isPresent() && WellRead.all(scanned, document.scannedPages());
        PictureMarks pictures = pictures(file, document, inside, marks, limits);
        SecrecyReading secrecy = shown(secrecy(document, marks, scanned, read, pictures), scanned);
        DataReader.Found found = scan && scanned.lines().isEmpty()
                ? new DataReader.Found(DocumentData.nothing(), Optional.empty())
                : together.data(scan, document.page());
        return new DocumentReading(
                document.form(),
                mediaType,
                document.pages(),
                secrecy,
                scan || document.lines().isEmpty() ? Optional.empty() : Optional.of(encoding.encoding()),
                scanned.capped(found.data()),
                document.activeContent(),
                document.scan()
                        .map(pages -> pages.seen(ScanSeer.look(file, mediaType, document.scannedPages(), scanned))),
                Optional.empty(),
                together.text(scan, properties),
                scan || marks.level() != SecrecyLevel.NONE
                        ? List.of()
                        : encoding.stretches().stream()
                                .limit(MOST_STRETCHES)
                                .map(stretch -> stretch.shortened(LONGEST_STRETCH))
                                .toList(),
                scan
                        ? LookAlikeReading.none()
                        : secrecy.level() == SecrecyLevel.NONE
                                ? encoding.lookAlikes()
                                : encoding.lookAlikes().unquoted(),
                found.layout(),
                List.of());
    }

    /** A mark in the text itself needs no second one. */
    private PictureMarks pictures(
            Path file, TextDocument document, Unpacking.Level inside, SecrecyMarks.Found marks, ReadingLimits limits) {
        if (marks.level() != SecrecyLevel.NONE && marks.level() != SecrecyLevel.UNDETERMINED) {
            return PictureMarks.NONE;
        }
        return scans.map(reader -> PictureMarks.of(file, document, inside, reader.pictures(), on, limits))
                .orElseGet(() -> PictureMarks.unread(document, inside));
    }

    private ScannedText scanned(
            ScanReader reader, Path file, String mediaType, List<Integer> pages, ReadingLimits limits) {
        progress.read(0, pages.size());
        return reader.read(file, mediaType, pages, limits, done -> progress.read(done, pages.size()));
    }

    private static SecrecyReading shown(SecrecyReading secrecy, ScannedText scanned) {
        return new SecrecyReading(
                secrecy.level(), scanned.shown(secrecy.cues()), secrecy.declassified(), secrecy.undetermined());
    }

    /** @param read whether the words of all scanned pages are among those in which marks were looked for */
    private static SecrecyReading secrecy(
            TextDocument document, SecrecyMarks.Found marks, ScannedText scanned, boolean read, PictureMarks pictures) {
        SecrecyLevel stamped = marks.declassified() ? SecrecyLevel.NONE : scanned.stamped();
        if (stamped != SecrecyLevel.NONE
                && (marks.level() == SecrecyLevel.UNDETERMINED || marks.level().compareTo(stamped) < 0)) {
            List<SecrecyCue> all = new ArrayList<>(marks.cues());
            scanned.marks().stream().filter(cue -> !all.contains(cue)).forEach(all::add);
            return new SecrecyReading(stamped, all, false, Optional.empty());
        }
        List<SecrecyCue> doubtful = scanned.doubtful();
        if (marks.level() != SecrecyLevel.NONE && marks.level() != SecrecyLevel.UNDETERMINED) {
            return new SecrecyReading(marks.level(), marks.cues(), marks.declassified(), Optional.empty());
        }
        boolean doubted = pictures.level() == SecrecyLevel.UNDETERMINED;
        List<SecrecyCue> cues = new ArrayList<>(marks.cues());
        cues.addAll(pictures.cues());
        if (pictures.level() != SecrecyLevel.NONE && !doubted && !marks.declassified()) {
            return new SecrecyReading(pictures.level(), cues, false, Optional.empty());
        }
        Optional<SecrecyReading.Undetermined> open = Optional.empty();
        if (marks.level() == SecrecyLevel.UNDETERMINED || (doubted || !doubtful.isEmpty()) && !marks.declassified()) {
            open = Optional.of(SecrecyReading.Undetermined.POSSIBLE_MARK);
        } else if (document.form() == Form.SCAN && !read) {
            open = Optional.of(SecrecyReading.Undetermined.SCAN);
        } else if (document.gaps().contains(TextDocument.Gap.SCANNED_PAGES) && !read) {
            open = Optional.of(SecrecyReading.Undetermined.SCANNED_PAGES);
        } else if (document.gaps().contains(TextDocument.Gap.UNMAPPED_FONT)) {
            open = Optional.of(SecrecyReading.Undetermined.UNMAPPED_FONT);
        } else if (document.gaps().contains(TextDocument.Gap.OUTLINES) && !pictures.outlines()) {
            open = Optional.of(SecrecyReading.Undetermined.OUTLINES);
        } else if (document.gaps().contains(TextDocument.Gap.PICTURES)
                && document.form() != Form.SCAN
                && !pictures.pages()
                && fewer(document, 1)) {
            open = Optional.of(SecrecyReading.Undetermined.NO_TEXT);
        } else if (document.gaps().contains(TextDocument.Gap.PAGE_PICTURES)
                && !pictures.pages()
                && fewer(document, FEW_LETTERS)) {
            open = Optional.of(SecrecyReading.Undetermined.SCANNED_PAGES);
        } else if (pictures.left() && document.form() != Form.SCAN) {
            open = Optional.of(SecrecyReading.Undetermined.PICTURES);
        }
        cues.addAll(doubtful);
        return new SecrecyReading(
                open.isPresent() ? SecrecyLevel.UNDETERMINED : SecrecyLevel.NONE,
                cues,
                marks.declassified() && open.isEmpty(),
                open);
    }

    /** Whether it shows fewer letters than that. */
    private static boolean fewer(TextDocument document, int letters) {
        long shown = 0;
        for (TextLine line : document.lines()) {
            if (line.region() != Region.METADATA && !line.hidden()) {
                shown += line.text()
                        .codePoints()
                        .filter(Character::isLetterOrDigit)
                        .count();
                if (shown >= letters) {
                    return false;
                }
            }
        }
        return true;
    }

    private static DocumentReading notSupported(String mediaType) {
        return new DocumentReading(
                Form.OTHER,
                mediaType,
                OptionalInt.empty(),
                SecrecyReading.undetermined(SecrecyReading.Undetermined.NOT_SUPPORTED),
                Optional.empty(),
                DocumentData.nothing(),
                Set.of(),
                Optional.empty(),
                Optional.of(UnreadableReason.NOT_SUPPORTED),
                "");
    }

    private static DocumentReading unreadable(String mediaType, UnreadableReason reason) {
        return new DocumentReading(
                Form.UNREADABLE,
                mediaType,
                OptionalInt.empty(),
                SecrecyReading.undetermined(SecrecyReading.Undetermined.UNREADABLE),
                Optional.empty(),
                DocumentData.nothing(),
                Set.of(),
                Optional.empty(),
                Optional.of(reason),
                "");
    }
}
