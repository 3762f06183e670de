package vn.vanthu.samples.attack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.vanthu.samples.SampleTrust;

/** A small DOCX as parts, relationships and types; signed by the JDK over just what it is told to be signed over. */
final class OfficePackage {
    static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    static final String METADATA = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/";
    static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    static final String DOCUMENT = "word/document.xml";
    static final String SIGNATURE = "_xmlsignatures/sig1.xml";
    static final String RELATIONSHIPS_TYPE = "application/vnd.openxmlformats-package.relationships+xml";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String DIGITAL = PACKAGE + "relationships/digital-signature/";
    private static final String DIGITAL_TYPE = "application/vnd.openxmlformats-package.digital-signature-";
    private static final String DSIG = "http://www.w3.org/2000/09/xmldsig#";
    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    final Map<String, byte[]> parts = new LinkedHashMap<>();
    final Map<String, String> types = new LinkedHashMap<>();
    final Map<String, List<Related>> relationships = new LinkedHashMap<>();

    /** One relationship; the mode is empty where it leads into the package. */
    record Related(String id, String type, String target, String mode) {}

    OfficePackage() {
        relate("", "rId1", OFFICE + "officeDocument", DOCUMENT);
        relate("", "rId2", METADATA + "core-properties", "docProps/core.xml");
        put(DOCUMENT, WORD + "document.main+xml", text("Hỗ trợ 15 triệu đồng"));
        relate(DOCUMENT, "rId1", OFFICE + "styles", "styles.xml");
        relate(DOCUMENT, "rId2", OFFICE + "settings", "settings.xml");
        relate(DOCUMENT, "rId3", OFFICE + "theme", "theme/theme1.xml");
        relate(DOCUMENT, "rId4", OFFICE + "header", "header1.xml");
        relate(DOCUMENT, "rId5", OFFICE + "customXml", "../customXml/item1.xml");
        put("word/styles.xml", WORD + "styles+xml", "<w:styles xmlns:w=\"" + W + "\"/>");
        put("word/settings.xml", WORD + "settings+xml", "<w:settings xmlns:w=\"" + W + "\"/>");
        put(
                "word/theme/theme1.xml",
                "application/vnd.openxmlformats-officedocument.theme+xml",
                "<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" name=\"Office\"/>");
        put("word/header1.xml", WORD + "header+xml", header("Bản chính"));
        put("customXml/item1.xml", "application/xml", "<vanBan><soTien>15 triệu</soTien></vanBan>");
        put("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", core("Kế hoạch"));
    }

    static String text(String words) {
        return "<w:document xmlns:w=\"" + W + "\" xmlns:r=\"" + R + "\"><w:body><w:p><w:r><w:t>" + words
                + "</w:t></w:r></w:p><w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId4\"/></w:sectPr>"
                + "</w:body></w:document>";
    }

    static String header(String words) {
        return "<w:hdr xmlns:w=\"" + W + "\"><w:p><w:r><w:t>" + words + "</w:t></w:r></w:p></w:hdr>";
    }

    static String core(String title) {
        return "<cp:coreProperties xmlns:cp=\"" + PACKAGE + "metadata/core-properties\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>" + title
                + "</dc:title></cp:coreProperties>";
    }

    OfficePackage put(String part, String type, String content) {
        types.put(part, type);
        return put(part, content);
    }

    OfficePackage put(String part, String content) {
        parts.put(part, content.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    OfficePackage relate(String from, String id, String type, String target) {
        return relate(from, new Related(id, type, target, ""));
    }

    OfficePackage relate(String from, Related related) {
        List<Related> all = relationships.computeIfAbsent(from, any -> new ArrayList<>());
        all.removeIf(each -> each.id().equals(related.id()));
        all.add(related);
        return this;
    }

    /** What a signature over everything but descriptions is over. */
    String references() {
        StringBuilder all = new StringBuilder();
        parts.forEach((part, bytes) -> {
            if (!part.startsWith("docProps/") && !part.startsWith("_xmlsignatures/")) {
                all.append(reference(part, ""));
            }
        });
        relationships.keySet().forEach(from -> all.append(relationshipsReference(from, byIds(signed(from)))));
        return all.toString();
    }

    /** @param transforms written out, empty for the bytes as they are */
    String reference(String part, String transforms) {
        return reference(
                "/" + part + "?ContentType=" + types.getOrDefault(part, ""),
                transforms,
                parts.getOrDefault(part, new byte[0]));
    }

    String relationshipsReference(String from, String selected) {
        return reference(
                "/" + relationshipsPart(from) + "?ContentType=" + RELATIONSHIPS_TYPE,
                relationshipTransform(selected),
                transformed(signed(from)).getBytes(StandardCharsets.UTF_8));
    }

    static String relationshipTransform(String selected) {
        return "<Transforms><Transform Algorithm=\"" + PACKAGE + "RelationshipTransform\">" + selected
                + "</Transform><Transform Algorithm=\"http://www.w3.org/TR/2001/REC-xml-c14n-20010315\"/></Transforms>";
    }

    static String byIds(List<Related> all) {
        StringBuilder ids = new StringBuilder();
        all.forEach(each -> ids.append("<mdssi:RelationshipReference xmlns:mdssi=\"" + PACKAGE
                + "digital-signature\" SourceId=\"" + each.id() + "\"/>"));
        return ids.toString();
    }

    static String byType(String type) {
        return "<mdssi:RelationshipsGroupReference xmlns:mdssi=\"" + PACKAGE + "digital-signature\" SourceType=\""
                + type + "\"/>";
    }

    private List<Related> signed(String from) {
        return relationships.getOrDefault(from, List.of()).stream()
                .filter(each ->
                        !each.type().startsWith(METADATA) && !each.type().startsWith(DIGITAL))
                .sorted(Comparator.comparing(Related::id))
                .toList();
    }

    static String transformed(List<Related> all) {
        StringBuilder text = new StringBuilder("<Relationships xmlns=\"" + PACKAGE + "relationships\">");
        all.forEach(each -> text.append("<Relationship Id=\"" + each.id() + "\" Target=\"" + each.target()
                + "\" TargetMode=\"" + (each.mode().isEmpty() ? "Internal" : each.mode()) + "\" Type=\"" + each.type()
                + "\"></Relationship>"));
        return text.append("</Relationships>").toString();
    }

    static String reference(String uri, String transforms, byte[] digested) {
        try {
            return "<Reference URI=\"" + uri + "\">" + transforms
                    + "<DigestMethod Algorithm=\"http://www.w3.org/2001/04/xmlenc#sha256\"/><DigestValue>"
                    + Base64.getEncoder()
                            .encodeToString(MessageDigest.getInstance("SHA-256").digest(digested))
                    + "</DigestValue></Reference>";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String manifest(String references) {
        return "<Manifest xmlns=\"" + DSIG + "\">" + references + "</Manifest>";
    }

    OfficePackage sign(SampleTrust.Key key) throws IOException {
        return sign(key, references());
    }

    OfficePackage sign(SampleTrust.Key key, String references) throws IOException {
        return sign(key, references, false);
    }

    /** The signature's own reference to its list goes through a path that chooses nothing; the list is then of other digests. */
    OfficePackage signThroughNothing(SampleTrust.Key key) throws IOException {
        return sign(key, references(), true);
    }

    private OfficePackage sign(SampleTrust.Key key, String references, boolean throughNothing) throws IOException {
        int number = 1;
        while (parts.containsKey("_xmlsignatures/sig" + number + ".xml")) {
            number++;
        }
        Document document = XmlSigning.parse("<r/>");
        Element signature = XmlSigning.over(document, XmlSigning.parse(manifest(references)), throughNothing, key);
        document.removeChild(document.getDocumentElement());
        document.appendChild(signature);
        relate("", "rIdS", DIGITAL + "origin", "_xmlsignatures/origin.sigs");
        put("_xmlsignatures/origin.sigs", DIGITAL_TYPE + "origin", "");
        relate("_xmlsignatures/origin.sigs", "rId" + number, DIGITAL + "signature", "sig" + number + ".xml");
        String part = "_xmlsignatures/sig" + number + ".xml";
        types.put(part, DIGITAL_TYPE + "xmlsignature+xml");
        parts.put(part, XmlSigning.write(document));
        return this;
    }

    private static String relationshipsPart(String from) {
        int slash = from.lastIndexOf('/') + 1;
        return from.substring(0, slash) + "_rels/" + from.substring(slash) + ".rels";
    }

    /** Everything as entries of a package. */
    Map<String, byte[]> entries() {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        StringBuilder all = new StringBuilder("<Types xmlns=\"" + PACKAGE + "content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"" + RELATIONSHIPS_TYPE + "\"/>"
                + "<Default Extension=\"png\" ContentType=\"image/png\"/>");
        types.forEach(
                (part, type) -> all.append("<Override PartName=\"/" + part + "\" ContentType=\"" + type + "\"/>"));
        entries.put("[Content_Types].xml", all.append("</Types>").toString().getBytes(StandardCharsets.UTF_8));
        relationships.forEach((from, related) ->
                entries.put(relationshipsPart(from), transformed(related).getBytes(StandardCharsets.UTF_8)));
        entries.putAll(parts);
        return entries;
    }
}
