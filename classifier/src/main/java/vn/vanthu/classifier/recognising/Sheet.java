package vn.vanthu.classifier.recognising;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Cuttings one below the other, so that one process reads them all. */
final class Sheet {
    private static final int MARGIN = 28;
    private static final int WIDEST = 2400;
    private static final int HIGHEST = 9000;
    /** Between words of one stamp it is less, in parts of their size. */
    private static final double WIDE = 1.2;

    private static final Pattern STROKE = Pattern.compile("[\\[\\]|¦{}]+");

    private final List<Grey> cuttings = new ArrayList<>();
    private int height = MARGIN;

    /** Whether there was room for it. */
    boolean add(Grey cutting) {
        if (cutting.width() > WIDEST || height + cutting.height() + MARGIN > HIGHEST) {
            return false;
        }
        cuttings.add(cutting);
        height += cutting.height() + MARGIN;
        return true;
    }

    boolean isEmpty() {
        return cuttings.isEmpty();
    }

    /** What stands on one cutting, in lines from the top. */
    record Said(List<RecognisedWord> words) {
        Said {
            words = List.copyOf(words);
        }

        /** All of its words in one line. */
        String text() {
            return words.stream().map(RecognisedWord::text).collect(Collectors.joining(" "));
        }

        /** Its lines, each in one text. */
        List<String> lines() {
            return inLines().stream().map(Said::text).toList();
        }

        /** What stands by itself in a line, between wide gaps and strokes like those of a frame. */
        List<String> pieces() {
            List<String> pieces = new ArrayList<>();
            for (List<RecognisedWord> line : inLines()) {
                for (int from = 0, to; from < line.size(); from = to) {
                    to = from + 1;
                    while (to < line.size() && !apart(line.get(to - 1), line.get(to))) {
                        to++;
                    }
                    pieces.add(text(line.subList(from, to)));
                }
            }
            return pieces;
        }

        private static boolean apart(RecognisedWord word, RecognisedWord next) {
            return next.left() - word.right() > WIDE * Math.max(word.size(), next.size())
                    || STROKE.matcher(word.text()).matches()
                    || STROKE.matcher(next.text()).matches();
        }

        private List<List<RecognisedWord>> inLines() {
            List<RecognisedWord> down = words.stream()
                    .sorted(Comparator.comparingDouble(RecognisedWord::base))
                    .toList();
            List<List<RecognisedWord>> lines = new ArrayList<>();
            for (int from = 0, to; from < down.size(); from = to) {
                to = from;
                while (to < down.size()
                        && down.get(to).base() - down.get(from).base()
                                < 0.5 * down.get(from).size()) {
                    to++;
                }
                lines.add(down.subList(from, to).stream()
                        .sorted(Comparator.comparingInt(RecognisedWord::left))
                        .toList());
            }
            return lines;
        }

        private static String text(List<RecognisedWord> words) {
            return words.stream().map(RecognisedWord::text).collect(Collectors.joining(" "));
        }
    }

    /** How far down the cutting begins that is added next. */
    int next() {
        return height;
    }

    /** How far to the right all of them begin. */
    static int left() {
        return MARGIN;
    }

    /** Of each cutting in its order; nothing of any where the reader fails. */
    List<Said> read(Recogniser recogniser, Recogniser.Setting setting) {
        int width = cuttings.stream().mapToInt(Grey::width).max().orElse(1) + 2 * MARGIN;
        Grey sheet = Grey.paper(width, Math.max(1, height), cuttings.getFirst().dpi());
        List<Integer> ends = new ArrayList<>();
        int top = MARGIN;
        for (Grey cutting : cuttings) {
            for (int y = 0; y < cutting.height(); y++) {
                System.arraycopy(
                        cutting.pixels(),
                        y * cutting.width(),
                        sheet.pixels(),
                        (top + y) * width + MARGIN,
                        cutting.width());
            }
            top += cutting.height() + MARGIN;
            ends.add(top - MARGIN / 2);
        }
        List<List<RecognisedWord>> words = new ArrayList<>();
        cuttings.forEach(cutting -> words.add(new ArrayList<>()));
        if (recogniser.read(sheet, setting) instanceof Recognised.Words(List<RecognisedWord> found)) {
            for (RecognisedWord word : found) {
                int middle = (word.top() + word.bottom()) / 2;
                for (int i = 0; i < ends.size(); i++) {
                    if (middle < ends.get(i)) {
                        words.get(i).add(word);
                        break;
                    }
                }
            }
        }
        return words.stream().map(Said::new).toList();
    }
}
