package vn.vanthu.exchange.judging;

import java.util.List;
import java.util.stream.Collectors;
import vn.vanthu.classifier.LegacyStretch;
import vn.vanthu.rules.Finding;
import vn.vanthu.rules.Outcome;

/** Where the text in an old encoding stands, and how it would read: said behind the rule's own sentence. */
final class EncodingPlaces {
    private static final String SUBJECT = "bảng mã";
    private static final int MOST_PLACES = 3;
    private static final int LONGEST_SAMPLE = 60;

    private EncodingPlaces() {}

    static String said(Finding finding, String message, List<LegacyStretch> stretches) {
        if (stretches.isEmpty() || finding.result() != Outcome.VIOLATED || !message.contains(SUBJECT)) {
            return message;
        }
        String places =
                stretches.stream().limit(MOST_PLACES).map(EncodingPlaces::place).collect(Collectors.joining("; "));
        int more = stretches.size() - MOST_PLACES;
        return message + " Chỗ sai: " + places + (more > 0 ? "; và " + more + " dòng khác" : "") + ".";
    }

    private static String place(LegacyStretch stretch) {
        StringBuilder where = new StringBuilder();
        stretch.place()
                .page()
                .ifPresent(page -> where.append("trang ").append(page).append(", "));
        where.append(part(stretch.part()));
        if (stretch.place().line() > 0) {
            where.append("dòng ").append(stretch.place().line()).append(' ');
        }
        return where + "(" + stretch.encoding() + "): “" + sample(stretch.stored()) + "” là “"
                + sample(stretch.unicode()) + "”";
    }

    private static String part(String part) {
        return switch (part) {
            case "TABLE" -> "bảng, ";
            case "TEXTBOX" -> "khung chữ, ";
            case "HEADER" -> "đầu trang, ";
            case "FOOTER" -> "chân trang, ";
            case "FOOTNOTE" -> "chú thích, ";
            case "COMMENT" -> "nhận xét, ";
            case "METADATA" -> "thuộc tính của tệp ";
            default -> "";
        };
    }

    private static String sample(String text) {
        String plain = text.strip().replace('\u00ad', '-').replaceAll("\\p{Cntrl}", "");
        return plain.length() <= LONGEST_SAMPLE ? plain : plain.substring(0, LONGEST_SAMPLE) + "…";
    }
}
