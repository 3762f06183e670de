package vn.vanthu.classifier.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs with line breaks in them, cut into lines. Neighbours of one look become one run. */
final class Breaks {

    private Breaks() {}

    static List<List<TextRun>> lines(List<TextRun> runs) {
        List<List<TextRun>> lines = new ArrayList<>();
        Line line = new Line();
        for (TextRun run : runs) {
            int from = 0;
            int at;
            while ((at = run.text().indexOf('\n', from)) >= 0) {
                line.append(run, from, at);
                line.finish(lines);
                line = new Line();
                from = at + 1;
            }
            line.append(run, from, run.text().length());
        }
        line.finish(lines);
        return lines;
    }

    /** One line as it grows; a look with many runs is put together once. */
    private static final class Line {

        private final List<TextRun> runs = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private @Nullable TextRun look;

        void append(TextRun run, int from, int to) {
            if (from == to) {
                return;
            }
            TextRun last = look;
            if (last != null
                    && !(last.font().equals(run.font())
                            && last.bold() == run.bold()
                            && last.capitals() == run.capitals()
                            && last.size() == run.size()
                            && last.faint() == run.faint())) {
                flush();
            }
            look = run;
            text.append(run.text(), from, to);
        }

        private void flush() {
            TextRun last = look;
            if (last != null && !text.isEmpty()) {
                runs.add(new TextRun(
                        text.toString(), last.font(), last.bold(), last.capitals(), last.size(), last.faint()));
                text.setLength(0);
            }
        }

        void finish(List<List<TextRun>> lines) {
            flush();
            for (TextRun run : runs) {
                if (!run.text().isBlank()) {
                    lines.add(runs);
                    return;
                }
            }
        }
    }
}
