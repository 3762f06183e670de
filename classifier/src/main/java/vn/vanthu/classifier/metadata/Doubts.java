package vn.vanthu.classifier.metadata;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.vanthu.classifier.DocumentData;
import vn.vanthu.classifier.DocumentKind;
import vn.vanthu.classifier.Read;
import vn.vanthu.classifier.Signer;
import vn.vanthu.classifier.encoding.Syllables;
import vn.vanthu.classifier.kind.NumberAndSymbol;

/**
 * Makes values less sure that are not written as such values are, or that another value of the same document speaks
 * against. Nothing becomes surer, and no value changes.
 */
final class Doubts {

    /** What is broken in itself. */
    private static final double BROKEN = 0.5;

    /** What most likely is cut off, or has a neighbour's words in it. */
    private static final double ODD = 0.7;

    /** What another value speaks against. */
    private static final double CONTRADICTED = 0.75;

    /** One word in so many. */
    private static final int MANY = 20;

    private static final int LONGEST_SUMMARY = 450;
    private static final int LONGEST_NAME = 160;
    private static final int LONGEST_POSITION = 90;
    private static final int NAME_WORDS = 6;
    private static final int NAME_IN_CAPITALS = 4;
    private static final LocalDate EARLIEST = LocalDate.of(1945, 9, 2);

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    /** Names of the highlands' peoples and places, in letters of ours: {@code Đắk Lắk}, {@code Krông}, {@code Niê Kđăm}. */
    private static final Pattern HIGHLAND =
            Pattern.compile("(?iu)(?:[bckgpdđmhs][rlđ].*|.*[fjwz].*|.*[krlsbdvqđx]|niê)");

    /** No sentence ends so. */
    private static final Set<String> UNFINISHED = Set.of(
            "và", "của", "các", "những", "về", "tại", "theo", "cho", "với", "trong", "để", "do", "từ", "đến", "trên",
            "ngày", "tháng", "bằng", "hoặc", "là");

    private static final Pattern OTHERS_WORDS = Pattern.compile(
            "(?u)Kính gửi|Nơi nhận|Căn cứ (?:Luật|Nghị định|Hiến pháp)|^(?:Kính|Xét|Thực hiện (?:Công văn|Kế hoạch) số)");
    private static final Pattern FOREIGN_LETTER = Pattern.compile("[^\\p{ASCII}ĐƯƠÂĂÊÔđươâăêô]");
    private static final Pattern HALF_A_NAME = Pattern.compile(".* (?:Văn|Thị)");

    private final DocumentData data;

    private Doubts(DocumentData data) {
        this.data = data;
    }

    static DocumentData weighed(DocumentData data) {
        return new Doubts(data).weighed();
    }

    private DocumentData weighed() {
        boolean sameKind = sameKind();
        List<Read<Signer>> signers = data.signers().stream().map(Doubts::signer).toList();
        return new DocumentData(
                data.kind().map(kind -> sameKind ? kind : atMost(CONTRADICTED, kind)),
                data.tradition(),
                data.documentNumber().map(number -> number(number, sameKind)),
                data.issuedOn().map(Doubts::date),
                data.place().map(place -> unprintable(place.value()) ? atMost(BROKEN, place) : place),
                data.issuer().map(this::issuer),
                data.superiorIssuer().map(Doubts::name),
                data.summary().map(this::summary),
                data.signer().map(Doubts::signer),
                signers,
                data.addressees().stream().map(Doubts::name).toList(),
                data.recipients().stream().map(Doubts::name).toList(),
                data.urgency(),
                data.circulation(),
                data.copy(),
                data.blanks());
    }

    /** Title and symbol name one kind, where both name one. */
    private boolean sameKind() {
        Optional<DocumentKind> bySymbol = data.documentNumber()
                .flatMap(number -> NumberAndSymbol.parse(number.value()))
                .flatMap(NumberAndSymbol::kind);
        return bySymbol.isEmpty()
                || data.kind().isEmpty()
                || bySymbol.get() == data.kind().get().value();
    }

    private static Read<String> number(Read<String> number, boolean sameKind) {
        return FOREIGN_LETTER.matcher(number.value()).find()
                ? atMost(BROKEN, number)
                : sameKind ? number : atMost(CONTRADICTED, number);
    }

    private static Read<LocalDate> date(Read<LocalDate> date) {
        return date.value().isBefore(EARLIEST) ? atMost(BROKEN, date) : date;
    }

    /** The symbol's letters are those that an agency's name begins its words with, in their order. */
    private Read<String> issuer(Read<String> issuer) {
        Read<String> named = name(issuer);
        String above = data.superiorIssuer().map(Read::value).orElse("");
        boolean borne = data.documentNumber().isEmpty()
                || borne(
                        data.documentNumber().get().value(),
                        initials(above + " " + issuer.value()),
                        initials(issuer.value() + " " + above));
        return borne && Letterhead.AGENCY.matcher(issuer.value()).lookingAt() ? named : atMost(CONTRADICTED, named);
    }

    /** Whether one part of the number behind its first stroke stands, letter by letter, in one of the initials. */
    private static boolean borne(String number, String downwards, String upwards) {
        int from = number.indexOf('/') + 1;
        for (int to = from; to <= number.length(); to++) {
            if (to == number.length() || "-/.&".indexOf(number.charAt(to)) >= 0) {
                String organ = capitals(number.substring(from, to));
                if (organ.length() > 1 && (within(organ, downwards) || within(organ, upwards))) {
                    return true;
                }
                from = to + 1;
            }
        }
        return false;
    }

    /** Without small letters and figures, and without the marks of Vietnamese. */
    private static String capitals(String organ) {
        StringBuilder capitals = new StringBuilder();
        for (int i = 0; i < organ.length(); i++) {
            char c = organ.charAt(i);
            if (Character.isUpperCase(c)) {
                capitals.append(c);
            }
        }
        return plain(capitals.toString());
    }

    private Read<String> summary(Read<String> summary) {
        String text = summary.value();
        if (broken(text)) {
            return atMost(BROKEN, summary);
        }
        boolean issuers = data.issuer()
                .filter(issuer -> text.length() > issuer.value().length()
                        && text.regionMatches(
                                true,
                                text.length() - issuer.value().length(),
                                issuer.value(),
                                0,
                                issuer.value().length()))
                .isPresent();
        return text.length() > LONGEST_SUMMARY
                        || text.indexOf(' ') < 0
                        || issuers
                        || unbalanced(text)
                        || cut(text)
                        || OTHERS_WORDS.matcher(text).find()
                        || namesInCapitals(text)
                ? atMost(ODD, summary)
                : summary;
    }

    /** Small letters, then four words in capitals: a line that belongs to somebody else. */
    private static boolean namesInCapitals(String text) {
        boolean small = false;
        int words = 0;
        int letters = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (small && Character.isUpperCase(c)) {
                letters++;
            } else {
                words = c == ' ' && letters > 1 ? words + 1 : 0;
                letters = 0;
                small |= Character.isLowerCase(c);
            }
            if (words == NAME_IN_CAPITALS) {
                return true;
            }
        }
        return false;
    }

    private static Read<Signer> signer(Read<Signer> signer) {
        String name = signer.value().name();
        Optional<String> position = signer.value().position();
        if (unprintable(name) || position.filter(Doubts::broken).isPresent()) {
            return atMost(BROKEN, signer);
        }
        int words = name.split(" ").length;
        return words < 2
                        || words > NAME_WORDS
                        || HALF_A_NAME.matcher(name).matches()
                        || position.isEmpty()
                        || position.get().length() > LONGEST_POSITION
                ? atMost(ODD, signer)
                : signer;
    }

    private static Read<String> name(Read<String> name) {
        String text = name.value();
        return broken(text)
                ? atMost(BROKEN, name)
                : text.length() > LONGEST_NAME || unbalanced(text) || cut(text) ? atMost(ODD, name) : name;
    }

    /** Holds what no text holds, or some of its words have Vietnamese letters and are no syllables. */
    private static boolean broken(String text) {
        if (unprintable(text)) {
            return true;
        }
        int wrong = 0;
        int all = 0;
        int length = text.length();
        for (int at = 0; at < length; at++) {
            int from = at;
            boolean small = false;
            boolean vietnamese = false;
            while (at < length && inWord(text.charAt(at))) {
                char c = text.charAt(at++);
                small |= Character.isLowerCase(c);
                vietnamese |= c > 0x7F;
            }
            all += at > from ? 1 : 0;
            wrong += small && vietnamese && at - from > 1 && foreign(text.substring(from, at)) ? 1 : 0;
        }
        return wrong > 0 && wrong * MANY >= all;
    }

    private static boolean inWord(char c) {
        return c < 0x80
                ? c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
                : Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean foreign(String word) {
        return !Syllables.valid(word) && !HIGHLAND.matcher(word).matches() || lostU(word);
    }

    /** What an {@code ư} stood before, in text that old fonts lost it from: {@code đờng}, {@code nớc}. */
    private static boolean lostU(String word) {
        int end = word.length() - (word.endsWith("ng") ? 2 : word.endsWith("c") || word.endsWith("u") ? 1 : 0);
        return end < word.length()
                && end > 0
                && "ơờớởỡợ".indexOf(word.charAt(end - 1)) >= 0
                && (end == 1 || word.charAt(end - 2) != 'ư');
    }

    private static boolean unprintable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c >= 0x7F && c < 0xA0 || c == 0xFFFD || c >= 0xE000 && c < 0xF900) {
                return true;
            }
        }
        return false;
    }

    /** Begins or ends as if there were more of it. */
    private static boolean cut(String text) {
        if (text.isEmpty()) {
            return true;
        }
        char first = text.charAt(0);
        char last = text.charAt(text.length() - 1);
        return !Character.isLetterOrDigit(first) && "\"“‘'([".indexOf(first) < 0
                || ",:(/–-".indexOf(last) >= 0
                || UNFINISHED.contains(text.substring(text.lastIndexOf(' ') + 1));
    }

    private static boolean unbalanced(String text) {
        return text.chars().filter(c -> c == '(').count()
                        != text.chars().filter(c -> c == ')').count()
                || text.chars().filter(c -> c == '“').count()
                        != text.chars().filter(c -> c == '”').count();
    }

    private static String initials(String name) {
        StringBuilder initials = new StringBuilder();
        for (int at = 0; at < name.length(); at++) {
            int from = at;
            while (at < name.length() && inWord(name.charAt(at))) {
                at++;
            }
            if (at > from) {
                // an abbreviation stands with all its letters
                String word = name.substring(from, at);
                initials.append(word.length() <= 5 && !Syllables.valid(word) ? word : word.substring(0, 1));
            }
        }
        return plain(initials.toString());
    }

    private static String plain(String letters) {
        return MARKS.matcher(Normalizer.normalize(letters.toUpperCase(Locale.ROOT), Normalizer.Form.NFD))
                .replaceAll("");
    }

    private static boolean within(String few, String many) {
        int at = 0;
        for (int i = 0; i < many.length() && at < few.length(); i++) {
            at += many.charAt(i) == few.charAt(at) ? 1 : 0;
        }
        return at == few.length();
    }

    private static <T> Read<T> atMost(double confidence, Read<T> read) {
        return read.confidence() <= confidence ? read : new Read<>(read.value(), confidence, read.place(), read.rest());
    }
}
