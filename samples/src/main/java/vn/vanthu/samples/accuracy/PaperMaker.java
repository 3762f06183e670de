package vn.vanthu.samples.accuracy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import vn.vanthu.samples.Expected;

/** Invents official documents of both traditions from a seed. */
public final class PaperMaker {
    private static final List<Kind> STATE = List.of(
            new Kind("CONG_VAN", "", ""),
            new Kind("QUYET_DINH", "QUYẾT ĐỊNH", "QĐ"),
            new Kind("TO_TRINH", "TỜ TRÌNH", "TTr"),
            new Kind("BAO_CAO", "BÁO CÁO", "BC"),
            new Kind("THONG_BAO", "THÔNG BÁO", "TB"),
            new Kind("KE_HOACH", "KẾ HOẠCH", "KH"),
            new Kind("GIAY_MOI", "GIẤY MỜI", "GM"),
            new Kind("CHI_THI", "CHỈ THỊ", "CT"),
            new Kind("HUONG_DAN", "HƯỚNG DẪN", "HD"),
            new Kind("BIEN_BAN", "BIÊN BẢN", "BB"),
            new Kind("CONG_DIEN", "CÔNG ĐIỆN", "CĐ"),
            new Kind("PHUONG_AN", "PHƯƠNG ÁN", "PA"),
            new Kind("CHUONG_TRINH", "CHƯƠNG TRÌNH", "CTr"),
            new Kind("QUYET_DINH", "QUYẾT ĐỊNH", "2026/QĐ"),
            new Kind("NGHI_QUYET", "NGHỊ QUYẾT", "2026/NQ"));
    private static final List<Kind> PARTY = List.of(
            new Kind("CONG_VAN", "", "CV"),
            new Kind("QUYET_DINH", "QUYẾT ĐỊNH", "QĐ"),
            new Kind("NGHI_QUYET", "NGHỊ QUYẾT", "NQ"),
            new Kind("THONG_BAO", "THÔNG BÁO", "TB"),
            new Kind("BAO_CAO", "BÁO CÁO", "BC"),
            new Kind("KE_HOACH", "KẾ HOẠCH", "KH"),
            new Kind("HUONG_DAN", "HƯỚNG DẪN", "HD"),
            new Kind("CHI_THI", "CHỈ THỊ", "CT"),
            new Kind("TO_TRINH", "TỜ TRÌNH", "TTr"),
            new Kind("KET_LUAN", "KẾT LUẬN", "KL"),
            new Kind("CHUONG_TRINH", "CHƯƠNG TRÌNH", "CTr"));
    private static final List<Agency> STATE_AGENCIES = List.of(
            new Agency("UBND TỈNH BÌNH KHÊ", "SỞ TÀI CHÍNH", "STC", "QLNS", "Giám đốc"),
            new Agency("UBND TỈNH AN LẠC", "SỞ Y TẾ", "SYT", "NVY", "Giám đốc"),
            new Agency(
                    "ỦY BAN NHÂN DÂN TỈNH TRƯỜNG GIANG", "SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG", "SNNMT", "CCTL", "Giám đốc"),
            new Agency("", "ỦY BAN NHÂN DÂN XÃ ĐỒNG TÂM", "UBND", "VHXH", "Chủ tịch"),
            new Agency("", "ỦY BAN NHÂN DÂN PHƯỜNG 7", "UBND", "KT", "Chủ tịch"),
            new Agency("SỞ GIÁO DỤC VÀ ĐÀO TẠO", "TRƯỜNG THPT NGUYỄN TRUNG", "THPTNT", "VP", "Hiệu trưởng"),
            new Agency("UBND TỈNH HẢI SƠN", "BAN QUẢN LÝ KHU KINH TẾ", "BQLKKT", "QHXD", "Trưởng ban"),
            new Agency("SỞ Y TẾ BÌNH KHÊ", "BỆNH VIỆN ĐA KHOA KHU VỰC SÔNG MÂY", "BVSM", "TCCB", "Giám đốc"));
    private static final List<Agency> PARTY_AGENCIES = List.of(
            new Agency("TỈNH ỦY BÌNH KHÊ", "BAN TỔ CHỨC", "BTCTU", "", "Trưởng ban"),
            new Agency("TỈNH ỦY AN LẠC", "VĂN PHÒNG", "VPTU", "", "Chánh Văn phòng"),
            new Agency("ĐẢNG BỘ TỈNH TRƯỜNG GIANG", "ĐẢNG ỦY XÃ ĐỒNG TÂM", "ĐU", "", "Bí thư"),
            new Agency("TỈNH ỦY HẢI SƠN", "ỦY BAN KIỂM TRA", "UBKTTU", "", "Chủ nhiệm"),
            new Agency("", "TỈNH ỦY HẢI SƠN", "TU", "", "Bí thư"));
    private static final List<String> ACTIONS = List.of(
            "triển khai",
            "phê duyệt",
            "rà soát",
            "kiện toàn",
            "sơ kết",
            "tăng cường",
            "điều chỉnh",
            "phối hợp kiểm tra");
    private static final List<String> OBJECTS = List.of(
            "công tác phòng, chống sạt lở bờ sông",
            "danh mục đầu tư công trung hạn",
            "việc tiêm chủng mở rộng cho trẻ em dưới 5 tuổi",
            "Đề án 06 tại bộ phận một cửa",
            "quỹ nhà công vụ và trụ sở dôi dư",
            "nhân sự Tổ giúp việc chuyển đổi số",
            "phong trào thi đua \"Dân vận khéo\"",
            "đời sống đồng bào sau bão số 3",
            "số hóa hồ sơ lưu trữ giai đoạn 1976 - 2000",
            "chế độ trợ cấp cho giáo viên vùng khó khăn");
    private static final List<String> SCOPES =
            List.of("", " năm 2026", " trên địa bàn tỉnh", " quý IV/2026", " tại các xã, phường mới thành lập");
    private static final List<String> PEOPLE = List.of(
            "Lò Văn Hặc",
            "Y Thanh Hà Niê",
            "Phạm Đức Huy",
            "Ngô Thị Bích Liên",
            "Tôn Nữ Diệu Hiền",
            "Vũ Hoàng Sơn",
            "Đinh Y Nhuận",
            "Châu Thị Sà Rây",
            "Nguyễn Ích Thọ",
            "Lý A Páo",
            "Bàn Thị Mỷ",
            "Hoàng Ngọc Ân");
    private static final List<String> READERS = List.of(
            "Thường trực HĐND tỉnh",
            "Kho bạc Nhà nước khu vực IX",
            "Sở Nội vụ",
            "Các phòng, đơn vị thuộc Sở",
            "Ủy ban MTTQ Việt Nam tỉnh",
            "Báo và Đài Phát thanh, Truyền hình",
            "Công an tỉnh",
            "Chủ tịch, các Phó Chủ tịch",
            "Đảng ủy các xã, phường",
            "Trung tâm Y tế khu vực Đồng Tâm");
    private static final List<String> PARAGRAPHS = List.of(
            "Căn cứ Thông tư số 15/2025/TT-BTC ngày 19 tháng 02 năm 2025 hướng dẫn một số điều về quản lý chi;",
            "Thực hiện Công văn số 318/STP-XDPL ngày 07/8/2026 về việc góp ý, đơn vị đã tổ chức lấy ý kiến bằng văn bản.",
            "Đến hết tháng trước, 27/31 xã đã hoàn thành; các xã còn lại vướng mắc chủ yếu do thiếu kinh phí đối ứng.",
            "Yêu cầu thủ trưởng các đơn vị phân công người theo dõi, gửi kết quả trước ngày 25 hằng tháng.",
            "Kinh phí bố trí từ nguồn sự nghiệp, không vượt dự toán đã giao.");
    private final RandomGenerator random;

    /** @param random decides everything that is invented */
    public PaperMaker(RandomGenerator random) {
        this.random = random;
    }

    private record Kind(String name, String title, String code) {}

    private record Agency(String above, String name, String code, String unit, String head) {}

    private record Signing(List<String> lines, String name, String position, String capacity) {}

    /** The lines of Kính gửi, and whom they name. */
    private record Addressing(List<String> lines, List<String> names) {}

    /** The lines of Nơi nhận, all who get the document, and the articles that some of them are named in. */
    private record Copying(List<String> lines, List<String> names, List<String> articles) {}

    /** An unclassified document of one tradition with all that is true of it. */
    public Paper make(boolean party) {
        Kind kind = pick(party ? PARTY : STATE);
        Agency agency = pick(party ? PARTY_AGENCIES : STATE_AGENCIES);
        int ordinal = 1 + random.nextInt(2400);
        LocalDate day = LocalDate.of(2026, 1 + random.nextInt(11), 1 + random.nextInt(28));
        String number = number(kind, agency, ordinal, party);
        boolean letter = kind.title().isEmpty();
        List<String> summary = summary(letter);
        Signing signing = signing(agency, party);
        List<String> readers = readers();
        List<String> left = new ArrayList<>();
        if (!agency.above().isEmpty()) {
            left.add(agency.above());
        }
        left.add(agency.name());
        left.add(party ? "*" : "-------");
        left.add((party ? "Số " : spaced(number) ? "Số : " : "Số: ") + number);
        List<String> right = new ArrayList<>(
                party
                        ? List.of("ĐẢNG CỘNG SẢN VIỆT NAM", "---------")
                        : List.of(
                                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                                "Độc lập - Tự do - Hạnh phúc",
                                "---------------"));
        right.add(printed(day, agency));
        if (letter) {
            left.add((party ? "Về việc " : "V/v ") + summary.getFirst());
            left.addAll(summary.subList(1, summary.size()));
        }
        Addressing addressed = letter || kind.name().equals("TO_TRINH")
                ? addressing(pick(READERS), ordinal)
                : new Addressing(List.of(), List.of());
        Copying copied = copying(readers, addressed, kind, ordinal);
        List<Item> items = new ArrayList<>(paired(left, right));
        if (!letter) {
            items.add(Item.of(Item.Kind.CENTRED, kind.title()));
            summary.forEach(line -> items.add(Item.of(Item.Kind.CENTRED, line)));
        }
        addressed.lines().forEach(line -> items.add(Item.of(Item.Kind.CENTRED, line)));
        int first = random.nextInt(PARAGRAPHS.size());
        for (int i = 0; i < 3; i++) {
            items.add(Item.of(Item.Kind.BODY, PARAGRAPHS.get((first + i) % PARAGRAPHS.size())));
        }
        copied.articles().forEach(article -> items.add(Item.of(Item.Kind.BODY, article)));
        items.add(Item.of(
                Item.Kind.BODY, party ? "Trên đây là nội dung chính, đề nghị các cấp ủy thực hiện." : "Trân trọng./."));
        items.addAll(paired(addressed(copied.lines(), party), signing.lines()));
        Expected truth = Truths.of(
                copied.names(),
                "secrecy",
                "NONE",
                "encoding",
                "UNICODE",
                "kind",
                kind.name(),
                "documentNumber",
                number,
                "issuedOn",
                day.toString(),
                "issuer",
                agency.name(),
                "summary",
                String.join(" ", summary),
                "signer",
                signing.name(),
                "position",
                signing.position(),
                "capacity",
                signing.capacity(),
                "tradition",
                party ? "PARTY" : "STATE",
                "urgency",
                "NONE");
        return urgent(disturbed(new Paper(items, truth), kind.title()));
    }

    /** The same document below the letterhead and signature of who copied it. */
    Paper copy(Paper original) {
        int form = random.nextInt(3);
        String code = List.of("SY", "TrS", "SL").get(form);
        List<Item> items = new ArrayList<>(original.items());
        String number = (1 + random.nextInt(300)) + "/" + code + "-UBND";
        items.addAll(paired(
                List.of("ỦY BAN NHÂN DÂN XÃ ĐỒNG TÂM", "-----", "Số: " + number),
                List.of(List.of("SAO Y", "TRÍCH SAO", "SAO LỤC").get(form), "Đồng Tâm, ngày 30 tháng 11 năm 2026")));
        items.addAll(paired(
                List.of("Nơi nhận:", "- Các thôn, tổ dân phố;", "- Lưu: VT."),
                List.of("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG", "", "Kiều Văn Tuế")));
        return new Paper(
                items,
                Truths.with(
                        original.truth(),
                        "copy",
                        List.of("SAO_Y", "TRICH_SAO", "SAO_LUC").get(form) + " " + number
                                + " ỦY BAN NHÂN DÂN XÃ ĐỒNG TÂM"));
    }

    /** Every sixth typist puts a blank before the colon. */
    private static boolean spaced(String number) {
        return number.chars().takeWhile(Character::isDigit).sum() % 6 == 0;
    }

    /** What clerks, machines and senders leave on half of all documents. */
    private Paper disturbed(Paper paper, String title) {
        List<Item> items = new ArrayList<>(paper.items());
        switch (random.nextInt(9)) {
            case 0 -> items.addFirst(Item.of(Item.Kind.BODY, "FAX 02903.812.345  12/01/2026 08:14  Trang 1/2"));
            case 1 ->
                items.addFirst(Item.of(Item.Kind.BODY, "Phúc đáp Công văn số 77/STP-VP ngày 02 tháng 3 năm 2025"));
            case 2 ->
                items.replaceAll(item -> item.left().startsWith("Số")
                        ? new Item(item.kind(), item.left().replace("/", " / ").replace("Số", "Số "), item.right())
                        : item);
            case 3 ->
                items.replaceAll(
                        item -> item.kind() == Item.Kind.CENTRED && item.left().equals(title) && !title.isEmpty()
                                ? Item.of(Item.Kind.CENTRED, String.join(" ", title.split("")))
                                : item);
            case 4 ->
                items.addFirst(
                        Item.of(Item.Kind.CENTRED, "(Gửi kèm Báo cáo số 09/BC-STP ngày 11/5/2025 của Sở Tư pháp)"));
            default -> {}
        }
        return new Paper(items, paper.truth());
    }

    private Paper urgent(Paper paper) {
        if (random.nextInt(8) != 0) {
            return paper;
        }
        int level = random.nextInt(3);
        List<Item> items = new ArrayList<>(paper.items());
        items.addFirst(Item.of(
                Item.Kind.CENTRED, List.of("KHẨN", "THƯỢNG KHẨN", "HỎA TỐC").get(level)));
        return new Paper(
                items,
                Truths.with(
                        paper.truth(),
                        "urgency",
                        List.of("KHAN", "THUONG_KHAN", "HOA_TOC").get(level)));
    }

    private static String number(Kind kind, Agency agency, int ordinal, boolean party) {
        String printed = "%02d".formatted(ordinal);
        if (party) {
            return printed + "-" + kind.code() + "/" + agency.code();
        }
        if (kind.title().isEmpty()) {
            return printed + "/" + agency.code() + "-" + agency.unit();
        }
        return printed + "/" + kind.code() + "-" + agency.code();
    }

    private List<String> summary(boolean letter) {
        String text = pick(ACTIONS) + " " + pick(OBJECTS) + pick(SCOPES);
        if (random.nextInt(3) == 0) {
            text += " và " + pick(ACTIONS) + " " + pick(OBJECTS) + "; phương hướng, nhiệm vụ thời gian tới";
        }
        if (!letter) {
            text = (random.nextBoolean() ? "Về việc " : "") + text;
            text = text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
        }
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (line.length() + word.length() > (letter ? 34 : 68)) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private String printed(LocalDate day, Agency agency) {
        String place = agency.name().contains("BÌNH KHÊ") ? "Bình Khê" : "Đồng Tâm";
        String month = (day.getMonthValue() < 3 ? "0" : "") + day.getMonthValue();
        return switch (random.nextInt(8)) {
            case 0 -> "%s, ngày %02d/%s/%d".formatted(place, day.getDayOfMonth(), month, day.getYear());
            case 1 -> "Ngày %d tháng %s năm %d".formatted(day.getDayOfMonth(), month, day.getYear());
            case 2 -> "%s, ngày  %02d  tháng  %s  năm  %d".formatted(place, day.getDayOfMonth(), month, day.getYear());
            default -> "%s, ngày %02d tháng %s năm %d".formatted(place, day.getDayOfMonth(), month, day.getYear());
        };
    }

    private Signing signing(Agency agency, boolean party) {
        String name = pick(PEOPLE);
        String head = agency.head().toUpperCase(Locale.ROOT);
        String printed = random.nextInt(6) == 0 ? pick(List.of("ThS. ", "TS. ", "BS.CKII. ")) + name : name;
        return switch (random.nextInt(6)) {
            case 0, 1 ->
                new Signing(
                        List.of((party ? "K/T " : "KT. ") + head, "PHÓ " + head, "", "", printed),
                        name,
                        "PHÓ " + head,
                        "KT");
            case 2 ->
                new Signing(
                        List.of((party ? "T/L " : "TL. ") + head, "CHÁNH VĂN PHÒNG", "", "", printed),
                        name,
                        "CHÁNH VĂN PHÒNG",
                        "TL");
            case 3 ->
                party
                        ? new Signing(List.of("T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", "", printed), name, "PHÓ BÍ THƯ", "TM")
                        : new Signing(
                                List.of("TUQ. " + head, "TRƯỞNG PHÒNG HÀNH CHÍNH", "", printed),
                                name,
                                "TRƯỞNG PHÒNG HÀNH CHÍNH",
                                "TUQ");
            default -> new Signing(List.of(head, "", "", printed), name, head, "");
        };
    }

    private List<String> readers() {
        List<String> all = new ArrayList<>();
        int first = random.nextInt(READERS.size());
        for (int i = 0; i < 2 + random.nextInt(4); i++) {
            all.add(READERS.get((first + i * 3) % READERS.size()));
        }
        return all.stream().distinct().toList();
    }

    private static Addressing addressing(String one, int ordinal) {
        return switch (ordinal % 6) {
            case 0 ->
                new Addressing(
                        List.of("Kính gửi: Các Sở: Y tế, Nông nghiệp và Môi trường, Tư pháp"),
                        List.of("Sở Y tế", "Sở Nông nghiệp và Môi trường", "Sở Tư pháp"));
            case 1 ->
                new Addressing(
                        List.of("Kính gửi:", "- " + one + ";", "- Hội Nông dân tỉnh."),
                        List.of(one, "Hội Nông dân tỉnh"));
            case 2 ->
                new Addressing(
                        List.of("Kính gửi: Sở Dân tộc và Tôn giáo, Bảo hiểm xã hội khu vực XX"),
                        List.of("Sở Dân tộc và Tôn giáo", "Bảo hiểm xã hội khu vực XX"));
            case 3 -> new Addressing(List.of("Kính gửi: " + one + "; Ban Dân vận"), List.of(one, "Ban Dân vận"));
            default -> new Addressing(List.of("Kính gửi: " + one), List.of(one));
        };
    }

    /** Some are only pointed at, some bear a word on what they get it for. */
    private static Copying copying(List<String> readers, Addressing addressed, Kind kind, int ordinal) {
        List<String> lines = new ArrayList<>(readers);
        List<String> names = new ArrayList<>(addressed.names());
        List<String> articles = List.of();
        if (ordinal % 4 == 1) {
            lines.set(
                    1,
                    readers.get(1)
                            + List.of(" (để b/c)", " (phối hợp)", " (b/c)").get(ordinal % 3));
        }
        if (!names.isEmpty() && ordinal % 3 != 0) {
            lines.addFirst(List.of("Như trên", "Như kính gửi").get(ordinal % 2));
        } else if (kind.name().equals("QUYET_DINH") && ordinal % 4 != 0) {
            lines.addFirst("Như Điều 2");
            names.addAll(List.of("Chánh Văn phòng", "Thủ trưởng các đơn vị trực thuộc", "Kho bạc Nhà nước khu vực IX"));
            articles = List.of(
                    "Điều 1. Phê duyệt nội dung nêu trên với các chỉ tiêu tại phụ lục.",
                    "Điều 2. Chánh Văn phòng, Thủ trưởng các đơn vị trực thuộc và Kho bạc Nhà nước khu vực IX chịu trách "
                            + "nhiệm thi hành Quyết định này.");
        }
        names.addAll(readers);
        return new Copying(lines, names.stream().distinct().toList(), articles);
    }

    private List<String> addressed(List<String> readers, boolean party) {
        if (random.nextInt(4) == 0) {
            return List.of("Nơi nhận: " + String.join("; ", readers) + "; Lưu: VT.");
        }
        List<String> lines = new ArrayList<>();
        lines.add(party ? "Nơi nhận" : "Nơi nhận:");
        readers.forEach(reader -> lines.add("- " + reader + (party ? "," : ";")));
        lines.add(party ? "- Lưu Văn phòng." : "- Lưu: VT, TH.");
        return lines;
    }

    static List<Item> paired(List<String> left, List<String> right) {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            items.add(Item.pair(i < left.size() ? left.get(i) : "", i < right.size() ? right.get(i) : ""));
        }
        return items;
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
