package vn.vanthu.signature.xades;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.CDATASection;
import org.w3c.dom.Comment;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.w3c.dom.Text;

/**
 * Whether each text of a document is of one piece. Canonicalisation drops comments and the marks of CDATA, so anybody can
 * put them into a signed text; a reader that takes an element's first piece for all of it is then told another one.
 */
final class WholeTexts {
    private WholeTexts() {}

    static boolean in(Document document) {
        NodeList all = document.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            for (Node node = all.item(i).getFirstChild(); node != null; node = node.getNextSibling()) {
                if (splits(node)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean splits(Node node) {
        return (node instanceof Comment || node instanceof CDATASection)
                && (isText(node.getPreviousSibling()) || isText(node.getNextSibling()));
    }

    private static boolean isText(@Nullable Node node) {
        return node instanceof Text text && !text.getData().isBlank();
    }
}
