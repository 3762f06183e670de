package vn.vanthu.mailer.inbound;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The two sections of a multipart/signed body exactly as they stand in the raw message: byte offsets of the signed part,
 * from after its opening delimiter to before the line break of the next, and of the signature part. There is no third.
 */
record SignedSections(long signedStart, long signedEnd, long signatureStart, long signatureEnd) {
    private static final int LONGEST_LINE = 1 << 20;

    /** @throws IOException if the delimiters do not stand where they must */
    static SignedSections find(Path raw, String boundary) throws IOException {
        byte[] delimiter = ("--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
        long[] starts = new long[3];
        long[] afters = new long[3];
        int found = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(raw), 1 << 16)) {
            Line line = new Line(in);
            while (found < 3 && line.next()) {
                if (line.isDelimiter(delimiter)) {
                    if (found == 2 && !line.closes(delimiter)) {
                        throw new IOException("có phần nằm ngoài chữ ký");
                    }
                    starts[found] = line.start - line.previousBreak;
                    afters[found] = line.end;
                    found++;
                }
            }
        }
        if (found < 3) {
            throw new IOException("multipart/signed không đủ hai phần");
        }
        return new SignedSections(afters[0], starts[1], afters[1], starts[2]);
    }

    private static final class Line {
        private final InputStream in;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private long start;
        private long end;
        private int previousBreak;
        private int lastBreak;

        Line(InputStream in) {
            this.in = in;
        }

        boolean next() throws IOException {
            bytes.reset();
            start = end;
            previousBreak = lastBreak;
            lastBreak = 0;
            boolean any = false;
            int last = -1;
            for (int value = in.read(); value >= 0; value = in.read()) {
                any = true;
                end++;
                if (value == '\n') {
                    lastBreak = last == '\r' ? 2 : 1;
                    return true;
                }
                if (bytes.size() < LONGEST_LINE) {
                    bytes.write(value);
                }
                last = value;
            }
            return any;
        }

        boolean isDelimiter(byte[] delimiter) {
            if (bytes.size() < delimiter.length) {
                return false;
            }
            byte[] line = bytes.toByteArray();
            for (int i = 0; i < delimiter.length; i++) {
                if (line[i] != delimiter[i]) {
                    return false;
                }
            }
            String rest = new String(
                            line, delimiter.length, line.length - delimiter.length, StandardCharsets.ISO_8859_1)
                    .strip();
            return rest.isEmpty() || rest.equals("--");
        }

        boolean closes(byte[] delimiter) {
            return isDelimiter(delimiter)
                    && bytes.size() > delimiter.length
                    && bytes.toByteArray()[delimiter.length] == '-';
        }
    }
}
