package vn.vanthu.exchange.outgoing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vanthu.classifier.Box;
import vn.vanthu.exchange.worker.PdfLayout;
import vn.vanthu.exchange.worker.PdfLayout.Word;

/** Where number and date are printed on a page. */
final class PrintedPlaces {

    private static final float SAME_LINE = 0.4f;

    private PrintedPlaces() {}

    static Optional<Box> number(PdfLayout layout, String number) {
        return find(layout, Pattern.compile(Pattern.quote(number.replace(" ", ""))));
    }

    static Optional<Box> date(PdfLayout layout, LocalDate day) {
        return find(
                layout,
                Pattern.compile(
                        "ngày0?" + day.getDayOfMonth() + "tháng0?" + day.getMonthValue() + "năm" + day.getYear()));
    }

    /** @param squeezed looked for in a line without its blanks */
    private static Optional<Box> find(PdfLayout layout, Pattern squeezed) {
        for (List<Word> line : lines(layout)) {
            StringBuilder text = new StringBuilder();
            List<Word> owners = new ArrayList<>();
            for (Word word : line) {
                String plain = word.text().replace(" ", "").replace("\u00a0", "");
                text.append(plain);
                for (int i = 0; i < plain.length(); i++) {
                    owners.add(word);
                }
            }
            Matcher found = squeezed.matcher(text);
            if (found.find()) {
                return owners.subList(found.start(), found.end()).stream()
                        .map(word -> new Box(word.left(), word.top(), word.width(), word.height()))
                        .reduce(Box::with);
            }
        }
        return Optional.empty();
    }

    private static List<List<Word>> lines(PdfLayout layout) {
        List<List<Word>> lines = new ArrayList<>();
        layout.words().stream().sorted(Comparator.comparingDouble(Word::bottom)).forEach(word -> {
            List<Word> last = lines.isEmpty() ? List.of() : lines.getLast();
            if (!last.isEmpty() && word.bottom() - last.getFirst().bottom() < SAME_LINE * word.height()) {
                last.add(word);
            } else {
                lines.add(new ArrayList<>(List.of(word)));
            }
        });
        lines.forEach(line -> line.sort(Comparator.comparingDouble(Word::left)));
        return lines;
    }
}
