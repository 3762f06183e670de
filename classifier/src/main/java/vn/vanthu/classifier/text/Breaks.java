package vn.vanthu.classifier.text;

import java.util.ArrayList;
import java.util.List;

/** Runs with line breaks in them, cut into lines. Neighbours of one look become one run. */
final class Breaks {

    private Breaks() {}

    static List<List<TextRun>> lines(List<TextRun> runs) {
        List<List<TextRun>> lines = new ArrayList<>();
        List<TextRun> line = new ArrayList<>();
        for (TextRun run : runs) {
            int from = 0;
            int at;
            while ((at = run.text().indexOf('\n', from)) >= 0) {
                append(line, run, run.text().substring(from, at));
                finish(lines, line);
                line = new ArrayList<>();
                from = at + 1;
            }
            append(line, run, run.text().substring(from));
        }
        finish(lines, line);
        return lines;
    }

    private static void finish(List<List<TextRun>> lines, List<TextRun> line) {
        if (line.stream().anyMatch(run -> !run.text().isBlank())) {
            lines.add(line);
        }
    }

    private static void append(List<TextRun> line, TextRun look, String text) {
        if (text.isEmpty()) {
            return;
        }
        if (!line.isEmpty()) {
            TextRun last = line.getLast();
            if (last.font().equals(look.font()) && last.bold() == look.bold() && last.capitals() == look.capitals()) {
                line.set(line.size() - 1, new TextRun(last.text() + text, last.font(), last.bold(), last.capitals()));
                return;
            }
        }
        line.add(new TextRun(text, look.font(), look.bold(), look.capitals()));
    }
}
