package vn.vanthu.classifier.recognising;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words of two syllables: where a reader of pictures gives a pair that is none, and one sign less or more makes it a
 * frequent one, it is that. Names are left alone, and so are words that speak of secrecy, which are not among them.
 */
final class Compounds {
    private static final Pattern PAIR = Pattern.compile("(?<!\\p{L})(\\p{L}\\p{Ll}*)( )(?=(\\p{Ll}+)(?!\\p{L}))");
    /** In capitals, as positions are. */
    private static final Set<String> OFFICES = Set.of(
            "ĐẢNG ỦY",
            "ĐẢNG BỘ",
            "ĐẢNG CỘNG",
            "TỈNH ỦY",
            "THÀNH ỦY",
            "HUYỆN ỦY",
            "NHÂN DÂN",
            "HỘI ĐỒNG",
            "VĂN PHÒNG",
            "BÍ THƯ",
            "CHỦ TỊCH",
            "CHỦ NHIỆM",
            "CHÁNH VĂN",
            "CHÁNH THANH",
            "PHÓ CHỦ",
            "PHÓ BÍ",
            "PHÓ CHÁNH",
            "PHÓ GIÁM",
            "PHÓ TRƯỞNG",
            "PHÓ HIỆU",
            "GIÁM ĐỐC",
            "HIỆU TRƯỞNG",
            "VIỆN TRƯỞNG",
            "CỤC TRƯỞNG",
            "TRƯỞNG BAN",
            "TRƯỞNG PHÒNG",
            "TRƯỞNG THÔN");

    private static final Pattern OFFICE = Pattern.compile("(?<!\\p{L})(\\p{Lu}+)( )(?=(\\p{Lu}+)(?!\\p{L}))");

    /** Letters and a blank; of longer pairs two wrong signs leave no other word either. */
    private static final int LONG = 9;

    private static final String RIGHT = "=";

    private final Set<String> known;
    private final Map<String, List<String>> byLetters = new HashMap<>();

    private static final Compounds WORDS = read();
    private static final Compounds POSITIONS = new Compounds(OFFICES, Set.of());

    /** @param right as well, though nothing is mended to be one of them */
    private Compounds(Set<String> words, Set<String> right) {
        known = Stream.concat(words.stream(), right.stream()).collect(Collectors.toUnmodifiableSet());
        for (String pair : words) {
            byLetters
                    .computeIfAbsent(Slips.plain(pair), letters -> new ArrayList<>())
                    .add(pair);
        }
    }

    private static Compounds read() {
        Set<String> words = new HashSet<>();
        Set<String> right = new HashSet<>();
        try (InputStream in = Compounds.class.getResourceAsStream("compounds.txt")) {
            if (in == null) {
                throw new IllegalStateException("compounds.txt is not in the jar");
            }
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> Arrays.stream(line.substring(line.startsWith(RIGHT) ? RIGHT.length() : 0)
                                    .split(","))
                            .map(String::strip)
                            .filter(pair -> !pair.isEmpty())
                            .forEach((line.startsWith(RIGHT) ? right : words)::add));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Compounds(words, right);
    }

    /** @param text composed */
    static String healed(String text) {
        return POSITIONS.healed(WORDS.healed(text, PAIR), OFFICE);
    }

    private String healed(String text, Pattern pattern) {
        StringBuilder healed = new StringBuilder(text);
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            String pair = matcher.group(1) + " " + matcher.group(3);
            String lower = pattern == PAIR ? pair.toLowerCase(Locale.ROOT) : pair;
            if (!known.contains(lower)) {
                List<String> alike = byLetters.getOrDefault(Slips.plain(lower), List.of()).stream()
                        .filter(other -> signs(lower, other) <= (other.length() > LONG ? 2 : 1))
                        .toList();
                if (alike.size() == 1) {
                    String right = alike.getFirst();
                    boolean capital = Character.isUpperCase(pair.charAt(0));
                    healed.replace(
                            matcher.start(),
                            matcher.start() + right.length(),
                            capital ? right.substring(0, 1).toUpperCase(Locale.ROOT) + right.substring(1) : right);
                }
            }
        }
        return healed.toString();
    }

    /** How many letters differ in their signs; many where one has more letters than the other. */
    private static int signs(String one, String other) {
        String left = Normalizer.normalize(one, Normalizer.Form.NFC);
        if (left.length() != other.length()) {
            return Integer.MAX_VALUE;
        }
        int signs = 0;
        for (int i = 0; i < left.length(); i++) {
            signs += left.charAt(i) == other.charAt(i) ? 0 : 1;
        }
        return signs;
    }
}
