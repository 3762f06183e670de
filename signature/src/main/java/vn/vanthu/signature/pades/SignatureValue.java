package vn.vanthu.signature.pades;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.bouncycastle.asn1.ASN1InputStream;

/** What a signature's place holds: the value, and zeros behind it (ISO 32000-1, 12.8.1), or it hides something unsigned. */
final class SignatureValue {
    private static final int SEQUENCE = 0x30;
    private static final int SHORT = 0x80;
    private static final int LONGEST_LENGTH = 4;

    private SignatureValue() {}

    /**
     * @param read whether the value was read already as the sequence that it is; else it is read here
     * @throws IOException if it is no value
     */
    static boolean endsInZeros(byte[] contents, boolean read) throws IOException {
        int end = read ? endOfSequence(contents) : -1;
        for (int i = end < 0 ? endOfValue(contents) : end; i < contents.length; i++) {
            if (contents[i] != 0) {
                return false;
            }
        }
        return true;
    }

    private static int endOfValue(byte[] contents) throws IOException {
        ByteArrayInputStream in = new ByteArrayInputStream(contents);
        try (ASN1InputStream value = new ASN1InputStream(in)) {
            value.readObject();
        }
        return contents.length - in.available();
    }

    /** Negative where its head does not tell. */
    private static int endOfSequence(byte[] contents) {
        if (contents.length < 2 || contents[0] != SEQUENCE) {
            return -1;
        }
        int first = contents[1] & 0xFF;
        int more = first < SHORT ? 0 : first - SHORT;
        if (first == SHORT || more > LONGEST_LENGTH || contents.length < 2 + more) {
            return -1;
        }
        long length = first < SHORT ? first : 0;
        for (int i = 0; i < more; i++) {
            length = length << 8 | contents[2 + i] & 0xFF;
        }
        long end = 2L + more + length;
        return end <= contents.length ? (int) end : -1;
    }
}
