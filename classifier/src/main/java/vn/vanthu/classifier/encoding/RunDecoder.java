package vn.vanthu.classifier.encoding;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.vanthu.classifier.TextEncoding;

/** Decodes neighbouring runs as one text: a letter that is cut between two of them belongs to the first. */
public final class RunDecoder {

    private RunDecoder() {}

    /**
     * @param runs texts of one encoding, in order
     * @return as many texts, in composed Unicode
     */
    public static List<String> decode(List<String> runs, TextEncoding encoding) {
        if (!encoding.legacy() && runs.stream().noneMatch(RunDecoder::parted)) {
            return List.copyOf(runs);
        }
        String stored = String.join("", runs);
        int[] origins = new int[stored.length()];
        String text = stored;
        if (encoding.legacy()) {
            text = LegacyTable.of(encoding).decode(stored, origins);
        } else {
            for (int i = 0; i < origins.length; i++) {
                origins[i] = i;
            }
        }
        List<StringBuilder> decoded = new ArrayList<>();
        int[] ends = new int[runs.size()];
        int end = 0;
        for (int i = 0; i < runs.size(); i++) {
            end += runs.get(i).length();
            ends[i] = end;
            decoded.add(new StringBuilder());
        }
        int run = 0;
        for (int i = 0; i < text.length(); ) {
            int next = i + 1;
            while (next < text.length() && joins(text.charAt(next))) {
                next++;
            }
            while (origins[i] >= ends[run]) {
                run++;
            }
            String letter = text.substring(i, next);
            decoded.get(run).append(next == i + 1 ? letter : Normalizer.normalize(letter, Normalizer.Form.NFC));
            i = next;
        }
        return decoded.stream().map(StringBuilder::toString).toList();
    }

    /** One run of Unicode by itself. */
    static String joined(String run) {
        return parted(run) ? decode(List.of(run), TextEncoding.UNICODE).getFirst() : run;
    }

    /** Whether marks stand apart from their letters. */
    private static boolean parted(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (joins(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean joins(char letter) {
        return letter >= '\u0300' && letter <= '\u0345';
    }

    /**
     * What a stretch of TCVN3 without small ASCII letters means: the encoding has no capitals with tones,
     * {@code QUYÕT §ÞNH} stands for capitals all the same.
     */
    static String capitals(String decoded) {
        StringBuilder text = new StringBuilder(decoded.length());
        int from = 0;
        for (int i = 0; i <= decoded.length(); i++) {
            if (i == decoded.length() || !Character.isLetter(decoded.charAt(i))) {
                String word = decoded.substring(from, i);
                text.append(shouted(word) ? word.toUpperCase(Locale.ROOT) : word);
                if (i < decoded.length()) {
                    text.append(decoded.charAt(i));
                }
                from = i + 1;
            }
        }
        return text.toString();
    }

    private static boolean shouted(String word) {
        int capitals = 0;
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            if (letter >= 'a' && letter <= 'z') {
                return false;
            }
            capitals += letter >= 'A' && letter <= 'Z' ? 1 : 0;
        }
        return capitals >= 2;
    }
}
