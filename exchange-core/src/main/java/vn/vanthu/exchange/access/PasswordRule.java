package vn.vanthu.exchange.access;

import static java.util.Locale.ROOT;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/**
 * What a password must be: the four kinds of characters of QCVN 12:2026, 3.7.2.6.4 (41/2011/QĐ-UBND, Điều 9 khoản 3 asks
 * for three of them), and longer than either asks for.
 */
final class PasswordRule {

    static final int SHORTEST = 12;
    static final int LONGEST = 200;

    private PasswordRule() {}

    /** What is missing, in words that follow "Mật khẩu mới"; empty where it will do. */
    static List<String> faults(String password, String username) {
        if (password.length() > LONGEST) {
            return List.of("dài quá " + LONGEST + " ký tự");
        }
        return Stream.of(
                        password.codePointCount(0, password.length()) < SHORTEST
                                ? "cần ít nhất " + SHORTEST + " ký tự"
                                : "",
                        has(password, Character::isUpperCase) ? "" : "cần có chữ hoa",
                        has(password, Character::isLowerCase) ? "" : "cần có chữ thường",
                        has(password, Character::isDigit) ? "" : "cần có chữ số",
                        has(password, PasswordRule::special) ? "" : "cần có ký tự đặc biệt như ! @ # % & *",
                        containsName(password, username) ? "không được chứa tên tài khoản" : "")
                .filter(fault -> !fault.isEmpty())
                .toList();
    }

    private static boolean has(String password, IntPredicate kind) {
        return password.codePoints().anyMatch(kind);
    }

    private static boolean special(int character) {
        return !Character.isLetterOrDigit(character) && !Character.isWhitespace(character);
    }

    /** With the agency's code or without it. */
    private static boolean containsName(String password, String username) {
        String lower = password.toLowerCase(ROOT);
        String first = username.split("\\.", 2)[0];
        return lower.contains(username.toLowerCase(ROOT)) || lower.equals(first);
    }
}
