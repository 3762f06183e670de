package vn.vanthu.classifier.text;

import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDResources;
import vn.vanthu.classifier.UnreadableReason;

/** The operator Tf for fonts of a bounded number of codes: the library keeps a width and a meaning for each of a range. */
final class BoundedFont extends SetFontAndSize {
    /** Two bytes a code, four times over. */
    private static final long MOST_CODES = 1 << 18;

    private final Set<COSDictionary> checked = Collections.newSetFromMap(new IdentityHashMap<>());

    BoundedFont(PDFStreamEngine engine) {
        super(engine);
    }

    @Override
    public void process(Operator operator, List<COSBase> arguments) throws IOException {
        PDResources resources = getContext().getResources();
        if (resources != null && !arguments.isEmpty() && arguments.getFirst() instanceof COSName name) {
            COSDictionary fonts = resources.getCOSObject().getCOSDictionary(COSName.FONT);
            COSDictionary font = fonts == null ? null : fonts.getCOSDictionary(name);
            if (font != null && checked.add(font)) {
                check(font);
                UnicodeMap.of(font);
            }
        }
        super.process(operator, arguments);
    }

    /** @throws UnreadableException TOO_BIG where the font gives widths to more codes than any font has */
    static void check(COSDictionary font) throws UnreadableException {
        if (font.getDictionaryObject(COSName.DESCENDANT_FONTS) instanceof COSArray descendants
                && descendants.size() > 0
                && descendants.getObject(0) instanceof COSDictionary descendant
                && (codes(descendant, COSName.W, 3) > MOST_CODES || codes(descendant, COSName.W2, 5) > MOST_CODES)) {
            throw new UnreadableException(UnreadableReason.TOO_BIG);
        }
    }

    /** A first code with a list of widths, or a first and a last one with what they share (ISO 32000-1, 9.7.4.3). */
    private static long codes(COSDictionary font, COSName key, int shared) {
        if (!(font.getDictionaryObject(key) instanceof COSArray widths)) {
            return 0;
        }
        long codes = 0;
        for (int at = 0; at + 1 < widths.size() && codes <= MOST_CODES; ) {
            COSBase next = widths.getObject(at + 1);
            if (next instanceof COSArray list) {
                codes += list.size();
                at += 2;
            } else if (widths.getObject(at) instanceof COSNumber first && next instanceof COSNumber last) {
                codes += Math.max(0L, (long) last.intValue() - first.intValue());
                at += shared;
            } else {
                at++;
            }
        }
        return codes;
    }
}
