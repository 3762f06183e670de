package vn.vanthu.classifier;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.vanthu.classifier.marking.SecrecyMarks;
import vn.vanthu.classifier.recognising.PictureReader;
import vn.vanthu.classifier.recognising.PictureReader.Pictured;
import vn.vanthu.classifier.recognising.ScannedText;
import vn.vanthu.classifier.scanning.PageParts;
import vn.vanthu.classifier.scanning.StoredPicture;
import vn.vanthu.classifier.text.PageArea;
import vn.vanthu.classifier.text.TextDocument;
import vn.vanthu.classifier.text.TextLine;
import vn.vanthu.classifier.text.Unpacking;

/**
 * What the pictures in a document say of secrecy, those in a file of text and those on pages of text.
 *
 * @param level the highest; UNDETERMINED where words may be a mark, NONE where there is none or nobody could read
 * @param left one that may bear a mark was not read
 * @param pages those as large as a page were read well
 * @param outlines letters that are drawn as lines were read well
 */
record PictureMarks(SecrecyLevel level, List<SecrecyCue> cues, boolean left, boolean pages, boolean outlines) {
    static final PictureMarks NONE = new PictureMarks(SecrecyLevel.NONE, List.of(), false, false, false);

    /** In pixels: a mark in the smallest letters that can be told. */
    private static final int WIDE = 60;

    private static final int HIGH = 18;
    private static final int MOST = 150;
    private static final Duration TIME = Duration.ofMinutes(4);
    private static final int FEW_LETTERS = 15;

    PictureMarks {
        cues = List.copyOf(cues);
    }

    /** Before anybody reads them: whether there are any. */
    static PictureMarks unread(TextDocument document, Unpacking.Level inside) {
        boolean left = inside.picturesLeft()
                || document.areas().stream().anyMatch(area -> !area.outlines())
                || inside.pictures().stream().anyMatch(each -> mayBear(each.file()));
        return new PictureMarks(SecrecyLevel.NONE, List.of(), left, false, false);
    }

    private static boolean mayBear(Path picture) {
        return StoredPicture.size(picture)
                .map(size ->
                        Math.max(size.width(), size.height()) >= WIDE && Math.min(size.width(), size.height()) >= HIGH)
                .orElse(true);
    }

    /** @param on the day of the question */
    static PictureMarks of(
            Path file,
            TextDocument document,
            Unpacking.Level inside,
            PictureReader reader,
            LocalDate on,
            ReadingLimits limits) {
        Gathering all = new Gathering(on, inside.picturesLeft());
        for (Unpacking.Part picture : inside.pictures()) {
            if (mayBear(picture.file())) {
                all.look(
                        new Place(OptionalInt.empty(), 0, Place.PICTURE, Optional.empty()),
                        false,
                        () -> reader.read(StoredPicture.read(picture.file()), Optional.empty(), limits));
            }
        }
        if (!document.areas().isEmpty()) {
            try (PageParts parts = new PageParts(file)) {
                for (PageArea area : document.areas()) {
                    all.look(
                            new Place(OptionalInt.of(area.page()), 0, Place.PICTURE, Optional.of(area.box())),
                            area.outlines(),
                            () -> reader.read(parts.draw(area.page(), area.box()), limits));
                }
            } catch (IOException notOpened) {
                all.left = true;
            }
        }
        return all.found();
    }

    /** Looks at one picture. */
    private interface Look {
        Pictured at() throws IOException;
    }

    /** Of one picture after the other. */
    private static final class Gathering {
        private final LocalDate on;
        private final long begun = System.nanoTime();
        private final List<SecrecyCue> cues = new ArrayList<>();
        private SecrecyLevel level = SecrecyLevel.NONE;
        private boolean left;
        private int pages;
        private int pagesRead;
        private int outlines;
        private int outlinesRead;
        private int seen;

        Gathering(LocalDate on, boolean left) {
            this.on = on;
            this.left = left;
        }

        PictureMarks found() {
            return new PictureMarks(
                    level, cues, left, pages > 0 && pagesRead == pages, outlines > 0 && outlinesRead == outlines);
        }

        void look(Place place, boolean outlined, Look look) {
            outlines += outlined ? 1 : 0;
            if (++seen > MOST || System.nanoTime() - begun > TIME.toNanos()) {
                left |= !outlined;
                return;
            }
            try {
                Pictured picture = look.at();
                left |= !picture.legible() && !outlined;
                boolean well = picture.legible() && letters(picture.text()) >= FEW_LETTERS;
                pages += picture.page() ? 1 : 0;
                pagesRead += picture.page() && well ? 1 : 0;
                outlinesRead += outlined && well ? 1 : 0;
                marks(picture.text(), place);
            } catch (IOException | RuntimeException notRead) {
                left |= !outlined;
            }
        }

        private void marks(ScannedText text, Place place) {
            List<TextLine> lines = new ArrayList<>(text.lines());
            lines.addAll(text.stamps());
            SecrecyMarks.Found found = SecrecyMarks.find(
                    lines, lines.stream().map(ScannedText::text).toList(), "", on);
            if (found.declassified()) {
                return;
            }
            SecrecyLevel stamped = text.stamped();
            SecrecyLevel own = stamped != SecrecyLevel.NONE ? higher(stamped, found.level()) : found.level();
            List<SecrecyCue> doubtful = own == SecrecyLevel.NONE ? text.doubtful() : List.of();
            if (!doubtful.isEmpty()) {
                own = SecrecyLevel.UNDETERMINED;
            }
            if (own != SecrecyLevel.NONE) {
                level = higher(level, own);
                List<SecrecyCue> told = new ArrayList<>(found.cues());
                told.addAll(text.marks());
                told.addAll(doubtful);
                told.stream()
                        .map(cue -> new SecrecyCue(place, cue.text(), cue.kind()))
                        .forEach(cue -> {
                            if (!cues.contains(cue)) {
                                cues.add(cue);
                            }
                        });
            }
        }

        private static long letters(ScannedText text) {
            return text.lines().stream()
                    .flatMapToInt(line -> line.text().codePoints())
                    .filter(Character::isLetterOrDigit)
                    .count();
        }

        /** A plain one before a doubtful one. */
        private static SecrecyLevel higher(SecrecyLevel one, SecrecyLevel other) {
            if (one == SecrecyLevel.UNDETERMINED) {
                return other == SecrecyLevel.NONE ? one : other;
            }
            return other == SecrecyLevel.UNDETERMINED
                    ? one == SecrecyLevel.NONE ? other : one
                    : one.compareTo(other) >= 0 ? one : other;
        }
    }
}
