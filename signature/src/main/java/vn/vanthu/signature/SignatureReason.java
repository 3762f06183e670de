package vn.vanthu.signature;

/** Why a signature is not VALID. */
public enum SignatureReason {
    TAMPERED(SignatureStatus.INVALID),
    CHANGED_AFTER_SIGNING(SignatureStatus.INVALID),
    PARTIAL_COVERAGE(SignatureStatus.INVALID),
    WEAK_ALGORITHM(SignatureStatus.INVALID),
    MALFORMED(SignatureStatus.INVALID),
    UNTRUSTED(SignatureStatus.INDETERMINATE),
    EXPIRED(SignatureStatus.INDETERMINATE),
    REVOKED(SignatureStatus.INDETERMINATE),
    REVOCATION_UNKNOWN(SignatureStatus.INDETERMINATE),
    KEY_USAGE(SignatureStatus.INDETERMINATE);

    private final SignatureStatus status;

    SignatureReason(SignatureStatus status) {
        this.status = status;
    }

    public SignatureStatus status() {
        return status;
    }
}
