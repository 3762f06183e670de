package vn.vanthu.signature.pades;

import java.util.Map;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * All appended bytes in their order: objects of one value each, tables and ends of the file, and nothing between them.
 * What stands there besides is shown by none or by some readers, and compared by nobody.
 */
final class AppendedText {
    private static final Pattern REFERENCE = Pattern.compile("([0-9]{1,10})\\s+[0-9]{1,5}\\s+R");

    private final byte[] tail;
    private final LongFunction<OptionalLong> lengths;
    private final PdfTokens tokens;

    private AppendedText(byte[] tail, LongFunction<OptionalLong> lengths) {
        this.tail = tail;
        this.lengths = lengths;
        this.tokens = new PdfTokens(tail, 0);
    }

    /**
     * @param lengths the number that an object of its own holds
     * @throws PdfTokens.Irregular for anything else, a dictionary with a key twice too
     */
    static void check(byte[] tail, LongFunction<OptionalLong> lengths) {
        new AppendedText(tail, lengths).all();
    }

    private void all() {
        for (tokens.skipBlanks(); tokens.position() < tail.length; tokens.skipBlanks()) {
            if (tokens.take("xref")) {
                table();
            } else if (tokens.take("startxref")) {
                tokens.number();
            } else {
                object();
            }
        }
    }

    private void table() {
        while (!tokens.take("trailer")) {
            tokens.number();
            for (long left = tokens.number(); left > 0; left--) {
                tokens.number();
                tokens.number();
                if (!tokens.take("n")) {
                    tokens.expect("f");
                }
            }
        }
        tokens.dictionary();
    }

    private void object() {
        tokens.number();
        tokens.number();
        tokens.expect("obj");
        if (!tokens.startsDictionary()) {
            tokens.anyValue();
            tokens.expect("endobj");
            return;
        }
        Map<String, String> dictionary = tokens.dictionary();
        if (tokens.take("endobj")) {
            return;
        }
        long end = tokens.startOfStream() + length(dictionary.getOrDefault("/Length", ""));
        if (end > tail.length) {
            throw new PdfTokens.Irregular("a stream longer than the file");
        }
        tokens.moveTo((int) end);
        tokens.expect("endstream");
        tokens.expect("endobj");
    }

    private long length(String text) {
        Matcher reference = REFERENCE.matcher(text);
        return reference.matches()
                ? lengths.apply(Long.parseLong(reference.group(1)))
                        .orElseThrow(() -> new PdfTokens.Irregular("a stream without length"))
                : new PdfTokens(text.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1), 0).number();
    }
}
