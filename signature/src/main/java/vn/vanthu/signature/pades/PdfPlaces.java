package vn.vanthu.signature.pades;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringTokenizer;
import vn.vanthu.signature.pades.PdfObjects.Reference;

/** Pages of a PDF, found without reading the others; and what is shown there in the page's own coordinates. */
final class PdfPlaces {
    private static final int DEEPEST = 64;
    private static final int MOST_PAGES = 20_000;
    /** Of a field that can be seen, in points. */
    private static final double LEAST = 4;

    private static final double[] LETTER = {0, 0, 612, 792};

    private final PdfObjects objects;
    private final Map<String, String> catalog;

    PdfPlaces(PdfObjects objects, Map<String, String> catalog) {
        this.objects = objects;
        this.catalog = catalog;
    }

    /**
     * A page.
     *
     * @param box what is shown of it: left, bottom, right, top
     * @param turned clockwise, in quarters
     */
    record Page(Reference reference, Map<String, String> dictionary, double[] box, int turned) {}

    /** @param number from 1 */
    Page page(int number) {
        Reference node =
                PdfObjects.reference(catalog.get("/Pages")).orElseThrow(() -> new PdfTokens.Irregular("no pages"));
        Set<Long> seen = new HashSet<>();
        Optional<String> media = Optional.empty();
        Optional<String> crop = Optional.empty();
        Optional<String> rotate = Optional.empty();
        long before = number - 1L;
        for (int depth = 0; depth < DEEPEST && seen.add(node.number()); depth++) {
            Map<String, String> dictionary = objects.dictionary(node);
            media = nearer(dictionary, "/MediaBox", media);
            crop = nearer(dictionary, "/CropBox", crop);
            rotate = nearer(dictionary, "/Rotate", rotate);
            String kids = dictionary.get("/Kids");
            if (kids == null) {
                return new Page(node, dictionary, shown(media, crop), quarters(rotate));
            }
            Reference below = null;
            for (Reference kid : PdfObjects.references(objects.resolved(kids))) {
                long pages = before == 0 ? 1 : pages(kid);
                if (before < pages) {
                    below = kid;
                    break;
                }
                before -= pages;
            }
            if (below == null) {
                throw new PdfTokens.Irregular("no page " + number);
            }
            node = below;
        }
        throw new PdfTokens.Irregular("page tree in a circle");
    }

    /** A page that is known, with what it takes from those above it. */
    Page page(Reference reference) {
        Map<String, String> own = objects.dictionary(reference);
        Optional<String> media = Optional.empty();
        Optional<String> crop = Optional.empty();
        Optional<String> rotate = Optional.empty();
        Map<String, String> each = own;
        for (int depth = 0; depth < DEEPEST; depth++) {
            Map<String, String> node = each;
            media = media.or(() -> Optional.ofNullable(node.get("/MediaBox")));
            crop = crop.or(() -> Optional.ofNullable(node.get("/CropBox")));
            rotate = rotate.or(() -> Optional.ofNullable(node.get("/Rotate")));
            Optional<Reference> parent =
                    PdfObjects.reference(node.get("/Parent")).filter(objects::exists);
            if (parent.isEmpty()) {
                break;
            }
            each = objects.dictionary(parent.get());
        }
        return new Page(reference, own, shown(media, crop), quarters(rotate));
    }

    /** Width and height of a rectangle of the page's own coordinates as it is shown. */
    double[] shown(Page page, String rectangle) {
        double[] corners = box(rectangle);
        double across = corners[2] - corners[0];
        double up = corners[3] - corners[1];
        return page.turned() % 2 == 0 ? new double[] {across, up} : new double[] {up, across};
    }

    /**
     * A rectangle of the page's own coordinates as the page is shown; empty where it has no room.
     *
     * @param number of the page, from 1
     */
    Optional<SignaturePlace> place(Page page, int number, String rectangle) {
        double[] box = page.box();
        double[] corners = box(rectangle);
        double[] room = shown(page, rectangle);
        double[] at = switch (page.turned()) {
            case 0 -> new double[] {corners[0] - box[0], box[3] - corners[3]};
            case 1 -> new double[] {corners[1] - box[1], corners[0] - box[0]};
            case 2 -> new double[] {box[2] - corners[2], corners[1] - box[1]};
            default -> new double[] {box[3] - corners[3], box[2] - corners[2]};
        };
        return room[0] < LEAST || room[1] < LEAST
                ? Optional.empty()
                : Optional.of(
                        new SignaturePlace(number, (float) at[0], (float) at[1], (float) room[0], (float) room[1]));
    }

    /** All pages in their order. */
    List<Reference> pages() {
        List<Reference> found = new ArrayList<>();
        PdfObjects.reference(catalog.get("/Pages")).ifPresent(root -> walk(root, found, new HashSet<>(), 0));
        return found;
    }

    private void walk(Reference node, List<Reference> found, Set<Long> seen, int depth) {
        if (depth > DEEPEST || found.size() > MOST_PAGES || !seen.add(node.number()) || !objects.exists(node)) {
            return;
        }
        String kids = objects.dictionary(node).get("/Kids");
        if (kids == null) {
            found.add(node);
            return;
        }
        for (Reference kid : PdfObjects.references(objects.resolved(kids))) {
            walk(kid, found, seen, depth + 1);
        }
    }

    private long pages(Reference node) {
        Map<String, String> dictionary = objects.dictionary(node);
        return dictionary.containsKey("/Kids")
                ? PdfObjects.tokens(objects.resolved(dictionary.getOrDefault("/Count", "0")))
                        .number()
                : 1;
    }

    private static Optional<String> nearer(Map<String, String> dictionary, String key, Optional<String> inherited) {
        return dictionary.containsKey(key) ? Optional.of(dictionary.get(key)) : inherited;
    }

    private double[] shown(Optional<String> media, Optional<String> crop) {
        double[] sheet = media.map(this::box).orElse(LETTER);
        double[] cut = crop.map(this::box).orElse(sheet);
        return new double[] {
            Math.max(sheet[0], cut[0]),
            Math.max(sheet[1], cut[1]),
            Math.min(sheet[2], cut[2]),
            Math.min(sheet[3], cut[3])
        };
    }

    private double[] box(String value) {
        StringTokenizer words = new StringTokenizer(objects.resolved(value), PdfTokens.BETWEEN_NUMBERS);
        if (words.countTokens() != 4) {
            throw new PdfTokens.Irregular("a box of " + words.countTokens() + " numbers");
        }
        double[] corners = new double[4];
        try {
            for (int i = 0; i < 4; i++) {
                corners[i] = Double.parseDouble(words.nextToken());
            }
        } catch (NumberFormatException e) {
            throw new PdfTokens.Irregular("a box of no numbers");
        }
        return new double[] {
            Math.min(corners[0], corners[2]),
            Math.min(corners[1], corners[3]),
            Math.max(corners[0], corners[2]),
            Math.max(corners[1], corners[3])
        };
    }

    private int quarters(Optional<String> rotate) {
        if (rotate.isEmpty()) {
            return 0;
        }
        try {
            return Math.floorMod((int) Math.round(Double.parseDouble(objects.resolved(rotate.get())) / 90), 4);
        } catch (NumberFormatException e) {
            throw new PdfTokens.Irregular("a page turned by no number");
        }
    }

    /** The rectangle in the page's own coordinates. */
    static String rectangle(Page page, SignaturePlace place) {
        double[] box = page.box();
        double left = place.left();
        double top = place.top();
        double right = left + place.width();
        double bottom = top + place.height();
        double[] at = switch (page.turned()) {
            case 0 -> new double[] {box[0] + left, box[3] - bottom, box[0] + right, box[3] - top};
            case 1 -> new double[] {box[0] + top, box[1] + left, box[0] + bottom, box[1] + right};
            case 2 -> new double[] {box[2] - right, box[1] + top, box[2] - left, box[1] + bottom};
            default -> new double[] {box[2] - bottom, box[3] - right, box[2] - top, box[3] - left};
        };
        return "[" + number(at[0]) + " " + number(at[1]) + " " + number(at[2]) + " " + number(at[3]) + "]";
    }

    /** Turns what is shown upright. */
    static String matrix(Page page) {
        return List.of("[1 0 0 1 0 0]", "[0 1 -1 0 0 0]", "[-1 0 0 -1 0 0]", "[0 -1 1 0 0 0]")
                .get(page.turned());
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
