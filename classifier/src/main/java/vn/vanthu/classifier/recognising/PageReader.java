package vn.vanthu.classifier.recognising;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.vanthu.classifier.Box;
import vn.vanthu.classifier.ReadingLimits;
import vn.vanthu.classifier.seeing.PageRaster;
import vn.vanthu.classifier.seeing.SeenStamp;
import vn.vanthu.classifier.text.PrintedPage;
import vn.vanthu.classifier.text.PrintedWord;
import vn.vanthu.classifier.text.TextLine;

/** Reads the picture of one page: cleans it, sets it upright, has its words recognised, and lays them out. Thread-safe. */
public final class PageReader {
    private static final double POINTS = 72;
    /** Below it a word is a guess. */
    private static final double LEAST_SURE = 0.3;

    private static final double LEAST_SURE_SIGN = 0.6;
    /** Letters of a word that is wider than high. */
    private static final int LONG = 4;

    private static final double STRAY = 0.7;
    private static final int FEW = 4;
    /** A page whose words are guesses on the whole was not read. */
    private static final double LEGIBLE = 0.6;
    /** It is not worth turning a page by less, in degrees. */
    private static final double LEANS = 0.25;
    /** From the tips to the feet there is a little less than the size that a font is named by. */
    private static final double POINTS_OF_SIZE = 0.92;

    private static final int INK = 120;
    /** Share of the picture: where there is more it is worth asking for words before anything else. */
    private static final double LITTLE = 0.004;

    private final Recogniser recogniser;

    PageReader(Recogniser recogniser) {
        this.recogniser = recogniser;
    }

    /** With the Tesseract of this machine. */
    public static PageReader usual() {
        return new PageReader(Tesseract.installed());
    }

    /** Whether this machine has what it needs; without it no page is read. */
    public static boolean ready() {
        return Tesseract.installed().ready();
    }

    /**
     * Never throws for what is on the page.
     *
     * @param stamps places with red print, which are read on their own
     * @param left where the picture lies on its page, in points
     * @param top likewise
     */
    public RecognisedPage read(
            PageRaster raster, List<SeenStamp> stamps, int page, float left, float top, ReadingLimits limits) {
        PagePicture picture = PagePicture.of(raster);
        Grey clean = Cleaning.clean(picture.print());
        boolean blank = ink(clean) < LITTLE && Blots.only(clean);
        StampReader apart = new StampReader(recogniser, page);
        List<RecognisedLine> lines = List.of();
        Optional<PageNotRead> notRead = Optional.empty();
        Optional<Turn> turn = Optional.empty();
        if (blank) {
            apart.red(picture, stamps, 0);
        } else {
            Upright upright = upright(clean);
            turn = Optional.of(upright.turn(left, top)).filter(turned -> !turned.none());
            apart.red(picture, stamps, upright.quarters());
            if (picture.print() != picture.text()) {
                apart.redRest(picture, upright.quarters());
            }
            switch (upright.found()) {
                case Recognised.NotRead(PageNotRead reason) -> notRead = Optional.of(reason);
                case Recognised.Words(List<RecognisedWord> words) -> {
                    Grey level = withBlue(picture, upright);
                    List<Leftover.Place> places = Leftover.of(level, words);
                    apart.leftover(level, places, upright.turn(0, 0));
                    List<RecognisedWord> sure = sure(words, upright.picture(), places);
                    lines = lines(Sizes.mended(sure), upright, page, limits);
                    notRead = legible(words) || sure.isEmpty() && Blots.only(clean)
                            ? Optional.empty()
                            : Optional.of(PageNotRead.ILLEGIBLE);
                }
            }
        }
        int last = lines.isEmpty() ? 0 : lines.getLast().line().number();
        return new RecognisedPage(
                moved(lines, left, top), moved(apart.read(last), left, top), apart.pictures(), notRead, turn);
    }

    private List<RecognisedWord> sure(List<RecognisedWord> words, Grey print, List<Leftover.Place> places) {
        List<RecognisedWord> sure = new ArrayList<>(Quotes.joined(words).stream()
                .filter(PageReader::sure)
                .map(RecognisedWord::withoutStroke)
                .toList());
        List<RecognisedWord> known =
                words.stream().filter(word -> word.confidence() >= LEGIBLE).toList();
        List<RecognisedWord> more = SecondLook.words(recogniser, print, places, known);
        sure.removeIf(word -> word.confidence() < LEGIBLE && more.stream().anyMatch(word::over));
        sure.addAll(more);
        return sure;
    }

    /** Blue ink may be a stamp as well. */
    private static Grey withBlue(PagePicture picture, Upright upright) {
        return picture.print() == picture.text()
                ? upright.picture()
                : set(Cleaning.clean(picture.text()), upright.quarters(), upright.degrees());
    }

    private static List<RecognisedLine> moved(List<RecognisedLine> lines, float left, float top) {
        return left == 0 && top == 0
                ? lines
                : lines.stream().map(line -> line.moved(left, top)).toList();
    }

    /** Its share. */
    private static double ink(Grey clean) {
        long ink = 0;
        for (byte pixel : clean.pixels()) {
            ink += (pixel & 0xFF) < INK ? 1 : 0;
        }
        return ink / (double) clean.pixels().length;
    }

    /**
     * A picture with its lines level, and its words.
     *
     * @param quarters it was turned by
     * @param degrees it was turned by after that
     */
    private record Upright(Grey picture, int quarters, double degrees, Recognised found) {
        /** Whether its words stand on end: a reader gets them right all the same, but not which follows which. */
        boolean lying() {
            if (!(found instanceof Recognised.Words(List<RecognisedWord> words))) {
                return false;
            }
            List<RecognisedWord> telling = words.stream()
                    .filter(word -> word.text().length() >= LONG && word.confidence() >= LEGIBLE)
                    .toList();
            long standing = telling.stream()
                    .filter(word -> word.bottom() - word.top() > word.right() - word.left())
                    .count();
            return standing * 2 > telling.size();
        }

        Turn turn(float left, float top) {
            double scale = POINTS / picture.dpi();
            return new Turn(
                    quarters,
                    degrees,
                    (float) (picture.width() * scale),
                    (float) (picture.height() * scale),
                    left,
                    top);
        }

        double confidence() {
            return found instanceof Recognised.Words(List<RecognisedWord> words) ? PageReader.confidence(words) : 0;
        }
    }

    private Upright upright(Grey clean) {
        Slant slant = Slant.of(clean);
        int quarters = slant.sideways() ? 3 : 0;
        Upright first = turned(clean, quarters, slant.degrees());
        if (first.found() instanceof Recognised.NotRead) {
            return first;
        }
        if (first.lying()) {
            Upright left = turned(clean, quarters + 1 & 3, slant.degrees());
            Upright right = turned(clean, quarters + 3 & 3, slant.degrees());
            return left.confidence() > right.confidence() ? left : right;
        }
        if (first.confidence() >= LEGIBLE) {
            return first;
        }
        Upright second = turned(clean, slant.sideways() ? 1 : 2, slant.degrees());
        return second.confidence() > first.confidence() ? second : first;
    }

    private Upright turned(Grey clean, int quarters, double degrees) {
        double by = Math.abs(degrees) < LEANS ? 0 : -degrees;
        Grey level = set(clean, quarters, by);
        return new Upright(level, quarters, by, recogniser.read(level, Recogniser.Setting.PAGE));
    }

    private static Grey set(Grey picture, int quarters, double degrees) {
        Grey set = quarters == 0 ? picture : Turning.quarters(picture, quarters);
        return degrees == 0 ? set : Turning.by(set, degrees);
    }

    private static boolean sure(RecognisedWord word) {
        boolean telling = word.text().codePoints().anyMatch(Character::isLetterOrDigit);
        return word.confidence() >= (telling ? LEAST_SURE : LEAST_SURE_SIGN)
                && (telling || word.text().matches("[-–—+/:.;,()\\[\\]]{1,4}"));
    }

    /** Of the words that have letters, the long ones weighing more; 0 where there are none. */
    static double confidence(List<RecognisedWord> words) {
        double sum = 0;
        long all = 0;
        for (RecognisedWord word : words) {
            long letters =
                    word.text().codePoints().filter(Character::isLetterOrDigit).count();
            sum += letters * word.confidence();
            all += letters;
        }
        return all == 0 ? 0 : sum / all;
    }

    private static boolean legible(List<RecognisedWord> words) {
        return confidence(words) >= LEGIBLE;
    }

    private static List<RecognisedLine> lines(
            List<RecognisedWord> words, Upright upright, int page, ReadingLimits limits) {
        boolean[] bold = Strokes.bold(upright.picture(), words);
        double scale = POINTS / upright.picture().dpi();
        List<PrintedWord> printed = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            RecognisedWord word = words.get(i);
            printed.add(new PrintedWord(
                    word.text(),
                    (float) (word.left() * scale),
                    (float) (word.right() * scale),
                    (float) (word.base() * scale),
                    (float) (word.size() * scale * POINTS_OF_SIZE),
                    bold[i]));
        }
        List<RecognisedLine> lines = new ArrayList<>();
        try {
            for (TextLine line : PrintedPage.lines(page, printed, limits)) {
                RecognisedLine read = new RecognisedLine(line, confidence(within(line, words, scale)));
                if (!stray(read)) {
                    lines.add(read);
                }
            }
        } catch (IOException tooLong) {
            return List.of();
        }
        return lines;
    }

    /** What a pen's strokes are taken for: a few doubtful letters on a line of their own. */
    private static boolean stray(RecognisedLine read) {
        return read.confidence() < STRAY
                && read.line()
                                .text()
                                .codePoints()
                                .filter(Character::isLetterOrDigit)
                                .count()
                        <= FEW;
    }

    private static List<RecognisedWord> within(TextLine line, List<RecognisedWord> words, double scale) {
        Box box = line.box();
        if (box == null) {
            return words;
        }
        return words.stream()
                .filter(word -> {
                    double x = (word.left() + word.right()) / 2.0 * scale;
                    double y = word.base() * scale;
                    return x >= box.left()
                            && x <= box.left() + box.width()
                            && y >= box.top()
                            && y <= box.top() + box.height();
                })
                .toList();
    }
}
