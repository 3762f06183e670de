package vn.vanthu.signature.ooxml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;

/** The parts that one signature names, as its XML says; whether their digests hold is checked elsewhere. */
record SignedReferences(Set<String> parts, boolean weak, List<X509Certificate> carried) {
    SignedReferences {
        parts = Set.copyOf(parts);
        carried = List.copyOf(carried);
    }

    static SignedReferences read(PackagePart signature) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        Set<String> parts = new HashSet<>();
        List<X509Certificate> carried = new ArrayList<>();
        boolean weak = false;
        try (InputStream in = signature.getInputStream()) {
            XMLStreamReader reader = factory.createXMLStreamReader(in);
            while (reader.hasNext()) {
                if (reader.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                String uri = reader.getAttributeValue(null, "URI");
                if (reader.getLocalName().equals("Reference") && uri != null && uri.startsWith("/")) {
                    int query = uri.indexOf('?');
                    parts.add(query < 0 ? uri : uri.substring(0, query));
                }
                if (reader.getLocalName().equals("X509Certificate")) {
                    certificate(reader.getElementText()).ifPresent(carried::add);
                    continue;
                }
                String algorithm = reader.getAttributeValue(null, "Algorithm");
                weak |= algorithm != null && (algorithm.endsWith("#sha1") || algorithm.endsWith("#rsa-sha1"));
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        return new SignedReferences(parts, weak, carried);
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

    /** Every part that a reader sees: the document, its headers, styles, pictures, sheets. */
    boolean coverContentOf(OPCPackage opc) throws IOException {
        try {
            return opc.getParts().stream()
                    .map(part -> part.getPartName().getName())
                    .filter(SignedReferences::isContent)
                    .allMatch(parts::contains);
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
    }

    private static boolean isContent(String name) {
        return !name.startsWith("/_xmlsignatures/")
                && !name.startsWith("/docProps/")
                && !name.startsWith("/customXml/")
                && !name.endsWith(".rels");
    }
}
