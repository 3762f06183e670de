package vn.vanthu.classifier.recognising;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.vanthu.classifier.recognising.Leftover.Place;

/** Finds words of the text that a page's reader left out, as it does beside seals and pens, by reading their places alone. */
final class SecondLook {
    private static final double POINTS = 72;
    /** In points, of what may be a word. */
    private static final double LEAST_WIDE = 14;

    private static final double LEAST_HIGH = 7;
    private static final double SURE = 0.7;
    private static final double SURE_OF_FEW = 0.9;
    private static final int FEW = 2;
    private static final double MM = 25.4;
    /** In millimetres, of a word that is hidden before a name. */
    private static final double REACH = 22;

    /** Of that reach: how much of the seal a cutting may have before it hides the word depends on the word. */
    private static final double[] PARTS = {1, 0.7, 0.5, 0.32};

    private static final int MOST_BANDS = 16;
    /** After cleaning black ink is darker; a grey seal is not. */
    private static final int PALE = 120;

    /** A place and how far down it begins on the sheet. */
    private record Cut(Place place, int down) {}

    private SecondLook() {}

    /**
     * Where they stand on the page; none that lies over one that is known.
     *
     * @param print as it was read
     * @param places with ink of which no word was told
     */
    static List<RecognisedWord> words(
            Recogniser recogniser, Grey print, List<Place> places, List<RecognisedWord> known) {
        double scale = print.dpi() / POINTS;
        List<Place> wide = places.stream()
                .filter(place -> place.width() >= LEAST_WIDE * scale && place.height() >= LEAST_HIGH * scale)
                .toList();
        List<RecognisedWord> found = read(recogniser, print, wide, false, known);
        List<RecognisedWord> all = new ArrayList<>(known);
        all.addAll(found);
        List<RecognisedWord> hidden = read(recogniser, print, hidden(wide, all, print.dpi()), true, all);
        return hidden.isEmpty()
                ? found
                : Stream.concat(found.stream(), hidden.stream()).toList();
    }

    /** @param dark whether grey ink is left out */
    private static List<RecognisedWord> read(
            Recogniser recogniser, Grey print, List<Place> places, boolean dark, List<RecognisedWord> known) {
        Sheet sheet = new Sheet();
        List<Cut> cuts = new ArrayList<>();
        for (Place place : places) {
            int down = sheet.next();
            Grey part = print.part(place.left(), place.top(), place.width(), place.height(), 0);
            if (sheet.add(dark ? dark(part) : part)) {
                cuts.add(new Cut(place, down));
            }
        }
        List<RecognisedWord> found = new ArrayList<>();
        if (!cuts.isEmpty()) {
            List<Sheet.Said> said = sheet.read(recogniser, Recogniser.Setting.SCATTERED);
            for (int i = 0; i < cuts.size(); i++) {
                Cut cut = cuts.get(i);
                said.get(i).words().stream()
                        .map(word -> dark ? FamilyNames.end(word) : word)
                        .filter(word -> sure(word)
                                && (!dark || Character.isUpperCase(word.text().codePointAt(0))))
                        .map(word -> word.moved(
                                        cut.place().left() - Sheet.left(),
                                        cut.place().top() - cut.down())
                                .bare())
                        .filter(word -> known.stream().noneMatch(word::over)
                                && found.stream().noneMatch(word::over))
                        .forEach(found::add);
            }
        }
        return found;
    }

    /** Of lines whose beginning lies under a seal the whole lines, without what is above and below. */
    private static List<Place> hidden(List<Place> places, List<RecognisedWord> known, double dpi) {
        double reach = REACH / MM * dpi;
        List<Place> bands = new ArrayList<>();
        for (RecognisedWord word : known) {
            int high = word.bottom() - word.top();
            boolean first = known.stream().noneMatch(other -> word.follows(other, reach));
            if (!first || !Character.isUpperCase(word.text().codePointAt(0)) || bands.size() == MOST_BANDS) {
                continue;
            }
            places.stream()
                    .filter(place -> place.height() > 2 * high
                            && place.top() < word.bottom() - high / 3
                            && place.top() + place.height() > word.top() + high / 3
                            && place.left() < word.left() - high
                            && place.left() + place.width() > word.left() - 2 * high)
                    .findFirst()
                    .ifPresent(place -> {
                        int end = known.stream()
                                .filter(other -> other == word || other.follows(word, 4 * reach))
                                .mapToInt(RecognisedWord::right)
                                .max()
                                .orElse(word.right());
                        int top = Math.max(0, word.top() - high / 4);
                        for (double part : PARTS) {
                            int left = Math.max(0, Math.max(place.left(), (int) (word.left() - part * reach)));
                            bands.add(new Place(left, top, end - left + high / 2, high * 3 / 2));
                        }
                    });
        }
        return bands;
    }

    /** Without grey ink beside the black. */
    private static Grey dark(Grey band) {
        byte[] pixels = new byte[band.pixels().length];
        for (int i = 0; i < pixels.length; i++) {
            int value = band.pixels()[i] & 0xFF;
            pixels[i] = (byte) (value >= PALE ? 255 : value * 255 / PALE);
        }
        return new Grey(band.width(), band.height(), band.dpi(), pixels);
    }

    /** One capital may be a part of a name, as Y is; a pen's stroke is like two letters at times. */
    private static boolean sure(RecognisedWord word) {
        long letters = word.text().codePoints().filter(Character::isLetter).count();
        boolean capital = letters == 1 && word.text().codePoints().allMatch(Character::isUpperCase);
        return letters > FEW && word.confidence() >= SURE
                || (letters == FEW || capital) && word.confidence() >= SURE_OF_FEW;
    }
}
