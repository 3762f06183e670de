package vn.vanthu.signature.cms;

import java.io.IOException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import vn.vanthu.signature.DigestProvider;

/**
 * A detached CMS signature in two steps (RFC 5652, RFC 5035): the attributes that are signed, then the SignedData with
 * the value that was put under them. SHA-256 throughout.
 */
public final class CmsWriting {
    private static final AlgorithmIdentifier SHA_256 = new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256);

    private CmsWriting() {}

    /**
     * What is signed: content type, digest, certificate and, where the carrier does not tell it, the time.
     *
     * @param digest SHA-256 of the content
     * @return DER of the set
     */
    public static byte[] attributes(byte[] digest, X509Certificate certificate, Optional<Instant> when) {
        ASN1EncodableVector attributes = new ASN1EncodableVector();
        attributes.add(attribute(CMSAttributes.contentType, CMSObjectIdentifiers.data));
        when.ifPresent(moment -> attributes.add(attribute(CMSAttributes.signingTime, new Time(Date.from(moment)))));
        attributes.add(attribute(CMSAttributes.messageDigest, new DEROctetString(digest)));
        attributes.add(attribute(
                PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                new SigningCertificateV2(new ESSCertIDv2(sha256(encoded(certificate))))));
        return der(new DERSet(attributes));
    }

    /**
     * @param attributes as {@link #attributes} gave them
     * @param value over them, as a {@code Signatory} gives it
     * @param chain the signer's certificate first
     * @param timeStamp an RFC 3161 token over the value
     * @return DER of the ContentInfo
     */
    public static byte[] signedData(
            byte[] attributes, byte[] value, List<X509Certificate> chain, Optional<byte[]> timeStamp) {
        X509Certificate certificate = chain.getFirst();
        Certificate signer = Certificate.getInstance(encoded(certificate));
        ASN1EncodableVector unsigned = new ASN1EncodableVector();
        timeStamp.ifPresent(token -> unsigned.add(
                attribute(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken, ContentInfo.getInstance(token))));
        SignerInfo info = new SignerInfo(
                new SignerIdentifier(new IssuerAndSerialNumber(
                        signer.getIssuer(), signer.getSerialNumber().getValue())),
                SHA_256,
                ASN1Set.getInstance(attributes),
                signatureAlgorithm(certificate),
                new DEROctetString(value),
                unsigned.size() == 0 ? null : new DERSet(unsigned));
        ASN1EncodableVector certificates = new ASN1EncodableVector();
        chain.forEach(each -> certificates.add(Certificate.getInstance(encoded(each))));
        SignedData data = new SignedData(
                new DERSet(SHA_256),
                new ContentInfo(CMSObjectIdentifiers.data, null),
                new DERSet(certificates),
                null,
                new DERSet(info));
        return der(new ContentInfo(CMSObjectIdentifiers.signedData, data));
    }

    private static AlgorithmIdentifier signatureAlgorithm(X509Certificate certificate) {
        return certificate.getPublicKey().getAlgorithm().equals("EC")
                ? new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256)
                : new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE);
    }

    private static Attribute attribute(ASN1ObjectIdentifier type, ASN1Encodable value) {
        return new Attribute(type, new DERSet(value));
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException("a certificate without encoding", e);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        return DigestProvider.sha256().digest(bytes);
    }

    private static byte[] der(ASN1Encodable value) {
        try {
            return value.toASN1Primitive().getEncoded(ASN1Encoding.DER);
        } catch (IOException e) {
            throw new IllegalStateException("not encoded", e);
        }
    }
}
