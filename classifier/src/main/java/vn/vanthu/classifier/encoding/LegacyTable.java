package vn.vanthu.classifier.encoding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.vanthu.classifier.TextEncoding;

/** One 8-bit encoding of Vietnamese: its codes, as they stand in a text that was read as Windows-1252 or Latin-1. */
public final class LegacyTable {

    private static final Map<TextEncoding, LegacyTable> TABLES = Map.of(
            TextEncoding.TCVN3, load("tcvn3"),
            TextEncoding.VNI, load("vni"),
            TextEncoding.VISCII, load("viscii"),
            TextEncoding.VPS, load("vps"),
            TextEncoding.BKHCM2, load("bkhcm2"),
            TextEncoding.WINDOWS_1258, load("windows-1258"));

    private static final char[] WINDOWS = windows();

    private final char[] single = new char[256];
    private final Map<Integer, Character> pairs = new HashMap<>();
    private final Map<Character, String> codes = new HashMap<>();

    private LegacyTable() {}

    public static LegacyTable of(TextEncoding encoding) {
        LegacyTable table = TABLES.get(encoding);
        if (table == null) {
            throw new IllegalArgumentException(encoding + " is not one of " + TABLES.keySet());
        }
        return table;
    }

    public static List<TextEncoding> encodings() {
        return List.of(
                TextEncoding.TCVN3,
                TextEncoding.VNI,
                TextEncoding.VISCII,
                TextEncoding.VPS,
                TextEncoding.BKHCM2,
                TextEncoding.WINDOWS_1258);
    }

    /** Codes into Unicode letters; whatever the table does not know stays. */
    public String decode(String stored) {
        return decode(stored, new int[stored.length()]);
    }

    /** @param origins takes for each letter of the answer the place of its first code; as long as {@code stored} */
    String decode(String stored, int[] origins) {
        StringBuilder text = new StringBuilder(stored.length());
        for (int i = 0; i < stored.length(); i++) {
            origins[text.length()] = i;
            int code = code(stored.charAt(i));
            if (i + 1 < stored.length() && !pairs.isEmpty()) {
                Character letter = pairs.get(code << 8 | code(stored.charAt(i + 1)));
                if (letter != null) {
                    text.append(letter.charValue());
                    i++;
                    continue;
                }
            }
            char letter = code < 0 || code > 255 ? 0 : single[code];
            text.append(letter == 0 ? stored.charAt(i) : letter);
        }
        return text.toString();
    }

    /** The codes of a letter as Latin-1 characters; empty where the encoding lacks it. */
    public Optional<String> encode(char letter) {
        return Optional.ofNullable(codes.get(letter));
    }

    private static int code(char stored) {
        if (stored < 256) {
            return stored;
        }
        int at = Arrays.binarySearch(WINDOWS, stored);
        return at < 0 ? -1 : BYTES[at];
    }

    private static final int[] BYTES = bytes();

    /** The characters of Windows-1252 above 255, in order. */
    private static char[] windows() {
        String high = high();
        char[] sorted = high.toCharArray();
        Arrays.sort(sorted);
        return sorted;
    }

    private static int[] bytes() {
        Charset windows = Charset.forName("windows-1252");
        int[] bytes = new int[WINDOWS.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = String.valueOf(WINDOWS[i]).getBytes(windows)[0] & 0xFF;
        }
        return bytes;
    }

    private static String high() {
        byte[] all = new byte[32];
        for (int i = 0; i < 32; i++) {
            all[i] = (byte) (0x80 + i);
        }
        StringBuilder high = new StringBuilder();
        new String(all, Charset.forName("windows-1252"))
                .chars()
                .filter(c -> c > 255 && c != 0xFFFD)
                .forEach(c -> high.append((char) c));
        return high.toString();
    }

    private static LegacyTable load(String name) {
        LegacyTable table = new LegacyTable();
        InputStream in = LegacyTable.class.getResourceAsStream(name + ".tsv");
        if (in == null) {
            throw new IllegalStateException(name + ".tsv is missing");
        }
        try (BufferedReader rows = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            rows.lines().filter(row -> !row.isBlank()).forEach(table::row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }

    private void row(String row) {
        int tab = row.indexOf('\t');
        String[] hex = row.substring(0, tab).split(" ", -1);
        char letter = row.charAt(tab + 1);
        int first = Integer.parseInt(hex[0], 16);
        if (hex.length == 1) {
            single[first] = letter;
            codes.putIfAbsent(letter, String.valueOf((char) first));
            return;
        }
        int second = Integer.parseInt(hex[1], 16);
        pairs.put(first << 8 | second, letter);
        codes.putIfAbsent(letter, new String(new char[] {(char) first, (char) second}));
        if (Character.isUpperCase(letter) && second >= 0xC0 && second < 0xE0) {
            pairs.putIfAbsent(first << 8 | second + 0x20, letter);
        } else if (second >= 0xE0 && second < 0x100) {
            pairs.putIfAbsent(first << 8 | second - 0x20, letter);
        }
    }

    /** Whether a font's name begins as those that promise an encoding; most do not. */
    static boolean mayPromise(String font) {
        char first = font.isEmpty() ? '-' : font.charAt(0);
        return first <= ' '
                || first >= 0x80
                || first == '.'
                || first == 'V'
                || first == 'v'
                || first == 'B'
                || first == 'b';
    }

    /** The encoding that a font's name promises. */
    public static Optional<TextEncoding> byFont(String font) {
        if (!mayPromise(font)) {
            return Optional.empty();
        }
        String name = font.strip().toLowerCase(Locale.ROOT);
        if (name.startsWith(".vn")) {
            return Optional.of(TextEncoding.TCVN3);
        }
        if (name.startsWith("vni-") || name.startsWith("vni ")) {
            return Optional.of(TextEncoding.VNI);
        }
        if (name.startsWith("vps ") || name.startsWith("vps-")) {
            return Optional.of(TextEncoding.VPS);
        }
        if (name.startsWith("viscii") || name.startsWith("vi ")) {
            return Optional.of(TextEncoding.VISCII);
        }
        return name.startsWith("bk") || name.startsWith("vk") && !name.startsWith("vku")
                ? Optional.of(TextEncoding.BKHCM2)
                : Optional.empty();
    }

    /** Its characters are pictures, in no encoding. */
    static boolean symbolFont(String font) {
        String name = font.toLowerCase(Locale.ROOT);
        return name.contains("symbol") || name.contains("dings") || name.equals("marlett");
    }

    /** {@code .VnTimeH}: the font that shows TCVN3's small letters as capitals. */
    public static boolean capitalFont(String font) {
        String name = font.strip();
        return name.startsWith(".Vn")
                && name.replaceFirst("(?i)[ ,-]?(bold|italic|bolditalic)+$", "").endsWith("H");
    }
}
