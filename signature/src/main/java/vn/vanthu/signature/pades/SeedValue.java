package vn.vanthu.signature.pades;

import java.io.IOException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import vn.vanthu.signature.SignatureException;
import vn.vanthu.signature.SignatureException.ErrorCode;

/** What a field demands of the signature that is put into it (ISO 32000-2 12.7.5.5, tables 237 and 238); advice is no demand. */
final class SeedValue {
    private static final int FILTER = 1;
    private static final int SUB_FILTER = 1 << 1;
    private static final int VERSION = 1 << 2;
    private static final int REASONS = 1 << 3;
    private static final int LEGAL_ATTESTATION = 1 << 4;
    private static final int REVOCATION = 1 << 5;
    private static final int DIGEST = 1 << 6;
    private static final int LOCK_DOCUMENT = 1 << 7;
    private static final long NEWEST_VERSION = 3;

    private static final int SUBJECT = 1;
    private static final int ISSUER = 1 << 1;
    private static final int POLICY = 1 << 2;
    private static final int SUBJECT_NAME = 1 << 3;
    private static final int KEY_USAGE = 1 << 5;

    private final PdfObjects objects;
    private final Map<String, String> values;

    SeedValue(PdfObjects objects, Map<String, String> values) {
        this.objects = objects;
        this.values = values;
    }

    /** Whether the field is for whoever has this certificate. */
    boolean isFor(List<X509Certificate> chain) {
        String constraints = values.get("/Cert");
        if (constraints == null) {
            return true;
        }
        Map<String, String> wanted = objects.resolvedDictionary(constraints);
        long demanded = PdfTokens.integer(wanted, "/Ff").orElse(0);
        X509Certificate own = chain.getFirst();
        return (lacks(demanded, SUBJECT, wanted, "/Subject")
                        || isOneOf(wanted.getOrDefault("/Subject", ""), List.of(own)))
                && (lacks(demanded, ISSUER, wanted, "/Issuer") || isOneOf(wanted.getOrDefault("/Issuer", ""), chain))
                && (lacks(demanded, POLICY, wanted, "/OID") || hasPolicy(own, wanted.getOrDefault("/OID", "")))
                && (lacks(demanded, KEY_USAGE, wanted, "/KeyUsage")
                        || hasUsage(own, wanted.getOrDefault("/KeyUsage", "")))
                && (lacks(demanded, SUBJECT_NAME, wanted, "/SubjectDN")
                        || isNamed(own, wanted.getOrDefault("/SubjectDN", "")));
    }

    private static boolean lacks(long demanded, int flag, Map<String, String> wanted, String key) {
        return (demanded & flag) == 0 || !wanted.containsKey(key);
    }

    private List<String> elements(String array) {
        return PdfText.elements(objects.resolved(array)).stream()
                .map(objects::resolved)
                .toList();
    }

    private boolean isOneOf(String certificates, List<X509Certificate> chain) {
        List<byte[]> accepted =
                elements(certificates).stream().map(PdfText::bytes).toList();
        return chain.stream().anyMatch(each -> accepted.stream().anyMatch(one -> Arrays.equals(one, encoded(each))));
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new SignatureException(ErrorCode.KEY_UNREADABLE, "a certificate that cannot be written", e);
        }
    }

    private boolean hasPolicy(X509Certificate own, String identifiers) {
        byte[] extension = own.getExtensionValue(Extension.certificatePolicies.getId());
        if (extension == null) {
            return false;
        }
        List<String> accepted =
                elements(identifiers).stream().map(PdfText::letters).toList();
        try {
            return Arrays.stream(CertificatePolicies.getInstance(JcaX509ExtensionUtils.parseExtensionValue(extension))
                            .getPolicyInformation())
                    .map(PolicyInformation::getPolicyIdentifier)
                    .anyMatch(policy -> accepted.contains(policy.getId()));
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    /** Each element is one accepted pattern: 1 the bit is set, 0 it is not, X either. */
    private boolean hasUsage(X509Certificate own, String patterns) {
        boolean[] usage = own.getKeyUsage();
        return elements(patterns).stream().map(PdfText::letters).anyMatch(pattern -> {
            for (int bit = 0; bit < pattern.length(); bit++) {
                boolean set = usage != null && bit < usage.length && usage[bit];
                if (pattern.charAt(bit) == '1' && !set || pattern.charAt(bit) == '0' && set) {
                    return false;
                }
            }
            return true;
        });
    }

    private boolean isNamed(X509Certificate own, String names) {
        return elements(names).stream()
                .map(name -> PdfObjects.tokens(name).dictionary())
                .anyMatch(name -> name.entrySet().stream()
                        .allMatch(part -> DistinguishedName.has(
                                own, part.getKey().substring(1), PdfText.letters(objects.resolved(part.getValue())))));
    }

    /** @throws SignatureException FIELD_DEMANDS_OTHERWISE, FIELD_DEMANDS_TIME_STAMP where the hub's signature is not what it asks for */
    void requireFor(PdfSignature signature) {
        long demanded = PdfTokens.integer(values, "/Ff").orElse(0);
        refuseIf(
                demands(demanded, FILTER, "/Filter")
                        && !objects.resolved(values.getOrDefault("/Filter", "")).equals("/Adobe.PPKLite"),
                "another filter");
        refuseIf(
                demands(demanded, SUB_FILTER, "/SubFilter")
                        && !elements(values.getOrDefault("/SubFilter", "")).contains("/ETSI.CAdES.detached"),
                "another form of signature");
        refuseIf(
                demands(demanded, DIGEST, "/DigestMethod")
                        && elements(values.getOrDefault("/DigestMethod", "")).stream()
                                .map(PdfText::letters)
                                .noneMatch(method -> method.replace("-", "").equals("SHA256")),
                "another digest");
        refuseIf(
                demands(demanded, VERSION, "/V")
                        && PdfTokens.integer(values, "/V").orElse(0) > NEWEST_VERSION,
                "a newer reader of demands");
        refuseIf(demands(demanded, REASONS, "/Reasons") && !allowsNoReason(), "a reason for signing");
        refuseIf(demands(demanded, LEGAL_ATTESTATION, "/LegalAttestation"), "an attestation");
        refuseIf(
                demands(demanded, REVOCATION, "/AddRevInfo")
                        && objects.resolved(values.getOrDefault("/AddRevInfo", ""))
                                .equals("true"),
                "revocation data");
        refuseIf(
                demands(demanded, LOCK_DOCUMENT, "/LockDocument")
                        && objects.resolved(values.getOrDefault("/LockDocument", ""))
                                .equals("/true"),
                "that the document be locked");
        refuseIf(certifies(), "that the author certify the document");
        String stamp = values.get("/TimeStamp");
        if (stamp != null
                && PdfTokens.integer(objects.resolvedDictionary(stamp), "/Ff").orElse(0) == 1
                && signature.stampRoom() == 0) {
            throw new SignatureException(ErrorCode.FIELD_DEMANDS_TIME_STAMP, "the field demands a time-stamp");
        }
    }

    private boolean demands(long demanded, int flag, String key) {
        return (demanded & flag) != 0 && values.containsKey(key);
    }

    /** A single full stop: no reason may be given. */
    private boolean allowsNoReason() {
        List<String> reasons = elements(values.getOrDefault("/Reasons", "")).stream()
                .map(PdfText::letters)
                .toList();
        return reasons.isEmpty() || reasons.equals(List.of("."));
    }

    private boolean certifies() {
        String permissions = values.get("/MDP");
        return permissions != null
                && PdfTokens.integer(objects.resolvedDictionary(permissions), "/P")
                                .orElse(0)
                        > 0;
    }

    private static void refuseIf(boolean unmet, String what) {
        if (unmet) {
            throw new SignatureException(ErrorCode.FIELD_DEMANDS_OTHERWISE, "the field demands " + what);
        }
    }
}
