package vn.vanthu.classifier.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.jspecify.annotations.Nullable;
import vn.vanthu.classifier.Box;

/** Where pages of text show pictures, the same picture once, strips of one together. */
final class PdfAreas {
    /** In points: the smallest mark that anybody reads on paper. */
    private static final float WIDE = 17;

    private static final float HIGH = 8.5f;
    private static final float TOUCHING = 2;
    private static final int MOST_ON_A_PAGE = 300;
    private static final int DEEPEST = 4;

    private final Set<COSBase> known = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<PageArea> areas = new ArrayList<>();

    List<PageArea> found() {
        return areas;
    }

    /** @param outlined whether letters are drawn as lines somewhere on it */
    void page(int number, PDPage page, PdfPictures pictures, boolean outlined) {
        PDRectangle shown = page.getCropBox();
        boolean turned = page.getRotation() % 180 != 0;
        Box whole = new Box(
                0, 0, turned ? shown.getHeight() : shown.getWidth(), turned ? shown.getWidth() : shown.getHeight());
        if (outlined) {
            areas.add(new PageArea(number, whole, true));
            return;
        }
        List<Box> boxes = new ArrayList<>();
        for (PdfPictures.Shown each : pictures.shown()) {
            if (known.add(each.content())) {
                boxes.add(box(page, each.place()));
            }
        }
        List<Box> merged = boxes.size() > MOST_ON_A_PAGE ? List.of(whole) : merged(boxes);
        merged.stream().filter(PdfAreas::large).forEach(box -> areas.add(new PageArea(number, box, false)));
    }

    /** Stamps and signatures whose look is a picture. */
    void annotation(int number, PDPage page, PDAnnotation annotation) throws IOException {
        PDAppearanceStream look = annotation.getNormalAppearanceStream();
        PDRectangle place = annotation.getRectangle();
        if (look != null && place != null && known.add(look.getCOSObject()) && pictured(look.getResources(), 0)) {
            Box box = box(page, place);
            if (large(box)) {
                areas.add(new PageArea(number, box, false));
            }
        }
    }

    private static boolean pictured(@Nullable PDResources resources, int depth) throws IOException {
        if (resources == null || depth > DEEPEST) {
            return false;
        }
        for (COSName name : resources.getXObjectNames()) {
            if (resources.isImageXObject(name)) {
                return true;
            }
            PDXObject object = resources.getXObject(name);
            if (object instanceof PDFormXObject form && pictured(form.getResources(), depth + 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean large(Box box) {
        return Math.max(box.width(), box.height()) >= WIDE && Math.min(box.width(), box.height()) >= HIGH;
    }

    private static List<Box> merged(List<Box> boxes) {
        List<Box> merged = new ArrayList<>();
        for (Box each : boxes) {
            Box box = each;
            for (int i = 0; i < merged.size(); ) {
                if (touching(merged.get(i), box)) {
                    box = both(merged.remove(i), box);
                    i = 0;
                } else {
                    i++;
                }
            }
            merged.add(box);
        }
        return merged;
    }

    private static boolean touching(Box one, Box other) {
        return one.left() <= other.left() + other.width() + TOUCHING
                && other.left() <= one.left() + one.width() + TOUCHING
                && one.top() <= other.top() + other.height() + TOUCHING
                && other.top() <= one.top() + one.height() + TOUCHING;
    }

    private static Box both(Box one, Box other) {
        float left = Math.min(one.left(), other.left());
        float top = Math.min(one.top(), other.top());
        float right = Math.max(one.left() + one.width(), other.left() + other.width());
        float bottom = Math.max(one.top() + one.height(), other.top() + other.height());
        return new Box(left, top, right - left, bottom - top);
    }

    /** As the page is shown, which may be turned. */
    static Box box(PDPage page, PDRectangle place) {
        PDRectangle shown = page.getCropBox();
        float left = place.getLowerLeftX() - shown.getLowerLeftX();
        float right = shown.getUpperRightX() - place.getUpperRightX();
        float above = shown.getUpperRightY() - place.getUpperRightY();
        float below = place.getLowerLeftY() - shown.getLowerLeftY();
        return switch (page.getRotation()) {
            case 90 -> new Box(below, left, place.getHeight(), place.getWidth());
            case 180 -> new Box(right, below, place.getWidth(), place.getHeight());
            case 270 -> new Box(above, right, place.getHeight(), place.getWidth());
            default -> new Box(left, above, place.getWidth(), place.getHeight());
        };
    }
}
