package vn.vanthu.signature.pades;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;

/** The two stretches of the file that a signature covers; offsets and lengths in bytes. */
record ByteRange(long start1, long length1, long start2, long length2) {

    /** Empty where it is no byte range of this file. */
    static Optional<ByteRange> of(PDSignature signature, long fileLength) {
        if (!(signature.getCOSObject().getDictionaryObject(COSName.BYTERANGE) instanceof COSArray array)
                || array.size() != 4) {
            return Optional.empty();
        }
        long[] values = new long[4];
        for (int i = 0; i < 4; i++) {
            if (!(array.getObject(i) instanceof COSInteger number)) {
                return Optional.empty();
            }
            values[i] = number.longValue();
        }
        ByteRange range = new ByteRange(values[0], values[1], values[2], values[3]);
        boolean sane = range.start1 >= 0
                && range.length1 >= 0
                && range.start2 >= range.start1 + range.length1
                && range.length2 >= 0
                && range.end() <= fileLength;
        return sane ? Optional.of(range) : Optional.empty();
    }

    long end() {
        return start2 + length2;
    }

    /** From the first byte, and the gap is {@code <hex>} of the contents and nothing else. */
    boolean leavesOutOnlyItsContents(RandomAccessFile file, int contentsLength) throws IOException {
        long gap = start2 - length1;
        if (start1 != 0 || gap < 2 || gap != 2L * contentsLength + 2) {
            return false;
        }
        byte[] hole = new byte[Math.toIntExact(gap)];
        file.seek(length1);
        file.readFully(hole);
        if (hole[0] != '<' || hole[hole.length - 1] != '>') {
            return false;
        }
        for (int i = 1; i < hole.length - 1; i++) {
            if (Character.digit(hole[i], 16) < 0) {
                return false;
            }
        }
        return true;
    }
}
