package vn.vanthu.classifier.marking;

import java.util.List;
import java.util.regex.Pattern;
import vn.vanthu.classifier.Box;
import vn.vanthu.classifier.marking.Surroundings.Wrapped;
import vn.vanthu.classifier.text.Region;
import vn.vanthu.classifier.text.TextLine;
import vn.vanthu.classifier.text.TextRun;

/** A title in capitals whose last word was put on a line of its own. */
final class Titles {
    private static final int U = Pattern.UNICODE_CASE | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS;

    /** What a title tells of, and the words that a level belongs to at its end. */
    private static final Pattern TOPIC = Pattern.compile(
            "(?:.*\\P{L})?(?:bảo vệ|quản lý|quy định|quy chế|nội quy|danh mục|đăng ký|tiêu h[uủ][ỷy]|giao nhận|công tác|thống kê|soạn thảo|in sao|sao chụp|vận chuyển|sử dụng|về|v/v|hướng dẫn|kiểm tra|xử lý|lưu trữ|gửi|nhận|làm lộ|lộ|mất|xác định)(?:\\P{L}.*)?",
            U);

    /** What a title that regulates begins with: others may be secret themselves. */
    private static final Pattern REGULATING = Pattern.compile(
            "(?:.*\\P{L})?(?:quy chế|quy định|nội quy|hướng dẫn|thông tư|nghị định|luật|danh mục|sổ|mẫu|biểu)(?:\\P{L}.*)?",
            U);

    private static final int MOST_LINES = 4;

    private static final Pattern PAPERS = Pattern.compile(
            "(?:.*\\P{L})?(?:tài liệu|văn bản|hồ sơ|thông tin|nội dung|độ|dấu|công văn|loại|các|những|tin|vật)", U);

    private final List<TextLine> lines;
    private final Surroundings around;

    Titles(List<TextLine> lines, Surroundings around) {
        this.lines = lines;
        this.around = around;
    }

    /** Whether it ends a title in capitals that tells of papers, and looks like the title's other lines. */
    Wrapped wrapped(int at) {
        int above = around.above(at);
        if (above < 0
                || !around.next(above, at)
                || Surroundings.SMALL.matcher(around.said(at)).matches()) {
            return Wrapped.NO;
        }
        TextLine line = lines.get(at);
        TextLine other = lines.get(above);
        String before = around.said(above);
        String title = title(above);
        boolean goesOn = line.region() == Region.BODY
                && line.alignment() == other.alignment()
                && !Surroundings.SMALL.matcher(before).matches()
                && Surroundings.words(before) >= 3
                && PAPERS.matcher(before).matches()
                && TOPIC.matcher(title).matches();
        if (!goesOn) {
            return Wrapped.NO;
        }
        Wrapped sure = REGULATING.matcher(title).matches() ? Wrapped.YES : Wrapped.PERHAPS;
        Box box = line.box();
        Box full = other.box();
        if (box != null && full != null) {
            float height = Math.max(1, full.height());
            boolean same = Math.abs(box.height() - full.height()) < 0.15 * height
                    && box.top() - full.top() < 2.2 * height
                    && box.left() > full.left()
                    && box.left() + box.width() < full.left() + full.width();
            return same ? sure : Wrapped.NO;
        }
        if (line.runs().isEmpty() || other.runs().isEmpty()) {
            return Wrapped.PERHAPS;
        }
        TextRun own = line.runs().getFirst();
        TextRun last = other.runs().getLast();
        if (own.size() == 0 || last.size() == 0) {
            return Wrapped.PERHAPS;
        }
        return own.size() == last.size()
                        && own.bold() == last.bold()
                        && own.font().equals(last.font())
                ? sure
                : Wrapped.NO;
    }

    /** With the lines above it that are in capitals too. */
    private String title(int last) {
        StringBuilder title = new StringBuilder(around.said(last));
        int at = around.above(last);
        for (int i = 1; i < MOST_LINES && at >= 0; i++) {
            String said = around.said(at);
            if (Surroundings.SMALL.matcher(said).matches()) {
                break;
            }
            title.insert(0, said + " ");
            at = around.above(at);
        }
        return title.toString();
    }
}
