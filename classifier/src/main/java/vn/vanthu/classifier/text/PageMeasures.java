package vn.vanthu.classifier.text;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import vn.vanthu.classifier.PageSetup;
import vn.vanthu.classifier.PageSetup.Measure;
import vn.vanthu.classifier.PageSetup.Numbers;

/** Gathers what a file says of its first section's pages. */
final class PageMeasures {
    private static final float TWIPS = 25.4f / 1440;
    private static final float FARTHEST = 5000;
    /** So many letters take more than one page of A4 in the sizes of official documents. */
    private static final int SURELY_TWO_PAGES = 6_000;

    private final Map<Measure, Float> millimetres = new EnumMap<>(Measure.class);
    private boolean numberAbove;
    private boolean numberBelow;
    private boolean firstApart;
    private boolean numbered;
    private boolean severalPages;
    private int letters;

    void twips(Measure measure, String value) {
        try {
            put(measure, Math.abs(Integer.parseInt(value)) * TWIPS);
        } catch (NumberFormatException e) {
            // a distance that nobody can read says nothing
        }
    }

    /** With its unit, as OpenDocument has it. */
    void length(Measure measure, String value) {
        float unit = value.endsWith("cm")
                ? 10
                : value.endsWith("mm") ? 1 : value.endsWith("in") ? 25.4f : value.endsWith("pt") ? 25.4f / 72 : 0;
        if (unit > 0) {
            try {
                put(measure, Float.parseFloat(value.substring(0, value.length() - 2)) * unit);
            } catch (NumberFormatException e) {
                // likewise
            }
        }
    }

    void put(Measure measure, float value) {
        if (value >= 0 && value < FARTHEST) {
            millimetres.put(measure, value);
        }
    }

    void forget(Measure measure) {
        millimetres.remove(measure);
    }

    /** By a gutter. */
    void widen(Measure measure, String twips) {
        Float before = millimetres.get(measure);
        if (before != null && !twips.isEmpty()) {
            twips(measure, twips);
            put(measure, before + millimetres.getOrDefault(measure, 0f));
        }
    }

    Map<Measure, Float> measured() {
        return millimetres;
    }

    void pageNumber(Region region) {
        numberAbove |= region == Region.HEADER;
        numberBelow |= region == Region.FOOTER;
    }

    /** The first page has a header of its own. */
    void firstPageApart() {
        firstApart = true;
    }

    void letters(int more) {
        letters += more;
    }

    void anotherPage() {
        severalPages = true;
    }

    /** Where the file says what stands in the margins of its pages. */
    void numbersKnown() {
        numbered = true;
    }

    PageSetup setup() {
        return new PageSetup(millimetres, numbered ? numbers() : Optional.empty());
    }

    private Optional<Numbers> numbers() {
        if (numberAbove) {
            return Optional.of(firstApart ? Numbers.TOP : Numbers.TOP_FROM_FIRST);
        }
        if (numberBelow) {
            return Optional.of(Numbers.BOTTOM);
        }
        return severalPages || letters > SURELY_TWO_PAGES ? Optional.of(Numbers.NONE) : Optional.empty();
    }
}
