package vn.vanthu.samples.scans;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import vn.vanthu.samples.accuracy.Item;

/** Paragraphs that make a document longer and say nothing of its own facts. */
final class Fillers {
    private static final List<String> PARAGRAPHS = List.of(
            "Các phòng chuyên môn rà soát quy trình nội bộ, cắt giảm ít nhất 20% thời gian giải quyết đối với nhóm hồ sơ phát sinh nhiều; kết quả niêm yết công khai tại nơi tiếp nhận và trên trang thông tin điện tử.",
            "Tỷ lệ hồ sơ giải quyết đúng hạn trong kỳ đạt 97,6%, tăng 1,8 điểm phần trăm so với cùng kỳ; còn 42 hồ sơ trễ hạn tập trung ở lĩnh vực đất đai do phải xác minh nguồn gốc sử dụng qua nhiều thời kỳ.",
            "Về cơ sở vật chất, ba trạm ở vùng sâu đã được sửa chữa mái, thay hệ thống điện và bổ sung máy phát dự phòng; tuy nhiên đường vào trạm số 2 vẫn ngập khi triều cường nên phương tiện lớn chưa vào được.",
            "Lực lượng tại chỗ duy trì trực 24/24 giờ trong những ngày mưa lớn, chuẩn bị đủ bao cát, cọc tre, áo phao và thuyền máy; phương án sơ tán 310 hộ ven kênh đã được phổ biến đến từng tổ dân phố.",
            "Nguồn vốn phân bổ theo nguyên tắc ưu tiên công trình chuyển tiếp, hạn chế khởi công mới khi chưa có mặt bằng sạch; chủ đầu tư chịu trách nhiệm về tiến độ giải ngân từng tháng.",
            "Công tác tuyên truyền được đổi mới theo hướng ngắn gọn, sát đối tượng: 56 buổi nói chuyện ở cơ sở, 12 phiên tòa giả định, hơn 9.000 tờ gấp phát tới hộ gia đình và người lao động trong khu công nghiệp.",
            "Học sinh vùng khó khăn được hỗ trợ tiền ăn, tiền ở và gạo đầy đủ; nhà trường phối hợp phụ huynh tổ chức bếp ăn tập thể, bảo đảm an toàn thực phẩm và khẩu phần theo hướng dẫn của ngành y tế.",
            "Trong thời gian tới, tiếp tục sắp xếp lại các điểm bán hàng tự phát trên vỉa hè, hoàn thành việc kẻ vạch phân làn và lắp thêm 18 đèn tín hiệu tại các nút giao có mật độ phương tiện cao.",
            "Giao bộ phận kế hoạch tổng hợp khó khăn, vướng mắc của từng đơn vị, đề xuất hướng xử lý cụ thể; nội dung vượt thẩm quyền thì báo cáo cấp trên xem xét trong quý.",
            "Việc kiểm kê được thực hiện theo phương pháp thống kê toàn bộ, đối chiếu sổ sách với hiện trạng; chênh lệch phải lập biên bản, nêu rõ nguyên nhân và trách nhiệm của người quản lý trực tiếp.");

    private Fillers() {}

    /** The same document over at least so many pages, with room for a picture where it gets one. */
    static List<Item> lengthened(List<Item> items, ScanPlan plan, RandomGenerator random) {
        List<Item> longer = new ArrayList<>(items);
        int last = 0;
        for (int i = 0; i < longer.size(); i++) {
            last = longer.get(i).kind() == Item.Kind.BODY ? i : last;
        }
        int first = random.nextInt(PARAGRAPHS.size());
        int pages = plan.pages();
        int count = pages == 1 ? random.nextInt(3) : 6 + 10 * (pages - 2) + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            longer.add(last++, Item.of(Item.Kind.BODY, PARAGRAPHS.get((first + i) % PARAGRAPHS.size())));
        }
        if (plan.decoy().fillsRoom()) {
            longer.add(last, Item.of(Item.Kind.BOX, ""));
        }
        return longer;
    }
}
