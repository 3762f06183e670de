package vn.vanthu.signature.pades;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** What a stream of a PDF's own structure holds: deflated as most are it is inflated here, any other by PDFBox. */
final class StreamBytes {
    /** Of zlib, before what is deflated. */
    private static final int HEAD = 2;

    private static final int USUAL_RATIO = 4;
    private static final int LEAST = 1024;
    /** Each holds a window of memory that takes long to make. */
    private static final Queue<Inflater> INFLATERS = new ArrayBlockingQueue<>(4);

    private StreamBytes() {}

    /** @param most bytes that are given, of however many there are */
    static byte[] of(Map<String, String> dictionary, byte[] bytes, int most) throws IOException {
        if ("/FlateDecode".equals(dictionary.get("/Filter"))
                && !dictionary.containsKey("/DecodeParms")
                && bytes.length > HEAD) {
            Optional<byte[]> inflated = inflated(bytes, most);
            if (inflated.isPresent()) {
                return inflated.get();
            }
        }
        return AppendedRevisions.decoded(dictionary, bytes, 0, bytes.length).readNBytes(most);
    }

    /** Empty where it is not regular to its end, of which PDFBox gives what it can. */
    private static Optional<byte[]> inflated(byte[] bytes, int most) {
        Inflater free = INFLATERS.poll();
        Inflater inflater = free == null ? new Inflater(true) : free;
        inflater.reset();
        inflater.setInput(bytes, HEAD, bytes.length - HEAD);
        try {
            byte[] out = new byte[Math.clamp((long) bytes.length * USUAL_RATIO, LEAST, most)];
            int filled = 0;
            while (filled < most) {
                if (filled == out.length) {
                    out = Arrays.copyOf(out, (int) Math.min(most, 2L * filled));
                }
                int more = inflater.inflate(out, filled, out.length - filled);
                filled += more;
                if (inflater.finished()) {
                    return Optional.of(Arrays.copyOf(out, filled));
                }
                if (more == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    return Optional.empty();
                }
            }
            return Optional.of(out);
        } catch (DataFormatException irregular) {
            return Optional.empty();
        } finally {
            if (!INFLATERS.offer(inflater)) {
                inflater.end();
            }
        }
    }
}
