package vn.vanthu.exchange.judging;

import java.util.List;
import java.util.stream.Collectors;
import vn.vanthu.classifier.DocumentReading;
import vn.vanthu.classifier.LegacyStretch;
import vn.vanthu.classifier.LookAlikeWord;
import vn.vanthu.classifier.Place;
import vn.vanthu.rules.Finding;
import vn.vanthu.rules.Outcome;

/** Where the text in an old encoding, or with look-alikes, stands and how it would read: said behind the rule's own sentence. */
final class EncodingPlaces {
    private static final String OLD = "bảng mã";
    private static final String LOOK_ALIKE = "trông giống";
    private static final int MOST_PLACES = 3;
    private static final int LONGEST_SAMPLE = 60;

    private EncodingPlaces() {}

    static String said(Finding finding, String message, DocumentReading document) {
        if (finding.result() != Outcome.VIOLATED) {
            return message;
        }
        if (message.contains(OLD)) {
            return said(
                    message,
                    document.legacy().stream().map(EncodingPlaces::place).toList(),
                    "dòng");
        }
        return message.contains(LOOK_ALIKE)
                ? said(
                        message,
                        document.lookAlikes().words().stream()
                                .map(EncodingPlaces::place)
                                .toList(),
                        "từ")
                : message;
    }

    private static String said(String message, List<String> places, String each) {
        if (places.isEmpty()) {
            return message;
        }
        int more = places.size() - MOST_PLACES;
        return message + " Chỗ sai: " + places.stream().limit(MOST_PLACES).collect(Collectors.joining("; "))
                + (more > 0 ? "; và " + more + " " + each + " khác" : "") + ".";
    }

    private static String place(LegacyStretch stretch) {
        String file = stretch.file().isEmpty() ? "" : "tệp " + stretch.file() + ", ";
        return file + where(stretch.place(), stretch.part()) + "(" + stretch.encoding() + "): “"
                + sample(stretch.stored()) + "” là “" + sample(stretch.unicode()) + "”";
    }

    private static String place(LookAlikeWord word) {
        return where(word.place(), word.part()) + "(" + String.join(", ", word.codePoints()) + "): “"
                + sample(word.stored()) + "” là “" + sample(word.repaired()) + "”";
    }

    private static String where(Place place, String part) {
        StringBuilder where = new StringBuilder();
        place.page().ifPresent(page -> where.append("trang ").append(page).append(", "));
        where.append(part(part));
        if (place.line() > 0) {
            where.append("dòng ").append(place.line()).append(' ');
        }
        return where.toString();
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
            case "UNSEEN" -> "phần không hiện ra của trang web ";
            default -> "";
        };
    }

    private static String sample(String text) {
        String plain = text.strip().replace('\u00ad', '-').replaceAll("[\\p{Cc}\\p{Cf}]", "");
        return plain.length() <= LONGEST_SAMPLE ? plain : plain.substring(0, LONGEST_SAMPLE) + "…";
    }
}
