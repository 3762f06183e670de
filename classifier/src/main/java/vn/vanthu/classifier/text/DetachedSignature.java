package vn.vanthu.classifier.text;

/** A CMS signature without the content that it signs: there is nothing in it to read. */
final class DetachedSignature {
    private static final byte[] SIGNED_DATA = {0x2A, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xF7, 0x0D, 0x01, 0x07, 0x02
    };

    private final byte[] bytes;
    private int at;
    /** Of the value that was opened last; negative where only its end tells. */
    private int length;

    private DetachedSignature(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Empty bytes are one too. */
    static boolean is(byte[] bytes) {
        return bytes.length == 0 || new DetachedSignature(bytes).detached();
    }

    private boolean detached() {
        boolean signed = opens(0x30)
                && opens(0x06)
                && length == SIGNED_DATA.length
                && at + length <= bytes.length
                && java.util.Arrays.equals(bytes, at, at + length, SIGNED_DATA, 0, length);
        if (!signed) {
            return false;
        }
        at += length;
        if (!opens(0xA0) || !opens(0x30) || !skips(0x02) || !skips(0x31) || !opens(0x30)) {
            return false;
        }
        int content = length;
        int start = at;
        if (!skips(0x06)) {
            return false;
        }
        return content >= 0 ? at == start + content : at + 1 < bytes.length && bytes[at] == 0 && bytes[at + 1] == 0;
    }

    private boolean skips(int tag) {
        boolean opened = opens(tag) && length >= 0 && length <= bytes.length - at;
        at += opened ? length : 0;
        return opened;
    }

    private boolean opens(int tag) {
        if (at + 2 > bytes.length || Byte.toUnsignedInt(bytes[at]) != tag) {
            return false;
        }
        int first = Byte.toUnsignedInt(bytes[at + 1]);
        at += 2;
        length = first < 0x80 ? first : -1;
        if (first > 0x80) {
            int octets = first - 0x80;
            if (octets > 3 || at + octets > bytes.length) {
                return false;
            }
            length = 0;
            for (int i = 0; i < octets; i++) {
                length = length * 256 + Byte.toUnsignedInt(bytes[at++]);
            }
        }
        return true;
    }
}
