package vn.vanthu.classifier.recognising;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
    /** In shades, of which the palest stamps have some thirty. */
    private static final double NOISY = 5;

    private static final int MOST_ROUNDS = 6;
    private static final double SURE = 0.5;
    private static final double DOUBTFUL = 0.4;
    private static final int MOST_STAMPS = 8;
    private static final double LOWEST = 5;
    private static final double HIGHEST = 24;
    private static final double WIDEST = 90;
    private static final double SEAL = 26;
    private static final double LARGEST_SEAL = 50;
    private static final double OVAL = 5;
    private static final double MOSTLY = 0.6;
    /** In points, of more than one stamp. */
    private static final double WIDER = 200;
    /** Of what is framed like a mark and was not read. */
    static final double UNREAD = 0;

    private final Recogniser recogniser;
    private final int page;
    private final Sheet sheet = new Sheet();
    private final List<Asked> asked = new ArrayList<>();

    StampReader(Recogniser recogniser, int page) {
        this.recogniser = recogniser;
        this.page = page;
    }

    /**
     * A place and its cuttings on the sheet.
     *
     * @param framed low and framed in red, as stamps of a word or two are
     * @param likeliest how its words lie if it lies as the page does
     * @param down where that cutting begins on the sheet
     * @param to the first cutting that is not of it
     */
    private record Asked(Box box, boolean red, boolean framed, Grey likeliest, int down, int from, int to) {}

    private final List<Leftover.Place> taken = new ArrayList<>();
    private final List<Box> pictures = new ArrayList<>();
    private int cuttings;

    /** @param quarters the page has to be turned by to be upright */
    void red(PagePicture picture, List<SeenStamp> stamps, int quarters) {
        double scale = picture.red().dpi() / MM;
        for (SeenStamp stamp : stamps.subList(0, Math.min(MOST_STAMPS, stamps.size()))) {
            Extent extent = stamp.extent();
            int left = (int) ((extent.left() - AROUND) * scale);
            int top = (int) ((extent.top() - AROUND) * scale);
            int width = (int) ((extent.width() + 2 * AROUND) * scale);
            int height = (int) ((extent.height() + 2 * AROUND) * scale);
            Grey red = quiet(Turning.quarters(picture.red().part(left, top, width, height, 0), quarters));
            Grey text = quiet(Turning.quarters(picture.text().part(left, top, width, height, 0), quarters));
            Crossing crossing = Crossing.of(text);
            List<Grey> ways = new ArrayList<>(Cutting.level(crossing.bridged(red)));
            if (crossing.text()) {
                ways.add(Cutting.level(red).getFirst());
                ways.add(Cutting.level(darkest(Cutting.stretched(red), Cutting.stretched(text)))
                        .getFirst());
            }
            Box box = new Box(
                    (float) (extent.left() / MM * POINTS),
                    (float) (extent.top() / MM * POINTS),
                    (float) (extent.width() / MM * POINTS),
                    (float) (extent.height() / MM * POINTS));
            taken.add(new Leftover.Place(left, top, width, height));
            boolean solid = Solid.picture(red);
            if (solid) {
                pictures.add(box);
            }
            ask(box, true, stamp.framed() && low(stamp) && !solid && Cutting.hollow(red), ways);
        }
    }

    /**
     * Red ink that is no stamp of its own, as where a stamp hangs on a letterhead's rule.
     *
     * @param quarters the page has to be turned by to be upright
     */
    void redRest(PagePicture picture, int quarters) {
        Grey red = picture.red();
        Grey ink = Turning.quarters(inked(red), quarters);
        float points = (float) (POINTS / ink.dpi());
        Turn turn = new Turn(quarters, 0, ink.width() * points, ink.height() * points, 0, 0);
        List<Leftover.Place> stamps = taken.stream()
                .map(place -> turned(place, red.width(), red.height(), quarters))
                .toList();
        for (Leftover.Place place : Leftover.of(ink, List.of())) {
            if (!round(place, ink.dpi() / MM) && stamps.stream().noneMatch(other -> same(other, place))) {
                apart(ink, place, turn);
            }
        }
    }

    /** As seals are. */
    private static boolean round(Leftover.Place place, double scale) {
        double wide = place.width() / scale;
        double high = place.height() / scale;
        return Math.min(wide, high) > SEAL && Math.max(wide, high) < LARGEST_SEAL && Math.abs(wide - high) < OVAL;
    }

    private static Leftover.Place turned(Leftover.Place place, int width, int height, int quarters) {
        int right = place.left() + place.width();
        int bottom = place.top() + place.height();
        return switch (quarters & 3) {
            case 1 -> new Leftover.Place(height - bottom, place.left(), place.height(), place.width());
            case 2 -> new Leftover.Place(width - right, height - bottom, place.width(), place.height());
            case 3 -> new Leftover.Place(place.top(), width - right, place.height(), place.width());
            default -> place;
        };
    }

    private void apart(Grey ink, Leftover.Place place, Turn turn) {
        float scale = (float) (POINTS / ink.dpi());
        ask(
                turn.shown(new Box(
                        place.left() * scale, place.top() * scale, place.width() * scale, place.height() * scale)),
                false,
                false,
                ways(ink, place));
    }

    /** Whether most of either lies in the other. */
    private static boolean same(Leftover.Place one, Leftover.Place other) {
        long across =
                Math.min(one.left() + one.width(), other.left() + other.width()) - Math.max(one.left(), other.left());
        long down = Math.min(one.top() + one.height(), other.top() + other.height()) - Math.max(one.top(), other.top());
        return across > 0
                && down > 0
                && across * down
                        > MOSTLY * Math.max((long) one.width() * one.height(), (long) other.width() * other.height());
    }

    /** The red plane as black ink on paper. */
    private static Grey inked(Grey red) {
        byte[] pixels = new byte[red.pixels().length];
        for (int i = 0; i < pixels.length; i++) {
            int redness = PagePicture.NOT_RED - (red.pixels()[i] & 0xFF);
            pixels[i] = (byte) (255 - Math.clamp(3L * redness, 0, 255));
        }
        return new Grey(red.width(), red.height(), red.dpi(), pixels);
    }

    /**
     * @param level with all its ink but the red
     * @param places where no word was told
     * @param turn that made it level
     */
    void leftover(Grey level, List<Leftover.Place> places, Turn turn) {
        places.forEach(place -> apart(level, place, turn));
    }

    /** At the angles that fit it, with and without the frames and rules about it. */
    private static List<Grey> ways(Grey picture, Leftover.Place place) {
        List<Grey> level = Cutting.level(picture.part(place.left(), place.top(), place.width(), place.height(), 0));
        List<Grey> ways = new ArrayList<>(level);
        level.forEach(way -> Cutting.inside(way).ifPresent(ways::add));
        return ways;
    }

    /** Red places that are pictures; they were read all the same. */
    List<Box> pictures() {
        return List.copyOf(pictures);
    }

    private void ask(Box box, boolean red, boolean framed, List<Grey> ways) {
        int from = cuttings;
        int down = sheet.next();
        for (Grey way : ways) {
            cuttings += sheet.add(way) ? 1 : 0;
        }
        asked.add(new Asked(box, red, framed, ways.getFirst(), down, from, cuttings));
    }

    /** As high as a word in a frame, aslant too. */
    private static boolean low(SeenStamp stamp) {
        Extent extent = stamp.extent();
        double low = Math.min(extent.width(), extent.height());
        return low >= LOWEST && low <= HIGHEST && Math.max(extent.width(), extent.height()) <= WIDEST;
    }

    private static Grey quiet(Grey part) {
        Grey quiet = part;
        for (int round = 0; round < MOST_ROUNDS && Cleaning.noise(quiet) > NOISY; round++) {
            quiet = Cleaning.smooth(quiet);
        }
        return quiet;
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
        List<Sheet.Said> first = sheet.read(recogniser, Recogniser.Setting.SCATTERED);
        List<List<Sheet.Said>> said = new ArrayList<>();
        Sheet again = new Sheet();
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            Asked place = asked.get(i);
            said.add(new ArrayList<>(first.subList(place.from(), place.to())));
            if (place.red() && open(said.get(i), place.framed()) && again.add(Cutting.legible(place.likeliest()))) {
                open.add(i);
            }
        }
        if (!open.isEmpty()) {
            List<Sheet.Said> second = again.read(recogniser, Recogniser.Setting.BLOCK);
            for (int i = 0; i < open.size(); i++) {
                said.get(open.get(i)).add(second.get(i));
            }
        }
        beside(said);
        List<RecognisedLine> lines = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            lines.addAll(lines(asked.get(i), said.get(i), above + lines.size()));
        }
        return lines;
    }

    /** Of red print that is wider than a stamp what no word was told of is read apart: a stamp may lie beside a letterhead. */
    private void beside(List<List<Sheet.Said>> said) {
        Sheet rest = new Sheet();
        List<Integer> owners = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            Asked place = asked.get(i);
            if (!place.red()
                    || place.framed()
                    || place.to() == place.from()
                    || Math.max(place.box().width(), place.box().height()) < WIDER
                    || mark(said.get(i), true, false).isPresent()) {
                continue;
            }
            List<RecognisedWord> words = said.get(i).getFirst().words().stream()
                    .map(word -> word.moved(-Sheet.left(), -place.down()))
                    .toList();
            for (Leftover.Place left : Leftover.of(place.likeliest(), words)) {
                for (Grey way : ways(place.likeliest(), left)) {
                    if (rest.add(way)) {
                        owners.add(i);
                    }
                }
            }
        }
        if (!owners.isEmpty()) {
            List<Sheet.Said> found = rest.read(recogniser, Recogniser.Setting.SCATTERED);
            for (int i = 0; i < owners.size(); i++) {
                if (mark(List.of(found.get(i)), false, false).isPresent()) {
                    said.get(owners.get(i)).add(found.get(i));
                }
            }
        }
    }

    /** Whether a second look may tell more. */
    private static boolean open(List<Sheet.Said> said, boolean framed) {
        Optional<Slips.Mark> mark = mark(said, true, framed);
        return mark.isPresent()
                ? mark.get().level() == SecrecyLevel.UNDETERMINED
                : said.stream()
                        .noneMatch(each -> framed ? harmless(each) : PageReader.confidence(each.words()) >= SURE);
    }

    private static boolean harmless(Sheet.Said said) {
        return Slips.harmless(said.text(), PageReader.confidence(said.words()) >= SURE);
    }

    private List<RecognisedLine> lines(Asked place, List<Sheet.Said> said, int above) {
        Optional<Slips.Mark> mark = mark(said, place.red(), place.framed());
        if (mark.isPresent()) {
            return List.of(line(above + 1, mark.get().words(), place.box(), confidence(said)));
        }
        if (!place.red()) {
            return List.of();
        }
        Optional<Sheet.Said> best = surest(said.stream());
        Optional<Sheet.Said> other = surest(said.stream().filter(StampReader::harmless));
        if (place.framed() && other.isEmpty()) {
            return List.of(line(above + 1, best.map(Sheet.Said::text).orElse(""), place.box(), UNREAD));
        }
        best = place.framed() ? other : best.filter(each -> PageReader.confidence(each.words()) >= SURE);
        List<RecognisedLine> lines = new ArrayList<>();
        for (String words : best.map(Sheet.Said::lines).orElse(List.of())) {
            lines.add(line(above + 1 + lines.size(), words, place.box(), confidence(said)));
        }
        return lines;
    }

    private static Optional<Sheet.Said> surest(Stream<Sheet.Said> said) {
        return said.max(Comparator.comparingDouble(each -> PageReader.confidence(each.words())));
    }

    /** The highest that any of the readings gives; a doubtful one only where none is plain. */
    private static Optional<Slips.Mark> mark(List<Sheet.Said> said, boolean red, boolean framed) {
        Optional<Slips.Mark> best = Optional.empty();
        for (Sheet.Said each : said) {
            Optional<Slips.Mark> mark =
                    Slips.mark(each.text(), red && (framed || PageReader.confidence(each.words()) >= DOUBTFUL));
            for (String line : each.lines()) {
                mark = mark.isPresent() ? mark : Slips.mark(line, false);
            }
            for (String piece : Slips.ends(each.text()) ? List.<String>of() : each.pieces()) {
                mark = mark.isPresent() ? mark : Slips.mark(piece, false);
            }
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
