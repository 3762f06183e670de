package vn.vanthu.exchange.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import vn.vanthu.classifier.text.TextDocument;

/**
 * UTF-7: any ASCII is read alike twice; Vietnamese words written with it come back as they were. The first byte tells which of
 * both is tried.
 */
public final class SevenBitsTarget {
    private static final String LETTERS = "ẬậỐốỆệẠạĐđƠơƯưÂâÊêÔôÁáÀà";

    private SevenBitsTarget() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        if (bytes.length == 0) {
            return;
        }
        if (bytes[0] % 2 == 0) {
            byte[] ascii = new byte[bytes.length];
            for (int i = 0; i < bytes.length; i++) {
                ascii[i] = (byte) (bytes[i] & 0x7F);
            }
            Scratch.read("van-ban.txt", ascii, "text/plain");
        } else {
            comesBack(bytes);
        }
    }

    /** Each byte a letter: small Latin ones as they are, all others Vietnamese. */
    private static void comesBack(byte[] bytes) {
        StringBuilder meant = new StringBuilder("x");
        StringBuilder stored = new StringBuilder("x");
        StringBuilder shifted = new StringBuilder();
        for (int i = 1; i < Math.min(bytes.length, 200); i++) {
            int c = Byte.toUnsignedInt(bytes[i]);
            boolean plain = c >= 'a' && c <= 'z';
            char letter = plain ? (char) c : LETTERS.charAt(c % LETTERS.length());
            meant.append(letter);
            if (plain || shifted.length() == 20) {
                shift(shifted, stored);
            }
            (plain ? stored : shifted).append(letter);
        }
        shift(shifted, stored);
        Optional<TextDocument> read =
                Scratch.read("van-ban.txt", stored.toString().getBytes(StandardCharsets.US_ASCII), "text/plain");
        List<String> lines =
                read.orElseThrow().lines().stream().map(line -> line.text()).toList();
        if (!lines.equals(List.of(meant.toString()))) {
            throw new IllegalStateException(stored + " was read as " + lines + " and means " + meant);
        }
    }

    private static void shift(StringBuilder shifted, StringBuilder stored) {
        if (!shifted.isEmpty()) {
            stored.append('+')
                    .append(Base64.getEncoder()
                            .withoutPadding()
                            .encodeToString(shifted.toString().getBytes(StandardCharsets.UTF_16BE)))
                    .append('-');
            shifted.setLength(0);
        }
    }
}
