package vn.vanthu.classifier.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.vanthu.classifier.ReadingLimits;

/** Words of a picture into the lines and columns of a page, as those of a PDF are. */
public final class PrintedPage {
    /** Of the letters' size: lines of two columns stand nearer to one another than lines of one. */
    private static final float SAME_ROW = 0.34f;

    private PrintedPage() {}

    /**
     * In reading order, each numbered by its row.
     *
     * @throws UnreadableException for more words than the limits allow
     */
    public static List<TextLine> lines(int page, List<PrintedWord> words, ReadingLimits limits) throws IOException {
        LineCollector lines = new LineCollector(limits);
        PdfLayout.lines(page, Region.BODY, rows(words), lines);
        return lines.lines();
    }

    private static List<PdfWord> rows(List<PrintedWord> words) {
        List<PrintedWord> down = words.stream()
                .sorted(Comparator.comparingDouble(PrintedWord::base))
                .toList();
        List<PdfWord> all = new ArrayList<>();
        int row = 0;
        for (int from = 0, to; from < down.size(); from = to) {
            float sum = 0;
            to = from;
            while (to < down.size()
                    && near(down.get(to), to == from ? down.get(to).base() : sum / (to - from))) {
                sum += down.get(to++).base();
            }
            int number = ++row;
            down.subList(from, to).stream()
                    .sorted(Comparator.comparingDouble(PrintedWord::left))
                    .forEach(word -> all.add(placed(number, word)));
        }
        return all;
    }

    private static boolean near(PrintedWord word, float base) {
        return Math.abs(word.base() - base) < SAME_ROW * word.points();
    }

    private static PdfWord placed(int row, PrintedWord word) {
        return new PdfWord(
                row,
                word.text(),
                word.left(),
                word.right(),
                word.base(),
                Math.max(1, word.points()),
                "",
                word.bold(),
                word.points(),
                false);
    }
}
