package vn.vanthu.exchange.judging;

/** Where something stands, for people: {@code trang 1, đầu trang, dòng 3}. */
public final class PlaceWords {
    private PlaceWords() {}

    /** @param page from 1; 0 where the format knows none */
    public static String of(int page, int line, String part) {
        StringBuilder where = new StringBuilder();
        if (page > 0) {
            where.append("trang ").append(page);
        }
        String region = region(part);
        if (!region.isEmpty()) {
            where.append(where.isEmpty() ? "" : ", ").append(region);
        }
        if (line > 0) {
            where.append(where.isEmpty() ? "" : ", ").append("dòng ").append(line);
        }
        return where.toString();
    }

    private static String region(String part) {
        return switch (part) {
            case "TABLE" -> "trong bảng";
            case "TEXTBOX" -> "khung chữ";
            case "HEADER" -> "đầu trang";
            case "FOOTER" -> "chân trang";
            case "FOOTNOTE" -> "chú thích";
            case "COMMENT" -> "nhận xét";
            case "ANNOTATION" -> "dấu, ghi chú đính trên trang";
            case "METADATA" -> "thuộc tính của tệp";
            case "PICTURE" -> "trong hình";
            case "UNSEEN" -> "phần không hiện ra của trang web";
            default -> "";
        };
    }
}
