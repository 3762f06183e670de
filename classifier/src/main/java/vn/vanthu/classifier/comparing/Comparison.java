package vn.vanthu.classifier.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.vanthu.classifier.DocumentData;
import vn.vanthu.classifier.DocumentReading;
import vn.vanthu.classifier.Read;
import vn.vanthu.classifier.Signer;

/**
 * An editable document beside the scan of its paper (HCM-8.4b: what goes by mail has to be what was issued on paper).
 *
 * @param values the components that differ, those missing on one side too
 * @param text the stretches that differ, in the order of the editable file, at most {@link #MOST}
 * @param left how many stretches more there are
 * @param words how many words of the editable file were compared
 * @param found how many of them the scan has
 */
public record Comparison(List<ValueDifference> values, List<TextDifference> text, int left, int words, int found) {
    /** Stretches that are told one by one. */
    public static final int MOST = 200;

    public Comparison {
        values = List.copyOf(values);
        text = List.copyOf(text);
    }

    /** Whether nothing differs but what may be a slip of reading. */
    public boolean agrees() {
        return values.isEmpty() && left == 0 && text.stream().allMatch(TextDifference::slip);
    }

    /**
     * @param typed what was read of the editable file, with its text
     * @param scan what was read of the scan, with its text
     */
    public static Comparison of(DocumentReading typed, DocumentReading scan) {
        TextComparison text = TextComparison.of(
                ComparedWord.of(typed.text(), 0),
                ComparedWord.of(scan.text(), scan.pages().orElse(0)));
        List<TextDifference> differences = text.differences();
        return new Comparison(
                values(typed.data(), scan.data()),
                differences.subList(0, Math.min(MOST, differences.size())),
                Math.max(0, differences.size() - MOST),
                text.words(),
                text.found());
    }

    private static List<ValueDifference> values(DocumentData typed, DocumentData scan) {
        List<ValueDifference> values = new ArrayList<>();
        compare(values, ValueDifference.Component.DOCUMENT_NUMBER, typed.documentNumber(), scan.documentNumber());
        compare(values, ValueDifference.Component.ISSUED_ON, dated(typed.issuedOn()), dated(scan.issuedOn()));
        compare(values, ValueDifference.Component.SUMMARY, typed.summary(), scan.summary());
        compare(values, ValueDifference.Component.SIGNER, named(typed.signer()), named(scan.signer()));
        return values;
    }

    private static void compare(
            List<ValueDifference> values,
            ValueDifference.Component component,
            Optional<Read<String>> typed,
            Optional<Read<String>> scanned) {
        if (!plain(typed).equals(plain(scanned))) {
            values.add(new ValueDifference(component, typed, scanned));
        }
    }

    private static List<String> plain(Optional<Read<String>> value) {
        return ComparedWord.of(value.map(Read::value).orElse(""), 0).stream()
                .map(ComparedWord::plain)
                .toList();
    }

    private static Optional<Read<String>> dated(Optional<Read<LocalDate>> date) {
        return date.map(read -> new Read<>(read.value().toString(), read.confidence(), read.place(), read.rest()));
    }

    private static Optional<Read<String>> named(Optional<Read<Signer>> signer) {
        return signer.map(read -> new Read<>(read.value().name(), read.confidence(), read.place(), read.rest()));
    }
}
