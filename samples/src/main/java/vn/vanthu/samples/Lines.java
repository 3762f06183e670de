package vn.vanthu.samples;

import java.util.ArrayList;
import java.util.List;

/** A letter as lines below its head, in the order in which a reader meets them. */
final class Lines {
    private Lines() {}

    static List<Line> below(Letter letter) {
        List<Line> lines = new ArrayList<>();
        if (!letter.kindTitle().isEmpty()) {
            lines.add(new Line(letter.kindTitle(), Style.TITLE));
            letter.summary().forEach(text -> lines.add(new Line(text, Style.SUBJECT)));
        }
        if (letter.addressees().size() == 1) {
            lines.add(new Line("Kính gửi: " + letter.addressees().getFirst(), Style.CENTRED));
        } else if (!letter.addressees().isEmpty()) {
            lines.add(new Line("Kính gửi:", Style.CENTRED));
            letter.addressees().forEach(name -> lines.add(new Line("- " + name + ";", Style.CENTRED)));
        }
        letter.body().forEach(text -> lines.add(new Line(text, Style.BODY)));
        return lines;
    }

    /** Left: Nơi nhận. Right: authority, position, name. */
    static List<String[]> foot(Letter letter) {
        List<String> left = new ArrayList<>();
        left.add(letter.party() ? "Nơi nhận" : "Nơi nhận:");
        letter.recipients().forEach(name -> left.add("- " + name + (letter.party() ? "," : ";")));
        left.add(letter.party() ? "- Lưu Văn phòng." : "- Lưu: VT, QLXD.");
        List<String> right = new ArrayList<>(letter.authority());
        right.add(letter.position());
        right.add("");
        right.add("");
        right.add(letter.signer());
        List<String[]> rows = new ArrayList<>();
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            rows.add(new String[] {i < left.size() ? left.get(i) : "", i < right.size() ? right.get(i) : ""});
        }
        return rows;
    }

    enum Style {
        TITLE,
        SUBJECT,
        CENTRED,
        BODY
    }

    record Line(String text, Style style) {}
}
