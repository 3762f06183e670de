package vn.vanthu.signature.pades;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
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
    private static final int HIDDEN = 2;
    private static final int NO_VIEW = 32;

    private SignatureAppearance() {}

    static boolean isSeen(SignedRevision revision, String field) {
        return revision.widgetsOf(field).stream().anyMatch(SignatureAppearance::isSeen);
    }

    private static boolean isSeen(COSDictionary widget) {
        PDRectangle box = box(widget);
        return box.getWidth() > 0
                && box.getHeight() > 0
                && (widget.getInt(COSName.F, 0) & (HIDDEN | NO_VIEW)) == 0
                && widget.containsKey(COSName.AP);
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
                        && hidesText(then, i, box(widget))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean hidesText(SignedRevision then, int page, PDRectangle box) {
        PDRectangle whole = new PDPage(then.pages().get(page)).getCropBox();
        if (box.getWidth() * box.getHeight() > LARGEST_SHARE_OF_PAGE * whole.getWidth() * whole.getHeight()) {
            return true;
        }
        try {
            Letters letters = new Letters(page + 1);
            letters.writeText(then.document(), Writer.nullWriter());
            return letters.at.stream()
                            .filter(point ->
                                    box.contains(point[0] + whole.getLowerLeftX(), point[1] + whole.getLowerLeftY()))
                            .count()
                    > LETTERS_OF_NAME_AND_TITLE;
        } catch (IOException e) {
            return true;
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
