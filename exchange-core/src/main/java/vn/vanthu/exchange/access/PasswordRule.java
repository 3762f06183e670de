package vn.vanthu.exchange.access;

import static java.util.Locale.ROOT;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.vanthu.rules.catalogue.ParameterValue;

/**
 * What a password must be: all kinds of characters that the national layer or the agency's regulation asks for, and as long
 * as the longer of them asks for; never shorter than the hub's own least.
 *
 * @param shortest in characters
 * @param classes LOWER, UPPER, DIGIT, SPECIAL
 */
record PasswordRule(int shortest, Set<String> classes) {

    /** The parameters that regulations set. */
    static final String LENGTH = "password.minLength";

    static final String CLASSES = "password.classes";

    static final int LEAST = 12;
    static final int LONGEST = 200;

    PasswordRule {
        classes = Set.copyOf(classes);
    }

    /**
     * @param lengths every value in force of {@link #LENGTH}
     * @param classes every value in force of {@link #CLASSES}
     */
    static PasswordRule of(List<ParameterValue> lengths, List<ParameterValue> classes) {
        int longest = lengths.stream()
                .filter(ParameterValue.Amount.class::isInstance)
                .map(length -> ((ParameterValue.Amount) length).value())
                .mapToInt(BigDecimal::intValueExact)
                .max()
                .orElse(LEAST);
        return new PasswordRule(
                Math.max(LEAST, longest),
                classes.stream()
                        .filter(ParameterValue.Codes.class::isInstance)
                        .flatMap(codes -> ((ParameterValue.Codes) codes).codes().stream())
                        .collect(Collectors.toSet()));
    }

    /** What is missing, in words that follow "Mật khẩu mới"; empty where it will do. */
    List<String> faults(String password, String username) {
        if (password.length() > LONGEST) {
            return List.of("dài quá " + LONGEST + " ký tự");
        }
        return Stream.of(
                        password.codePointCount(0, password.length()) < shortest
                                ? "cần ít nhất " + shortest + " ký tự"
                                : "",
                        has("UPPER", password, Character::isUpperCase) ? "" : "cần có chữ hoa",
                        has("LOWER", password, Character::isLowerCase) ? "" : "cần có chữ thường",
                        has("DIGIT", password, Character::isDigit) ? "" : "cần có chữ số",
                        has("SPECIAL", password, PasswordRule::special) ? "" : "cần có ký tự đặc biệt như ! @ # % & *",
                        containsName(password, username) ? "không được chứa tên tài khoản" : "")
                .filter(fault -> !fault.isEmpty())
                .toList();
    }

    /** Whether it has a character of that kind, or nobody asks for one. */
    private boolean has(String asked, String password, IntPredicate kind) {
        return !classes.contains(asked) || password.codePoints().anyMatch(kind);
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
