package vn.vanthu.samples;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Unsigned documents of both traditions, over layouts, fonts and encodings, with and without marks of secrecy. */
final class StateCases {
    static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private StateCases() {}

    static List<Draft> all() {
        List<Draft> drafts = new ArrayList<>();
        Letter decision = Letter.state("15/QĐ-SXD", "QUYẾT ĐỊNH", "Về việc ban hành Quy chế làm việc của Sở Xây dựng");
        Letter official = Letter.state("1902/SXD-QLXD", "", "rà soát, chấn chỉnh công tác quản lý trật tự xây dựng")
                .to("Ủy ban nhân dân các xã, phường")
                .copiesTo("Như trên", "Giám đốc", "Thanh tra Sở")
                .signedBy(List.of("KT. GIÁM ĐỐC"), "Phó Giám đốc", "Lê Thị Hồng Ngọc");
        drafts.add(docx("quyet-dinh", decision, "QUYET_DINH"));
        drafts.add(docx("cong-van", official, "CONG_VAN"));
        drafts.add(docx(
                "to-trinh-hai-dong",
                Letter.state(
                                "97/TTr-UBND",
                                "TỜ TRÌNH",
                                "Đề nghị thẩm định hồ sơ điều chỉnh cục bộ quy hoạch phân khu",
                                "đô thị phía Đông Bắc phường Tân Hòa")
                        .from("", "ỦY BAN NHÂN DÂN PHƯỜNG TÂN HÒA")
                        .to("Sở Xây dựng tỉnh An Lạc")
                        .signedBy(
                                List.of("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"), "Phó Chủ tịch", "Huỳnh Thị Kim Phượng"),
                "TO_TRINH"));
        drafts.add(docx(
                        "quyet-dinh-co-dieu",
                        decision.saying(
                                        "Điều 1. Ban hành kèm theo Quyết định này Quy chế làm việc của Sở Xây dựng.",
                                        "Điều 2. Quyết định này có hiệu lực kể từ ngày ký.",
                                        "Điều 3. Chánh Văn phòng Sở, Giám đốc các Sở: Tài chính, Nội vụ và các đơn vị có liên "
                                                + "quan chịu trách nhiệm thi hành Quyết định này./.")
                                .copiesTo("Như Điều 3", "Sở Tài chính", "Ủy ban nhân dân tỉnh (để b/c)"),
                        "QUYET_DINH")
                .sentTo(
                        "Chánh Văn phòng Sở",
                        "Giám đốc Sở Tài chính",
                        "Giám đốc Sở Nội vụ",
                        "các đơn vị có liên quan",
                        "Sở Tài chính",
                        "Ủy ban nhân dân tỉnh"));
        drafts.add(docx(
                        "cong-van-nhieu-noi",
                        official.to(
                                "Các Sở: Tài chính, Văn hóa, Thể thao và Du lịch, Nội vụ",
                                "Công an tỉnh, Thanh tra tỉnh"),
                        "CONG_VAN")
                .sentTo(
                        "Sở Tài chính",
                        "Sở Văn hóa, Thể thao và Du lịch",
                        "Sở Nội vụ",
                        "Công an tỉnh",
                        "Thanh tra tỉnh",
                        "Giám đốc",
                        "Thanh tra Sở"));
        drafts.add(docx(
                "bao-cao",
                Letter.state("361/BC-SXD", "BÁO CÁO", "Kết quả giám sát các dự án nhóm B quý III năm 2026"),
                "BAO_CAO"));
        drafts.add(docx(
                "thong-bao",
                Letter.state("45/TB-SXD", "THÔNG BÁO", "Kết luận của Giám đốc tại cuộc họp giao ban tháng 10"),
                "THONG_BAO"));
        drafts.add(docx(
                "giay-moi",
                Letter.state("418/GM-SXD", "GIẤY MỜI", "Họp thông qua phương án bố trí tái định cư"),
                "GIAY_MOI"));
        drafts.add(docx("ke-hoach", Letter.state("07/KH-SXD", "KẾ HOẠCH", "Cải cách hành chính năm 2027"), "KE_HOACH"));
        drafts.add(docx(
                        "cong-dien-hoa-toc",
                        Letter.state(
                                        "1187/CĐ-UBND",
                                        "CÔNG ĐIỆN",
                                        "Về việc tập trung ứng phó đợt ngập úng tại các tuyến đường trọng điểm")
                                .from("", "ỦY BAN NHÂN DÂN TỈNH AN LẠC")
                                .marked("HỎA TỐC"),
                        "CONG_DIEN")
                .with("urgency", "HOA_TOC"));
        drafts.add(new Draft(
                "cong-van-khong-bang",
                "docx",
                of(official, "CONG_VAN"),
                (file, trust) -> WordWriter.of("Arial", UnaryOperator.identity())
                        .laidOut(WordWriter.Layout.TABS)
                        .write(official, file)));
        drafts.add(docx(
                "thua-lenh",
                decision.signedBy(List.of("TL. GIÁM ĐỐC"), "Chánh Văn phòng", "Võ Minh Trí"),
                "QUYET_DINH"));
        drafts.add(docx(
                "vbqppl",
                Letter.state("41/2026/QĐ-UBND", "QUYẾT ĐỊNH", "Ban hành Quy định quản lý chất thải rắn sinh hoạt")
                        .from("", "ỦY BAN NHÂN DÂN TỈNH AN LẠC"),
                "QUYET_DINH"));
        drafts.add(docx(
                        "du-thao-chua-so",
                        Letter.state("    /QĐ-SXD", "QUYẾT ĐỊNH", "Về việc kiện toàn Ban Chỉ đạo chuyển đổi số")
                                .on("ngày     tháng     năm 2026"),
                        "QUYET_DINH")
                .with("documentNumber", "", "issuedOn", ""));
        Letter party = Letter.state("464-QĐ/TU", "QUY ĐỊNH", "Về gửi, nhận văn bản điện tử trong các cơ quan Đảng")
                .from("TỈNH ỦY AN LẠC", "BAN THƯỜNG VỤ")
                .signedBy(List.of("T/M BAN THƯỜNG VỤ"), "Phó Bí thư", "Đặng Văn Lâm")
                .copiesTo("Các ban đảng Tỉnh ủy", "Các huyện ủy, thành ủy")
                .ofTheParty();
        drafts.add(docx("dang-quy-dinh", party, "QUY_DINH").with("tradition", "PARTY"));
        drafts.add(docx(
                        "dang-cong-van",
                        party(Letter.state("234-CV/VPTU", "", "chuẩn bị nội dung làm việc với Đảng ủy các xã")),
                        "CONG_VAN")
                .with("tradition", "PARTY"));
        drafts.add(new Draft(
                "cong-van-txt",
                "txt",
                of(official, "CONG_VAN").with("mediaType", "text/plain"),
                (file, trust) -> OtherWriters.text(official, file, UnaryOperator.identity(), false)));
        drafts.add(new Draft(
                "bao-cao-odt",
                "odt",
                Expected.nothing()
                        .with(
                                "form",
                                "EDITABLE",
                                "mediaType",
                                "application/vnd.oasis.opendocument.text",
                                "encoding",
                                "UNICODE",
                                "secrecy",
                                "NONE",
                                "verdict",
                                "PAPER_REQUIRED",
                                "legalEffect",
                                "INFORMATION_ONLY"),
                (file, trust) -> OdtWriter.write(decision, file)));
        drafts.add(new Draft(
                "bang-xlsx",
                "xlsx",
                Expected.nothing()
                        .with(
                                "form",
                                "EDITABLE",
                                "mediaType",
                                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                                "encoding",
                                "UNICODE",
                                "secrecy",
                                "NONE",
                                "verdict",
                                "PAPER_REQUIRED",
                                "legalEffect",
                                "INFORMATION_ONLY"),
                (file, trust) -> OtherWriters.xlsx("", file)));
        legacy(drafts, decision);
        secrecy(drafts, decision, official);
        return List.copyOf(drafts);
    }

    private static void legacy(List<Draft> drafts, Letter decision) {
        Expected refused = Expected.nothing()
                .with(
                        "form",
                        "EDITABLE",
                        "mediaType",
                        DOCX,
                        "secrecy",
                        "NONE",
                        "verdict",
                        "REFUSED",
                        "legalEffect",
                        "NONE");
        drafts.add(new Draft(
                "tcvn3",
                "docx",
                refused.with("encoding", "TCVN3"),
                (file, trust) -> WordWriter.of(".VnTime", LegacyText::tcvn3).write(decision, file)));
        drafts.add(new Draft(
                "tcvn3-khong-ten-phong",
                "docx",
                refused.with("encoding", "TCVN3"),
                (file, trust) -> WordWriter.of("Times New Roman", LegacyText::tcvn3)
                        .laidOut(WordWriter.Layout.TABS)
                        .write(decision, file)));
        drafts.add(new Draft(
                "vni",
                "docx",
                refused.with("encoding", "VNI"),
                (file, trust) -> WordWriter.of("VNI-Times", LegacyText::vni).write(decision, file)));
        drafts.add(new Draft(
                "tcvn3-txt",
                "txt",
                refused.with("encoding", "TCVN3", "mediaType", "text/plain"),
                (file, trust) -> OtherWriters.text(decision, file, LegacyText::tcvn3, true)));
        drafts.add(new Draft(
                "unicode-to-hop",
                "docx",
                of(decision, "QUYET_DINH").with("encoding", "UNICODE_DECOMPOSED"),
                (file, trust) -> WordWriter.of(
                                "Times New Roman", text -> Normalizer.normalize(text, Normalizer.Form.NFD))
                        .write(decision, file)));
        drafts.add(new Draft(
                "tieng-phap",
                "docx",
                Expected.nothing()
                        .with(
                                "form",
                                "EDITABLE",
                                "mediaType",
                                DOCX,
                                "encoding",
                                "NO_VIETNAMESE",
                                "secrecy",
                                "NONE",
                                "verdict",
                                "PAPER_REQUIRED"),
                (file, trust) -> OtherWriters.french(file)));
    }

    private static void secrecy(List<Draft> drafts, Letter decision, Letter official) {
        drafts.add(secret("mat", decision.marked("MẬT"), "MAT", WordWriter.unicode()));
        drafts.add(secret("toi-mat", decision.marked("TỐI MẬT"), "TOI_MAT", WordWriter.unicode()));
        drafts.add(secret("tuyet-mat", official.marked("TUYỆT MẬT"), "TUYET_MAT", WordWriter.unicode()));
        drafts.add(secret("mat-gian-chu", decision.marked("M Ậ T"), "MAT", WordWriter.unicode()));
        drafts.add(secret(
                "mat-o-dau-trang",
                decision.marked("MẬT"),
                "MAT",
                WordWriter.unicode().marksIn(WordWriter.Marks.PAGE_HEADER)));
        drafts.add(secret("mat-truong", decision.marked("Độ mật: Mật"), "MAT", WordWriter.unicode()));
        drafts.add(secret(
                "toi-mat-tcvn3", decision.marked("TỐI MẬT"), "TOI_MAT", WordWriter.of(".VnTime", LegacyText::tcvn3)));
        drafts.add(new Draft(
                "mat-pdf",
                "pdf",
                Expected.nothing()
                        .with(
                                "form",
                                "DIGITAL_PDF",
                                "mediaType",
                                "application/pdf",
                                "pages",
                                "1",
                                "secrecy",
                                "MAT",
                                "verdict",
                                "REFUSED",
                                "legalEffect",
                                "NONE"),
                (file, trust) -> PdfWriter.write(decision.marked("MẬT"), file)));
        drafts.add(docx(
                "noi-ve-mat",
                official.saying(
                        "Văn bản mật, tối mật, tuyệt mật không gửi qua hệ thống thư điện tử; trừ những văn bản mật, các văn bản khác gửi bình thường.",
                        "Các đơn vị thực hiện nghiêm Luật Bảo vệ bí mật nhà nước, giữ bí mật thư tín và mật khẩu, bảo đảm bảo mật thông tin./."),
                "CONG_VAN"));
        drafts.add(docx("luu-hanh-noi-bo", official.marked("LƯU HÀNH NỘI BỘ"), "CONG_VAN"));
        drafts.add(docx("da-giai-mat", decision.marked("ĐÃ GIẢI MẬT"), "QUYET_DINH"));
    }

    private static Letter party(Letter letter) {
        return letter.from("TỈNH ỦY AN LẠC", "VĂN PHÒNG")
                .signedBy(List.of("K/T CHÁNH VĂN PHÒNG"), "Phó Chánh Văn phòng", "Trương Thị Mai Anh")
                .ofTheParty();
    }

    private static Draft secret(String name, Letter letter, String level, WordWriter writer) {
        return new Draft(
                name,
                "docx",
                Expected.nothing()
                        .with(
                                "form",
                                "EDITABLE",
                                "mediaType",
                                DOCX,
                                "secrecy",
                                level,
                                "verdict",
                                "REFUSED",
                                "legalEffect",
                                "NONE"),
                (file, trust) -> writer.write(letter, file));
    }

    private static Draft docx(String name, Letter letter, String kind) {
        return new Draft(
                name,
                "docx",
                of(letter, kind),
                (file, trust) -> WordWriter.unicode().write(letter, file));
    }

    /** The last prefix of the signature block. */
    private static String capacity(Letter letter) {
        return letter.authority().isEmpty()
                ? ""
                : letter.authority().getLast().replaceFirst("[. ].*$", "").replace("/", "");
    }

    /** What is true of any clean unsigned letter. */
    static Expected of(Letter letter, String kind) {
        return Expected.nothing()
                .with("form", "EDITABLE", "mediaType", DOCX, "encoding", "UNICODE", "secrecy", "NONE", "kind", kind)
                .with(
                        "documentNumber",
                        letter.number(),
                        "issuedOn",
                        "2026-10-13",
                        "tradition",
                        letter.party() ? "PARTY" : "STATE",
                        "urgency",
                        "NONE")
                .with("issuer", letter.issuer(), "summary", String.join(" ", letter.summary()))
                .with("signer", letter.signer(), "position", letter.position(), "capacity", capacity(letter))
                .sentTo(letter.receivers())
                .with("verdict", "PAPER_REQUIRED", "legalEffect", "INFORMATION_ONLY");
    }
}
