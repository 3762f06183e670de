package vn.vanthu.signature.xades;

import java.util.Locale;
import java.util.Set;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignature;

/** Transforms that cannot hide anything, and algorithms that are too weak. */
public final class Algorithms {
    private static final Set<String> TRANSFORMS = Set.of(
            Transform.ENVELOPED,
            Transform.BASE64,
            "http://www.w3.org/TR/2001/REC-xml-c14n-20010315",
            "http://www.w3.org/TR/2001/REC-xml-c14n-20010315#WithComments",
            "http://www.w3.org/2006/12/xml-c14n11",
            "http://www.w3.org/2006/12/xml-c14n11#WithComments",
            "http://www.w3.org/2001/10/xml-exc-c14n#",
            "http://www.w3.org/2001/10/xml-exc-c14n#WithComments");

    private Algorithms() {}

    static boolean known(Reference reference) {
        return reference.getTransforms().stream()
                .map(each -> (Transform) each)
                .allMatch(transform -> TRANSFORMS.contains(transform.getAlgorithm()));
    }

    /** Over the decoded text alone: what stands around the text is not signed. */
    static boolean decodes(Reference reference) {
        return reference.getTransforms().stream()
                .map(each -> (Transform) each)
                .anyMatch(transform -> transform.getAlgorithm().equals(Transform.BASE64));
    }

    static boolean weak(XMLSignature signature) {
        return weak(signature.getSignedInfo().getSignatureMethod().getAlgorithm())
                || signature.getSignedInfo().getReferences().stream()
                        .map(each -> (Reference) each)
                        .anyMatch(reference -> weak(reference.getDigestMethod().getAlgorithm()));
    }

    /** By its URI; SHA-1 and MD5 wherever they stand in it, keys that both sides know, and whatever is shorter. */
    public static boolean weak(String algorithm) {
        String name = algorithm.substring(algorithm.lastIndexOf('#') + 1).toLowerCase(Locale.ROOT);
        return name.contains("sha1")
                || name.contains("md5")
                || name.contains("md2")
                || name.contains("ripemd")
                || name.startsWith("hmac");
    }
}
