package vn.vanthu.samples.attack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import vn.vanthu.samples.SampleTrust;

/** A CMS put together by hand, rightly signed and yet not what it says. */
final class CmsTricks {
    private static final AlgorithmIdentifier SHA_256 = new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256);
    private static final AlgorithmIdentifier RSA =
            new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE);

    private CmsTricks() {}

    static byte[] namesAnotherCertificate(byte[] content, SampleTrust.Key key) throws IOException {
        byte[] elsewhere = new byte[32];
        return signed(
                content,
                key,
                CMSObjectIdentifiers.data,
                new Attribute(
                        PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                        new DERSet(new SigningCertificateV2(new ESSCertIDv2(elsewhere)))));
    }

    static byte[] otherContentType(byte[] content, SampleTrust.Key key) throws IOException {
        return signed(content, key, CMSObjectIdentifiers.envelopedData);
    }

    /** Over the content, and yet with an empty one inside. */
    static byte[] besideNothing(byte[] content, SampleTrust.Key key) throws IOException {
        SignedData honest = SignedData.getInstance(
                ContentInfo.getInstance(CmsMaking.ordinary(content, key)).getContent());
        SignedData odd = new SignedData(
                honest.getDigestAlgorithms(),
                new ContentInfo(CMSObjectIdentifiers.data, new DEROctetString(new byte[0])),
                honest.getCertificates(),
                null,
                honest.getSignerInfos());
        return new ContentInfo(CMSObjectIdentifiers.signedData, odd).getEncoded("DER");
    }

    /** The CMS brings the SHA-1 digest of the content, and of what is put behind it. */
    static byte[] overSha1(byte[] content, String more, SampleTrust.Key key) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-1");
            digest.update(content);
            digest.update(more.getBytes(StandardCharsets.US_ASCII));
            return CmsMaking.signed(digest.digest(), "SHA1withRSA", false, true, key);
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    /** Over the content itself, and the digest is called as signatures are. */
    static byte[] digestCalledSignature(byte[] content, SampleTrust.Key key) throws IOException {
        byte[] cms = CmsMaking.detached(content, "SHA1withRSA", true, key);
        SignedData honest = SignedData.getInstance(ContentInfo.getInstance(cms).getContent());
        AlgorithmIdentifier wrong =
                new AlgorithmIdentifier(PKCSObjectIdentifiers.sha1WithRSAEncryption, DERNull.INSTANCE);
        SignerInfo signer = SignerInfo.getInstance(honest.getSignerInfos().getObjectAt(0));
        SignedData odd = new SignedData(
                new DERSet(wrong),
                honest.getEncapContentInfo(),
                honest.getCertificates(),
                null,
                new DERSet(
                        new SignerInfo(signer.getSID(), wrong, (DERSet) null, RSA, signer.getEncryptedDigest(), null)));
        return new ContentInfo(CMSObjectIdentifiers.signedData, odd).getEncoded("DER");
    }

    /** Parameters that are none become others that say nothing either: libraries verify the signature all the same. */
    static byte[] otherAlgorithmBeside(byte[] content, SampleTrust.Key key) throws IOException {
        byte[] cms = CmsMaking.ordinary(content, key);
        int parameters = new String(cms, StandardCharsets.ISO_8859_1).lastIndexOf("\u0005\u0000\u0004\u0082");
        cms[parameters] = 0x30;
        return cms;
    }

    /** Honest: no more than every CMS has. */
    static byte[] fewest(byte[] content, SampleTrust.Key key) throws IOException {
        return signed(content, key, CMSObjectIdentifiers.data);
    }

    static byte[] noContentType(byte[] content, SampleTrust.Key key) throws IOException {
        return signed(key, digest(content));
    }

    /** One attribute with the right digest and another. */
    static byte[] digestTwice(byte[] content, SampleTrust.Key key) throws IOException {
        return signed(
                key,
                new Attribute(CMSAttributes.contentType, new DERSet(CMSObjectIdentifiers.data)),
                digest("noi dung khac".getBytes(StandardCharsets.US_ASCII)),
                digest(content));
    }

    /** One to any power is one. */
    static byte[] valueOne(byte[] content, SampleTrust.Key key) throws IOException {
        byte[] one = new byte[256];
        one[255] = 1;
        try {
            return signedData(
                    key,
                    new DERSet(new ASN1Encodable[] {
                        new Attribute(CMSAttributes.contentType, new DERSet(CMSObjectIdentifiers.data)), digest(content)
                    }),
                    one);
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private static Attribute digest(byte[] content) throws IOException {
        try {
            return new Attribute(
                    CMSAttributes.messageDigest,
                    new DERSet(new DEROctetString(
                            MessageDigest.getInstance("SHA-256").digest(content))));
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private static byte[] signed(SampleTrust.Key key, Attribute... attributes) throws IOException {
        try {
            DERSet all = new DERSet(attributes);
            return signedData(key, all, sign(all.getEncoded("DER"), key));
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private static byte[] signed(
            byte[] content, SampleTrust.Key key, ASN1ObjectIdentifier contentType, Attribute... more)
            throws IOException {
        List<Attribute> attributes = new ArrayList<>();
        attributes.add(new Attribute(CMSAttributes.contentType, new DERSet(contentType)));
        attributes.add(digest(content));
        attributes.addAll(List.of(more));
        return signed(key, attributes.toArray(Attribute[]::new));
    }

    /** The attributes of an honest signature, without their tag, are what this one says to have signed directly. */
    static byte[] attributesAsContent(byte[] content, SampleTrust.Key key) throws IOException {
        try {
            Collection<SignerInformation> signers = new CMSSignedData(CmsMaking.ordinary(content, key))
                    .getSignerInfos()
                    .getSigners();
            AttributeTable honest = signers.iterator().next().getSignedAttributes();
            byte[] attributes = new DERSet(honest.toASN1EncodableVector()).getEncoded("DER");
            return signedData(key, null, sign(attributes, key));
        } catch (CMSException | GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private static byte[] sign(byte[] attributes, SampleTrust.Key key) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key.privateKey());
        signature.update(attributes);
        return signature.sign();
    }

    private static byte[] signedData(
            SampleTrust.Key key, @org.jspecify.annotations.Nullable DERSet attributes, byte[] value)
            throws IOException, GeneralSecurityException {
        Certificate certificate = Certificate.getInstance(key.certificate().getEncoded());
        SignerInfo signer = new SignerInfo(
                new SignerIdentifier(new IssuerAndSerialNumber(certificate)),
                SHA_256,
                attributes,
                RSA,
                new DEROctetString(value),
                null);
        SignedData data = new SignedData(
                new DERSet(SHA_256),
                new ContentInfo(CMSObjectIdentifiers.data, null),
                new DERSet(certificate),
                null,
                new DERSet(signer));
        return new ContentInfo(CMSObjectIdentifiers.signedData, data).getEncoded("DER");
    }
}
