package vn.vanthu.samples.speed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** Reports of many pages, each of its own words; some speak of secrecy, few bear a mark. */
final class LongText {
    private static final List<String> OPENINGS = List.of(
            "Thực hiện Kế hoạch số %1$d/KH-UBND ngày %2$02d tháng %3$d năm 2026 của Ủy ban nhân dân tỉnh An Lạc",
            "Trên cơ sở kết quả rà soát tại %1$d đơn vị tính đến ngày %2$02d/%3$d/2026",
            "Theo đề nghị của Phòng Kế hoạch - Tài chính tại Tờ trình số %1$d/TTr-KHTC",
            "Qua kiểm tra thực tế %1$d công trình từ ngày %2$02d tháng %3$d",
            "Đối với nhóm nhiệm vụ được giao tại khoản %2$d Điều %3$d Quyết định số %1$d/QĐ-UBND",
            "Trong kỳ báo cáo, tổng số hồ sơ tiếp nhận là %1$d, giải quyết đúng hạn %2$d%%",
            "Căn cứ Thông tư số %2$02d/2025/TT-BXD ngày %3$d tháng 10 năm 2025 và ý kiến của các sở, ngành liên quan",
            "Nhằm khắc phục tình trạng chậm tiến độ tại các gói thầu số %2$d và số %3$d",
            "Xét tình hình thu ngân sách của %2$d xã, phường mới thành lập");
    private static final List<String> SUBJECTS = List.of(
            "Sở Xây dựng",
            "Ban Quản lý dự án đầu tư xây dựng khu vực",
            "phòng chuyên môn thuộc Ủy ban nhân dân xã",
            "Chi cục Thủy lợi",
            "Trung tâm Phục vụ hành chính công",
            "Văn phòng Đăng ký đất đai",
            "Công an các xã, phường",
            "Kho bạc Nhà nước khu vực",
            "Bệnh viện đa khoa tỉnh",
            "Hội Nông dân tỉnh",
            "các trường phổ thông dân tộc nội trú",
            "Đảng ủy các doanh nghiệp");
    private static final List<String> VERBS = List.of(
            "đã phối hợp thẩm định và trình cấp có thẩm quyền phê duyệt",
            "chủ động bố trí kinh phí để thực hiện",
            "tiếp tục đôn đốc nhà thầu hoàn thành",
            "tổ chức lấy ý kiến bằng văn bản đối với",
            "khẩn trương khắc phục các tồn tại, hạn chế trong",
            "chịu trách nhiệm toàn diện trước pháp luật về",
            "cập nhật đầy đủ, kịp thời trên hệ thống thông tin",
            "tập trung tháo gỡ khó khăn, vướng mắc liên quan đến",
            "rút kinh nghiệm, chấn chỉnh công tác quản lý");
    private static final List<String> OBJECTS = List.of(
            "việc thu hồi đất, bồi thường, hỗ trợ và tái định cư của %d hộ dân",
            "hạ tầng kỹ thuật khu dân cư với quy mô %d ha",
            "danh mục đầu tư công trung hạn gồm %d dự án",
            "hồ sơ thanh toán, quyết toán có giá trị %d triệu đồng",
            "công tác phòng, chống thiên tai tại %d điểm xung yếu",
            "nhu cầu tuyển dụng, tinh giản %d biên chế",
            "chế độ bảo mật thông tin và an toàn %d máy chủ",
            "bản sao hợp lệ của %d giấy phép xây dựng",
            "mật độ xây dựng tối đa %d phần trăm theo quy chuẩn",
            "tuyến đường liên xã dài %d mét bị sạt lở",
            "tiêm chủng mở rộng cho %d trẻ em dưới năm tuổi",
            "số hóa %d hồ sơ lưu trữ, trong đó có bản chụp của tài liệu gốc");
    private static final List<String> ENDINGS = List.of(
            "bảo đảm tiết kiệm, hiệu quả, không để phát sinh khiếu nại kéo dài",
            "báo cáo kết quả trước ngày 25 hằng tháng để tổng hợp",
            "tuyệt đối không để xảy ra thất thoát, lãng phí",
            "trường hợp vượt thẩm quyền, kịp thời báo cáo Ủy ban nhân dân tỉnh xem xét, quyết định",
            "gắn với cải cách hành chính và chuyển đổi số",
            "theo đúng quy định của pháp luật về bảo vệ bí mật nhà nước và văn thư, lưu trữ",
            "ưu tiên các xã vùng sâu, vùng xa, vùng đồng bào dân tộc thiểu số",
            "kinh phí lấy từ nguồn sự nghiệp đã giao trong dự toán đầu năm");
    private static final List<String> PEOPLE = List.of(
            "Lò Văn Hặc", "Ngô Thị Bích Liên", "Tôn Nữ Diệu Hiền", "Vũ Hoàng Sơn", "Nguyễn Ích Thọ", "Hoàng Ngọc Ân");
    private static final List<String> SYLLABLES = List.of("""
            an ánh bắc bản bãi bằng bảo bến bình bồng cẩm cao cát cầu châu chiềng chính chu cốc cù cửa đá đại đắk dân
            đảo đất diên điện định đò đoài đoàn đồi đông đồng đức dương gia giang giao hà hải hạ hiệp hòa hoàng hồng hợp
            hùng hưng hương hữu ích kênh khánh khê khoan kim kỳ lạc làng lâm lăng liên linh lộc long luông lương mai
            mận mây minh mỏ mỹ nam ngã nghĩa ngọc nhân nhơn ninh nông nước phác phong phú phụng phước quan quảng quế
            quý quỳnh rạch sa sơn sông suối tam tân tây thạch thái thanh thành thạnh thị thiện thịnh thọ thới thủy thuận
            thượng tiên tiến trà trạch trung trường tú tường tuy vạn vân vĩnh viên vinh xuân yên
            """.split("\\s+"));

    private final RandomGenerator random;

    LongText(RandomGenerator random) {
        this.random = random;
    }

    /** One line of the page: at the left or in the middle, with what stands beside it at the right. */
    record Line(boolean centred, boolean bold, String left, String right) {
        static Line middle(String text) {
            return new Line(true, true, text, "");
        }

        static Line body(String text) {
            return new Line(false, false, text, "");
        }

        static Line pair(String left, String right) {
            return new Line(true, true, left, right);
        }
    }

    List<Line> report(int number, int paragraphs, boolean marked) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.pair("ỦY BAN NHÂN DÂN TỈNH AN LẠC", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"));
        lines.add(Line.pair("SỞ XÂY DỰNG", "Độc lập - Tự do - Hạnh phúc"));
        lines.add(Line.pair(
                "Số: %d/BC-SXD".formatted(number),
                "An Lạc, ngày %02d tháng %d năm 2026".formatted(10 + number % 18, 3 + number % 8)));
        if (marked) {
            lines.add(Line.pair(pick(List.of("MẬT", "TỐI MẬT", "M Ậ T")), ""));
        }
        lines.add(Line.middle("BÁO CÁO"));
        lines.add(Line.middle("Về " + pick(OBJECTS).formatted(random.nextInt(20, 900))));
        lines.add(Line.body("Kính gửi: Ủy ban nhân dân tỉnh An Lạc"));
        for (int i = 0; i < paragraphs; i++) {
            if (i % 12 == 0) {
                lines.add(new Line(false, true, "%d. %s".formatted(i / 12 + 1, capital(pick(VERBS))), ""));
            }
            lines.add(Line.body(paragraph()));
        }
        lines.add(Line.pair("Nơi nhận:", "KT. GIÁM ĐỐC"));
        lines.add(Line.pair("- Như trên;", "PHÓ GIÁM ĐỐC"));
        lines.add(Line.pair("- " + capital(pick(SUBJECTS)) + ";", ""));
        lines.add(Line.pair("- Lưu: VT, KHTC.", pick(PEOPLE)));
        return lines;
    }

    private String paragraph() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            text.append(text.isEmpty() ? "" : " ")
                    .append(pick(OPENINGS)
                            .formatted(random.nextInt(10, 3000), random.nextInt(1, 29), random.nextInt(3, 12)))
                    .append(", ")
                    .append(pick(SUBJECTS))
                    .append(' ')
                    .append(pick(VERBS))
                    .append(' ')
                    .append(pick(OBJECTS).formatted(random.nextInt(2, 9000)))
                    .append(" tại ")
                    .append(places())
                    .append("; ")
                    .append(pick(ENDINGS))
                    .append('.');
        }
        return text.toString();
    }

    private String places() {
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < 4 + random.nextInt(8); i++) {
            names.append(names.isEmpty() ? "thôn " : ", ")
                    .append(capital(pick(SYLLABLES)))
                    .append(' ')
                    .append(capital(pick(SYLLABLES)))
                    .append(" (%d hộ)".formatted(random.nextInt(20, 400)));
        }
        return names.toString();
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
