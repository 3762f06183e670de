package vn.vanthu.exchange.registry;

import java.text.Normalizer;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.vanthu.classifier.Tradition;

/** Số, ký hiệu: {@code 05/QĐ-SXD}; {@code 464-QĐ/TU} with the Party (NĐ 30/2020 Phụ lục I II.3). */
public final class DocumentNumber {

    private static final int MOST_DIGITS = 6;

    /** Possessive: no group is tried again, so that no text, however long, is deep. */
    private static final String ORGAN = "[A-ZĐÂÊÔƠƯ][\\p{L}\\d.&]*+(?:-[A-ZĐÂÊÔƠƯ][\\p{L}\\d.&]*+)*+";

    private static final Pattern STATE_SYMBOL = Pattern.compile("(?:(?:19|20)\\d{2}/)?" + ORGAN);
    private static final Pattern PARTY_SYMBOL = Pattern.compile("[A-ZĐ]\\p{L}*/" + ORGAN);
    private static final Pattern PRINTED =
            Pattern.compile("(\\d{1,6})[a-z]?(?:/(?:(?:19|20)\\d{2}/)?" + ORGAN + "|-[A-ZĐ]\\p{L}*/" + ORGAN + ")");

    /** As registers write days. */
    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private DocumentNumber() {}

    public static String of(int number, Tradition tradition, String symbol) {
        return String.format(Locale.ROOT, "%02d", number) + (tradition == Tradition.PARTY ? "-" : "/") + symbol;
    }

    public static boolean isSymbol(Tradition tradition, String text) {
        return (tradition == Tradition.PARTY ? PARTY_SYMBOL : STATE_SYMBOL)
                .matcher(text)
                .matches();
    }

    /** By the look of a symbol that a person typed: {@code QĐ/TU} is the Party's; empty if it is no symbol at all. */
    public static Optional<Tradition> tradition(String symbol) {
        return Stream.of(Tradition.STATE, Tradition.PARTY)
                .filter(tradition -> isSymbol(tradition, symbol))
                .findFirst();
    }

    /** The number before the symbol; empty if the text is no document number. */
    public static OptionalInt numberOf(String text) {
        Matcher printed = PRINTED.matcher(text);
        return printed.matches() ? OptionalInt.of(Integer.parseInt(printed.group(1))) : OptionalInt.empty();
    }

    public static boolean same(String one, String other) {
        return bare(one).equals(bare(other));
    }

    /** As it may stand in the books: those texts that are the {@link #same} number, with more or fewer zeros before. */
    public static List<String> written(String number) {
        String bare = bare(number);
        long digits = bare.chars().takeWhile(Character::isDigit).count();
        return IntStream.rangeClosed(0, Math.toIntExact(Math.max(0, MOST_DIGITS - digits)))
                .mapToObj(zeros -> "0".repeat(zeros) + bare)
                .toList();
    }

    private static String bare(String number) {
        return Normalizer.normalize(number, Normalizer.Form.NFC)
                .replaceAll("\\s+", "")
                .replaceFirst("^0+(?=\\d)", "");
    }
}
