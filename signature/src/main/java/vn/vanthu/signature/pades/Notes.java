package vn.vanthu.signature.pades;

import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** The sticky notes that a certification of level 3 lets a reader leave: an icon and its window, which hide no text. */
final class Notes {
    private static final Set<String> HARMLESS = Set.of("Text", "Popup");
    private static final float LARGEST_ICON = 32;

    private Notes() {}

    static boolean isNote(COSDictionary note) {
        String subtype = note.getNameAsString(COSName.SUBTYPE);
        if (subtype == null
                || !HARMLESS.contains(subtype)
                || note.containsKey(COSName.A)
                || note.containsKey(COSName.AA)) {
            return false;
        }
        if (subtype.equals("Popup")) {
            return !note.containsKey(COSName.AP);
        }
        if (!(note.getDictionaryObject(COSName.RECT) instanceof COSArray rectangle) || rectangle.size() != 4) {
            return false;
        }
        PDRectangle box = new PDRectangle(rectangle);
        return box.getWidth() <= LARGEST_ICON && box.getHeight() <= LARGEST_ICON;
    }
}
