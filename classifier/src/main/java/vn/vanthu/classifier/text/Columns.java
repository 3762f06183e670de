package vn.vanthu.classifier.text;

import java.util.ArrayList;
import java.util.List;

/** Columns made with tabs or with many blanks. */
final class Columns {

    private static final int BLANKS_OF_A_GAP = 4;

    private Columns() {}

    /**
     * One column's runs.
     *
     * @param indent tabs before it, eight blanks counting as one
     */
    record Part(int indent, List<TextRun> runs) {}

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
                    if (tabs > 0 || blanks >= BLANKS_OF_A_GAP) {
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

    private static void flush(List<TextRun> current, StringBuilder text, TextRun look) {
        if (!text.isEmpty()) {
            current.add(new TextRun(text.toString(), look.font(), look.bold(), look.capitals()));
            text.setLength(0);
        }
    }
}
