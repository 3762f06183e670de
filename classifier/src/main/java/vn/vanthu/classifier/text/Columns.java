package vn.vanthu.classifier.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Columns made with tabs or with many blanks. */
final class Columns {

    private static final int BLANKS_OF_A_GAP = 4;

    /** Số in Unicode, composed or not, and in TCVN3 and VNI; or a word of a date. */
    private static final Pattern LABEL = Pattern.compile(
            "^(?:S(?:ố|o\u0302\u0301|è|oá)\\s?:?)$|(?:ng(?:à|a\u0300)y|th(?:á|a\u0301)ng|n(?:ă|a\u0306)m)$");

    private Columns() {}

    /**
     * One column's runs.
     *
     * @param indent tabs before it, eight blanks counting as one
     */
    record Part(int indent, List<TextRun> runs) {}

    /** Whether it is plainly one column from the left edge, with nothing to squeeze. */
    static boolean one(List<TextRun> runs) {
        for (TextRun run : runs) {
            String text = run.text();
            int blanks = 0;
            int letters = 0;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                blanks = c == ' ' ? blanks + 1 : 0;
                letters += c == ' ' ? 0 : 1;
                if (c == '\t' || c == '\u00a0' || blanks == BLANKS_OF_A_GAP) {
                    return false;
                }
            }
            if (letters == 0) {
                return false;
            }
        }
        return !runs.isEmpty() && runs.getFirst().text().charAt(0) != ' ';
    }

    static List<Part> split(List<TextRun> runs) {
        List<Part> parts = new ArrayList<>();
        List<TextRun> current = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int tabs = 0;
        int blanks = 0;
        int indent = 0;
        boolean content = false;
        for (TextRun run : runs) {
            for (int i = 0; i < run.text().length(); i++) {
                char c = run.text().charAt(i);
                if (c == '\t') {
                    tabs++;
                } else if (c == ' ' || c == '\u00a0') {
                    blanks++;
                } else {
                    boolean wide = tabs > 0 || blanks >= BLANKS_OF_A_GAP;
                    if (wide && content && blankToFill(current, text, run.text(), i)) {
                        text.append(' ');
                    } else if (wide) {
                        flush(current, text, run);
                        if (content) {
                            parts.add(new Part(indent, List.copyOf(current)));
                            current.clear();
                        }
                        indent = tabs + blanks / 8;
                    } else if (content) {
                        text.repeat(' ', blanks);
                    }
                    tabs = 0;
                    blanks = 0;
                    content = true;
                    text.append(c);
                }
            }
            if (!text.isEmpty()) {
                if (blanks < BLANKS_OF_A_GAP && tabs == 0) {
                    text.repeat(' ', blanks);
                    blanks = 0;
                }
                flush(current, text, run);
            }
        }
        if (content) {
            parts.add(new Part(indent, List.copyOf(current)));
        }
        return parts;
    }

    /** Room left for a number, a day or a month parts no columns: {@code Số:     /QĐ-SXD}, {@code ngày     tháng}. */
    private static boolean blankToFill(List<TextRun> current, StringBuilder text, String run, int at) {
        char next = run.charAt(at);
        if (next == '/') {
            return true;
        }
        if (Character.isLowerCase(next)) {
            return !run.startsWith("ngày", at) && !run.startsWith("nga\u0300y", at);
        }
        if (current.size() > 20 || text.length() > 40 || (next != '-' && !Character.isDigit(next))) {
            return false;
        }
        StringBuilder before = new StringBuilder();
        current.forEach(part -> before.append(part.text()));
        String label = before.append(text).toString().strip();
        return LABEL.matcher(label).find();
    }

    private static void flush(List<TextRun> current, StringBuilder text, TextRun look) {
        if (!text.isEmpty()) {
            current.add(
                    new TextRun(text.toString(), look.font(), look.bold(), look.capitals(), look.size(), look.faint()));
            text.setLength(0);
        }
    }
}
