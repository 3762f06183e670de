package vn.vanthu.classifier.metadata;

import java.util.ArrayList;
import java.util.List;
import vn.vanthu.classifier.Box;
import vn.vanthu.classifier.DocumentData;
import vn.vanthu.classifier.text.Alignment;
import vn.vanthu.classifier.text.Region;
import vn.vanthu.classifier.text.TextLine;
import vn.vanthu.classifier.text.TextRun;

/** Lines put together by hand. */
final class Page {
    private final List<TextLine> lines = new ArrayList<>();
    private int tables;
    private int number;

    /** Paragraphs over the whole width. */
    Page text(String... paragraphs) {
        for (String paragraph : paragraphs) {
            add(Region.BODY, 0, 0, Alignment.JUSTIFIED, false, paragraph);
        }
        return this;
    }

    /** The same without any setting. */
    Page plain(String... paragraphs) {
        for (String paragraph : paragraphs) {
            add(Region.BODY, 0, 0, Alignment.UNKNOWN, false, paragraph);
        }
        return this;
    }

    Page centred(String... paragraphs) {
        for (String paragraph : paragraphs) {
            add(Region.BODY, 0, 0, Alignment.CENTER, true, paragraph);
        }
        return this;
    }

    /** One table row: the left cell's lines, then the right cell's. */
    Page cells(List<String> left, List<String> right) {
        tables++;
        left.forEach(text -> add(Region.TABLE, tables, 1, Alignment.CENTER, false, text));
        right.forEach(text -> add(Region.TABLE, tables, 2, Alignment.CENTER, false, text));
        return this;
    }

    /** One line in two columns of the main flow. */
    Page columns(String left, String right) {
        number++;
        lines.add(line(Region.BODY, 0, 1, Alignment.UNKNOWN, false, left));
        lines.add(line(Region.BODY, 0, 2, Alignment.UNKNOWN, false, right));
        return this;
    }

    /** A line at its place on a page that was read off a picture, in points. */
    Page seen(float left, float top, String text) {
        number++;
        lines.add(new TextLine(
                1,
                number,
                Region.BODY,
                0,
                left > 280 ? 2 : 1,
                Alignment.UNKNOWN,
                false,
                List.of(TextRun.plain(text)),
                new Box(left, top, text.length() * 6f, 14)));
        return this;
    }

    Page letterhead(String printedNumber) {
        return cells(
                List.of("ỦY BAN NHÂN DÂN TỈNH AN LẠC", "SỞ XÂY DỰNG", printedNumber),
                List.of(
                        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                        "Độc lập - Tự do - Hạnh phúc",
                        "An Lạc, ngày 13 tháng 10 năm 2026"));
    }

    private void add(Region region, int block, int column, Alignment alignment, boolean bold, String text) {
        number++;
        lines.add(line(region, block, column, alignment, bold, text));
    }

    private TextLine line(Region region, int block, int column, Alignment alignment, boolean bold, String text) {
        return new TextLine(
                1, number, region, block, column, alignment, false, List.of(new TextRun(text, "", bold, false)));
    }

    List<Segment> segments() {
        return Segment.of(lines, lines.stream().map(TextLine::text).toList());
    }

    DocumentData ofPicture() {
        return DataReader.ofPictures(lines, lines.stream().map(TextLine::text).toList());
    }

    DocumentData data() {
        return DataReader.read(lines, lines.stream().map(TextLine::text).toList());
    }
}
