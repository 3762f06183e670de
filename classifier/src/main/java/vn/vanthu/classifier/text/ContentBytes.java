package vn.vanthu.classifier.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/** Content streams inflated, within a bound for the page. */
final class ContentBytes {

    private static final int MOST = 16 << 20;
    private static final int MOST_STREAMS = 10_000;

    private int left = MOST;
    private int streams;

    /** A stream, or several that are one. */
    byte[] of(@Nullable COSBase contents) throws IOException, DoubtException {
        if (contents instanceof COSStream stream) {
            return inflated(stream);
        }
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        if (contents instanceof COSArray several) {
            for (int i = 0; i < several.size(); i++) {
                if (several.getObject(i) instanceof COSStream stream) {
                    joined.writeBytes(inflated(stream));
                    joined.write('\n');
                }
            }
        }
        return joined.toByteArray();
    }

    private byte[] inflated(COSStream stream) throws IOException, DoubtException {
        if (++streams > MOST_STREAMS) {
            throw new DoubtException(Doubt.TOO_MUCH);
        }
        byte[] raw;
        try (InputStream in = stream.createRawInputStream()) {
            raw = in.readNBytes(left + 1);
        }
        COSBase filters = stream.getFilters();
        if (filters instanceof COSArray array && array.size() == 1) {
            filters = array.getObject(0);
        }
        if (filters == null || filters instanceof COSArray array && array.size() == 0) {
            take(raw.length);
            return raw;
        }
        if (!COSName.FLATE_DECODE.equals(filters) || stream.containsKey(COSName.DECODE_PARMS)) {
            throw new DoubtException(Doubt.FILTER);
        }
        take(0);
        return inflated(raw);
    }

    private void take(int bytes) throws DoubtException {
        left -= bytes;
        if (left < 0) {
            throw new DoubtException(Doubt.TOO_MUCH);
        }
    }

    private byte[] inflated(byte[] raw) throws DoubtException {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(raw);
            byte[] out = new byte[Math.max(1024, Math.min(left, raw.length * 4))];
            int filled = 0;
            while (!inflater.finished()) {
                if (filled == out.length) {
                    if (filled > left) {
                        throw new DoubtException(Doubt.TOO_MUCH);
                    }
                    out = Arrays.copyOf(out, filled * 2);
                }
                int got = inflater.inflate(out, filled, out.length - filled);
                if (got == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    throw new DoubtException(Doubt.FAILURE);
                }
                filled += got;
            }
            take(filled);
            return Arrays.copyOf(out, filled);
        } catch (DataFormatException e) {
            throw new DoubtException(Doubt.FAILURE);
        } finally {
            inflater.end();
        }
    }
}
