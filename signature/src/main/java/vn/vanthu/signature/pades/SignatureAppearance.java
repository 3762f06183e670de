package vn.vanthu.signature.pades;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * What a signature's field puts on the page. A seal touches the signer's name and title; it does not lie over the text
 * of a document.
 */
final class SignatureAppearance {
    private static final int LETTERS_OF_NAME_AND_TITLE = 60;
    private static final float LARGEST_SHARE_OF_PAGE = 0.25f;
    private static final int HIDDEN = 1 << 1;
    private static final int PRINT = 1 << 2;
    private static final int NO_ZOOM = 1 << 3;
    private static final int NO_ROTATE = 1 << 4;
    private static final int NO_VIEW = 1 << 5;
    private static final int TOGGLE_NO_VIEW = 1 << 8;

    private SignatureAppearance() {}

    static boolean isSeen(SignedRevision revision, String field) {
        return revision.widgetsOf(field).stream().anyMatch(SignatureAppearance::isSeen);
    }

    /** On a screen or on paper; viewers draw by themselves what brings no picture of its own. */
    private static boolean isSeen(COSDictionary widget) {
        int flags = widget.getInt(COSName.F, 0);
        boolean onScreen = (flags & NO_VIEW) == 0 || (flags & TOGGLE_NO_VIEW) != 0;
        boolean onPaper = (flags & PRINT) != 0;
        return (flags & HIDDEN) == 0 && (onScreen || onPaper) && takesRoom(widget);
    }

    private static boolean takesRoom(COSDictionary widget) {
        COSBase rectangle = widget.getDictionaryObject(COSName.RECT);
        if (rectangle == null) {
            return false;
        }
        PDRectangle box = box(widget);
        return !(rectangle instanceof COSArray corners && corners.size() == 4)
                || box.getWidth() > 0 && box.getHeight() > 0;
    }

    private static PDRectangle box(COSDictionary widget) {
        return widget.getDictionaryObject(COSName.RECT) instanceof COSArray array && array.size() == 4
                ? new PDRectangle(array)
                : new PDRectangle();
    }

    /** Whether a widget of the field takes more of a page than a signature does, or lies over its signed text. */
    static boolean hidesText(SignedRevision then, SignedRevision now, String field) {
        List<COSDictionary> widgets = now.widgetsOf(field);
        for (int i = 0; i < Math.min(then.pages().size(), now.pages().size()); i++) {
            if (!(now.pages().get(i).getDictionaryObject(COSName.ANNOTS) instanceof COSArray annotations)) {
                continue;
            }
            for (int j = 0; j < annotations.size(); j++) {
                if (annotations.getObject(j) instanceof COSDictionary widget
                        && widgets.contains(widget)
                        && (leavesItsBox(widget) || hidesText(then, i, box(widget)))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Drawn elsewhere, or larger, than its rectangle says. */
    private static boolean leavesItsBox(COSDictionary widget) {
        return (widget.getInt(COSName.F, 0) & (NO_ZOOM | NO_ROTATE)) != 0
                || !(widget.getDictionaryObject(COSName.RECT) instanceof COSArray corners && corners.size() == 4);
    }

    private static boolean hidesText(SignedRevision then, int page, PDRectangle box) {
        PDRectangle whole = new PDPage(then.pages().get(page)).getCropBox();
        if (box.getWidth() * box.getHeight() > LARGEST_SHARE_OF_PAGE * whole.getWidth() * whole.getHeight()) {
            return true;
        }
        return letters(then, page, box) > LETTERS_OF_NAME_AND_TITLE;
    }

    /** Whether an annotation lies over any letter of the signed page. */
    static boolean liesOnText(SignedRevision then, int page, COSDictionary annotation) {
        return letters(then, page, box(annotation)) > 0;
    }

    private static long letters(SignedRevision then, int page, PDRectangle box) {
        PDRectangle whole = new PDPage(then.pages().get(page)).getCropBox();
        try {
            Letters letters = new Letters(page + 1);
            letters.writeText(then.document(), Writer.nullWriter());
            return letters.at.stream()
                    .filter(point -> box.contains(point[0] + whole.getLowerLeftX(), point[1] + whole.getLowerLeftY()))
                    .count();
        } catch (IOException e) {
            return Long.MAX_VALUE;
        }
    }

    private static final class Letters extends PDFTextStripper {
        private final List<float[]> at = new ArrayList<>();

        private Letters(int page) {
            setStartPage(page);
            setEndPage(page);
        }

        @Override
        protected void processTextPosition(TextPosition text) {
            if (!text.getUnicode().isBlank()) {
                at.add(new float[] {
                    text.getTextMatrix().getTranslateX(), text.getTextMatrix().getTranslateY()
                });
            }
        }
    }
}
