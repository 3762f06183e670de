package vn.vanthu.samples;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Unicode into what old fonts stored: TCVN3 (one byte a letter) and VNI (a letter and a mark). */
public final class LegacyText {
    private static final String TCVN3_LETTERS =
            "áàảãạâấầẩẫậăắằẳẵặđéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵĂÂÊÔƠƯĐ";
    private static final String TCVN3_CODES =
            "B8B5B6B7B9A9CAC7C8C9CBA8BEBBBCBDC6AED0CCCECFD1AAD5D2D3D4D6DDD7D8DCDEE3DFE1E2E4ABE8E5E6E7E9ACEDEAEBECEEF3EFF1F2F4ADF8F5F6F7F9FDFAFBFCFEA1A2A3A4A5A6A7";
    private static final Map<Character, Character> TCVN3 = tcvn3();
    private static final Map<String, String> VNI_MARKS = Map.of(
            "\u0301", "ù", "\u0300", "ø", "\u0309", "û", "\u0303", "õ", "\u0323", "ï", "\u0302", "â", "\u0306", "ê");

    private LegacyText() {}

    /** Capitals with tones do not exist: they fall back to small letters. */
    public static String tcvn3(String unicode) {
        StringBuilder out = new StringBuilder();
        for (char letter : Normalizer.normalize(unicode, Normalizer.Form.NFC).toCharArray()) {
            Character code = TCVN3.get(letter);
            if (code == null) {
                code = TCVN3.get(String.valueOf(letter).toLowerCase(Locale.ROOT).charAt(0));
            }
            out.append(code == null ? letter : code.charValue());
        }
        return out.toString();
    }

    public static String vni(String unicode) {
        StringBuilder out = new StringBuilder();
        for (int point :
                Normalizer.normalize(unicode, Normalizer.Form.NFC).codePoints().toArray()) {
            out.append(vni(point));
        }
        return out.toString();
    }

    private static String vni(int point) {
        String letter = Character.toString(point);
        boolean upper = Character.isUpperCase(point);
        String lower = letter.toLowerCase(Locale.ROOT);
        String single = switch (lower) {
            case "đ" -> "ñ";
            case "ơ" -> "ô";
            case "ư" -> "ö";
            case "í" -> "í";
            case "ì" -> "ì";
            case "ỉ" -> "æ";
            case "ĩ" -> "ó";
            case "ị" -> "ò";
            case "ỵ" -> "î";
            default -> "";
        };
        if (!single.isEmpty()) {
            return upper ? single.toUpperCase(Locale.ROOT) : single;
        }
        String parts = Normalizer.normalize(lower, Normalizer.Form.NFD);
        if (parts.length() == 1) {
            return letter;
        }
        String result = parts.indexOf('\u031B') >= 0
                ? (parts.charAt(0) == 'o' ? "ô" : "ö") + VNI_MARKS.getOrDefault(tone(parts), "")
                : parts.charAt(0) + mark(parts);
        return upper ? result.toUpperCase(Locale.ROOT) : result;
    }

    private static String tone(String parts) {
        return parts.substring(1).replace("\u031B", "");
    }

    /** A circumflex or breve together with a tone has one mark of its own. */
    private static String mark(String parts) {
        boolean circumflex = parts.indexOf('\u0302') >= 0;
        boolean breve = parts.indexOf('\u0306') >= 0;
        String tone = parts.substring(1).replace("\u0302", "").replace("\u0306", "");
        if (circumflex) {
            return switch (tone) {
                case "\u0301" -> "á";
                case "\u0300" -> "à";
                case "\u0309" -> "å";
                case "\u0303" -> "ã";
                case "\u0323" -> "ä";
                default -> "â";
            };
        }
        if (breve) {
            return switch (tone) {
                case "\u0301" -> "é";
                case "\u0300" -> "è";
                case "\u0309" -> "ú";
                case "\u0303" -> "ü";
                case "\u0323" -> "ë";
                default -> "ê";
            };
        }
        return VNI_MARKS.getOrDefault(tone, "");
    }

    private static Map<Character, Character> tcvn3() {
        Map<Character, Character> table = new HashMap<>();
        for (int i = 0; i < TCVN3_LETTERS.length(); i++) {
            table.put(TCVN3_LETTERS.charAt(i), (char) Integer.parseInt(TCVN3_CODES.substring(2 * i, 2 * i + 2), 16));
        }
        return table;
    }
}
