package vn.vanthu.signature.keys;

import java.math.BigInteger;
import java.util.Arrays;

/** The two forms of an ECDSA value: a DER sequence (CMS), or r and s side by side (XML, most tokens). */
public final class EcdsaValues {
    private EcdsaValues() {}

    /**
     * @param width bytes of r and of s: 32 for P-256
     * @throws IllegalArgumentException if it is no such sequence
     */
    public static byte[] sideBySide(byte[] der, int width) {
        Reader reader = new Reader(der);
        reader.expect(0x30);
        if (reader.length() != der.length - reader.at) {
            throw new IllegalArgumentException("no ECDSA value");
        }
        byte[] both = new byte[2 * width];
        for (int half = 1; half <= 2; half++) {
            reader.expect(0x02);
            byte[] number = reader.take(reader.length());
            int from = number.length > width && number[0] == 0 ? number.length - width : 0;
            if (number.length - from > width || from > 1) {
                throw new IllegalArgumentException("no ECDSA value of this width");
            }
            System.arraycopy(number, from, both, half * width - (number.length - from), number.length - from);
        }
        if (reader.at != der.length) {
            throw new IllegalArgumentException("no ECDSA value");
        }
        return both;
    }

    /** @param sideBySide of even length, at most 132 bytes (P-521) */
    public static byte[] sequence(byte[] sideBySide) {
        int width = sideBySide.length / 2;
        if (width == 0 || width * 2 != sideBySide.length || width > 66) {
            throw new IllegalArgumentException("no ECDSA value: " + sideBySide.length + " bytes");
        }
        byte[] r = new BigInteger(1, Arrays.copyOf(sideBySide, width)).toByteArray();
        byte[] s = new BigInteger(1, Arrays.copyOfRange(sideBySide, width, 2 * width)).toByteArray();
        int length = 4 + r.length + s.length;
        byte[] head = length < 128 ? new byte[] {0x30, (byte) length} : new byte[] {0x30, (byte) 0x81, (byte) length};
        byte[] der = Arrays.copyOf(head, head.length + length);
        int at = head.length;
        for (byte[] number : new byte[][] {r, s}) {
            der[at++] = 0x02;
            der[at++] = (byte) number.length;
            System.arraycopy(number, 0, der, at, number.length);
            at += number.length;
        }
        return der;
    }

    private static final class Reader {
        private final byte[] der;
        private int at;

        private Reader(byte[] der) {
            this.der = der;
        }

        private int next() {
            if (at >= der.length) {
                throw new IllegalArgumentException("an ECDSA value that ends too early");
            }
            return der[at++] & 0xff;
        }

        private void expect(int tag) {
            if (next() != tag) {
                throw new IllegalArgumentException("no ECDSA value");
            }
        }

        private int length() {
            int first = next();
            return first == 0x81 ? next() : first;
        }

        private byte[] take(int length) {
            if (length <= 0 || length > der.length - at) {
                throw new IllegalArgumentException("no ECDSA value");
            }
            at += length;
            return Arrays.copyOfRange(der, at - length, at);
        }
    }
}
