package vn.vanthu.classifier.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanthu.classifier.Box;

/** Words of a page into lines; a gap much wider than the line's own blanks parts columns. */
final class PdfLayout {
    /** Over and under the base line, in parts of the letters' size. */
    private static final float ASCENT = 0.9f;

    private static final float DESCENT = 0.25f;

    /** No blank between the words of a line is wider. */
    private static final float WIDEST = 4;

    private PdfLayout() {}

    static void lines(int page, Region region, List<PdfWord> words, LineCollector lines) throws IOException {
        if (words.isEmpty()) {
            return;
        }
        float left = Float.MAX_VALUE;
        float right = 0;
        for (PdfWord word : words) {
            left = Math.min(left, word.left());
            right = Math.max(right, word.right());
        }
        int from = 0;
        for (int i = 1; i <= words.size(); i++) {
            if (i == words.size() || words.get(i).row() != words.get(from).row()) {
                row(page, region, words.subList(from, i), left, right, lines);
                from = i;
            }
        }
    }

    private static void row(int page, Region region, List<PdfWord> row, float left, float right, LineCollector lines)
            throws IOException {
        List<List<PdfWord>> parts = parts(row);
        int ordinal = 0;
        for (List<PdfWord> part : parts) {
            ordinal++;
            lines.add(new TextLine(
                    page,
                    row.getFirst().row(),
                    region,
                    0,
                    parts.size() > 1 ? ordinal : column(part, left, right),
                    alignment(part, left, right),
                    false,
                    Breaks.lines(runs(part)).getFirst(),
                    box(part)));
        }
    }

    /** Null where the words do not stand upright. */
    private static @Nullable Box box(List<PdfWord> part) {
        Box box = null;
        for (PdfWord word : part) {
            float points = word.points();
            if (points > 0) {
                Box own = new Box(
                        word.left(),
                        word.y() - ASCENT * points,
                        word.right() - word.left(),
                        (ASCENT + DESCENT) * points);
                box = box == null ? own : box.with(own);
            }
        }
        return box;
    }

    private static int column(List<PdfWord> part, float left, float right) {
        float middle = (left + right) / 2;
        float start = part.getFirst().left();
        float end = part.getLast().right();
        if (end <= middle + (right - left) * 0.03f && start < left + (right - left) * 0.25f) {
            return 1;
        }
        return start > left + (right - left) * 0.36f && (start + end) / 2 > middle + (right - left) * 0.1f ? 2 : 0;
    }

    private static Alignment alignment(List<PdfWord> part, float left, float right) {
        float before = part.getFirst().left() - left;
        float after = right - part.getLast().right();
        boolean inset = before > (right - left) * 0.06f && after > (right - left) * 0.06f;
        return inset && Math.abs(before - after) < (right - left) * 0.05f ? Alignment.CENTER : Alignment.UNKNOWN;
    }

    private static List<List<PdfWord>> parts(List<PdfWord> row) {
        List<Float> gaps = new ArrayList<>();
        for (int i = 1; i < row.size(); i++) {
            gaps.add(row.get(i).left() - row.get(i - 1).right());
        }
        List<Float> sorted = gaps.stream().sorted().toList();
        float usual = sorted.isEmpty() ? 0 : sorted.get((sorted.size() - 1) / 2);
        boolean spaced = letterSpaced(row);
        List<List<PdfWord>> parts = new ArrayList<>();
        int from = 0;
        for (int i = 1; i < row.size(); i++) {
            float size = row.get(i).size();
            float wide = spaced ? usual * 5f : Math.min(usual * 2.2f, size * WIDEST);
            float limit = gaps.size() < 3 ? size * 1.2f : Math.max(size * 1.0f, wide);
            if (gaps.get(i - 1) > limit) {
                parts.add(row.subList(from, i));
                from = i;
            }
        }
        parts.add(row.subList(from, row.size()));
        return parts;
    }

    /** {@code B Á O   C Á O}: the blanks between letters say nothing of those between words. */
    private static boolean letterSpaced(List<PdfWord> row) {
        return row.size() > 3
                && row.stream()
                        .allMatch(word ->
                                word.text().codePointCount(0, word.text().length()) == 1);
    }

    private static List<TextRun> runs(List<PdfWord> part) {
        List<TextRun> runs = new ArrayList<>();
        for (int i = 0; i < part.size(); i++) {
            PdfWord word = part.get(i);
            String text = i == 0 ? word.text() : " " + word.text();
            runs.add(
                    new TextRun(text.replace('\n', ' '), word.font(), word.bold(), false, word.points(), word.faint()));
        }
        return runs;
    }
}
