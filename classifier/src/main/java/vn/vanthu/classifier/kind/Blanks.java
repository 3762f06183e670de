package vn.vanthu.classifier.kind;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a line leaves room for the number or for the date (NĐ 30/2020 Phụ lục I II.3, II.4; the Party's layout). */
public final class Blanks {
    private static final int U = Pattern.UNICODE_CASE | Pattern.CASE_INSENSITIVE;
    private static final int LONGEST = 600;
    private static final String SPACE = " \\u00A0\\u2000-\\u200B\\u202F\\u3000";
    private static final String FILLER = "._\\u2024-\\u2026\\u00B7\\u22EF";
    private static final String BLANK = "[\\t" + SPACE + FILLER + "]";
    private static final String GROUP = "[A-ZĐÂƯ](?:[\\p{Lu}\\d.&]|[a-zđ](?![a-zđ]{3}))*";
    private static final String DASH = "[" + SPACE + "]?[-\\u2010\\u2011\\u2013/][" + SPACE + "]?";

    /** Groups: label, blank, symbol with the sign before it. */
    private static final Pattern NUMBER = Pattern.compile("^([\\t" + SPACE + "]*[Ss](?:ố|Ố)(?:[" + SPACE + "]?:)?)("
            + BLANK
            + "*(?:/" + BLANK + "+(?=/))?)((?:[/-][" + SPACE + "]?)?(?:(?:19|20)\\d{2}[" + SPACE + "]?/[" + SPACE
            + "]?)?"
            + GROUP + "(?:" + DASH + GROUP + ")*)(?=$|[\\t" + SPACE + "])");

    private static final Pattern NO_SYMBOL = Pattern.compile("^([\\t" + SPACE + "]*[Ss](?:ố|Ố)(?:[" + SPACE + "]?:)?)(["
            + SPACE + FILLER + "]*)(?=$|\\t|(?<=[" + SPACE + "]{6})\\p{Lu})");

    private static final Pattern WRITTEN =
            Pattern.compile("^[\\t" + SPACE + "]*số[" + SPACE + "]?:?[\\t" + SPACE + "]*(\\d.*)$", U);

    private static final Pattern DATE = Pattern.compile(
            "(?:^|\\t|[" + SPACE + "]{3})(?:[\\p{L}.\\u2026_'’ \\u00A0-]{1,60},)?[" + SPACE + "]*ngày(" + BLANK
                    + "*\\d{0,2}" + BLANK + "*)tháng(" + BLANK + "*\\d{0,2}" + BLANK + "*)năm([" + SPACE + FILLER
                    + "]*\\d{0,4}[" + FILLER + "]*)(?=[" + SPACE + ".]*(?:$|\\t))",
            U);

    private Blanks() {}

    /** What is to be written; empty where the line has no place for this number; an empty list where it stands there. */
    public static Optional<List<Filling>> number(String line, String documentNumber) {
        if (line.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher written = WRITTEN.matcher(line);
        if (written.matches()) {
            String squeezed = squeezed(written.group(1).split("\\t|\\s{4,}", 2)[0]);
            return squeezed.equals(squeezed(documentNumber)) ? Optional.of(List.of()) : Optional.empty();
        }
        Matcher symbol = NUMBER.matcher(line);
        if (symbol.find()) {
            String printed = squeezed(symbol.group(3));
            String whole = squeezed(documentNumber);
            String ahead = whole.endsWith(printed) ? whole.substring(0, whole.length() - printed.length()) : "";
            boolean parted = printed.matches("[/-].*") || ahead.matches(".*[/-]");
            if (!ahead.isEmpty() && parted && blankEnough(symbol)) {
                return Optional.of(List.of(new Filling(symbol.start(2), symbol.end(2), " " + ahead)));
            }
        }
        Optional<Matcher> open = bare(line);
        if (open.isPresent()) {
            Matcher bare = open.get();
            boolean tight = bare.end() < line.length() && line.charAt(bare.end()) != '\t';
            String parting = tight ? " ".repeat(Math.max(6, bare.group(2).length() - documentNumber.length() - 1)) : "";
            return Optional.of(List.of(new Filling(bare.start(2), bare.end(2), " " + documentNumber + parting)));
        }
        return Optional.empty();
    }

    /** Whether the line leaves room for a number: {@code Số:     /QĐ-SXD}, {@code Số: .....}. */
    public static boolean openNumber(String line) {
        return symbol(line).isPresent() || bare(line).isPresent();
    }

    /** The symbol behind a number left blank: {@code Số:     /QĐ-SXD}. */
    public static Optional<String> symbol(String line) {
        if (line.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher symbol = NUMBER.matcher(line);
        return symbol.find() && blankEnough(symbol)
                ? Optional.of(squeezed(symbol.group(3)).replaceFirst("^[/-]", ""))
                : Optional.empty();
    }

    private static Optional<Matcher> bare(String line) {
        Matcher bare = NO_SYMBOL.matcher(line);
        return line.length() <= LONGEST
                        && bare.find()
                        && (bare.group(1).endsWith(":") || bare.group(2).length() >= 3)
                ? Optional.of(bare)
                : Optional.empty();
    }

    /** Whether the line is a date with a day, a month or a year left blank. */
    public static boolean openDate(String line) {
        Matcher date = DATE.matcher(line);
        return line.length() <= LONGEST
                && date.find()
                && !(digits(date.group(1)).length() > 0
                        && digits(date.group(2)).length() > 0
                        && digits(date.group(3)).length() == 4);
    }

    private static String digits(String text) {
        return text.replaceAll("\\D", "");
    }

    private static boolean blankEnough(Matcher symbol) {
        return symbol.group(3).matches("[/-].*") || !symbol.group(2).isEmpty();
    }

    /** Likewise for the date: days below 10 and the months 1 and 2 with a zero before them. */
    public static Optional<List<Filling>> date(String line, LocalDate day) {
        Matcher date = DATE.matcher(line);
        if (line.length() > LONGEST || !date.find()) {
            return Optional.empty();
        }
        String[] parts = {
            "%02d".formatted(day.getDayOfMonth()),
            day.getMonthValue() < 3 ? "%02d".formatted(day.getMonthValue()) : "" + day.getMonthValue(),
            "" + day.getYear()
        };
        boolean open = false;
        List<Filling> fillings = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            String printed = digits(date.group(i + 1));
            open |= printed.length() < (i == 2 ? 4 : 1);
            if (printed.isEmpty() || Integer.parseInt(printed) != Integer.parseInt(parts[i])) {
                fillings.add(new Filling(date.start(i + 1), date.end(i + 1), " " + parts[i] + (i == 2 ? "" : " ")));
            }
        }
        return open || fillings.isEmpty() ? Optional.of(fillings) : Optional.empty();
    }

    /** Whether the line is a date at all, open or written. */
    public static boolean isDate(String line) {
        return line.length() <= LONGEST && DATE.matcher(line).find();
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s" + SPACE + "]+", "").replaceAll("[\\u2010\\u2011\\u2013]", "-");
    }
}
