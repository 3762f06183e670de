package vn.vanthu.signature.odf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import vn.vanthu.signature.xades.XmlDocuments;

/** The media types that the manifest of an OpenDocument package tells of its files (ODF 1.3 part 2, 4.8.4). */
final class ManifestTypes {
    private static final String MANIFEST = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0";
    private static final String UNTOLD = "application/octet-stream";

    private final Map<String, String> byPath = new HashMap<>();

    /** @throws IOException if it is no sound XML */
    ManifestTypes(byte[] manifest) throws IOException {
        NodeList entries =
                XmlDocuments.read(new ByteArrayInputStream(manifest)).getElementsByTagNameNS(MANIFEST, "file-entry");
        for (int i = 0; i < entries.getLength(); i++) {
            Element entry = (Element) entries.item(i);
            byPath.put(entry.getAttributeNS(MANIFEST, "full-path"), entry.getAttributeNS(MANIFEST, "media-type"));
        }
    }

    /** @return {@code application/octet-stream} where the manifest is silent */
    String of(String path) {
        String told = byPath.getOrDefault(path, "");
        return told.isBlank() ? UNTOLD : told;
    }
}
