package vn.vanthu.signature.cms;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.Objects;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAlgorithmProtection;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.ess.ESSCertID;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificate;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cms.SignerInformation;
import org.jspecify.annotations.Nullable;
import vn.vanthu.signature.DigestProvider;

/**
 * What a signer must have signed beside the content (RFC 5652 11.1, RFC 5035): each once, of this content's type, and
 * naming the certificate that is shown. A signer without signed attributes does not fit: his value could be another's
 * attributes given out as content, unless the content shows that it is none.
 */
final class SignedAttributes {
    private SignedAttributes() {}

    static boolean fit(SignerInformation signer, X509Certificate certificate, String contentType)
            throws GeneralSecurityException {
        AttributeTable attributes = signer.getSignedAttributes();
        return attributes != null
                && once(attributes, CMSAttributes.messageDigest)
                && once(attributes, CMSAttributes.contentType)
                && contentType.equals(ASN1ObjectIdentifier.getInstance(value(attributes.get(CMSAttributes.contentType)))
                        .getId())
                && namesAlgorithms(attributes, signer)
                && namesCertificate(attributes, certificate);
    }

    /** As they may be only over plain data (RFC 5652, 5.3). */
    static boolean areLeftOut(SignerInformation signer, String contentType) {
        return signer.toASN1Structure().getAuthenticatedAttributes() == null
                && contentType.equals(CMSObjectIdentifiers.data.getId());
    }

    /** RFC 6211: where the signer says by which algorithms he signed, by no others. */
    private static boolean namesAlgorithms(AttributeTable attributes, SignerInformation signer) {
        Attribute attribute = attributes.get(CMSAttributes.cmsAlgorithmProtect);
        if (attribute == null) {
            return true;
        }
        CMSAlgorithmProtection named = CMSAlgorithmProtection.getInstance(value(attribute));
        return once(attributes, CMSAttributes.cmsAlgorithmProtect)
                && same(named.getDigestAlgorithm(), signer.getDigestAlgorithmID())
                && same(named.getSignatureAlgorithm(), signer.toASN1Structure().getDigestEncryptionAlgorithm());
    }

    /** No parameters are those that say nothing. */
    private static boolean same(@Nullable AlgorithmIdentifier named, AlgorithmIdentifier used) {
        return named != null
                && named.getAlgorithm().equals(used.getAlgorithm())
                && Objects.requireNonNullElse(named.getParameters(), DERNull.INSTANCE)
                        .equals(Objects.requireNonNullElse(used.getParameters(), DERNull.INSTANCE));
    }

    private static boolean once(AttributeTable attributes, ASN1ObjectIdentifier type) {
        ASN1EncodableVector all = attributes.getAll(type);
        return all.size() == 1
                && Attribute.getInstance(all.get(0)).getAttrValues().size() == 1;
    }

    private static boolean namesCertificate(AttributeTable attributes, X509Certificate certificate)
            throws GeneralSecurityException {
        Attribute newer = attributes.get(PKCSObjectIdentifiers.id_aa_signingCertificateV2);
        if (newer != null) {
            ESSCertIDv2 named = SigningCertificateV2.getInstance(value(newer)).getCerts()[0];
            return MessageDigest.isEqual(
                    named.getCertHash(),
                    DigestProvider.digest(
                                    named.getHashAlgorithm().getAlgorithm().getId())
                            .digest(certificate.getEncoded()));
        }
        Attribute older = attributes.get(PKCSObjectIdentifiers.id_aa_signingCertificate);
        if (older != null) {
            ESSCertID named = SigningCertificate.getInstance(value(older)).getCerts()[0];
            return MessageDigest.isEqual(
                    named.getCertHash(), DigestProvider.digest("SHA-1").digest(certificate.getEncoded()));
        }
        return true;
    }

    private static ASN1Encodable value(Attribute attribute) {
        return attribute.getAttributeValues()[0];
    }
}
