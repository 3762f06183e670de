package vn.vanthu.classifier.marking;

import java.text.Normalizer;
import java.util.regex.Pattern;
import vn.vanthu.classifier.TextEncoding;
import vn.vanthu.classifier.encoding.EncodingDetector;
import vn.vanthu.classifier.encoding.LegacyTable;

/** Names of files that call what is in them a secret. */
public final class SecretNames {
    private static final int U = Pattern.UNICODE_CASE | Pattern.CASE_INSENSITIVE;

    /** With diacritics or without; {@code bảo mật}, {@code mật ong} are none. */
    private static final Pattern FILE_NAME = Pattern.compile(
            "[(\\[{]\\s*m[ậa]t\\s*[)\\]}]|(?:^|[_ -])(?:toi|tuyet)[_ -]?mat(?:[_ .-]|$)|tuyetmat|toimat"
                    + "|(?<!\\p{L})(?:tối|tuyệt)[\\s_.-]*mật(?!\\p{L})|^mật\\s*[-–—]",
            U);

    /** In capitals, behind a dash, at the end or before another. */
    private static final Pattern CAPITALS_IN_FILE_NAME = Pattern.compile(
            "(?<!(?:BẢO|BÍ)[\\s_-]{0,3})[-–—_]\\s*MẬT(?=\\s*(?:[-–—_]|\\.\\w{1,5}$|$))|^MẬT(?=[_.]|\\s*$)");

    private SecretNames() {}

    /** Whether a file is called a secret, in the letters of today or in old ones. */
    public static boolean secret(String fileName) {
        return named(Normalizer.normalize(fileName, Normalizer.Form.NFC))
                || fileName.chars().anyMatch(c -> c > 0x7F)
                        && LegacyTable.encodings().stream().anyMatch(old -> named(meant(fileName, old)));
    }

    /** As an old program meant it whose letters were taken for others. */
    private static String meant(String fileName, TextEncoding old) {
        return EncodingDetector.capitals(EncodingDetector.toUnicode(fileName, old));
    }

    private static boolean named(String composed) {
        return FILE_NAME.matcher(composed).find()
                || CAPITALS_IN_FILE_NAME.matcher(composed).find();
    }
}
