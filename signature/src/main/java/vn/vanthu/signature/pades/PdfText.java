package vn.vanthu.signature.pades;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Raw values of a PDF as what they mean: strings as bytes or letters, arrays as their elements. */
final class PdfText {
    private PdfText() {}

    /** The bytes of a string, hexadecimal or between parentheses (ISO 32000-2 7.3.4). */
    static byte[] bytes(String raw) {
        String text = raw.strip();
        if (text.startsWith("<") && text.endsWith(">") && !text.startsWith("<<")) {
            String digits = text.substring(1, text.length() - 1).replaceAll("[\\s\0]", "");
            try {
                return HexFormat.of().parseHex(digits.length() % 2 == 0 ? digits : digits + "0");
            } catch (IllegalArgumentException e) {
                throw new PdfTokens.Irregular("a hexadecimal string of other signs");
            }
        }
        if (!text.startsWith("(") || !text.endsWith(")")) {
            throw new PdfTokens.Irregular("no string where one must be");
        }
        return literal(text.substring(1, text.length() - 1));
    }

    private static byte[] literal(String inner) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int at = 0; at < inner.length(); at++) {
            char each = inner.charAt(at);
            if (each != '\\' || at + 1 == inner.length()) {
                out.write(each);
                continue;
            }
            char escaped = inner.charAt(++at);
            switch (escaped) {
                case 'n' -> out.write('\n');
                case 'r' -> out.write('\r');
                case 't' -> out.write('\t');
                case 'b' -> out.write('\b');
                case 'f' -> out.write('\f');
                case '\n' -> {}
                case '\r' -> {
                    if (at + 1 < inner.length() && inner.charAt(at + 1) == '\n') {
                        at++;
                    }
                }
                case '0', '1', '2', '3', '4', '5', '6', '7' -> {
                    int end = at + 1;
                    while (end < inner.length()
                            && end < at + 3
                            && inner.charAt(end) >= '0'
                            && inner.charAt(end) <= '7') {
                        end++;
                    }
                    out.write(Integer.parseInt(inner.substring(at, end), 8));
                    at = end - 1;
                }
                default -> out.write(escaped);
            }
        }
        return out.toByteArray();
    }

    /** The letters of a text string. */
    static String letters(String raw) {
        byte[] bytes = bytes(raw);
        if (bytes.length >= 2 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        if (bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** Raw, in their order. */
    static List<String> elements(String array) {
        String stripped = array.strip();
        if (!stripped.startsWith("[") || !stripped.endsWith("]")) {
            throw new PdfTokens.Irregular("no array where one must be");
        }
        String inner = stripped.substring(1, stripped.length() - 1);
        PdfTokens tokens = PdfObjects.tokens(inner);
        List<String> found = new ArrayList<>();
        for (tokens.skipBlanks(); tokens.position() < inner.length(); tokens.skipBlanks()) {
            found.add(tokens.anyValue());
        }
        return found;
    }
}
