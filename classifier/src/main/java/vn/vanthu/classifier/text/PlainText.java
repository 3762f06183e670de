package vn.vanthu.classifier.text;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import vn.vanthu.classifier.Form;
import vn.vanthu.classifier.ReadingLimits;
import vn.vanthu.classifier.UnreadableReason;

/** TXT: Unicode by its byte order mark or by being valid UTF-8, else bytes of some 8-bit encoding. */
final class PlainText {

    /** Not U+0085: old encodings have a letter there. */
    private static final Pattern LINE_END = Pattern.compile("\r\n|[\n\r\f\u2028\u2029]");

    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");

    /** Windows-1252 has five gaps; the one that Vietnamese needs is in Ố and Đ. */
    private static final char LOST = '\uFFFD';

    private static final int MOSTLY_LOST = 0x90;

    /** The letters of Windows-1252 from 0x80 on. */
    private static final String WESTERN = new String(
            HexFormat.of().parseHex("808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f"),
            Charset.forName("windows-1252"));

    private PlainText() {}

    static TextDocument read(Path file, ReadingLimits limits) throws IOException {
        if (Files.size(file) > 4L * limits.characters()) {
            throw new UnreadableException(UnreadableReason.TOO_BIG);
        }
        String text = decode(Files.readAllBytes(file));
        if (text.length() > limits.characters()) {
            throw new UnreadableException(UnreadableReason.TOO_BIG);
        }
        LineCollector lines = new LineCollector(limits);
        int number = 0;
        boolean first = true;
        for (String part : LINE_END.split(text, -1)) {
            number++;
            if (!part.isBlank()) {
                first &= number <= 40;
                lines.addSplit(new TextLine(
                        first ? 1 : 0,
                        number,
                        Region.BODY,
                        0,
                        0,
                        centred(part) ? Alignment.CENTER : Alignment.UNKNOWN,
                        false,
                        List.of(TextRun.plain(part))));
            }
        }
        return new TextDocument(
                Form.EDITABLE, OptionalInt.empty(), lines.lines(), Set.of(), Optional.empty(), Set.of());
    }

    private static boolean centred(String line) {
        return line.length() - line.stripLeading().length() >= 10;
    }

    static String decode(byte[] bytes) {
        if (starts(bytes, 0xFF, 0xFE, 0, 0) && bytes.length % 4 == 0) {
            return new String(bytes, 4, bytes.length - 4, UTF_32LE);
        }
        if (starts(bytes, 0, 0, 0xFE, 0xFF)) {
            return new String(bytes, 4, bytes.length - 4, UTF_32BE);
        }
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        Charset wide = withoutMark(bytes);
        if (wide != StandardCharsets.UTF_8) {
            return new String(bytes, wide);
        }
        try {
            return SevenBits.decoded(once(strictly(bytes)));
        } catch (CharacterCodingException e) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    private static String strictly(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    /** Text whose bytes of UTF-8 were once taken for letters of Windows-1252 and written as UTF-8 again. */
    private static String once(String text) {
        byte[] bytes = new byte[text.length()];
        boolean ascii = true;
        for (int i = 0; i < bytes.length; i++) {
            char c = text.charAt(i);
            int b = c <= 0xFF ? c : c == LOST ? MOSTLY_LOST : WESTERN.indexOf(c) < 0 ? -1 : WESTERN.indexOf(c) + 0x80;
            if (b < 0) {
                return text;
            }
            ascii &= b < 0x80;
            bytes[i] = (byte) b;
        }
        try {
            return ascii ? text : strictly(bytes);
        } catch (CharacterCodingException e) {
            return text;
        }
    }

    /** UTF-16 without a mark: every other byte of ASCII text is zero. */
    private static Charset withoutMark(byte[] bytes) {
        int even = 0;
        int odd = 0;
        int seen = Math.min(bytes.length, 2000);
        for (int i = 0; i < seen; i++) {
            if (bytes[i] == 0) {
                if (i % 2 == 0) {
                    even++;
                } else {
                    odd++;
                }
            }
        }
        if (seen >= 4 && odd > seen / 5 && even < odd / 8 + 1) {
            return StandardCharsets.UTF_16LE;
        }
        if (seen >= 4 && even > seen / 5 && odd < even / 8 + 1) {
            return StandardCharsets.UTF_16BE;
        }
        return StandardCharsets.UTF_8;
    }

    private static boolean starts(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
