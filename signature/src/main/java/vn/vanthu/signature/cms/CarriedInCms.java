package vn.vanthu.signature.cms;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.jspecify.annotations.Nullable;
import vn.vanthu.signature.trust.Carried;

/**
 * Certificates, lists and answers inside a CMS: beside the signers (RFC 5652 10.2.1, RFC 5940), in the signer's archive
 * attribute (ISO 32000-1 12.8.3.3.2) and in the values of CAdES-XL (ETSI EN 319 122-2 A.1).
 */
final class CarriedInCms {
    private static final ASN1ObjectIdentifier ADOBE_ARCHIVE = new ASN1ObjectIdentifier("1.2.840.113583.1.1.8");

    private final List<byte[]> certificates = new ArrayList<>();
    private final List<byte[]> crls = new ArrayList<>();
    private final List<byte[]> ocsps = new ArrayList<>();

    private CarriedInCms() {}

    static Carried of(CMSSignedData signed, SignerInformation signer) {
        CarriedInCms found = new CarriedInCms();
        try {
            found.beside(signed);
            found.archive(signer.getSignedAttributes());
            found.values(signer.getUnsignedAttributes());
        } catch (IOException | RuntimeException whatWasReadSoFarCounts) {
            return Carried.of(found.certificates, found.crls, found.ocsps);
        }
        return Carried.of(found.certificates, found.crls, found.ocsps);
    }

    /** DER of the tokens over the signer's value (RFC 3161 appendix A). */
    static List<byte[]> timeStamps(SignerInformation signer) throws IOException {
        List<byte[]> tokens = new ArrayList<>();
        if (signer.getUnsignedAttributes() != null) {
            ASN1EncodableVector stamps =
                    signer.getUnsignedAttributes().getAll(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken);
            for (int i = 0; i < stamps.size(); i++) {
                for (ASN1Encodable token : Attribute.getInstance(stamps.get(i)).getAttributeValues()) {
                    tokens.add(der(token));
                }
            }
        }
        return tokens;
    }

    private void beside(CMSSignedData signed) throws IOException {
        for (X509CertificateHolder each : signed.getCertificates().getMatches(null)) {
            certificates.add(each.getEncoded());
        }
        for (X509CRLHolder each : signed.getCRLs().getMatches(null)) {
            crls.add(each.getEncoded());
        }
        for (Object each : signed.getOtherRevocationInfo(CMSObjectIdentifiers.id_ri_ocsp_response)
                .getMatches(null)) {
            ocsps.add(der((ASN1Encodable) each));
        }
    }

    private void archive(@Nullable AttributeTable attributes) throws IOException {
        lists(attributes, ADOBE_ARCHIVE);
    }

    private void values(@Nullable AttributeTable attributes) throws IOException {
        lists(attributes, PKCSObjectIdentifiers.id_aa_ets_revocationValues);
        if (attributes != null && attributes.get(PKCSObjectIdentifiers.id_aa_ets_certValues) != null) {
            ASN1Sequence values = ASN1Sequence.getInstance(
                    attributes.get(PKCSObjectIdentifiers.id_aa_ets_certValues).getAttributeValues()[0]);
            for (ASN1Encodable each : values) {
                certificates.add(der(each));
            }
        }
    }

    /** Both attributes have lists under [0] and answers under [1]. */
    private void lists(@Nullable AttributeTable attributes, ASN1ObjectIdentifier type) throws IOException {
        Attribute attribute = attributes == null ? null : attributes.get(type);
        if (attribute == null || attribute.getAttributeValues().length == 0) {
            return;
        }
        for (ASN1Encodable each : ASN1Sequence.getInstance(attribute.getAttributeValues()[0])) {
            ASN1TaggedObject tagged = ASN1TaggedObject.getInstance(each);
            if (tagged.getTagNo() > 1) {
                continue;
            }
            for (ASN1Encodable value : ASN1Sequence.getInstance(tagged, true)) {
                (tagged.getTagNo() == 0 ? crls : ocsps).add(der(value));
            }
        }
    }

    private static byte[] der(ASN1Encodable value) throws IOException {
        return value.toASN1Primitive().getEncoded(ASN1Encoding.DER);
    }
}
