package vn.vanthu.signature.xades;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.vanthu.signature.SignatureFormat;
import vn.vanthu.signature.SignatureReason;
import vn.vanthu.signature.SignatureReport;
import vn.vanthu.signature.SignatureTraces;
import vn.vanthu.signature.trust.TrustStore;

/** Signatures inside an XML file over the whole of it. */
public final class XadesVerifier {
    private XadesVerifier() {}

    public static List<SignatureReport> verify(Path file, TrustStore trust, Instant at) {
        try (InputStream in = Files.newInputStream(file)) {
            Document document = XmlDocuments.read(in);
            XmlSignatureCheck check = new XmlSignatureCheck(trust, at, SignatureFormat.XADES, uri -> {
                throw new IOException("nothing lies beside an XML file: " + uri);
            });
            List<SignatureReport> reports = new ArrayList<>();
            for (Element signature : XmlDocuments.signatures(document)) {
                XmlSignatureCheck.Checked checked = check.check(signature);
                boolean itself = document.getDocumentElement() == signature;
                boolean whole = (checked.wholeDocument() || itself)
                        && OwnContent.isSigned(signature)
                        && WholeTexts.in(document)
                        && (checked.references().contains("") || !hasInstructions(document));
                reports.add(
                        whole ? checked.report() : checked.report().flawed(SignatureReason.PARTIAL_COVERAGE, false));
            }
            return reports;
        } catch (IOException | RuntimeException e) {
            return SignatureTraces.unreadable(file, SignatureFormat.XADES);
        }
    }

    /** Beside the root, where a style sheet would show another document; only a signature over everything covers them. */
    private static boolean hasInstructions(Document document) {
        for (Node node = document.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node.getNodeType() == Node.PROCESSING_INSTRUCTION_NODE) {
                return true;
            }
        }
        return false;
    }
}
