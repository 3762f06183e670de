package vn.vanthu.samples.accuracy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import vn.vanthu.samples.LegacyText;

/** Unicode into the letters that fonts of other encodings stored. */
enum OldLetters {
    TCVN3(".VnTime", LegacyText::tcvn3),
    VNI("VNI-Times", LegacyText::vni),
    VISCII("VI Times", text -> table("VISCII", text)),
    VPS("VPS Times", text -> table("VPS", text)),
    BKHCM2("BK HCM 2", text -> table("BKHCM2", text)),
    WINDOWS_1258("Times New Roman", OldLetters::page1258);

    private final String font;
    private final UnaryOperator<String> encode;

    OldLetters(String font, UnaryOperator<String> encode) {
        this.font = font;
        this.encode = encode;
    }

    String font() {
        return font;
    }

    String encode(String text) {
        return encode.apply(text);
    }

    private static String table(String encoding, String text) {
        Map<String, String> letters = Tables.ALL.getOrDefault(encoding, Map.of());
        StringBuilder out = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .mapToObj(Character::toString)
                .forEach(letter -> out.append(
                        letters.getOrDefault(letter, letters.getOrDefault(letter.toLowerCase(Locale.ROOT), letter))));
        return out.toString();
    }

    /** A letter with its own mark, then the tone as a character of its own, shown as Western letters. */
    private static String page1258(String text) {
        StringBuilder split = new StringBuilder();
        for (int point :
                Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().toArray()) {
            String parts = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFD);
            String tones = parts.replaceAll("[^\\u0300\\u0301\\u0303\\u0309\\u0323]", "");
            split.append(Normalizer.normalize(
                            parts.replaceAll("[\\u0300\\u0301\\u0303\\u0309\\u0323]", ""), Normalizer.Form.NFC))
                    .append(tones);
        }
        return new String(split.toString().getBytes(Charset.forName("windows-1258")), Charset.forName("windows-1252"));
    }

    /** What a word processor of today keeps for the byte: a Western letter, else the bare code. */
    private static char shown(int code) {
        char western = new String(new byte[] {(byte) code}, Charset.forName("windows-1252")).charAt(0);
        return western == '\uFFFD' ? (char) code : western;
    }

    private static final class Tables {
        private static final Map<String, Map<String, String>> ALL = read();

        private static Map<String, Map<String, String>> read() {
            try (InputStream in =
                    Objects.requireNonNull(OldLetters.class.getResourceAsStream("/accuracy/old-letters.tsv"))) {
                Map<String, Map<String, String>> all = new HashMap<>();
                new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(line -> {
                    String[] cells = line.split("\t");
                    StringBuilder stored = new StringBuilder();
                    for (String code : cells[1].split(" ")) {
                        stored.append(shown(Integer.parseInt(code, 16)));
                    }
                    if (stored.charAt(0) < ' ') {
                        return;
                    }
                    all.computeIfAbsent(cells[0], name -> new HashMap<>()).putIfAbsent(cells[2], stored.toString());
                });
                return all;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
