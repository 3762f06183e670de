package vn.vanthu.signature.cms;

/** Puts encoded values together (X.690, definite lengths). */
final class Der {
    private Der() {}

    static byte[] sequence(byte[]... parts) {
        return tagged(0x30, parts);
    }

    static byte[] set(byte[]... parts) {
        return tagged(0x31, parts);
    }

    static byte[] joined(byte[]... parts) {
        return filled(0, parts);
    }

    static byte[] tagged(int tag, byte[]... parts) {
        int length = length(parts);
        int more = length < 0x80 ? 0 : (39 - Integer.numberOfLeadingZeros(length)) / 8;
        byte[] bytes = filled(2 + more, parts);
        bytes[0] = (byte) tag;
        bytes[1] = (byte) (more == 0 ? length : 0x80 | more);
        for (int i = 0; i < more; i++) {
            bytes[2 + i] = (byte) (length >>> 8 * (more - 1 - i));
        }
        return bytes;
    }

    private static byte[] filled(int at, byte[]... parts) {
        byte[] bytes = new byte[at + length(parts)];
        int next = at;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, bytes, next, part.length);
            next += part.length;
        }
        return bytes;
    }

    private static int length(byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) {
            length = Math.addExact(length, part.length);
        }
        return length;
    }
}
