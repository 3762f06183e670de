package vn.vanthu.signature.ooxml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipCollection;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.openxml4j.opc.ZipPackage;
import org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart;
import org.apache.poi.openxml4j.util.ZipEntrySource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import vn.vanthu.signature.xades.Algorithms;
import vn.vanthu.signature.xades.XmlDocuments;

/**
 * The parts and relationships that one signature names in what it signs itself (a list that merely lies beside signs
 * nothing); whether their digests hold is checked elsewhere.
 *
 * @param parts by name, with the content type that the signature gives them
 * @param relationships the signed Ids of each relationships part
 * @param odd whether anything is signed through a transform that could hide some of it
 */
record SignedReferences(
        Map<String, String> parts,
        Map<String, Set<String>> relationships,
        boolean weak,
        boolean odd,
        List<X509Certificate> carried,
        Optional<Instant> signedAt,
        Element signature) {
    private static final String DSIG = "http://www.w3.org/2000/09/xmldsig#";
    private static final String PACKAGE_SIGNATURE = "http://schemas.openxmlformats.org/package/2006/digital-signature";
    private static final String CHOOSING = "http://schemas.openxmlformats.org/package/2006/RelationshipTransform";
    private static final Set<String> CANONICAL = Set.of(
            "http://www.w3.org/TR/2001/REC-xml-c14n-20010315",
            "http://www.w3.org/TR/2001/REC-xml-c14n-20010315#WithComments",
            "http://www.w3.org/2006/12/xml-c14n11",
            "http://www.w3.org/2001/10/xml-exc-c14n#",
            "http://www.w3.org/2001/10/xml-exc-c14n#WithComments");
    private static final List<String> UNSEEN = List.of(
            "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/",
            "http://schemas.openxmlformats.org/package/2006/relationships/metadata/",
            "http://schemas.openxmlformats.org/officedocument/2006/relationships/metadata/",
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties",
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties",
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml",
            "http://purl.oclc.org/ooxml/officeDocument/relationships/extendedProperties",
            "http://purl.oclc.org/ooxml/officeDocument/relationships/customProperties",
            "http://purl.oclc.org/ooxml/officeDocument/relationships/customXml");

    SignedReferences {
        parts = Map.copyOf(parts);
        relationships = Map.copyOf(relationships);
        carried = List.copyOf(carried);
    }

    static SignedReferences read(PackagePart part) throws IOException {
        Document document;
        try (InputStream in = part.getInputStream()) {
            document = XmlDocuments.read(in);
        }
        List<Element> signatures = XmlDocuments.signatures(document);
        if (signatures.size() != 1 || signatures.getFirst() != document.getDocumentElement()) {
            throw new IOException("not one signature");
        }
        Map<String, String> parts = new HashMap<>();
        Map<String, Set<String>> relationships = new HashMap<>();
        boolean odd = signedDirectly(signatures.getFirst()).stream().anyMatch(SignedReferences::isOdd);
        for (Element signed : signedObjects(signatures.getFirst())) {
            for (Element reference : elements(signed, "Reference")) {
                add(reference, parts, relationships);
                odd |= isOdd(reference);
            }
        }
        List<X509Certificate> carried = new ArrayList<>();
        for (Element certificate : elements(document.getDocumentElement(), "X509Certificate")) {
            certificate(certificate.getTextContent()).ifPresent(carried::add);
        }
        return new SignedReferences(
                parts, relationships, weak(document), odd, carried, signedAt(document), signatures.getFirst());
    }

    private static List<Element> signedDirectly(Element signature) {
        List<Element> infos = elements(signature, "SignedInfo");
        return infos.isEmpty() ? List.of() : elements(infos.getFirst(), "Reference");
    }

    private static List<Element> signedObjects(Element signature) {
        List<Element> objects = new ArrayList<>();
        for (Element reference : signedDirectly(signature)) {
            String uri = reference.getAttribute("URI");
            Element target = uri.startsWith("#") ? signature.getOwnerDocument().getElementById(uri.substring(1)) : null;
            if (target != null && target.getParentNode() == signature) {
                objects.add(target);
            }
        }
        return objects;
    }

    /** The relationships of a part are chosen by their Ids, whatever else is signed as it stands. */
    private static boolean isOdd(Element reference) {
        String uri = reference.getAttribute("URI");
        boolean chosen = uri.startsWith("/") && name(uri).endsWith(".rels");
        return elements(reference, "Transform").stream()
                .map(transform -> transform.getAttribute("Algorithm"))
                .anyMatch(algorithm -> !CANONICAL.contains(algorithm) && !(chosen && algorithm.equals(CHOOSING)));
    }

    private static String name(String uri) {
        int query = uri.indexOf("?ContentType=");
        return query < 0 ? uri : uri.substring(0, query);
    }

    private static void add(Element reference, Map<String, String> parts, Map<String, Set<String>> relationships) {
        String uri = reference.getAttribute("URI");
        if (!uri.startsWith("/")) {
            return;
        }
        String name = name(uri);
        String type = uri.length() > name.length() ? uri.substring(name.length() + "?ContentType=".length()) : "";
        parts.put(name, type);
        NodeList ids = reference.getElementsByTagNameNS("*", "RelationshipReference");
        for (int i = 0; i < ids.getLength(); i++) {
            relationships
                    .computeIfAbsent(name, any -> new HashSet<>())
                    .add(((Element) ids.item(i)).getAttribute("SourceId"));
        }
    }

    private static Optional<Instant> signedAt(Document document) {
        NodeList properties = document.getElementsByTagNameNS("*", "SigningTime");
        NodeList times =
                properties.getLength() > 0 ? properties : document.getElementsByTagNameNS(PACKAGE_SIGNATURE, "Value");
        try {
            return times.getLength() == 0
                    ? Optional.empty()
                    : Optional.of(
                            OffsetDateTime.parse(times.item(0).getTextContent().strip())
                                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static List<Element> elements(Element parent, String name) {
        NodeList found = parent.getElementsByTagNameNS(DSIG, name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static boolean weak(Document document) {
        NodeList all = document.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            String algorithm = ((Element) all.item(i)).getAttribute("Algorithm");
            if (Algorithms.weak(algorithm)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<X509Certificate> certificate(String base64) {
        try {
            byte[] der = Base64.getMimeDecoder().decode(base64);
            return Optional.of((X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der)));
        } catch (CertificateException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Every part that a reader sees (the document, its headers, styles, pictures, sheets) and how they hang together. */
    boolean coverContentOf(OPCPackage opc) throws IOException {
        try {
            if (!cover("/_rels/.rels", opc.getRelationships())) {
                return false;
            }
            Set<String> used = used(opc);
            List<PackagePart> beside = new ArrayList<>();
            List<BoundContent> bound = new ArrayList<>();
            for (PackagePart part : opc.getParts()) {
                String name = part.getPartName().getName();
                if (part.isRelationshipPart()) {
                    continue;
                }
                if (!isContent(name) && !used.contains(lower(name))) {
                    if (!parts.containsKey(name)) {
                        beside.add(part);
                    }
                    continue;
                }
                if (!part.getContentType().equals(parts.get(name))
                        || !cover(relationshipsOf(name), part.getRelationships())) {
                    return false;
                }
                if (part.getContentType().contains("wordprocessingml")) {
                    bound.add(bound(part));
                }
            }
            bound.removeIf(BoundContent::isEmpty);
            return bound.isEmpty() || beside.stream().allMatch(part -> agree(bound, part, opc));
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
    }

    private static BoundContent bound(PackagePart part) throws IOException {
        try (InputStream in = part.getInputStream()) {
            return BoundContent.of(in);
        }
    }

    /** What a text takes from a part that nobody signed stands in the text already. */
    private static boolean agree(List<BoundContent> bound, PackagePart beside, OPCPackage opc) {
        try (InputStream in = open(beside, opc)) {
            Document other = XmlDocuments.read(in);
            return bound.stream().allMatch(each -> each.agreesWith(other));
        } catch (IOException noXml) {
            return true;
        }
    }

    /** POI reads the core properties itself and gives no bytes of them. */
    private static InputStream open(PackagePart part, OPCPackage opc) throws IOException {
        if (part instanceof PackagePropertiesPart && opc instanceof ZipPackage zip) {
            ZipEntrySource archive = zip.getZipArchive();
            return archive.getInputStream(
                    archive.getEntry(part.getPartName().getName().substring(1)));
        }
        return part.getInputStream();
    }

    /** The names of all parts that a document is put together from, wherever they lie. */
    private static Set<String> used(OPCPackage opc) throws InvalidFormatException {
        Set<String> names = new HashSet<>();
        add(opc.getRelationships(), names);
        for (PackagePart part : opc.getParts()) {
            if (!part.isRelationshipPart()) {
                add(part.getRelationships(), names);
            }
        }
        return names;
    }

    private static void add(PackageRelationshipCollection all, Set<String> names) {
        for (PackageRelationship each : all) {
            if (each.getTargetMode() == TargetMode.INTERNAL && isSeen(each)) {
                names.add(lower(each.getTargetURI().getPath()));
            }
        }
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static String relationshipsOf(String name) {
        int slash = name.lastIndexOf('/');
        return name.substring(0, slash) + "/_rels" + name.substring(slash) + ".rels";
    }

    private boolean cover(String name, PackageRelationshipCollection all) {
        Set<String> signed = relationships.getOrDefault(name, Set.of());
        for (PackageRelationship each : all) {
            if (isSeen(each) && !signed.contains(each.getId())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSeen(PackageRelationship relationship) {
        return relationship.getTargetMode() == TargetMode.EXTERNAL
                || UNSEEN.stream().noneMatch(relationship.getRelationshipType()::startsWith);
    }

    private static boolean isContent(String name) {
        return !name.startsWith("/_xmlsignatures/")
                && !name.startsWith("/docProps/")
                && !name.startsWith("/customXml/");
    }
}
