package vn.vanthu.classifier.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;

/** What an annotation shows, as a stamp or a form field does, whatever its properties say. */
final class PdfAppearance {

    private PdfAppearance() {}

    /** Its lines as its own drawing has them. */
    static List<String> lines(PDAnnotation annotation) throws IOException {
        PDAppearanceStream shown = annotation.getNormalAppearanceStream();
        return shown == null ? List.of() : DrawnAlone.lines(shown.getCOSObject());
    }

    /** Lines of its other looks: under the pointer, pressed, in another state. */
    static List<String> otherLines(PDAnnotation annotation) throws IOException {
        COSDictionary looks = annotation.getCOSObject().getCOSDictionary(COSName.AP);
        if (looks == null) {
            return List.of();
        }
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        PDAppearanceStream shown = annotation.getNormalAppearanceStream();
        if (shown != null) {
            seen.add(shown.getCOSObject());
        }
        List<String> lines = new ArrayList<>();
        for (COSName name : looks.keySet()) {
            COSBase look = looks.getDictionaryObject(name);
            if (look instanceof COSStream stream) {
                add(stream, seen, lines);
            } else if (look instanceof COSDictionary states) {
                for (COSName state : states.keySet()) {
                    add(states.getDictionaryObject(state), seen, lines);
                }
            }
        }
        return lines;
    }

    private static void add(COSBase look, Set<COSBase> seen, List<String> lines) throws IOException {
        if (look instanceof COSStream stream && seen.add(stream)) {
            lines.addAll(DrawnAlone.lines(stream));
        }
    }
}
