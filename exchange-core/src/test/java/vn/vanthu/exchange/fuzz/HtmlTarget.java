package vn.vanthu.exchange.fuzz;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import vn.vanthu.classifier.text.TextDocument;
import vn.vanthu.classifier.text.TextLine;

/** HTML: every letter that jsoup itself tells of a page stands in its lines, in that order. */
public final class HtmlTarget {
    private HtmlTarget() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        Optional<TextDocument> read = Scratch.read("trang.html", bytes, "text/html");
        if (read.isEmpty()) {
            return;
        }
        String html;
        try {
            html = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException otherLetters) {
            return;
        }
        if (html.toLowerCase(Locale.ROOT).contains("charset") || html.indexOf('\0') >= 0 || html.startsWith("\uFEFF")) {
            return;
        }
        inOrder(letters(Jsoup.parse(html).body().wholeText()), lines(read.get().lines()));
    }

    private static String lines(List<TextLine> lines) {
        StringBuilder all = new StringBuilder();
        lines.forEach(line -> all.append(line.text()));
        return letters(all.toString());
    }

    private static String letters(String text) {
        return text.replaceAll("[\\s\\p{Z}\\p{C}]+", "");
    }

    private static void inOrder(String expected, String found) {
        int at = 0;
        for (int i = 0; i < expected.length(); i++) {
            at = found.indexOf(expected.charAt(i), at) + 1;
            if (at == 0) {
                throw new IllegalStateException("lost from " + i + " on: " + expected + "\nread: " + found);
            }
        }
    }
}
