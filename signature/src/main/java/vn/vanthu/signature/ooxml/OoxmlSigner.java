package vn.vanthu.signature.ooxml;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.vanthu.signature.SignatureException;
import vn.vanthu.signature.asic.PackageRewriting;
import vn.vanthu.signature.keys.Signatory;
import vn.vanthu.signature.stamp.TimeStamps;
import vn.vanthu.signature.xades.Canonical;
import vn.vanthu.signature.xades.SignedReference;
import vn.vanthu.signature.xades.XadesWriting;
import vn.vanthu.signature.xades.XadesWriting.WrittenObject;

/**
 * Signs an Office Open XML package (XAdES inside OPC, ECMA-376 part 2, 13): every part and relationship but the
 * descriptions in docProps. A second signature leaves the first valid.
 */
public final class OoxmlSigner {
    private static final String ORIGIN_TYPE = "application/vnd.openxmlformats-package.digital-signature-origin";
    private static final String SIGNATURE_TYPE =
            "application/vnd.openxmlformats-package.digital-signature-xmlsignature+xml";
    private static final String SIGNATURE =
            "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/signature";
    private static final String ROOT_RELATIONSHIPS = "_rels/.rels";

    private OoxmlSigner() {}

    /** Without a time-stamp. */
    public static void sign(Path in, Path out, Signatory signatory, Instant when, String description) {
        sign(in, out, signatory, when, description, TimeStamps.NONE);
    }

    /** @throws SignatureException DOCUMENT_UNSIGNABLE if it is no package or cannot be signed */
    public static void sign(
            Path in, Path out, Signatory signatory, Instant when, String description, TimeStamps stamps) {
        try (PackageRewriting content = new PackageRewriting(in)) {
            ContentTypes types = new ContentTypes(content.read(ContentTypes.PART));
            Relationships root = new Relationships(content.read(ROOT_RELATIONSHIPS));
            List<SignedReference> references = references(content, types);
            String id = XadesWriting.idOf(signatory.certificate(), when, references);
            String signature = new XadesWriting(id, Map.of(), List.of(), objects(id, when, description, references))
                    .sign(signatory, when, stamps);
            Map<String, byte[]> changed = new LinkedHashMap<>();
            String origin = root.target(Relationships.ORIGIN)
                    .map(target -> target.startsWith("/") ? target.substring(1) : target)
                    .orElse("_xmlsignatures/origin.sigs");
            if (root.target(Relationships.ORIGIN).isEmpty()) {
                changed.put(ROOT_RELATIONSHIPS, root.with(Relationships.ORIGIN, origin));
                changed.put(origin, new byte[0]);
                types.add("/" + origin, ORIGIN_TYPE);
            }
            String folder = origin.substring(0, origin.lastIndexOf('/') + 1);
            String part = signaturePart(folder, content.names());
            types.add("/" + part, SIGNATURE_TYPE);
            String originRelationships = folder + "_rels/" + origin.substring(folder.length()) + ".rels";
            byte[] before = content.names().contains(originRelationships)
                    ? content.read(originRelationships)
                    : Relationships.empty();
            changed.put(ContentTypes.PART, types.bytes());
            // LibreOffice looks for it beside the origin, where Office puts it, and follows no absolute name.
            changed.put(
                    originRelationships, new Relationships(before).with(SIGNATURE, part.substring(folder.length())));
            changed.put(
                    part,
                    ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + signature).getBytes(StandardCharsets.UTF_8));
            content.write(out, changed, when);
        } catch (IOException | RuntimeException e) {
            throw SignatureException.unsignable(e);
        }
    }

    private static String signaturePart(String folder, Set<String> names) {
        int number = 1;
        while (names.contains(folder + "sig" + number + ".xml")) {
            number++;
        }
        return folder + "sig" + number + ".xml";
    }

    private static List<SignedReference> references(PackageRewriting content, ContentTypes types) throws IOException {
        Set<String> parts = content.names().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        List<SignedReference> references = new ArrayList<>();
        for (String name : content.names()) {
            String part = "/" + name;
            if (name.equals(ContentTypes.PART)
                    || name.endsWith("/")
                    || part.startsWith("/_xmlsignatures/")
                    || part.startsWith("/docProps/")) {
                continue;
            }
            if (name.endsWith(".rels")) {
                Relationships relationships = new Relationships(content.read(name));
                List<String> absent = relationships.absent(name.substring(0, name.lastIndexOf("_rels/")), parts);
                if (!absent.isEmpty()) {
                    throw new IOException("parts that are not there: " + absent);
                }
                if (relationships.signsAny()) {
                    references.add(relationships.reference(name));
                }
                continue;
            }
            String type = types.of(part).orElseThrow(() -> new IOException("a part without content type: " + name));
            if (!type.equals(SIGNATURE_TYPE) && !type.equals(ORIGIN_TYPE)) {
                references.add(SignedReference.plain(part + "?ContentType=" + type, content.sha256(name)));
            }
        }
        return references;
    }

    private static List<WrittenObject> objects(
            String id, Instant when, String description, List<SignedReference> references) {
        StringBuilder manifest = new StringBuilder("<Object Id=\"idPackageObject\"><Manifest>");
        for (SignedReference reference : references) {
            manifest.append("<Reference URI=\"")
                    .append(Canonical.attribute(reference.uri()))
                    .append("\">")
                    .append(reference.transforms())
                    .append(XadesWriting.digest(reference.sha256()))
                    .append("</Reference>");
        }
        manifest.append("</Manifest><SignatureProperties><SignatureProperty Id=\"idSignatureTime\" Target=\"#" + id
                + "\"><mdssi:SignatureTime"
                + " xmlns:mdssi=\"http://schemas.openxmlformats.org/package/2006/digital-signature\">"
                + "<mdssi:Format>YYYY-MM-DDThh:mm:ssTZD</mdssi:Format><mdssi:Value>"
                + when.truncatedTo(ChronoUnit.SECONDS)
                + "</mdssi:Value></mdssi:SignatureTime></SignatureProperty></SignatureProperties></Object>");
        String office = "<Object Id=\"idOfficeObject\"><SignatureProperties>"
                + "<SignatureProperty Id=\"idOfficeV1Details\" Target=\"#" + id + "\">"
                + "<SignatureInfoV1 xmlns=\"http://schemas.microsoft.com/office/2006/digsig\"><SetupID></SetupID>"
                + "<SignatureText></SignatureText><SignatureImage></SignatureImage><SignatureComments>"
                + Canonical.text(description) + "</SignatureComments>"
                + "<ManifestHashAlgorithm>http://www.w3.org/2001/04/xmlenc#sha256</ManifestHashAlgorithm>"
                + "<SignatureProviderId>{00000000-0000-0000-0000-000000000000}</SignatureProviderId>"
                + "<SignatureProviderUrl></SignatureProviderUrl>"
                + "<SignatureProviderDetails>9</SignatureProviderDetails><SignatureType>1</SignatureType>"
                + "</SignatureInfoV1></SignatureProperty></SignatureProperties></Object>";
        return List.of(
                new WrittenObject("idPackageObject", manifest.toString()), new WrittenObject("idOfficeObject", office));
    }
}
