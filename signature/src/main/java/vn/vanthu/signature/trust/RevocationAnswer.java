package vn.vanthu.signature.trust;

import java.security.cert.X509Certificate;
import java.util.Optional;

/** A revocation list (RFC 5280) or an answer of a responder (RFC 6960), with where we have it from. Thread-safe. */
public sealed interface RevocationAnswer permits CrlAnswer, OcspAnswer {

    /** What it says of a certificate; empty where it is not that issuer's word on it. */
    Optional<RevocationEvidence> about(X509Certificate certificate, X509Certificate issuer);

    RevocationEvidence.Kind kind();

    /** The bytes whose digest stands in {@link RevocationEvidence#sha256}. */
    byte[] encoded();
}
