package vn.vanthu.exchange.web;

import java.util.List;
import vn.vanthu.rules.Regulations;

/**
 * A clause that pages of the hub carry out, though no rule judges a document by it. The page of its regulation shows it,
 * so that a citation leads to the clause.
 *
 * @param words what it asks for, in our words
 * @param where the page that carries it out, and its name
 */
public record KeptClause(String regulation, String instrument, String clause, String words, Where where) {

    public record Where(String href, String words) {}

    private static final String DECREE_30 = "30/2020/NĐ-CP";
    private static final String DECISION_28 = "28/2018/QĐ-TTg";
    private static final Where INBOX = new Where("/van-ban-den", "Văn bản đến");
    private static final Where OUTGOING = new Where("/van-ban-di", "Văn bản đi");
    private static final Where REGISTERS = new Where("/so-van-ban", "Sổ văn bản");

    public static final List<KeptClause> ALL = List.of(
            national(
                    DECREE_30,
                    "Điều 15 khoản 1",
                    "Số văn bản đi cấp theo thứ tự ban hành trong năm, từ 01 ngày 01 tháng 01; bản giấy và bản điện tử chung một dãy số.",
                    REGISTERS),
            national(
                    DECREE_30,
                    "Điều 21",
                    "Văn bản đến được kiểm tra trước khi tiếp nhận; văn bản giấy kiểm tra số lượng, tình trạng bì, dấu niêm phong.",
                    INBOX),
            national(
                    DECREE_30,
                    "Điều 21 khoản 2",
                    "Văn bản điện tử đến được kiểm tra tính xác thực, toàn vẹn; không đúng quy định hoặc gửi sai nơi nhận thì trả lại nơi gửi; báo cho nơi gửi ngay trong ngày là đã nhận.",
                    INBOX),
            national(
                    DECREE_30,
                    "Điều 22",
                    "Văn bản đến phải đăng ký; số đến liên tục từ đầu đến cuối năm, chung cho bản giấy và bản điện tử; văn bản chưa đăng ký thì đơn vị không có trách nhiệm giải quyết.",
                    REGISTERS),
            national(
                    DECREE_30,
                    "Điều 25",
                    "Sao y, sao lục, trích sao: bản sao từ giấy sang điện tử là bản quét có chữ ký số của cơ quan.",
                    OUTGOING),
            national(
                    DECREE_30,
                    "Điều 32 khoản 2",
                    "Văn thư trực tiếp ký số của cơ quan, sau khi người có thẩm quyền đã ký.",
                    OUTGOING),
            national(
                    DECREE_30,
                    "Phụ lục IV",
                    "Mẫu sổ đăng ký văn bản đi, văn bản đến, dấu đến, phiếu giải quyết văn bản đến.",
                    REGISTERS),
            national(
                    DECISION_28,
                    "Điều 6 khoản 2",
                    "Văn bản điện tử gửi ngay trong ngày ký, chậm nhất buổi sáng ngày làm việc kế tiếp.",
                    OUTGOING));

    private static KeptClause national(String instrument, String clause, String words, Where where) {
        return new KeptClause(Regulations.NATIONAL, instrument, clause, words, where);
    }
}
