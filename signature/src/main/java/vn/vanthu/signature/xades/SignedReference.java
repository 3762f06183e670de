package vn.vanthu.signature.xades;

import java.util.Optional;

/**
 * One thing that an XML signature is over.
 *
 * @param uri as it stands in the signature
 * @param transforms {@code Transforms} written out canonically, empty where the bytes are signed as they are
 * @param sha256 of what the transforms give
 * @param mediaType told to readers in the signed properties
 */
public record SignedReference(String uri, String transforms, byte[] sha256, Optional<String> mediaType) {
    public SignedReference {
        sha256 = sha256.clone();
    }

    @Override
    public byte[] sha256() {
        return sha256.clone();
    }

    /** The bytes as they are. */
    public static SignedReference plain(String uri, byte[] sha256) {
        return new SignedReference(uri, "", sha256, Optional.empty());
    }
}
