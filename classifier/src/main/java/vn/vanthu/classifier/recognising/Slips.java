package vn.vanthu.classifier.recognising;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.vanthu.classifier.Box;
import vn.vanthu.classifier.SecrecyLevel;
import vn.vanthu.classifier.text.TextLine;

/** The words of a secrecy stamp as a reader of pictures may get them: a tone or a hat too few, letters apart, a frame's stroke. */
final class Slips {
    private static final String MAT = "MAT";
    private static final String TOI = "TOI";
    private static final String TUYET = "TUYET";
    /** No other word that stands before the mark's ends so. */
    private static final String TUYET_END = "ET";

    private static final String TOI_END = "OI";
    /** Before a mark's word: on the stamp that ends it, and in names of offices that guard secrets. */
    private static final Set<String> OTHER_BEFORE = Set.of("GIAI", "BAO", "BI", "CO");

    /** In points: where stamps stand, on any page. */
    private static final float HEAD = 280;

    private static final int LONGEST = 24;
    private static final int WORDS_OF_A_STAMP = 5;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("\\P{L}+");
    /** Hats and dots too few or too many, and a breve for a hat; any of these is MẬT anywhere. */
    private static final Pattern ALMOST = Pattern.compile("M ?[ẬÂẠ] ?T");

    /** No word of the language begins as this one and ends with a stroke or nothing. */
    private static final Pattern NO_OTHER = Pattern.compile("\\P{L}*MẬ[IlJFỊÍ1]\\P{L}*");

    /** In a stamp the first letter's stroke alone. */
    private static final Pattern HEADLESS = Pattern.compile("(?:^|\\s)[lI1|!] ?ẬT(?!\\p{L})");

    /** Other words on paper of offices: eye, cool, lost, Fatherland Front. */
    private static final Pattern ANOTHER = Pattern.compile("(?iu).*MẶT ?TRẬN.*");

    private static final Pattern TWICE = Pattern.compile("(\\p{L})\\1");
    /** What else is stamped in a frame, without marks and blanks. */
    private static final List<String> OTHER_STAMPS = List.of(
            "KHAN",
            "THUONGKHAN",
            "HOATOC",
            "HOATOCHENGIO",
            "DEN",
            "CONGVANDEN",
            "SAOY",
            "SAOYBANCHINH",
            "BANSAO",
            "BANCHINH",
            "TRICHSAO",
            "DATHU",
            "DATHUTIEN",
            "DACHI",
            "DANHAN",
            "DAKIEMTRA",
            "DADUYET",
            "DAGIAIMAT",
            "GIAIMAT",
            "DUTHAO");
    /** Letters of what cannot be a mark with a few slips. */
    private static final int LONG_ENOUGH = 7;

    private static final int LEAST_APART = 4;

    private Slips() {}

    /** What a stamp says. */
    record Mark(SecrecyLevel level, String words) {}

    /** The line's text, with the words of a mark in place of those that are almost one and stand alone. */
    static String healed(TextLine line) {
        String text = line.text();
        if (text.length() > LONGEST || ANOTHER.matcher(text).matches()) {
            return text;
        }
        String bare = OTHER.matcher(text).replaceAll("");
        if (!bare.equals(bare.toUpperCase(Locale.ROOT))) {
            return text;
        }
        Box box = line.box();
        boolean head = box != null && box.top() < HEAD;
        return switch (plain(bare)) {
            case TOI + MAT -> words(SecrecyLevel.TOI_MAT);
            case TUYET + MAT -> words(SecrecyLevel.TUYET_MAT);
            case MAT -> head || ALMOST.matcher(bare).matches() ? words(SecrecyLevel.MAT) : text;
            default -> text;
        };
    }

    /**
     * Of a place that was read on its own.
     *
     * @param red in red ink there are stamps, and of a doubtful one a person has to look: UNDETERMINED
     */
    static Optional<Mark> mark(String said, boolean red) {
        if (ANOTHER.matcher(said).matches()) {
            return Optional.empty();
        }
        List<String> words = new ArrayList<>();
        for (String word : OTHER.splitAsStream(said).toList()) {
            if (word.length() > 1 || "MmTtẬậÂâẠạ".contains(word) && !word.isEmpty()) {
                words.add(single(plain(word)));
            }
        }
        String together = String.join("", words);
        if (together.length() > LONGEST || words.size() > WORDS_OF_A_STAMP + 2 || !said.matches("(?s).*\\p{Lu}.*")) {
            return Optional.empty();
        }
        if (distance(together, TUYET + MAT) <= 2) {
            return mark(SecrecyLevel.TUYET_MAT);
        }
        if (distance(together, TOI + MAT) <= 1) {
            return mark(SecrecyLevel.TOI_MAT);
        }
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).equals(MAT)
                    || words.get(i).endsWith(MAT) && words.get(i).length() <= 8) {
                String before = (i > 0 ? words.get(i - 1) : "")
                        + words.get(i).substring(0, words.get(i).length() - MAT.length());
                if (OTHER_BEFORE.contains(before)) {
                    return Optional.empty();
                }
                return mark(
                        near(before, TUYET) || before.endsWith(TUYET_END)
                                ? SecrecyLevel.TUYET_MAT
                                : near(before, TOI) || before.endsWith(TOI_END)
                                        ? SecrecyLevel.TOI_MAT
                                        : SecrecyLevel.MAT);
            }
        }
        if (distance(together, MAT) == 0
                || words.size() == 1 && NO_OTHER.matcher(said).matches()) {
            return mark(SecrecyLevel.MAT);
        }
        if (red && HEADLESS.matcher(said).find()) {
            return mark(SecrecyLevel.MAT);
        }
        boolean doubtful = words.size() == 1 && distance(together, MAT) == 1 && together.length() >= 3
                || words.size() <= 2 && distance(together, TOI + MAT) == 2
                || words.size() <= 3 && distance(together, TUYET + MAT) == 3;
        return red && doubtful ? Optional.of(new Mark(SecrecyLevel.UNDETERMINED, said)) : Optional.empty();
    }

    /**
     * Whether what a red stamp says is plainly something else than a mark.
     *
     * @param sure the reader is
     */
    static boolean harmless(String said, boolean sure) {
        String together = single(plain(OTHER.matcher(said).replaceAll("")));
        if (OTHER_STAMPS.stream().anyMatch(each -> distance(together, each) <= each.length() / 4)) {
            return true;
        }
        return sure
                && together.length() >= LONG_ENOUGH
                && distance(together, TUYET + MAT) > LEAST_APART
                && !together.endsWith(MAT);
    }

    /** Whether it speaks of the end of a secret, so that the mark's word by itself is none. */
    static boolean ends(String said) {
        return plain(OTHER.matcher(said).replaceAll("")).contains("GIAI" + MAT);
    }

    /** Readers double a letter with two signs on it. */
    private static String single(String word) {
        return TWICE.matcher(word).replaceAll("$1");
    }

    private static boolean near(String word, String level) {
        return word.length() >= level.length() - 1
                && distance(word.substring(Math.max(0, word.length() - level.length())), level) <= 1;
    }

    private static Optional<Mark> mark(SecrecyLevel level) {
        return Optional.of(new Mark(level, words(level)));
    }

    private static String words(SecrecyLevel level) {
        return switch (level) {
            case MAT -> "MẬT";
            case TOI_MAT -> "TỐI MẬT";
            case TUYET_MAT -> "TUYỆT MẬT";
            case NONE, UNDETERMINED -> throw new IllegalArgumentException(level + " is not stamped");
        };
    }

    /** The level whose words these are, letter by letter; NONE for all others. */
    static SecrecyLevel stamped(String words) {
        return switch (words) {
            case "MẬT" -> SecrecyLevel.MAT;
            case "TỐI MẬT" -> SecrecyLevel.TOI_MAT;
            case "TUYỆT MẬT" -> SecrecyLevel.TUYET_MAT;
            default -> SecrecyLevel.NONE;
        };
    }

    /** Capitals without marks. */
    static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toUpperCase(Locale.ROOT)
                .replace('Đ', 'D');
    }

    /** How many letters have to be changed, put in or left out to make one of the other. */
    static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int changed = corner + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                corner = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
