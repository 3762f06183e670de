package vn.vanthu.samples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The parts of an invented official document, before any layout. Never changed once made. */
final class Letter {
    static final List<String> BODY = List.of(
            "Căn cứ Luật Tổ chức chính quyền địa phương;",
            "Thực hiện chương trình công tác năm 2026, cơ quan đã rà soát toàn bộ hồ sơ, lấy ý kiến các đơn vị có liên "
                    + "quan và tổng hợp đầy đủ các kiến nghị gửi về trước ngày 30 tháng 9 năm 2026.",
            "Các đơn vị chịu trách nhiệm bảo đảm an toàn, bảo mật thông tin, không chia sẻ mật khẩu và tuân thủ quy định "
                    + "của pháp luật về bảo vệ bí mật nhà nước trong quá trình thực hiện.",
            "Trong quá trình triển khai, nếu có khó khăn, vướng mắc, các đơn vị phản ánh kịp thời để được hướng dẫn, giải "
                    + "quyết theo thẩm quyền./.");

    private boolean party;
    private List<String> superior = List.of("ỦY BAN NHÂN DÂN TỈNH AN LẠC");
    private List<String> issuer = List.of("SỞ XÂY DỰNG");
    private String number = "";
    private String date = date(LocalDate.of(2026, 10, 13));
    private String kindTitle = "";
    private List<String> summary = List.of();
    private List<String> addressees = List.of();
    private List<String> body = BODY;
    private List<String> authority = List.of();
    private String position = "GIÁM ĐỐC";
    private String signer = "Nguyễn Hữu Phước";
    private List<String> recipients = List.of("Như Điều 3", "Sở Tài chính", "Ủy ban nhân dân phường Tân Hòa");
    private List<String> marks = List.of();
    private List<String> marksUnderNumber = List.of();
    private Optional<Letter> copier = Optional.empty();

    private Letter() {}

    private Letter(Letter other) {
        party = other.party;
        superior = other.superior;
        issuer = other.issuer;
        number = other.number;
        date = other.date;
        kindTitle = other.kindTitle;
        summary = other.summary;
        addressees = other.addressees;
        body = other.body;
        authority = other.authority;
        position = other.position;
        signer = other.signer;
        recipients = other.recipients;
        marks = other.marks;
        marksUnderNumber = other.marksUnderNumber;
        copier = other.copier;
    }

    private Letter with(Consumer<Letter> change) {
        Letter changed = new Letter(this);
        change.accept(changed);
        return changed;
    }

    /**
     * @param number as printed: {@code 15/QĐ-SXD}, {@code 464-QĐ/TU}, or with a blank {@code "    /QĐ-SXD"}
     * @param kindTitle capitals as printed, empty for a công văn
     * @param summary line by line
     */
    static Letter state(String number, String kindTitle, String... summary) {
        return new Letter().with(letter -> {
            letter.number = number;
            letter.kindTitle = kindTitle;
            letter.summary = List.of(summary);
        });
    }

    /** NĐ 30/2020: days below 10 and the months 1 and 2 with a zero. */
    static String date(LocalDate date) {
        String month = date.getMonthValue() < 3 ? "%02d".formatted(date.getMonthValue()) : "" + date.getMonthValue();
        return "ngày %02d tháng %s năm %d".formatted(date.getDayOfMonth(), month, date.getYear());
    }

    Letter numbered(String other) {
        return with(letter -> letter.number = other);
    }

    Letter titled(String title, String... lines) {
        return with(letter -> {
            letter.kindTitle = title;
            letter.summary = List.of(lines);
        });
    }

    /** Names over several lines with a line break in them; an empty superior for those who have none above them. */
    Letter from(String above, String by) {
        return with(letter -> {
            letter.superior = above.isEmpty() ? List.of() : above.lines().toList();
            letter.issuer = by.lines().toList();
        });
    }

    Letter to(String... names) {
        return with(letter -> letter.addressees = List.of(names));
    }

    Letter signedBy(List<String> capacity, String title, String name) {
        return with(letter -> {
            letter.authority = List.copyOf(capacity);
            letter.position = title;
            letter.signer = name;
        });
    }

    Letter copiesTo(String... names) {
        return with(letter -> letter.recipients = List.of(names));
    }

    /** Lines above everything: urgency, secrecy, circulation. */
    Letter marked(String... lines) {
        return with(letter -> letter.marks = List.of(lines));
    }

    /** Stamps below the number. */
    Letter stamped(String... lines) {
        return with(letter -> letter.marksUnderNumber = List.of(lines));
    }

    Letter saying(String... paragraphs) {
        return with(letter -> letter.body = List.of(paragraphs));
    }

    Letter on(String printedDate) {
        return with(letter -> letter.date = printedDate);
    }

    Letter ofTheParty() {
        return with(letter -> letter.party = true);
    }

    /** The copier's own letterhead and signature below the copied document. */
    Letter copiedBy(Letter own) {
        return with(letter -> letter.copier = Optional.of(own));
    }

    boolean party() {
        return party;
    }

    String issuer() {
        return String.join(" ", issuer).toUpperCase(Locale.ROOT);
    }

    String number() {
        return number;
    }

    String kindTitle() {
        return kindTitle;
    }

    List<String> summary() {
        return summary;
    }

    List<String> addressees() {
        return addressees;
    }

    List<String> body() {
        return body;
    }

    List<String> authority() {
        return authority;
    }

    String position() {
        return position.toUpperCase(Locale.ROOT);
    }

    String signer() {
        return signer;
    }

    List<String> recipients() {
        return recipients;
    }

    /** Who gets it: those it speaks to, then those copied, whatever a line says of the purpose. */
    List<String> receivers() {
        return Stream.concat(addressees.stream(), recipients.stream())
                .filter(name -> !name.equals("Như trên"))
                .map(name -> name.split(" \\(")[0])
                .distinct()
                .toList();
    }

    List<String> marks() {
        return marks;
    }

    Optional<Letter> copier() {
        return copier;
    }

    /** Left side of the letterhead above the number: superior, then issuer. */
    List<String> names() {
        List<String> names = new ArrayList<>(superior);
        names.addAll(issuer);
        return names;
    }

    int superiorLines() {
        return superior.size();
    }

    List<String> nation() {
        return party
                ? List.of("ĐẢNG CỘNG SẢN VIỆT NAM")
                : List.of("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc");
    }

    /** Empty where the draft has not even the word. */
    String printedNumber() {
        if (number.isEmpty()) {
            return "";
        }
        return party ? "Số " + number : "Số: " + number;
    }

    String placeAndDate() {
        return "An Lạc, " + date;
    }

    /** What stands below the number: the subject of a công văn, then stamps. */
    List<String> belowNumber() {
        List<String> lines = new ArrayList<>();
        if (kindTitle.isEmpty() && !summary.isEmpty()) {
            lines.addAll(summary);
            lines.set(0, "V/v " + summary.getFirst());
        }
        lines.addAll(marksUnderNumber);
        return lines;
    }

    /** Two columns: names and number at the left, the state's or the Party's name and the date at the right. */
    List<String[]> head() {
        List<String> left = new ArrayList<>(names());
        List<String> right = new ArrayList<>(nation());
        if (party) {
            left.add("*");
        }
        while (left.size() < right.size()) {
            left.addFirst("");
        }
        while (right.size() < left.size()) {
            right.add("");
        }
        left.add(printedNumber());
        right.add(placeAndDate());
        left.addAll(belowNumber());
        List<String[]> rows = new ArrayList<>();
        for (int i = 0; i < left.size(); i++) {
            rows.add(new String[] {left.get(i), i < right.size() ? right.get(i) : ""});
        }
        return rows;
    }
}
