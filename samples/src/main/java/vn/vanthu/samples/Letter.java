package vn.vanthu.samples;

import java.time.LocalDate;
import java.util.List;

/**
 * The parts of an invented official document, before any layout.
 *
 * @param superior empty where the issuer has none above it on the letterhead
 * @param number as printed: {@code 15/QĐ-SXD}, {@code 464-QĐ/TU}, or with a blank {@code "    /QĐ-SXD"}
 * @param kindTitle capitals as printed, empty for a công văn
 * @param marks lines that stand above everything (urgency, secrecy, circulation)
 */
record Letter(
        boolean party,
        String superior,
        String issuer,
        String number,
        String place,
        String date,
        String kindTitle,
        List<String> summary,
        List<String> addressees,
        List<String> body,
        List<String> authority,
        String position,
        String signer,
        List<String> recipients,
        List<String> marks) {

    static Letter state(String number, String kindTitle, String... summary) {
        return new Letter(
                false,
                "ỦY BAN NHÂN DÂN TỈNH AN LẠC",
                "SỞ XÂY DỰNG",
                number,
                "An Lạc",
                date(LocalDate.of(2026, 10, 13)),
                kindTitle,
                List.of(summary),
                List.of(),
                BODY,
                List.of(),
                "GIÁM ĐỐC",
                "Nguyễn Hữu Phước",
                List.of("Như Điều 3", "Sở Tài chính", "Ủy ban nhân dân phường Tân Hòa"),
                List.of());
    }

    static final List<String> BODY = List.of(
            "Căn cứ Luật Tổ chức chính quyền địa phương;",
            "Thực hiện chương trình công tác năm 2026, cơ quan đã rà soát toàn bộ hồ sơ, lấy ý kiến các đơn vị có liên "
                    + "quan và tổng hợp đầy đủ các kiến nghị gửi về trước ngày 30 tháng 9 năm 2026.",
            "Các đơn vị chịu trách nhiệm bảo đảm an toàn, bảo mật thông tin, không chia sẻ mật khẩu và tuân thủ quy định "
                    + "của pháp luật về bảo vệ bí mật nhà nước trong quá trình thực hiện.",
            "Trong quá trình triển khai, nếu có khó khăn, vướng mắc, các đơn vị phản ánh kịp thời để được hướng dẫn, giải "
                    + "quyết theo thẩm quyền./.");

    static String date(LocalDate date) {
        String month = date.getMonthValue() < 3 ? "%02d".formatted(date.getMonthValue()) : "" + date.getMonthValue();
        return "ngày %02d tháng %s năm %d".formatted(date.getDayOfMonth(), month, date.getYear());
    }

    Letter from(String above, String by) {
        return new Letter(
                party,
                above,
                by,
                number,
                place,
                date,
                kindTitle,
                summary,
                addressees,
                body,
                authority,
                position,
                signer,
                recipients,
                marks);
    }

    Letter to(String... names) {
        return new Letter(
                party,
                superior,
                issuer,
                number,
                place,
                date,
                kindTitle,
                summary,
                List.of(names),
                body,
                authority,
                position,
                signer,
                recipients,
                marks);
    }

    Letter signedBy(List<String> capacity, String title, String name) {
        return new Letter(
                party,
                superior,
                issuer,
                number,
                place,
                date,
                kindTitle,
                summary,
                addressees,
                body,
                capacity,
                title,
                name,
                recipients,
                marks);
    }

    Letter copiesTo(String... names) {
        return new Letter(
                party,
                superior,
                issuer,
                number,
                place,
                date,
                kindTitle,
                summary,
                addressees,
                body,
                authority,
                position,
                signer,
                List.of(names),
                marks);
    }

    Letter marked(String... lines) {
        return new Letter(
                party,
                superior,
                issuer,
                number,
                place,
                date,
                kindTitle,
                summary,
                addressees,
                body,
                authority,
                position,
                signer,
                recipients,
                List.of(lines));
    }

    Letter saying(String... paragraphs) {
        return new Letter(
                party,
                superior,
                issuer,
                number,
                place,
                date,
                kindTitle,
                summary,
                addressees,
                List.of(paragraphs),
                authority,
                position,
                signer,
                recipients,
                marks);
    }

    Letter on(String printedDate) {
        return new Letter(
                party,
                superior,
                issuer,
                number,
                place,
                printedDate,
                kindTitle,
                summary,
                addressees,
                body,
                authority,
                position,
                signer,
                recipients,
                marks);
    }

    Letter ofTheParty() {
        return new Letter(
                true,
                superior,
                issuer,
                number,
                place,
                date,
                kindTitle,
                summary,
                addressees,
                body,
                authority,
                position,
                signer,
                recipients,
                marks);
    }

    /** Two columns: issuer and number at the left, the state's or the Party's name and the date at the right. */
    List<String[]> head() {
        String printedNumber = party ? "Số " + number : "Số: " + number;
        String above = party ? "ĐẢNG CỘNG SẢN VIỆT NAM" : "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
        String below = party ? "" : "Độc lập - Tự do - Hạnh phúc";
        String subject = kindTitle.isEmpty() ? "V/v " + String.join(" ", summary) : "";
        return List.of(
                new String[] {superior, above},
                new String[] {issuer, below},
                new String[] {party ? "*" : "", ""},
                new String[] {printedNumber, place + ", " + date},
                new String[] {subject, ""});
    }
}
