package vn.vanthu.samples.attack;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.vanthu.samples.SampleTrust;

/** OpenDocument, ASiC and XML files, honest and not. */
final class PackageAttacks {
    private static final String PARTIAL = "INVALID/PARTIAL_COVERAGE";
    private static final String TAMPERED = "INVALID/TAMPERED";
    private static final String MALFORMED = "INVALID/MALFORMED";
    private static final String SIGNATURES = "META-INF/documentsignatures.xml";
    private static final String ASIC = "META-INF/signatures.xml";

    private PackageAttacks() {}

    static List<AttackFile> all() {
        return List.of(
                file(
                        "odt-signed.odt",
                        "An OpenDocument text, signed",
                        List.of("VALID/"),
                        trust -> signedOdt(trust.sxd)),
                file(
                        "odt-signed-twice.odt",
                        "An OpenDocument text, signed twice",
                        List.of("VALID/", "VALID/"),
                        trust -> signedOdt(trust.head, trust.sxd)),
                file(
                        "odt-changed.odt",
                        "Its text is changed",
                        List.of(TAMPERED),
                        trust -> change(signedOdt(trust.sxd))),
                file(
                        "odt-part-added.odt",
                        "A picture is added that nobody signed",
                        List.of(PARTIAL),
                        trust -> with(signedOdt(trust.sxd), "Pictures/a.png", "x")),
                file(
                        "odt-manifest-unsigned.odt",
                        "The manifest is left out of the signature",
                        List.of(PARTIAL),
                        trust -> signed(odt(), SIGNATURES, odtRoot(), List.of("META-INF/manifest.xml"), trust.sxd)),
                file(
                        "odt-list-beside.odt",
                        "A list beside the signature names the part that nobody signed",
                        List.of(PARTIAL),
                        trust -> {
                            Map<String, byte[]> parts = with(signedOdt(trust.sxd), "Pictures/a.png", "x");
                            return inSignature(
                                    parts,
                                    SIGNATURES,
                                    "<ds:Object><ds:Manifest><ds:Reference URI=\"Pictures/a.png\"><ds:DigestMethod "
                                            + "Algorithm=\"http://www.w3.org/2001/04/xmlenc#sha256\"/><ds:DigestValue>AA==</ds:DigestValue>"
                                            + "</ds:Reference></ds:Manifest></ds:Object>");
                        }),
                file(
                        "odt-id-twice.odt",
                        "The signed properties stand twice under one Id",
                        List.of(MALFORMED),
                        trust -> inSignature(
                                signedOdt(trust.sxd),
                                SIGNATURES,
                                "<ds:Object><x:SignedProperties xmlns:x=\"" + XmlSigning.XADES
                                        + "\" Id=\"props-ID1\"/></ds:Object>")),
                new AttackFile(
                        "odt-entry-twice.odt",
                        "Its text stands twice in the package, and readers differ in which one they take",
                        List.of(MALFORMED),
                        (file, trust) -> {
                            zip(file, with(signedOdt(trust.sxd), "zontent.xml", "<c>Ho tro 95 trieu</c>"));
                            String twice = Files.readString(file, StandardCharsets.ISO_8859_1)
                                    .replace("zontent.xml", "content.xml");
                            Files.writeString(file, twice, StandardCharsets.ISO_8859_1);
                        }),
                file(
                        "odt-picture-among-signatures.odt",
                        "A picture that nobody signed lies beside the signatures",
                        List.of(PARTIAL),
                        trust -> with(signedOdt(trust.sxd), "META-INF/a.png", "x")),
                file("asice-signed.asice", "An ASiC-E with XAdES", List.of("VALID/"), trust -> signedAsic(trust.sxd)),
                file(
                        "asice-changed.asice",
                        "A document in it is changed",
                        List.of(TAMPERED),
                        trust -> with(signedAsic(trust.sxd), "cong-van.txt", "95 trieu")),
                file(
                        "asice-part-added.asice",
                        "A document is added that nobody signed",
                        List.of(PARTIAL),
                        trust -> with(signedAsic(trust.sxd), "phu-luc.txt", "them")),
                file(
                        "asice-beside-signatures.asice",
                        "A document that nobody signed is added where the signatures are",
                        List.of(PARTIAL),
                        trust -> with(signedAsic(trust.sxd), "META-INF/phu-luc.html", "<p>95 trieu</p>")),
                file(
                        "asice-type-replaced.asice",
                        "A document stands where the type of the package should",
                        List.of(PARTIAL),
                        trust -> with(signedAsic(trust.sxd), "mimetype", "Ho tro 95 trieu")),
                file("asice-cades-signed.asice", "An ASiC-E with CAdES", List.of("VALID/"), PackageAttacks::cadesAsic),
                file(
                        "asice-cades-changed.asice",
                        "A document that its manifest lists is changed",
                        List.of(TAMPERED),
                        trust -> with(cadesAsic(trust), "cong-van.txt", "95 trieu")),
                file(
                        "asice-cades-part-added.asice",
                        "A document is added that its manifest does not list",
                        List.of(PARTIAL),
                        trust -> with(cadesAsic(trust), "phu-luc.txt", "them")),
                file(
                        "asice-cades-sha1.asice",
                        "The manifest of an ASiC-E with CAdES gives SHA-1 digests",
                        List.of("INVALID/WEAK_ALGORITHM"),
                        trust -> cadesAsic(trust, "http://www.w3.org/2000/09/xmldsig#sha1", "SHA-1")),
                xml(
                        "xml-signed.xml",
                        "An XML file with an enveloped signature",
                        "VALID/",
                        (document, trust) -> XmlSigning.enveloped(document.getDocumentElement(), "", "ID1", trust.sxd)),
                xml("xml-changed.xml", "Its text is changed", TAMPERED, (document, trust) -> {
                    XmlSigning.enveloped(document.getDocumentElement(), "", "ID1", trust.sxd);
                    document.getElementsByTagName("soTien").item(0).setTextContent("95 trieu");
                }),
                xml(
                        "xml-wrapping.xml",
                        "Signature wrapping: what was signed is moved aside, another content takes its place",
                        MALFORMED,
                        PackageAttacks::wrap),
                xml(
                        "xml-part-signed.xml",
                        "Only the signature's own properties are signed, not the document",
                        PARTIAL,
                        (document, trust) ->
                                XmlSigning.sign(document.getDocumentElement(), Map.of(), "ID1", trust.sxd)),
                xml(
                        "xml-enveloping.xml",
                        "A signature that holds what it signs",
                        "VALID/",
                        (document, trust) -> alone(document, XmlSigning.enveloping(document, "15 trieu", trust.sxd))),
                xml(
                        "xml-enveloping-more.xml",
                        "A signature that holds what it signs gets one more content",
                        PARTIAL,
                        (document, trust) -> {
                            Element signature = XmlSigning.enveloping(document, "15 trieu", trust.sxd);
                            alone(document, XmlSigning.withObject(signature, "Chi 95 trieu"));
                        }),
                xml(
                        "xml-enveloped-more.xml",
                        "A content that nobody signed is put into the signature of the document",
                        PARTIAL,
                        (document, trust) -> {
                            XmlSigning.enveloped(document.getDocumentElement(), "", "ID1", trust.sxd);
                            Element signature =
                                    (Element) document.getDocumentElement().getLastChild();
                            XmlSigning.withObject(signature, "Chi 95 trieu");
                        }),
                xml(
                        "xml-style-sheet.xml",
                        "The root is signed by its Id, and a style sheet that shows another document is named beside it",
                        PARTIAL,
                        (document, trust) -> {
                            XmlSigning.enveloped(document.getDocumentElement(), "#vb", "ID1", trust.sxd);
                            document.insertBefore(
                                    document.createProcessingInstruction(
                                            "xml-stylesheet", "type=\"text/xsl\" href=\"khac.xsl\""),
                                    document.getDocumentElement());
                        }),
                xml(
                        "xml-second-info.xml",
                        "A second list of what is signed names a content that is put into the signature",
                        MALFORMED,
                        (document, trust) -> {
                            XmlSigning.enveloped(document.getDocumentElement(), "", "ID1", trust.sxd);
                            Element signature =
                                    (Element) document.getDocumentElement().getLastChild();
                            Element object = (Element) XmlSigning.withObject(signature, "Chi 95 trieu")
                                    .getLastChild();
                            object.setAttribute("Id", "them");
                            Element info = document.createElementNS(XmlSigning.DSIG, "ds:SignedInfo");
                            Element reference = document.createElementNS(XmlSigning.DSIG, "ds:Reference");
                            reference.setAttribute("URI", "#them");
                            info.appendChild(reference);
                            signature.appendChild(info);
                        }),
                xml(
                        "xml-path.xml",
                        "The document is signed through a path that chooses nothing of it",
                        MALFORMED,
                        (document, trust) -> XmlSigning.throughNothing(document.getDocumentElement(), trust.sxd)),
                xml(
                        "xml-signature-within.xml",
                        "A signature that somebody else made of another document is put into the signed one's",
                        PARTIAL,
                        (document, trust) -> {
                            XmlSigning.enveloped(document.getDocumentElement(), "", "ID1", trust.sxd);
                            Element signature =
                                    (Element) document.getDocumentElement().getLastChild();
                            Element object = (Element)
                                    XmlSigning.withObject(signature, "").getLastChild();
                            Document other = XmlSigning.parse("<vanBan><soTien>95 trieu</soTien></vanBan>");
                            XmlSigning.enveloped(other.getDocumentElement(), "", "ID2", trust.head);
                            object.appendChild(document.importNode(other.getDocumentElement(), true));
                        }),
                xml(
                        "xml-other-certificate.xml",
                        "The signer's certificate gives way to somebody else's over the same key",
                        MALFORMED,
                        (document, trust) -> {
                            XmlSigning.enveloped(document.getDocumentElement(), "", "ID1", trust.sxd);
                            Document other = XmlSigning.parse("<vanBan/>");
                            XmlSigning.enveloped(other.getDocumentElement(), "", "ID1", trust.sxdAgain);
                            Element mine = (Element) document.getElementsByTagNameNS(XmlSigning.DSIG, "KeyInfo")
                                    .item(0);
                            Element theirs = (Element) other.getElementsByTagNameNS(XmlSigning.DSIG, "KeyInfo")
                                    .item(0);
                            mine.getParentNode().replaceChild(document.importNode(theirs, true), mine);
                        }),
                xml(
                        "xml-entity.xml",
                        "The amount becomes an entity that a document type gives",
                        MALFORMED,
                        (document, trust) -> XmlSigning.enveloped(document.getDocumentElement(), "", "ID1", trust.sxd),
                        text -> text.replaceFirst("<vanBan", "<!DOCTYPE vanBan [<!ENTITY a \"15 trieu\">]><vanBan")
                                .replace("15 trieu<", "&a;<")),
                xml(
                        "xml-key-of-both.xml",
                        "The method of signing becomes one whose key both sides know",
                        MALFORMED,
                        (document, trust) -> XmlSigning.enveloped(document.getDocumentElement(), "", "ID1", trust.sxd),
                        text -> text.replace("xmldsig-more#rsa-sha256", "xmldsig-more#hmac-sha256")),
                file(
                        "odt-macro-added.odt",
                        "A macro is added",
                        List.of(PARTIAL),
                        trust -> with(signedOdt(trust.sxd), "Basic/Standard/Module1.xml", "<x/>")),
                file(
                        "odt-picture-named-signatures.odt",
                        "A picture that nobody signed is named as if it were signatures",
                        List.of(PARTIAL),
                        trust -> with(signedOdt(trust.sxd), "META-INF/signatures.png", "x")),
                file("odt-part-removed.odt", "Its styles are taken out", List.of(TAMPERED), trust -> {
                    Map<String, byte[]> parts = signedOdt(trust.sxd);
                    parts.remove("styles.xml");
                    return parts;
                }),
                file(
                        "odt-type-changed.odt",
                        "It calls itself a template",
                        List.of(TAMPERED),
                        trust -> with(
                                signedOdt(trust.sxd), "mimetype", "application/vnd.oasis.opendocument.text-template")),
                hidden("odt-hidden-entry.odt", trust -> signedOdt(trust.sxd), "content.xml"),
                hidden("asice-hidden-entry.asice", trust -> signedAsic(trust.sxd), "cong-van.txt"),
                hidden(
                        "docx-hidden-entry.docx",
                        trust -> new OfficePackage().sign(trust.sxd).entries(),
                        "word/document.xml"),
                file("asice-document-removed.asice", "A document is taken out", List.of(TAMPERED), trust -> {
                    Map<String, byte[]> parts = signedAsic(trust.sxd);
                    parts.remove("kem-theo.txt");
                    return parts;
                }),
                file(
                        "asice-wrapping.asice",
                        "Signature wrapping: the signature moves into another one's content, which names another document",
                        List.of(TAMPERED),
                        trust -> {
                            Map<String, byte[]> parts = with(signedAsic(trust.sxd), "cong-van.txt", "95 trieu");
                            String xml = new String(parts.getOrDefault(ASIC, new byte[0]), StandardCharsets.UTF_8);
                            int from = xml.indexOf("<ds:Signature ");
                            int to = xml.lastIndexOf("</ds:Signature>") + "</ds:Signature>".length();
                            String inner = xml.substring(from, to);
                            String outer = inner.replace("Id=\"ID1\"", "Id=\"ID9\"")
                                    .replace("#props-ID1", "#props-ID9")
                                    .replace("Id=\"props-ID1\"", "Id=\"props-ID9\"")
                                    .replace("#ID1", "#ID9");
                            String wrapped = outer.replace(
                                    "</ds:Signature>", "<ds:Object>" + inner + "</ds:Object></ds:Signature>");
                            return with(parts, ASIC, xml.substring(0, from) + wrapped + xml.substring(to));
                        }),
                file(
                        "asice-name-escaped.asice",
                        "A second document has the escaped name of the first",
                        List.of(PARTIAL),
                        trust -> with(signedAsic(trust.sxd), "cong%2Dvan.txt", "95 trieu")),
                file(
                        "asice-cades-manifest-swapped.asice",
                        "A manifest of other digests takes the place of the signed one",
                        List.of(TAMPERED),
                        trust -> {
                            Map<String, byte[]> parts = with(cadesAsic(trust), "cong-van.txt", "95 trieu");
                            String list = new String(
                                    parts.getOrDefault("META-INF/ASiCManifest.xml", new byte[0]),
                                    StandardCharsets.UTF_8);
                            return with(
                                    parts,
                                    "META-INF/ASiCManifest.xml",
                                    list.replace(
                                            digest(utf8("15 trieu"), "SHA-256"), digest(utf8("95 trieu"), "SHA-256")));
                        }),
                file(
                        "asice-cades-second-manifest.asice",
                        "A second manifest, which nobody signed, names the same signature",
                        List.of(MALFORMED),
                        trust -> with(
                                cadesAsic(trust),
                                "META-INF/ASiCManifest1.xml",
                                "<a:ASiCManifest xmlns:a=\"http://uri.etsi.org/02918/v1.2.1#\">"
                                        + "<a:SigReference URI=\"META-INF/signature.p7s\"/></a:ASiCManifest>")),
                file(
                        "asice-cades-two-signers.asice",
                        "A CMS with two signers over the manifest, each for himself",
                        List.of("VALID/", "VALID/"),
                        trust -> {
                            Map<String, byte[]> parts = cadesAsic(trust);
                            parts.put(
                                    "META-INF/signature.p7s",
                                    CmsMaking.detached(
                                            parts.getOrDefault("META-INF/ASiCManifest.xml", new byte[0]),
                                            "SHA256withRSA",
                                            false,
                                            trust.sxd,
                                            trust.head));
                            return parts;
                        }),
                new AttackFile(
                        "xml-many-signatures.xml",
                        "Twenty thousand signatures that are to be compared with each other",
                        List.of(MALFORMED),
                        (file, trust) -> Files.writeString(
                                file,
                                "<r xmlns:s=\"http://www.w3.org/2000/09/xmldsig#\">" + "<s:Signature/>".repeat(20_000)
                                        + "</r>")));
    }

    private interface Making {
        Map<String, byte[]> make(SampleTrust trust) throws IOException;
    }

    private interface XmlMaking {
        void make(Document document, SampleTrust trust) throws IOException;
    }

    private static AttackFile file(String name, String what, List<String> signatures, Making making) {
        return new AttackFile(name, what, signatures, (file, trust) -> zip(file, making.make(trust)));
    }

    private static AttackFile xml(String name, String what, String result, XmlMaking making) {
        return new AttackFile(name, what, List.of(result), (file, trust) -> {
            Document document = XmlSigning.parse("<vanBan Id=\"vb\"><soTien>15 trieu</soTien></vanBan>");
            document.getDocumentElement().setIdAttribute("Id", true);
            making.make(document, trust);
            Files.write(file, XmlSigning.write(document));
        });
    }

    private static AttackFile xml(String name, String what, String result, XmlMaking making, Rewriting rewriting) {
        AttackFile signed = xml(name, what, result, making);
        return new AttackFile(name, what, List.of(result), (file, trust) -> {
            signed.writing().write(file, trust);
            String text = Files.readString(file);
            String changed = rewriting.of(text);
            if (changed.equals(text)) {
                throw new IOException("nothing to change in " + name);
            }
            Files.writeString(file, changed);
        });
    }

    private interface Rewriting {
        String of(String text);
    }

    /** A reader that goes from entry to entry finds one more than the list at the end names. */
    private static AttackFile hidden(String name, Making making, String part) {
        return new AttackFile(
                name,
                "Before its entries stands one more of the same name, which the list of entries does not know",
                List.of(MALFORMED),
                (file, trust) -> {
                    Map<String, byte[]> parts = making.make(trust);
                    zip(file, Map.of(part, utf8("<c>Ho tro 95 trieu</c>")));
                    byte[] alone = Files.readAllBytes(file);
                    zip(file, parts);
                    byte[] whole = Files.readAllBytes(file);
                    String first = new String(alone, StandardCharsets.ISO_8859_1);
                    byte[] local = java.util.Arrays.copyOf(alone, first.indexOf("PK\u0001\u0002"));
                    Files.write(file, moved(local, whole));
                });
    }

    /** The archive behind the bytes, its offsets mended. */
    private static byte[] moved(byte[] before, byte[] archive) {
        byte[] all = java.util.Arrays.copyOf(before, before.length + archive.length);
        System.arraycopy(archive, 0, all, before.length, archive.length);
        java.nio.ByteBuffer bytes = java.nio.ByteBuffer.wrap(all).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        int end = all.length - 22;
        int entries = bytes.getShort(end + 10);
        int at = bytes.getInt(end + 16) + before.length;
        bytes.putInt(end + 16, at);
        for (int i = 0; i < entries; i++) {
            bytes.putInt(at + 42, bytes.getInt(at + 42) + before.length);
            at += 46 + bytes.getShort(at + 28) + bytes.getShort(at + 30) + bytes.getShort(at + 32);
        }
        return all;
    }

    private static void alone(Document document, Element signature) {
        document.removeChild(document.getDocumentElement());
        document.appendChild(signature);
    }

    private static void wrap(Document document, SampleTrust trust) throws IOException {
        Element signed = document.getDocumentElement();
        XmlSigning.enveloped(signed, "#vb", "ID1", trust.sxd);
        document.removeChild(signed);
        Element root = document.createElement("vanBan");
        Element amount = document.createElement("soTien");
        amount.setTextContent("95 trieu");
        root.appendChild(amount);
        document.appendChild(root);
        root.appendChild(signed.getLastChild());
        Element aside = document.createElement("phu");
        root.appendChild(aside);
        aside.appendChild(signed);
    }

    private static Map<String, byte[]> odt() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("mimetype", utf8("application/vnd.oasis.opendocument.text"));
        parts.put("content.xml", utf8("<c>Ho tro 15 trieu</c>"));
        parts.put("styles.xml", utf8("<s/>"));
        parts.put("META-INF/manifest.xml", utf8("<m/>"));
        return parts;
    }

    private static String odtRoot() {
        return "<dsig:document-signatures xmlns:dsig=\"urn:oasis:names:tc:opendocument:xmlns:digitalsignature:1.0\"/>";
    }

    static Map<String, byte[]> signedOdt(SampleTrust.Key... keys) throws IOException {
        return signed(odt(), SIGNATURES, odtRoot(), List.of(), keys);
    }

    static Map<String, byte[]> signedAsic(SampleTrust.Key key) throws IOException {
        Map<String, byte[]> parts = asic();
        return signed(
                parts,
                ASIC,
                "<asic:XAdESSignatures xmlns:asic=\"http://uri.etsi.org/02918/v1.2.1#\"/>",
                List.of("mimetype"),
                key);
    }

    private static Map<String, byte[]> asic() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("mimetype", utf8("application/vnd.etsi.asic-e+zip"));
        parts.put("cong-van.txt", utf8("15 trieu"));
        parts.put("kem-theo.txt", utf8("danh sach"));
        return parts;
    }

    private static Map<String, byte[]> cadesAsic(SampleTrust trust) throws IOException {
        return cadesAsic(trust, "http://www.w3.org/2001/04/xmlenc#sha256", "SHA-256");
    }

    private static Map<String, byte[]> cadesAsic(SampleTrust trust, String algorithm, String name) throws IOException {
        Map<String, byte[]> parts = asic();
        StringBuilder manifest = new StringBuilder("<a:ASiCManifest xmlns:a=\"http://uri.etsi.org/02918/v1.2.1#\" "
                + "xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\"><a:SigReference URI=\"META-INF/signature.p7s\"/>");
        for (String part : List.of("cong-van.txt", "kem-theo.txt")) {
            manifest.append("<a:DataObjectReference URI=\"")
                    .append(part)
                    .append("\"><ds:DigestMethod Algorithm=\"" + algorithm + "\"/><ds:DigestValue>")
                    .append(digest(parts.getOrDefault(part, new byte[0]), name))
                    .append("</ds:DigestValue></a:DataObjectReference>");
        }
        byte[] list = utf8(manifest.append("</a:ASiCManifest>").toString());
        parts.put("META-INF/ASiCManifest.xml", list);
        parts.put("META-INF/signature.p7s", CmsMaking.ordinary(list, trust.sxd));
        return parts;
    }

    private static String digest(byte[] bytes, String algorithm) throws IOException {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance(algorithm).digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private static Map<String, byte[]> signed(
            Map<String, byte[]> parts, String name, String root, List<String> without, SampleTrust.Key... keys)
            throws IOException {
        Map<String, byte[]> covered = new LinkedHashMap<>(parts);
        without.forEach(covered::remove);
        Document document = XmlSigning.parse(root);
        for (int i = 0; i < keys.length; i++) {
            XmlSigning.sign(document.getDocumentElement(), covered, "ID" + (i + 1), keys[i]);
        }
        parts.put(name, XmlSigning.write(document));
        return parts;
    }

    private static Map<String, byte[]> change(Map<String, byte[]> parts) {
        return with(parts, "content.xml", "<c>Ho tro 95 trieu</c>");
    }

    static Map<String, byte[]> with(Map<String, byte[]> parts, String name, String content) {
        parts.put(name, utf8(content));
        return parts;
    }

    private static Map<String, byte[]> inSignature(Map<String, byte[]> parts, String name, String more) {
        String xml = new String(parts.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
        return with(parts, name, xml.replace("</ds:Signature>", more + "</ds:Signature>"));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static void zip(Path file, Map<String, byte[]> parts) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part :
                    Collections.unmodifiableMap(parts).entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
    }
}
