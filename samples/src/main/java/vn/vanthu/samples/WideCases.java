package vn.vanthu.samples;

import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.vanthu.samples.WordWriter.Layout;
import vn.vanthu.samples.WordWriter.Marks;

/** The same components in the other ways in which offices set them: layouts, capacities, copies, stamps, formats, letters. */
final class WideCases {
    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String SLIDES = "application/vnd.openxmlformats-officedocument.presentationml.presentation";
    private static final String OPEN_TEXT = "application/vnd.oasis.opendocument.text";
    private static final String PDF = "application/pdf";
    private static final WordWriter WORD = WordWriter.unicode();
    private static final Letter DECISION =
            Letter.state("28/QĐ-SXD", "QUYẾT ĐỊNH", "Về việc thành lập Tổ công tác rà soát nhà ở xã hội");
    private static final Letter OFFICIAL = Letter.state(
                    "2046/SXD-QHKT", "", "lấy ý kiến đồ án quy hoạch phân khu", "Khu đô thị mới Lạc Thành")
            .to("Sở Tài chính", "Ủy ban nhân dân phường Tân Hòa")
            .copiesTo("Như trên", "Giám đốc Sở", "Ủy ban nhân dân tỉnh (để báo cáo)")
            .signedBy(List.of("KT. GIÁM ĐỐC"), "Phó Giám đốc", "Lê Thị Hồng Ngọc");
    private static final Letter PARTY = Letter.state("236-CV/VPTU", "", "cung cấp số liệu đảng viên quý III")
            .from("TỈNH ỦY AN LẠC", "VĂN PHÒNG")
            .to("Các ban đảng Tỉnh ủy")
            .copiesTo("Như trên", "Thường trực Tỉnh ủy")
            .signedBy(List.of("T/L BAN THƯỜNG VỤ"), "Chánh Văn phòng", "Bùi Quang Hiển")
            .ofTheParty();

    private WideCases() {}

    static List<Draft> all() {
        return Stream.of(layouts(), capacities(), party(), stamps(), copies(), formats(), letters(), secrets())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Draft> layouts() {
        Letter longSummary = Letter.state(
                "77/BC-SXD",
                "BÁO CÁO",
                "Kết quả thực hiện nhiệm vụ quản lý trật tự xây dựng, cấp phép xây dựng",
                "và phát triển nhà ở xã hội trên địa bàn tỉnh An Lạc chín tháng đầu năm;",
                "phương hướng, nhiệm vụ trọng tâm ba tháng cuối năm 2026",
                "và dự kiến kế hoạch năm 2027");
        Letter longSubject = Letter.state(
                        "2101/SXD-VP",
                        "",
                        "triển khai thực hiện Kế hoạch của",
                        "Ủy ban nhân dân tỉnh về đẩy mạnh",
                        "chuyển đổi số trong lĩnh vực",
                        "xây dựng năm 2027")
                .to("Các phòng, đơn vị trực thuộc Sở");
        Letter province = Letter.state("512/TB-SXD", "THÔNG BÁO", "Lịch tiếp công dân tháng 11 năm 2026")
                .from("", "SỞ XÂY DỰNG\nTỈNH AN LẠC");
        Letter committee = Letter.state("1530/UBND-KT", "", "bố trí vốn đối ứng các dự án giao thông")
                .from("", "ỦY BAN NHÂN DÂN\nTỈNH AN LẠC")
                .to("Sở Tài chính")
                .signedBy(List.of("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"), "Phó Chủ tịch", "Đỗ Thanh Hà");
        Letter manager = Letter.state("64/TTr-BQLDA", "TỜ TRÌNH", "Phê duyệt kế hoạch lựa chọn nhà thầu gói thầu số 5")
                .from("UBND TỈNH AN LẠC", "BAN QUẢN LÝ DỰ ÁN ĐẦU TƯ\nXÂY DỰNG CÔNG TRÌNH GIAO THÔNG")
                .to("Ủy ban nhân dân tỉnh An Lạc");
        return List.of(
                word("hai-hang", OFFICIAL, "CONG_VAN", WORD.laidOut(Layout.TWO_ROWS)),
                word("trich-yeu-dai", longSummary, "BAO_CAO", WORD.laidOut(Layout.TWO_ROWS)),
                word("trich-yeu-dai-bang-tab", longSummary, "BAO_CAO", WORD.laidOut(Layout.TABS)),
                word("cong-van-trich-yeu-dai", longSubject, "CONG_VAN", WORD.laidOut(Layout.TWO_ROWS)),
                word("co-quan-hai-dong", province, "THONG_BAO", WORD),
                word("ubnd-tinh-hai-dong", committee, "CONG_VAN", WORD.laidOut(Layout.TWO_ROWS)),
                word("ban-quan-ly-hai-dong", manager, "TO_TRINH", WORD.laidOut(Layout.TWO_ROWS)),
                word(
                        "phong-chu-arial",
                        DECISION,
                        "QUYET_DINH",
                        WordWriter.of("Arial", UnaryOperator.identity()).laidOut(Layout.TWO_ROWS)),
                word(
                                "du-thao-bang-tab",
                                Letter.state("       /SXD-QLXD", "", "góp ý dự thảo Nghị định")
                                        .on("ngày      tháng      năm 2026"),
                                "CONG_VAN",
                                WORD.laidOut(Layout.TABS))
                        .with("documentNumber", "", "issuedOn", ""),
                word(
                                "du-thao-dau-cham",
                                Letter.state("......./QĐ-SXD", "QUYẾT ĐỊNH", "Về việc cử công chức đi công tác")
                                        .on("ngày ..... tháng ..... năm 2026"),
                                "QUYET_DINH",
                                WORD.laidOut(Layout.TWO_ROWS))
                        .with("documentNumber", "", "issuedOn", ""),
                word(
                                "du-thao-dang",
                                PARTY.numbered("      -CV/VPTU").on("ngày      tháng      năm 2026"),
                                "CONG_VAN",
                                WORD.laidOut(Layout.TWO_ROWS))
                        .with("documentNumber", "", "issuedOn", ""));
    }

    private static List<Draft> capacities() {
        return List.of(
                word(
                        "thua-uy-quyen",
                        OFFICIAL.numbered("977/UBND-XD")
                                .from("", "ỦY BAN NHÂN DÂN TỈNH AN LẠC")
                                .signedBy(List.of("TUQ. CHỦ TỊCH"), "Giám đốc Sở Xây dựng", "Nguyễn Hữu Phước"),
                        "CONG_VAN",
                        WORD),
                word(
                                "quyen-giam-doc",
                                DECISION.signedBy(List.of(), "Q. Giám đốc", "Phan Thị Thu Trang"),
                                "QUYET_DINH",
                                WORD)
                        .with("capacity", "Q", "position", "GIÁM ĐỐC"),
                word(
                        "thua-lenh-ky-thay",
                        OFFICIAL.signedBy(
                                List.of("TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG"), "Phó Chánh Văn phòng", "Hồ Sỹ Long"),
                        "CONG_VAN",
                        WORD.laidOut(Layout.TABS)),
                word(
                                "hoc-vi-truoc-ten",
                                DECISION.signedBy(List.of(), "Hiệu trưởng", "PGS.TS. Trần Quốc Việt"),
                                "QUYET_DINH",
                                WORD)
                        .with("signer", "Trần Quốc Việt"));
    }

    private static List<Draft> party() {
        Letter resolution = Letter.state("12-NQ/ĐU", "NGHỊ QUYẾT", "về lãnh đạo thực hiện nhiệm vụ năm 2027")
                .from("ĐẢNG BỘ TỈNH AN LẠC", "ĐẢNG ỦY XÃ HÒA LẠC")
                .copiesTo("Tỉnh ủy (để báo cáo)", "Các chi bộ trực thuộc")
                .signedBy(List.of("T/M ĐẢNG ỦY"), "Bí thư", "Mai Văn Phúc")
                .ofTheParty();
        return List.of(
                word("dang-cong-van-236", PARTY, "CONG_VAN", WORD.laidOut(Layout.TWO_ROWS)),
                word("dang-nghi-quyet", resolution, "NGHI_QUYET", WORD.laidOut(Layout.TWO_ROWS)),
                word(
                        "dang-thong-bao-bang-tab",
                        resolution
                                .numbered("35-TB/TU")
                                .titled("THÔNG BÁO", "kết luận của Thường trực Tỉnh ủy về công tác cán bộ")
                                .from("", "TỈNH ỦY AN LẠC")
                                .signedBy(List.of("T/M BAN THƯỜNG VỤ"), "Phó Bí thư", "Đặng Văn Lâm"),
                        "THONG_BAO",
                        WORD.laidOut(Layout.TABS)),
                new Draft(
                        "dang-huong-dan-pdf",
                        "pdf",
                        pdf(
                                resolution.numbered("09-HD/BTCTU").titled("HƯỚNG DẪN", "công tác kết nạp đảng viên"),
                                "HUONG_DAN"),
                        (file, trust) -> PdfWriter.write(
                                resolution.numbered("09-HD/BTCTU").titled("HƯỚNG DẪN", "công tác kết nạp đảng viên"),
                                file)));
    }

    private static List<Draft> stamps() {
        return List.of(
                word("khan", OFFICIAL.stamped("KHẨN"), "CONG_VAN", WORD.laidOut(Layout.TWO_ROWS))
                        .with("urgency", "KHAN"),
                word("thuong-khan", DECISION.marked("THƯỢNG KHẨN"), "QUYET_DINH", WORD.marksIn(Marks.TEXT_BOX))
                        .with("urgency", "THUONG_KHAN"),
                word("hoa-toc-hen-gio", DECISION.marked("HOẢ TỐC HẸN GIỜ"), "QUYET_DINH", WORD)
                        .with("urgency", "HOA_TOC_HEN_GIO"),
                new Draft(
                        "hoa-toc-pdf",
                        "pdf",
                        pdf(OFFICIAL.stamped("HỎA TỐC"), "CONG_VAN").with("urgency", "HOA_TOC"),
                        (file, trust) -> PdfWriter.write(OFFICIAL.stamped("HỎA TỐC"), file)));
    }

    private static List<Draft> copies() {
        Letter own = Letter.state("12/SY-VP", "SAO Y")
                .from("SỞ XÂY DỰNG", "VĂN PHÒNG SỞ")
                .saying()
                .copiesTo("Các phòng, đơn vị")
                .signedBy(List.of("TL. GIÁM ĐỐC"), "Chánh Văn phòng", "Võ Minh Trí");
        return List.of(
                word("sao-y", DECISION.copiedBy(own), "QUYET_DINH", WORD.laidOut(Layout.TWO_ROWS))
                        .with("copy", "SAO_Y 12/SY-VP VĂN PHÒNG SỞ"),
                word("trich-sao", DECISION.copiedBy(own.numbered("13/TrS-VP").titled("TRÍCH SAO")), "QUYET_DINH", WORD)
                        .with("copy", "TRICH_SAO 13/TrS-VP VĂN PHÒNG SỞ"),
                new Draft(
                        "sao-y-so-hoa",
                        "pdf",
                        pdf(DECISION, "QUYET_DINH").with("copy", "SAO_Y  SỞ XÂY DỰNG"),
                        (file, trust) -> {
                            try (PDDocument document = new PDDocument()) {
                                PdfWriter.fillCopy(
                                        document, "SAO Y; SỞ XÂY DỰNG; 14/10/2026 08:30:15 +07:00", DECISION);
                                document.save(file.toFile());
                            }
                        }));
    }

    private static List<Draft> formats() {
        Letter twoPages = DECISION.saying(Stream.generate(() -> Letter.BODY)
                .limit(6)
                .flatMap(List::stream)
                .toArray(String[]::new));
        return List.of(
                new Draft(
                        "cong-van-pdf",
                        "pdf",
                        pdf(OFFICIAL, "CONG_VAN"),
                        (file, trust) -> PdfWriter.write(OFFICIAL, file)),
                new Draft(
                        "pdf-khong-chan",
                        "pdf",
                        pdf(DECISION, "QUYET_DINH"),
                        (file, trust) -> PdfWriter.writeSans(DECISION, file)),
                new Draft(
                        "pdf-nhieu-trang",
                        "pdf",
                        pdf(twoPages, "QUYET_DINH").with("pages", "2"),
                        (file, trust) -> PdfWriter.write(twoPages, file)),
                new Draft(
                        "cong-van-odt",
                        "odt",
                        StateCases.of(OFFICIAL, "CONG_VAN").with("mediaType", OPEN_TEXT),
                        (file, trust) -> OdtWriter.write(OFFICIAL, file)),
                new Draft(
                        "quyet-dinh-txt",
                        "txt",
                        StateCases.of(DECISION, "QUYET_DINH").with("mediaType", "text/plain"),
                        (file, trust) -> OtherWriters.text(DECISION, file, UnaryOperator.identity(), false)),
                new Draft(
                        "trinh-chieu",
                        "pptx",
                        unsigned(SLIDES).with("encoding", "UNICODE", "secrecy", "NONE"),
                        (file, trust) -> OtherWriters.pptx("", file)),
                new Draft(
                        "docx-macro",
                        "docm",
                        StateCases.of(DECISION, "QUYET_DINH")
                                .with(
                                        "mediaType",
                                        "application/vnd.ms-word.document.macroenabled.12",
                                        "activeContent",
                                        "MACRO")
                                .with("verdict", "REFUSED", "legalEffect", "NONE"),
                        (file, trust) -> {
                            WORD.write(DECISION, file);
                            try (FileSystem zip = FileSystems.newFileSystem(file)) {
                                Files.write(zip.getPath("/word/vbaProject.bin"), new byte[] {1, 2, 3});
                                Path types = zip.getPath("/[Content_Types].xml");
                                Files.writeString(
                                        types,
                                        Files.readString(types)
                                                .replace(
                                                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                                                        "application/vnd.ms-word.document.macroEnabled.main+xml"));
                            }
                        }));
    }

    private static List<Draft> letters() {
        Expected refused = StateCases.of(DECISION, "QUYET_DINH").with("verdict", "REFUSED", "legalEffect", "NONE");
        return List.of(
                word(
                                "tcvn3-phong-chu-hoa",
                                DECISION,
                                "QUYET_DINH",
                                WordWriter.of(".VnTime", LegacyText::tcvn3).capitalsIn(".VnTimeH"))
                        .sentTo("Như Điều 3", "Sở Tài chính", "ủy ban nhân dân phường Tân Hòa")
                        .with("encoding", "TCVN3", "verdict", "REFUSED", "legalEffect", "NONE"),
                new Draft(
                        "vni-txt",
                        "txt",
                        refused.with("encoding", "VNI", "mediaType", "text/plain"),
                        (file, trust) -> OtherWriters.text(DECISION, file, LegacyText::vni, true)),
                word(
                                "vni-bang-tab",
                                OFFICIAL,
                                "CONG_VAN",
                                WordWriter.of("VNI-Times", LegacyText::vni).laidOut(Layout.TABS))
                        .with("encoding", "VNI", "verdict", "REFUSED", "legalEffect", "NONE"),
                new Draft(
                        "hon-hop",
                        "docx",
                        refused.with("encoding", "MIXED"),
                        (file, trust) -> WordWriter.of("Times New Roman", UnaryOperator.identity())
                                .write(
                                        DECISION.saying(Letter.BODY.stream()
                                                .map(LegacyText::tcvn3)
                                                .toArray(String[]::new)),
                                        file)),
                new Draft(
                        "tieng-duc",
                        "docx",
                        unsigned(StateCases.DOCX).with("encoding", "NO_VIETNAMESE", "secrecy", "NONE"),
                        (file, trust) -> OtherWriters.german(file)));
    }

    private static List<Draft> secrets() {
        Letter notice = DECISION.saying(
                "Thời hạn bảo vệ bí mật nhà nước: 10 năm kể từ ngày ban hành.", "Nội dung kèm theo phụ lục./.");
        Letter talk = OFFICIAL.saying(
                "Độ mật của văn bản do người soạn thảo đề xuất; các mức: mật, tối mật, tuyệt mật.",
                "Mật khẩu của hộp thư phải đổi sau 60 ngày. Không được phép sao chụp, chuyển tiếp danh sách mật khẩu.",
                "Mật độ xây dựng tối đa 60%; hộ nuôi ong lấy mật được hỗ trợ theo quy định./.");
        return List.of(
                secret(
                        "mat-hop-chu",
                        "docx",
                        StateCases.DOCX,
                        "MAT",
                        (file, trust) -> WORD.marksIn(Marks.TEXT_BOX).write(DECISION.marked("MẬT"), file)),
                secret(
                        "tuyet-mat-hai-dong",
                        "docx",
                        StateCases.DOCX,
                        "TUYET_MAT",
                        (file, trust) -> WORD.write(DECISION.marked("TUYỆT", "MẬT"), file)),
                secret(
                        "toi-mat-duoi-so",
                        "docx",
                        StateCases.DOCX,
                        "TOI_MAT",
                        (file, trust) -> WORD.laidOut(Layout.TWO_ROWS).write(OFFICIAL.stamped("TỐI MẬT"), file)),
                secret(
                        "nguoi-co-ten",
                        "docx",
                        StateCases.DOCX,
                        "MAT",
                        (file, trust) -> WORD.write(DECISION.marked("Chỉ người có tên mới được bóc bì"), file)),
                secret(
                        "tai-lieu-thu-hoi",
                        "docx",
                        StateCases.DOCX,
                        "MAT",
                        (file, trust) -> WORD.write(DECISION.marked("TÀI LIỆU THU HỒI", "Bản số: 03"), file)),
                secret("thoi-han-bao-ve", "docx", StateCases.DOCX, "MAT", (file, trust) -> WORD.write(notice, file)),
                secret(
                        "mat-odt",
                        "odt",
                        OPEN_TEXT,
                        "MAT",
                        (file, trust) -> OdtWriter.write(DECISION.marked("MẬT"), file)),
                secret(
                        "mat-txt",
                        "txt",
                        "text/plain",
                        "MAT",
                        (file, trust) ->
                                OtherWriters.text(DECISION.marked("[MẬT]"), file, UnaryOperator.identity(), false)),
                secret("mat-xlsx", "xlsx", SHEET, "MAT", (file, trust) -> OtherWriters.xlsx("MẬT", file)),
                secret(
                        "tuyet-mat-pptx",
                        "pptx",
                        SLIDES,
                        "TUYET_MAT",
                        (file, trust) -> OtherWriters.pptx("TUYỆT MẬT", file)),
                secret(
                        "toi-mat-pdf",
                        "pdf",
                        PDF,
                        "TOI_MAT",
                        (file, trust) -> PdfWriter.write(OFFICIAL.marked("T Ố I  M Ậ T"), file)),
                word("noi-ve-mat-khau", talk, "CONG_VAN", WORD.laidOut(Layout.TABS)),
                new Draft(
                        "noi-ve-mat-pdf", "pdf", pdf(talk, "CONG_VAN"), (file, trust) -> PdfWriter.write(talk, file)));
    }

    private static Draft word(String name, Letter letter, String kind, WordWriter writer) {
        return new Draft(name, "docx", StateCases.of(letter, kind), (file, trust) -> writer.write(letter, file));
    }

    private static Draft secret(String name, String extension, String mediaType, String level, Draft.Writing writing) {
        Expected expected = Expected.nothing()
                .with("form", mediaType.equals(PDF) ? "DIGITAL_PDF" : "EDITABLE", "mediaType", mediaType)
                .with("secrecy", level, "verdict", "REFUSED", "legalEffect", "NONE");
        return new Draft(name, extension, expected, writing);
    }

    private static Expected pdf(Letter letter, String kind) {
        return StateCases.of(letter, kind).with("form", "DIGITAL_PDF", "mediaType", PDF, "pages", "1");
    }

    private static Expected unsigned(String mediaType) {
        return Expected.nothing()
                .with("form", "EDITABLE", "mediaType", mediaType)
                .with("verdict", "PAPER_REQUIRED", "legalEffect", "INFORMATION_ONLY");
    }
}
