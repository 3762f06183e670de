package vn.vanthu.classifier.text;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** The form field behind a character of a DOC: what its list has chosen, whether its box is ticked ([MS-DOC] FFData). */
final class OldFormField {
    private static final int LENGTHS = 6;
    private static final int BOX = 1;
    private static final int LIST = 2;
    private static final int AS_DEFINED = 25;
    private static final int EXTENDED = 0xFFFF;

    private final ByteBuffer data;

    private OldFormField(ByteBuffer data) {
        this.data = data;
    }

    /**
     * Empty where there is no form field, or one that is damaged.
     *
     * @param stream the document's Data stream
     * @param at where the field's data begin in it
     */
    static String shown(byte[] stream, int at) {
        if (at < 0 || at > stream.length - LENGTHS) {
            return "";
        }
        ByteBuffer all = ByteBuffer.wrap(stream).order(ByteOrder.LITTLE_ENDIAN);
        int length = all.getInt(at);
        int header = Short.toUnsignedInt(all.getShort(at + Integer.BYTES));
        if (length <= header || header < LENGTHS || length > stream.length - at) {
            return "";
        }
        ByteBuffer field = all.slice(at + header, length - header).order(ByteOrder.LITTLE_ENDIAN);
        try {
            return new OldFormField(field).shown();
        } catch (BufferUnderflowException | IllegalArgumentException damaged) {
            return "";
        }
    }

    private String shown() {
        if (data.getInt() != -1) {
            return "";
        }
        int bits = unsigned();
        int type = bits & 3;
        int result = bits >> 2 & 31;
        data.position(data.position() + 4);
        words();
        if (type != BOX && type != LIST) {
            return "";
        }
        int defined = unsigned();
        int chosen = result == AS_DEFINED ? defined : result;
        if (type == BOX) {
            return chosen == 1 ? "\u2612" : "\u2610";
        }
        for (int i = 0; i < 5; i++) {
            words();
        }
        return entry(chosen);
    }

    private String entry(int chosen) {
        boolean extended = unsigned() == EXTENDED;
        int count = unsigned();
        int extra = unsigned();
        if (!extended || chosen >= count) {
            return "";
        }
        for (int i = 0; i < chosen; i++) {
            letters(unsigned());
            data.position(data.position() + extra);
        }
        return letters(unsigned());
    }

    /** With its length before it and a zero behind it. */
    private void words() {
        letters(unsigned());
        unsigned();
    }

    private String letters(int length) {
        byte[] bytes = new byte[Math.min(2 * length, data.remaining())];
        data.get(bytes);
        return new String(bytes, StandardCharsets.UTF_16LE);
    }

    private int unsigned() {
        return Short.toUnsignedInt(data.getShort());
    }
}
