package vn.vanthu.classifier.recognising;

import java.util.ArrayList;
import java.util.List;
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
        Sheet sheet = new Sheet();
        List<Cut> cuts = new ArrayList<>();
        for (Place place : places) {
            int down = sheet.next();
            if (place.width() >= LEAST_WIDE * scale
                    && place.height() >= LEAST_HIGH * scale
                    && sheet.add(print.part(place.left(), place.top(), place.width(), place.height(), 0))) {
                cuts.add(new Cut(place, down));
            }
        }
        List<RecognisedWord> found = new ArrayList<>();
        if (!cuts.isEmpty()) {
            List<Sheet.Said> said = sheet.read(recogniser, Recogniser.Setting.SCATTERED);
            for (int i = 0; i < cuts.size(); i++) {
                Cut cut = cuts.get(i);
                said.get(i).words().stream()
                        .filter(SecondLook::sure)
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

    /** One capital may be a part of a name, as Y is; a pen's stroke is like two letters at times. */
    private static boolean sure(RecognisedWord word) {
        long letters = word.text().codePoints().filter(Character::isLetter).count();
        boolean capital = letters == 1 && word.text().codePoints().allMatch(Character::isUpperCase);
        return letters > FEW && word.confidence() >= SURE
                || (letters == FEW || capital) && word.confidence() >= SURE_OF_FEW;
    }
}
