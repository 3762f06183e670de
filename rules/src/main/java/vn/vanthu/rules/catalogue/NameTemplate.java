package vn.vanthu.rules.catalogue;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How a regulation makes the address of a mailbox: literals {@code a-z 0-9 .} and tokens in braces before {@code @}, a
 * domain after it. The grammar is closed; what is not in it does not load.
 */
public final class NameTemplate {
    private static final Pattern PIECE = Pattern.compile("\\{([a-zA-Z.]+)}|([a-z0-9.]+)");
    private static final Pattern DOMAIN = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)+");

    /** What may stand in braces. */
    public enum Token {
        AGENCY_NAME("agency.name", "tên cơ quan"),
        AGENCY_ABBREVIATION("agency.abbreviation", "tên viết tắt cơ quan"),
        /** Chosen by the agency. */
        AGENCY_LOCAL("agency.local", "tên do cơ quan chọn"),
        UNIT_ABBREVIATION("unit.abbreviation", "tên viết tắt đơn vị"),
        PARENT_ABBREVIATION("parent.abbreviation", "tên viết tắt cơ quan cấp trên"),
        PLACE_NAME("place.name", "tên địa phương"),
        PARENT_PLACE("parent.place", "tên địa phương cấp trên"),
        PERSON_FULL_NAME("person.fullName", "họ và tên"),
        /** First letters of the surname and the middle names. */
        PERSON_INITIALS("person.initials", "chữ đầu của họ và tên đệm"),
        PERSON_GIVEN("person.given", "tên"),
        /** Chosen for the person. */
        PERSON_USER("person.user", "tên người dùng"),
        /** The last two figures of the year. */
        BIRTH_YEAR("birth.yy", "hai số cuối năm sinh"),
        /** Without a leading zero. */
        BIRTH_MONTH("birth.m", "tháng sinh");

        private final String code;
        private final String words;

        Token(String code, String words) {
            this.code = code;
            this.words = words;
        }

        static Token of(String code) {
            return Arrays.stream(values())
                    .filter(token -> token.code.equals(code))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no such token {" + code + "}, known are "
                            + Arrays.stream(values()).map(token -> token.code).collect(Collectors.joining(", "))));
        }
    }

    private sealed interface Piece {
        record Literal(String text) implements Piece {}

        record Slot(Token token) implements Piece {}
    }

    private final String text;
    private final List<Piece> pieces;
    private final String domain;

    private NameTemplate(String text, List<Piece> pieces, String domain) {
        this.text = text;
        this.pieces = List.copyOf(pieces);
        this.domain = domain;
    }

    /** @throws IllegalArgumentException where the text is not of the grammar */
    public static NameTemplate parse(String text) {
        var at = text.indexOf('@');
        if (at < 1 || !DOMAIN.matcher(text.substring(at + 1)).matches()) {
            throw new IllegalArgumentException("a name pattern is <local part>@<domain>, got \"" + text + "\"");
        }
        var pieces = new ArrayList<Piece>();
        var matcher = PIECE.matcher(text).region(0, at);
        var end = 0;
        while (matcher.lookingAt()) {
            pieces.add(
                    matcher.group(1) == null
                            ? new Piece.Literal(matcher.group(2))
                            : new Piece.Slot(Token.of(matcher.group(1))));
            end = matcher.end();
            matcher.region(end, at);
        }
        if (end != at) {
            throw new IllegalArgumentException("\"" + text.substring(end, at) + "\" in \"" + text
                    + "\" is neither a token in braces nor of a-z, 0-9 and the dot");
        }
        return new NameTemplate(text, pieces, text.substring(at + 1));
    }

    /** What the tokens of a person stand for. */
    public static Map<Token, String> person(String fullName, LocalDate birth) {
        var words = fullName.strip().split("\\s+");
        var given = words[words.length - 1];
        var initials = Arrays.stream(words, 0, words.length - 1)
                .map(word -> word.substring(0, 1))
                .collect(Collectors.joining());
        var values = new EnumMap<Token, String>(Token.class);
        values.put(Token.PERSON_FULL_NAME, fullName);
        values.put(Token.PERSON_INITIALS, initials);
        values.put(Token.PERSON_GIVEN, given);
        values.put(Token.BIRTH_YEAR, "%02d".formatted(birth.getYear() % 100));
        values.put(Token.BIRTH_MONTH, Integer.toString(birth.getMonthValue()));
        return values;
    }

    public Set<Token> tokens() {
        return pieces.stream()
                .filter(Piece.Slot.class::isInstance)
                .map(piece -> ((Piece.Slot) piece).token())
                .collect(Collectors.toUnmodifiableSet());
    }

    public String domain() {
        return domain;
    }

    /**
     * The address; values lose their diacritics, blanks and capitals.
     *
     * @throws IllegalArgumentException where a value is missing or nothing is left of it
     */
    public String render(Map<Token, String> values) {
        var address = new StringBuilder();
        for (var piece : pieces) {
            address.append(
                    switch (piece) {
                        case Piece.Literal(var literal) -> literal;
                        case Piece.Slot(var token) -> folded(token, values.getOrDefault(token, ""));
                    });
        }
        return address.append('@').append(domain).toString();
    }

    /** As people read it: {@code [tên viết tắt cơ quan]@tphcm.gov.vn}. */
    public String words() {
        return pieces.stream()
                .map(piece -> switch (piece) {
                    case Piece.Literal(var literal) -> literal;
                    case Piece.Slot(var token) -> "[" + token.words + "]";
                })
                .collect(Collectors.joining("", "", "@" + domain));
    }

    private static String folded(Token token, String value) {
        var plain = Normalizer.normalize(value, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd')
                .replaceAll("[^a-z0-9]+", "");
        if (plain.isEmpty()) {
            throw new IllegalArgumentException("{" + token.code + "} needs a value, got \"" + value + "\"");
        }
        return plain;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NameTemplate that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
