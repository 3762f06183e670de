package vn.vanthu.exchange.outgoing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.vanthu.classifier.Read;
import vn.vanthu.classifier.comparing.Comparison;
import vn.vanthu.classifier.comparing.TextDifference;
import vn.vanthu.classifier.comparing.ValueDifference;
import vn.vanthu.exchange.worker.Compared;

/**
 * What differs between a document and the scan of its paper, for its page.
 *
 * @param agrees whether nothing differs but what may be a slip of reading
 * @param left differences that are not told one by one
 */
record ComparedShown(String sentence, boolean agrees, List<Row> rows, int left) {

    /** @param slip may well be a slip of reading */
    record Row(String what, String typed, String scanned, boolean slip) {}

    static ComparedShown of(Compared compared) {
        return switch (compared.outcome()) {
            case COMPARED -> compared.comparison().map(ComparedShown::of).orElseThrow();
            case NO_TEXT -> not("Tệp gửi đi không có chữ để đối chiếu.");
            case NO_SCAN -> not("Tệp nộp kèm không phải bản quét, nên không đối chiếu.");
            case SCAN_NOT_READ -> not("Không đọc được chữ trên bản quét; đối chiếu bằng mắt.");
            case SECRET -> not("Có dấu chỉ độ mật, không đối chiếu.");
            case NO_RECOGNITION -> not("Máy chủ chưa cài phần đọc bản quét; đối chiếu bằng mắt.");
            case FAILED -> not("Phần đọc bản quét dừng giữa chừng; bấm Kiểm tra lại, hoặc đối chiếu bằng mắt.");
        };
    }

    private static ComparedShown not(String why) {
        return new ComparedShown(why, false, List.of(), 0);
    }

    private static ComparedShown of(Comparison comparison) {
        List<Row> rows = Stream.concat(
                        comparison.values().stream().map(ComparedShown::row),
                        comparison.text().stream().map(ComparedShown::row))
                .toList();
        long differ = rows.stream().filter(row -> !row.slip()).count() + comparison.left();
        String found = ", thấy " + comparison.found() + "/" + comparison.words() + " từ trên bản quét";
        return new ComparedShown(
                comparison.agrees()
                        ? "Khớp với bản quét" + found + "."
                        : "Khác bản quét ở " + differ + " chỗ" + found + ".",
                comparison.agrees(),
                rows,
                comparison.left());
    }

    private static Row row(ValueDifference value) {
        boolean day = value.component() == ValueDifference.Component.ISSUED_ON;
        return new Row(
                switch (value.component()) {
                    case DOCUMENT_NUMBER -> "Số, ký hiệu";
                    case ISSUED_ON -> "Ngày văn bản";
                    case SUMMARY -> "Trích yếu";
                    case SIGNER -> "Người ký";
                },
                shown(value.typed(), day),
                shown(value.scanned(), day),
                false);
    }

    private static String shown(Optional<Read<String>> value, boolean day) {
        return value.map(Read::value)
                .map(words -> day ? FormReader.DAY.format(LocalDate.parse(words)) : words)
                .orElse("(không thấy)");
    }

    private static Row row(TextDifference text) {
        String where = text.before().isEmpty() ? "Đầu văn bản" : "… " + text.before();
        return new Row(where, missing(text.typed()), missing(text.scanned()), text.slip());
    }

    private static String missing(String words) {
        return words.isEmpty() ? "(không có)" : words;
    }
}
