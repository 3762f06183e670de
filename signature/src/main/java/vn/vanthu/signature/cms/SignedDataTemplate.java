package vn.vanthu.signature.cms;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAKey;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.jspecify.annotations.Nullable;
import vn.vanthu.signature.DigestProvider;
import vn.vanthu.signature.SignatureException;

/**
 * The DER of a detached SignedData (RFC 5652, RFC 5035) of one signer over SHA-256, made once: what differs from document to document are
 * the digest, the signature value and the time-stamp. It claims no time of signing, as PAdES wants it (ETSI EN 319
 * 142-1). Immutable.
 */
public final class SignedDataTemplate {
    private static final int DIGEST_BYTES = 32;
    private static final int P256_SIGNATURE = 72;

    /** An agency signs many documents in a row. */
    private static volatile @Nullable Kept kept;

    private final byte[] attributes;
    private final int digestAt;
    private final byte[] beforeSigner;
    private final byte[] signerBefore;
    private final byte[] signatureAlgorithm;
    private final int signatureBytes;

    private SignedDataTemplate(
            byte[] attributes,
            int digestAt,
            byte[] beforeSigner,
            byte[] signerBefore,
            byte[] signatureAlgorithm,
            int signatureBytes) {
        this.attributes = attributes;
        this.digestAt = digestAt;
        this.beforeSigner = beforeSigner;
        this.signerBefore = signerBefore;
        this.signatureAlgorithm = signatureAlgorithm;
        this.signatureBytes = signatureBytes;
    }

    /** @param chain the signer's certificate first */
    public static SignedDataTemplate of(List<X509Certificate> chain) {
        Kept last = kept;
        if (last != null && last.chain().equals(chain)) {
            return last.template();
        }
        SignedDataTemplate made = made(chain);
        kept = new Kept(List.copyOf(chain), made);
        return made;
    }

    private record Kept(List<X509Certificate> chain, SignedDataTemplate template) {}

    private static SignedDataTemplate made(List<X509Certificate> chain) {
        try {
            X509Certificate signer = chain.getFirst();
            byte[] digest = new byte[DIGEST_BYTES];
            Arrays.fill(digest, (byte) 0xA5);
            byte[] attributes = attributes(signer, digest).getEncoded(ASN1Encoding.DER);
            AlgorithmIdentifier sha256 = new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256);
            ByteArrayOutputStream certificates = new ByteArrayOutputStream();
            for (X509Certificate certificate : chain) {
                certificates.writeBytes(certificate.getEncoded());
            }
            byte[] beforeSigner = Der.joined(
                    integer(1),
                    Der.set(der(sha256)),
                    Der.sequence(der(CMSObjectIdentifiers.data)),
                    Der.tagged(0xA0, certificates.toByteArray()));
            byte[] signerBefore = Der.joined(
                    integer(1),
                    der(new IssuerAndSerialNumber(
                            X500Name.getInstance(signer.getIssuerX500Principal().getEncoded()),
                            signer.getSerialNumber())),
                    der(sha256));
            boolean rsa = signer.getPublicKey() instanceof RSAKey;
            AlgorithmIdentifier algorithm = rsa
                    ? new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE)
                    : new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);
            int bytes = signer.getPublicKey() instanceof RSAKey key
                    ? (key.getModulus().bitLength() + 7) / 8
                    : P256_SIGNATURE;
            return new SignedDataTemplate(
                    attributes, indexOf(attributes, digest), beforeSigner, signerBefore, der(algorithm), bytes);
        } catch (IOException | CertificateEncodingException e) {
            throw new SignatureException(
                    SignatureException.ErrorCode.KEY_UNREADABLE, "a certificate that cannot be written", e);
        }
    }

    private static DERSet attributes(X509Certificate signer, byte[] digest) throws CertificateEncodingException {
        byte[] certificate = DigestProvider.sha256().digest(signer.getEncoded());
        ASN1EncodableVector attributes = new ASN1EncodableVector();
        attributes.add(new Attribute(CMSAttributes.contentType, new DERSet(CMSObjectIdentifiers.data)));
        attributes.add(new Attribute(CMSAttributes.messageDigest, new DERSet(new DEROctetString(digest))));
        attributes.add(new Attribute(
                PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                new DERSet(new SigningCertificateV2(new ESSCertIDv2(certificate)))));
        return new DERSet(attributes);
    }

    private static int indexOf(byte[] whole, byte[] part) {
        for (int i = 0; i + part.length <= whole.length; i++) {
            if (Arrays.equals(whole, i, i + part.length, part, 0, part.length)) {
                return i;
            }
        }
        throw new IllegalStateException("the attributes hold no digest");
    }

    /**
     * What the key signs: the DER of the signed attributes.
     *
     * @param digest SHA-256 of the content
     */
    public byte[] toBeSigned(byte[] digest) {
        if (digest.length != DIGEST_BYTES) {
            throw new IllegalArgumentException("a digest of " + digest.length + " bytes, not " + DIGEST_BYTES);
        }
        byte[] filled = attributes.clone();
        System.arraycopy(digest, 0, filled, digestAt, DIGEST_BYTES);
        return filled;
    }

    /** @param timeStamp a token (RFC 3161) over the signature value */
    public byte[] encoded(byte[] digest, byte[] signatureValue, Optional<byte[]> timeStamp) {
        byte[] signed = toBeSigned(digest);
        signed[0] = (byte) 0xA0;
        byte[] unsigned = timeStamp.map(SignedDataTemplate::unsigned).orElseGet(() -> new byte[0]);
        byte[] signer =
                Der.sequence(signerBefore, signed, signatureAlgorithm, Der.tagged(0x04, signatureValue), unsigned);
        return Der.sequence(
                der(CMSObjectIdentifiers.signedData), Der.tagged(0xA0, Der.sequence(beforeSigner, Der.set(signer))));
    }

    private static byte[] unsigned(byte[] token) {
        ASN1ObjectIdentifier type = PKCSObjectIdentifiers.id_aa_signatureTimeStampToken;
        return Der.tagged(0xA1, Der.sequence(der(type), Der.set(token)));
    }

    /** The most bytes that {@link #encoded} gives with a token of so many bytes; 0 for none. */
    public int largest(int tokenBytes) {
        return encoded(
                        new byte[DIGEST_BYTES],
                        new byte[signatureBytes],
                        tokenBytes == 0 ? Optional.empty() : Optional.of(new byte[tokenBytes]))
                .length;
    }

    private static byte[] integer(int value) {
        return Der.tagged(0x02, new byte[] {(byte) value});
    }

    private static byte[] der(ASN1Encodable value) {
        try {
            return value.toASN1Primitive().getEncoded(ASN1Encoding.DER);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
