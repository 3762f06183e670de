package vn.vanthu.signature.cms;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.CMSTypedData;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import vn.vanthu.signature.SignatureException;
import vn.vanthu.signature.SignatureFormat;
import vn.vanthu.signature.SignatureReport;
import vn.vanthu.signature.keys.SigningKey;
import vn.vanthu.signature.trust.TrustStore;

/**
 * Signatures over content that stands elsewhere (RFC 5652, RFC 5035): the content is streamed, never held. The
 * digests are the JDK's; Bouncy Castle's own are ten times slower.
 */
public final class DetachedCms {
    private DetachedCms() {}

    /**
     * @param content read to its end once, not closed
     * @return DER of the SignedData with the signer's chain
     * @throws SignatureException DOCUMENT_UNSIGNABLE if the key does not sign
     */
    public static byte[] sign(InputStream content, SigningKey key, Instant when) throws IOException {
        try {
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(new JcaSignerInfoGeneratorBuilder(
                            new JcaDigestCalculatorProviderBuilder().build())
                    .setSignedAttributeGenerator(
                            new DefaultSignedAttributeTableGenerator(new AttributeTable(attributes(key, when))))
                    .build(new JcaContentSignerBuilder(key.algorithm()).build(key.privateKey()), key.certificate()));
            generator.addCertificates(new JcaCertStore(key.chain()));
            return generator.generate(new Streamed(content), false).getEncoded("DER");
        } catch (CMSException | OperatorCreationException | GeneralSecurityException e) {
            throw new SignatureException(
                    SignatureException.ErrorCode.DOCUMENT_UNSIGNABLE, "cannot sign with " + key, e);
        }
    }

    /** @param content exactly the bytes signed, read to the end, not closed */
    public static List<SignatureReport> verify(InputStream content, byte[] cms, TrustStore trust, Instant at)
            throws IOException {
        return verify(content, cms, trust, at, SignatureFormat.CADES);
    }

    /** The same, told as of another carrier. */
    public static List<SignatureReport> verify(
            InputStream content, byte[] cms, TrustStore trust, Instant at, SignatureFormat format) throws IOException {
        return new CmsCheck(trust, at, format).check(cms, digest -> {
            byte[] buffer = new byte[1 << 16];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        });
    }

    private static ASN1EncodableVector attributes(SigningKey key, Instant when) throws GeneralSecurityException {
        byte[] certificateHash =
                MessageDigest.getInstance("SHA-256").digest(key.certificate().getEncoded());
        ASN1EncodableVector attributes = new ASN1EncodableVector();
        attributes.add(new Attribute(
                PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                new DERSet(new SigningCertificateV2(new ESSCertIDv2(certificateHash)))));
        attributes.add(new Attribute(CMSAttributes.signingTime, new DERSet(new Time(Date.from(when)))));
        return attributes;
    }

    private record Streamed(InputStream content) implements CMSTypedData {
        @Override
        public ASN1ObjectIdentifier getContentType() {
            return CMSObjectIdentifiers.data;
        }

        @Override
        public void write(OutputStream out) throws IOException {
            content.transferTo(out);
        }

        @Override
        public Object getContent() {
            return content;
        }
    }
}
