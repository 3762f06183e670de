package vn.vanthu.classifier.recognising;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.vanthu.classifier.Box;
import vn.vanthu.classifier.SecrecyLevel;
import vn.vanthu.classifier.seeing.Extent;
import vn.vanthu.classifier.seeing.SeenStamp;
import vn.vanthu.classifier.text.Alignment;
import vn.vanthu.classifier.text.Region;
import vn.vanthu.classifier.text.TextLine;
import vn.vanthu.classifier.text.TextRun;

/** Reads what stands apart on a page, red stamps and ink that was left over, each at several angles. */
final class StampReader {
    private static final double MM = 25.4;
    private static final double POINTS = 72;
    private static final double AROUND = 1.2;
    private static final double NOISY = 12;
    private static final double SURE = 0.5;
    private static final double DOUBTFUL = 0.4;
    private static final int MOST_STAMPS = 8;

    private final Recogniser recogniser;
    private final int page;
    private final Sheet sheet = new Sheet();
    private final List<Asked> asked = new ArrayList<>();

    StampReader(Recogniser recogniser, int page) {
        this.recogniser = recogniser;
        this.page = page;
    }

    /**
     * A place and which cuttings of the sheet are of it.
     *
     * @param to the first that is not
     */
    private record Asked(Box box, boolean red, int from, int to) {}

    private int cuttings;

    void red(PagePicture picture, List<SeenStamp> stamps) {
        double scale = picture.red().dpi() / MM;
        for (SeenStamp stamp : stamps.subList(0, Math.min(MOST_STAMPS, stamps.size()))) {
            Extent extent = stamp.extent();
            int left = (int) ((extent.left() - AROUND) * scale);
            int top = (int) ((extent.top() - AROUND) * scale);
            int width = (int) ((extent.width() + 2 * AROUND) * scale);
            int height = (int) ((extent.height() + 2 * AROUND) * scale);
            Grey red = quiet(picture.red().part(left, top, width, height, 0));
            Grey text = quiet(picture.text().part(left, top, width, height, 0));
            List<Grey> ways = new ArrayList<>(Cutting.level(red));
            ways.add(Cutting.level(darkest(red, text)).getFirst());
            ask(
                    new Box(
                            (float) (extent.left() / MM * POINTS),
                            (float) (extent.top() / MM * POINTS),
                            (float) (extent.width() / MM * POINTS),
                            (float) (extent.height() / MM * POINTS)),
                    true,
                    ways);
        }
    }

    void leftover(Grey level, List<RecognisedWord> words) {
        float scale = (float) (POINTS / level.dpi());
        for (Leftover.Place place : Leftover.of(level, words)) {
            ask(
                    new Box(place.left() * scale, place.top() * scale, place.width() * scale, place.height() * scale),
                    false,
                    Cutting.level(level.part(place.left(), place.top(), place.width(), place.height(), 0)));
        }
    }

    private void ask(Box box, boolean red, List<Grey> ways) {
        int from = cuttings;
        for (Grey way : ways) {
            cuttings += sheet.add(way) ? 1 : 0;
        }
        asked.add(new Asked(box, red, from, cuttings));
    }

    private static Grey quiet(Grey part) {
        return Cleaning.noise(part) > NOISY ? Cleaning.smooth(Cleaning.smooth(part)) : part;
    }

    private static Grey darkest(Grey one, Grey other) {
        byte[] pixels = new byte[one.pixels().length];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) Math.min(one.pixels()[i] & 0xFF, other.pixels()[i] & 0xFF);
        }
        return new Grey(one.width(), one.height(), one.dpi(), pixels);
    }

    /** Lines of stamps: their marks, and of red ones what else they say. */
    List<RecognisedLine> read(int above) {
        if (sheet.isEmpty()) {
            return List.of();
        }
        List<Sheet.Said> all = sheet.read(recogniser);
        List<RecognisedLine> lines = new ArrayList<>();
        int number = above;
        for (Asked place : asked) {
            List<Sheet.Said> said = all.subList(place.from(), place.to());
            Optional<Slips.Mark> mark = mark(said, place.red());
            if (mark.isPresent()) {
                lines.add(line(++number, mark.get().words(), place.box(), confidence(said)));
            } else if (place.red()) {
                Optional<Sheet.Said> best =
                        said.stream().max(Comparator.comparingDouble(each -> PageReader.confidence(each.words())));
                if (best.isPresent() && PageReader.confidence(best.get().words()) >= SURE) {
                    for (String words : best.get().lines()) {
                        lines.add(line(++number, words, place.box(), confidence(said)));
                    }
                }
            }
        }
        return lines;
    }

    /** The highest that any of the readings gives; a doubtful one only where none is plain. */
    private static Optional<Slips.Mark> mark(List<Sheet.Said> said, boolean red) {
        Optional<Slips.Mark> best = Optional.empty();
        for (Sheet.Said each : said) {
            Optional<Slips.Mark> mark = Slips.mark(each.text(), red && PageReader.confidence(each.words()) >= DOUBTFUL);
            if (mark.isPresent() && (best.isEmpty() || rank(mark.get()) > rank(best.get()))) {
                best = mark;
            }
        }
        return best;
    }

    private static int rank(Slips.Mark mark) {
        return mark.level() == SecrecyLevel.UNDETERMINED ? 0 : mark.level().ordinal();
    }

    private static double confidence(List<Sheet.Said> said) {
        return said.stream()
                .mapToDouble(each -> PageReader.confidence(each.words()))
                .max()
                .orElse(0);
    }

    private RecognisedLine line(int number, String words, Box box, double confidence) {
        return new RecognisedLine(
                new TextLine(
                        page,
                        number,
                        Region.ANNOTATION,
                        0,
                        0,
                        Alignment.UNKNOWN,
                        false,
                        List.of(TextRun.plain(words)),
                        box),
                confidence);
    }
}
