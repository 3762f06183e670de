package vn.vanthu.signature.xades;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.crypto.Data;
import javax.xml.crypto.KeySelector;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.URIDereferencer;
import javax.xml.crypto.URIReference;
import javax.xml.crypto.URIReferenceException;
import javax.xml.crypto.XMLCryptoContext;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import org.w3c.dom.Element;
import vn.vanthu.signature.SignatureFormat;
import vn.vanthu.signature.SignatureReason;
import vn.vanthu.signature.SignatureReport;
import vn.vanthu.signature.trust.Carried;
import vn.vanthu.signature.trust.CertificateCheck;
import vn.vanthu.signature.trust.TrustStore;

/**
 * One XML signature: what it references directly counts, and only that. An Id may lead into the signature itself or to
 * the element around it, never to something that was moved elsewhere.
 */
public final class XmlSignatureCheck {
    private static final int SHORTEST_RSA = 2048;

    private final TrustStore trust;
    private final Instant at;
    private final SignatureFormat format;
    private final Parts parts;

    public XmlSignatureCheck(TrustStore trust, Instant at, SignatureFormat format, Parts parts) {
        this.trust = trust;
        this.at = at;
        this.format = format;
        this.parts = parts;
    }

    /** What lies beside the signature, by the reference's URI. */
    @FunctionalInterface
    public interface Parts {
        /** @throws IOException if there is none */
        Data open(String uri) throws IOException;
    }

    /**
     * @param references the URIs whose content is signed
     * @param wholeDocument whether the signature is over the document that contains it
     */
    public record Checked(SignatureReport report, Set<String> references, boolean wholeDocument) {
        public Checked {
            references = Set.copyOf(references);
        }
    }

    public Checked check(Element signature) {
        try {
            return checked(signature);
        } catch (MarshalException | XMLSignatureException | GeneralSecurityException | RuntimeException e) {
            return new Checked(SignatureReport.malformed(format), Set.of(), false);
        }
    }

    private Checked checked(Element element) throws MarshalException, XMLSignatureException, GeneralSecurityException {
        List<X509Certificate> carried = SignedProperties.certificates(element);
        if (carried.isEmpty()) {
            return new Checked(SignatureReport.malformed(format), Set.of(), false);
        }
        XMLSignatureFactory factory = XMLSignatureFactory.getInstance("DOM");
        DOMValidateContext context = new DOMValidateContext(
                KeySelector.singletonKeySelector(carried.getFirst().getPublicKey()), element);
        context.setURIDereferencer(new Strict(factory.getURIDereferencer(), element));
        context.setProperty("org.jcp.xml.dsig.secureValidation", Boolean.FALSE);
        XMLSignature signature = factory.unmarshalXMLSignature(context);
        Set<String> uris = new HashSet<>();
        Optional<Element> properties = Optional.empty();
        boolean whole = false;
        for (Object each : signature.getSignedInfo().getReferences()) {
            Reference reference = (Reference) each;
            if (!Algorithms.known(reference)) {
                return new Checked(SignatureReport.malformed(format), Set.of(), false);
            }
            String uri = reference.getURI() == null ? "" : reference.getURI();
            uris.add(uri);
            whole |= !Algorithms.decodes(reference)
                    && (uri.isEmpty() || uri.startsWith("#") && isRoot(element, uri.substring(1)));
            if (SignedProperties.TYPE.equals(reference.getType())) {
                properties = SignedProperties.of(element, uri);
            }
        }
        Optional<X509Certificate> named = properties.isPresent()
                ? SignedProperties.signer(properties.get(), carried)
                : Optional.of(carried.getFirst());
        if (named.isEmpty()) {
            return new Checked(SignatureReport.malformed(format), Set.of(), false);
        }
        X509Certificate certificate = named.get();
        context = new DOMValidateContext(certificate.getPublicKey(), element);
        context.setURIDereferencer(new Strict(factory.getURIDereferencer(), element));
        context.setProperty("org.jcp.xml.dsig.secureValidation", Boolean.FALSE);
        signature = factory.unmarshalXMLSignature(context);
        boolean intact = isIntact(signature, context);
        Optional<SignatureReason> flaw = flaw(intact, signature, certificate);
        Carried around = UnsignedProperties.carried(element, carried);
        Optional<Instant> stampedAt =
                flaw.isPresent() ? Optional.empty() : UnsignedProperties.stampedAt(element, trust, around, at);
        Instant proven = stampedAt.filter(at::isAfter).orElse(at);
        SignatureReport report = SignatureReport.of(
                format,
                flaw,
                certificate,
                new CertificateCheck(trust, around, proven).check(certificate),
                properties.flatMap(SignedProperties::signingTime),
                stampedAt,
                trust.agencyOf(certificate, proven),
                true);
        return new Checked(report, uris, whole);
    }

    /** A part that is no longer there is a changed one. */
    private static boolean isIntact(XMLSignature signature, DOMValidateContext context) throws XMLSignatureException {
        try {
            return signature.validate(context);
        } catch (XMLSignatureException e) {
            if (e.getCause() instanceof URIReferenceException absent && absent.getCause() instanceof IOException) {
                return false;
            }
            throw e;
        }
    }

    private static Optional<SignatureReason> flaw(boolean intact, XMLSignature signature, X509Certificate certificate) {
        if (!intact) {
            return Optional.of(SignatureReason.TAMPERED);
        }
        boolean shortKey = certificate.getPublicKey() instanceof RSAPublicKey rsa
                && rsa.getModulus().bitLength() < SHORTEST_RSA;
        return shortKey || Algorithms.weak(signature) ? Optional.of(SignatureReason.WEAK_ALGORITHM) : Optional.empty();
    }

    private static boolean isRoot(Element signature, String id) {
        Element root = signature.getOwnerDocument().getDocumentElement();
        return root == signature.getOwnerDocument().getElementById(id) && root != signature;
    }

    private final class Strict implements URIDereferencer {
        private final URIDereferencer within;
        private final Element signature;

        private Strict(URIDereferencer within, Element signature) {
            this.within = within;
            this.signature = signature;
        }

        @Override
        public Data dereference(URIReference reference, XMLCryptoContext context) throws URIReferenceException {
            String uri = reference.getURI() == null ? "" : reference.getURI();
            if (uri.isEmpty()) {
                return within.dereference(reference, context);
            }
            if (uri.startsWith("#")) {
                Element target = signature.getOwnerDocument().getElementById(uri.substring(1));
                boolean near = target != null
                        && (XmlDocuments.contains(signature, target)
                                || target == signature.getOwnerDocument().getDocumentElement());
                if (!near) {
                    throw new URIReferenceException("an Id that leads elsewhere: " + uri);
                }
                return within.dereference(reference, context);
            }
            try {
                return parts.open(uri);
            } catch (IOException e) {
                throw new URIReferenceException(e);
            }
        }
    }
}
