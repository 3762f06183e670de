package vn.vanthu.samples;

import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPicture;

/** A drawn box with text, as stamps are set in Word. */
final class TextBoxes {
    private TextBoxes() {}

    static void add(XWPFParagraph paragraph, String text) {
        String box = """
                <w:pict xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
                xmlns:v="urn:schemas-microsoft-com:vml"><v:shape type="#_x0000_t202" style="width:80pt;height:24pt">\
                <v:textbox><w:txbxContent><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict>\
                """.formatted(text);
        try {
            paragraph.createRun().getCTR().addNewPict().set(CTPicture.Factory.parse(box));
        } catch (XmlException e) {
            throw new IllegalStateException(e);
        }
    }
}
