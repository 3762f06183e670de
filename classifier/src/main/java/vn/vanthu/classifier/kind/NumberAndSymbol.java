package vn.vanthu.classifier.kind;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vanthu.classifier.DocumentKind;
import vn.vanthu.classifier.Tradition;

/** Số, ký hiệu: {@code 15/QĐ-SXD}, {@code 41/2011/QĐ-UBND}, {@code 464-QĐ/TU} (NĐ 30/2020 Phụ lục I II.3; the Party's layout). */
public record NumberAndSymbol(String text, Tradition tradition, Optional<DocumentKind> kind) {
    private static final String GROUP = "[A-ZĐÂƯ](?:[\\p{Lu}\\d.&]|[a-zđ](?![a-zđ]{3}))*";
    private static final String ORGAN = GROUP + "(?:-" + GROUP + ")*";
    /** Perhaps with a dot between thousands. */
    private static final String ORDINAL = "(?:\\d{1,6}|\\d{1,3}\\.\\d{3})[a-z]?";

    private static final Pattern STATE = Pattern.compile("(" + ORDINAL + ")(/(?:19|20)\\d{2})?/(" + ORGAN + ")");
    /** A contract may bear its year at the end: {@code 15/HĐKT/2026}. */
    private static final Pattern CONTRACT = Pattern.compile(ORDINAL + "/HĐ(?!ND)[\\p{Lu}\\d-]{0,20}/(?:19|20)\\d{2}");

    /** Of several issuers together: {@code HDLS}, {@code NQLT}, {@code QCPH}. */
    private static final Pattern TOGETHER = Pattern.compile("(?<=..)(?:LT|LS|LN|LB|PH)$");

    private static final Pattern SEVERAL = Pattern.compile("\\d/[\\p{Lu}\\p{Ll}]{2,4}(?:LT|LS|LN|LB)-[^-]+-");

    private static final Pattern PARTY =
            Pattern.compile("(" + ORDINAL + ")-([A-ZĐ][\\p{Lu}a-zđ]{0,5})/(" + ORGAN + ")");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");
    private static final Pattern DASHES = Pattern.compile("[\\u2010\\u2011\\u2013\\u2014]");
    private static final Pattern END = Pattern.compile("[.,;]+$");
    private static final Pattern BEHIND_FIRST = Pattern.compile("-.*$");

    /**
     * Parses the whole text, blanks inside it away, as text of old PDF files has them, and all dashes alike.
     *
     * @return empty where it is not exactly a number with its symbol
     */
    public static Optional<NumberAndSymbol> parse(String text) {
        String solid = BLANKS.matcher(text).replaceAll("");
        String squeezed = END.matcher(DASHES.matcher(solid).replaceAll("-")).replaceFirst("");
        Matcher party = PARTY.matcher(squeezed);
        if (party.matches()) {
            return Optional.of(new NumberAndSymbol(squeezed, Tradition.PARTY, kind(party.group(2), true)));
        }
        if (CONTRACT.matcher(squeezed).matches()) {
            return Optional.of(new NumberAndSymbol(squeezed, Tradition.STATE, Optional.of(DocumentKind.HOP_DONG)));
        }
        Matcher state = STATE.matcher(squeezed);
        if (state.matches()) {
            return Optional.of(
                    new NumberAndSymbol(squeezed, Tradition.STATE, stateKind(state.group(3), state.group(2) != null)));
        }
        return Optional.empty();
    }

    /** Whether its symbol is of a document that several issue together: {@code 14/HDLT-BNV-BTC}. */
    public boolean ofSeveral() {
        return SEVERAL.matcher(text).find();
    }

    /** The kind that a symbol names: {@code QĐ-SXD}, {@code QĐ/TU}. */
    public static Optional<DocumentKind> kindOfSymbol(String symbol) {
        return parse("1/" + symbol).or(() -> parse("1-" + symbol)).flatMap(NumberAndSymbol::kind);
    }

    /** A symbol without a kind is a công văn's, but a legal act's (with a year) that is none of ours is neither. */
    private static Optional<DocumentKind> stateKind(String symbol, boolean withYear) {
        String first = BEHIND_FIRST.matcher(symbol).replaceFirst("");
        Optional<DocumentKind> typed = kind(first, false).or(() -> together(first));
        return withYear ? typed : typed.or(() -> Optional.of(DocumentKind.CONG_VAN));
    }

    private static Optional<DocumentKind> together(String abbreviation) {
        String alone = TOGETHER.matcher(abbreviation).replaceFirst("");
        if (alone.equals(abbreviation)) {
            return Optional.empty();
        }
        return alone.equals("CT") ? Optional.of(DocumentKind.CHUONG_TRINH) : kind(alone, false);
    }

    private static Optional<DocumentKind> kind(String abbreviation, boolean party) {
        if (party && abbreviation.equals("QĐi")) {
            return Optional.of(DocumentKind.QUY_DINH);
        }
        return Arrays.stream(DocumentKind.values())
                .filter(kind -> party || !kind.partyOnly())
                .filter(kind -> kind.abbreviation().equals(abbreviation))
                .findFirst();
    }
}
