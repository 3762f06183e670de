package vn.vanthu.signature.pades;

import java.security.cert.X509Certificate;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;

/** The name of a certificate's owner, part by part. */
final class DistinguishedName {
    private DistinguishedName() {}

    /** @param key CN, O, OU …, or an object identifier */
    static boolean has(X509Certificate certificate, String key, String value) {
        ASN1ObjectIdentifier identifier;
        try {
            identifier = key.matches("[\\d.]+") ? new ASN1ObjectIdentifier(key) : BCStyle.INSTANCE.attrNameToOID(key);
        } catch (IllegalArgumentException unknown) {
            return false;
        }
        X500Name name =
                X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
        return Arrays.stream(name.getRDNs(identifier))
                .flatMap(part -> Arrays.stream(part.getTypesAndValues()))
                .filter(part -> part.getType().equals(identifier))
                .anyMatch(part -> IETFUtils.valueToString(part.getValue()).equals(value));
    }
}
