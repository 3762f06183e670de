package vn.vanthu.classifier.kind;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vanthu.classifier.DocumentKind;
import vn.vanthu.classifier.Tradition;

/** Số, ký hiệu: {@code 15/QĐ-SXD}, {@code 41/2011/QĐ-UBND}, {@code 464-QĐ/TU} (NĐ 30/2020 Phụ lục I II.3; the Party's layout). */
public record NumberAndSymbol(String text, Tradition tradition, Optional<DocumentKind> kind) {
    private static final String ORGAN = "[A-ZĐÂƯ][\\p{L}\\d.&]*(?:-[A-ZĐÂƯ][\\p{L}\\d.&]*)*";
    private static final Pattern STATE = Pattern.compile("(\\d{1,6}[a-z]?)(/(?:19|20)\\d{2})?/(" + ORGAN + ")");
    private static final Pattern PARTY = Pattern.compile("(\\d{1,6})-([A-ZĐ][\\p{L}]*)/(" + ORGAN + ")");
    private static final Pattern BLANK =
            Pattern.compile("^Số ?:?[\\s.…_]*(?:/|-)?[\\s.…_]*?(?<=[/\\s.…_-])(" + ORGAN + "(?:/" + ORGAN + ")?)$");

    /** Parses blanks inside away, as text of old PDF files has them. */
    public static Optional<NumberAndSymbol> parse(String text) {
        String squeezed = text.replaceAll("\\s+", "");
        Matcher party = PARTY.matcher(squeezed);
        if (party.lookingAt()) {
            return Optional.of(new NumberAndSymbol(party.group(), Tradition.PARTY, kind(party.group(2))));
        }
        Matcher state = STATE.matcher(squeezed);
        if (state.lookingAt()) {
            String first = state.group(3).replaceFirst("-.*$", "");
            Optional<DocumentKind> typed =
                    kind(first).filter(kind -> state.group(3).contains("-"));
            return Optional.of(new NumberAndSymbol(
                    state.group(), Tradition.STATE, typed.or(() -> Optional.of(DocumentKind.CONG_VAN))));
        }
        return Optional.empty();
    }

    /** The symbol behind a number left blank: {@code Số:     /QĐ-SXD}. */
    public static Optional<String> symbolOfBlank(String line) {
        Matcher blank = BLANK.matcher(line.strip());
        return blank.matches() ? Optional.of(blank.group(1)) : Optional.empty();
    }

    private static Optional<DocumentKind> kind(String abbreviation) {
        return Arrays.stream(DocumentKind.values())
                .filter(kind -> kind.abbreviation().equals(abbreviation))
                .findFirst();
    }
}
