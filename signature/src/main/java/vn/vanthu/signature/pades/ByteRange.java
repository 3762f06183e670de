package vn.vanthu.signature.pades;

import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;

/** The two stretches of the file that a signature covers; offsets and lengths in bytes. */
record ByteRange(long start1, long length1, long start2, long length2) {

    /** Empty where it is no byte range of this file. */
    static Optional<ByteRange> of(COSDictionary signature, long fileLength) {
        if (!(signature.getDictionaryObject(COSName.BYTERANGE) instanceof COSArray array) || array.size() != 4) {
            return Optional.empty();
        }
        long[] values = new long[4];
        for (int i = 0; i < 4; i++) {
            if (!(array.getObject(i) instanceof COSInteger number) || number.longValue() < 0) {
                return Optional.empty();
            }
            values[i] = number.longValue();
        }
        ByteRange range = new ByteRange(values[0], values[1], values[2], values[3]);
        boolean sane = range.length1 <= fileLength
                && range.start2 <= fileLength
                && range.length2 <= fileLength
                && range.length1 > 0
                && range.length2 > 0
                && range.start2 >= range.start1 + range.length1
                && range.end() <= fileLength;
        return sane ? Optional.of(range) : Optional.empty();
    }

    long end() {
        return start2 + length2;
    }

    /** From the first byte, and the gap is {@code <hex>} of exactly these contents and nothing else. */
    boolean leavesOutOnly(PdfSource file, byte[] contents) throws IOException {
        long gap = start2 - length1;
        if (start1 != 0 || gap < 2 || gap != 2L * contents.length + 2) {
            return false;
        }
        byte[] hole = file.at(length1, Math.toIntExact(gap));
        if (hole[0] != '<' || hole[hole.length - 1] != '>') {
            return false;
        }
        for (int i = 0; i < contents.length; i++) {
            int high = Character.digit(hole[1 + 2 * i], 16);
            int low = Character.digit(hole[2 + 2 * i], 16);
            if (high < 0 || low < 0 || (byte) (high << 4 | low) != contents[i]) {
                return false;
            }
        }
        return true;
    }
}
