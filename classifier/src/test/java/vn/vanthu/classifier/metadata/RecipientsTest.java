package vn.vanthu.classifier.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.vanthu.classifier.DocumentData;
import vn.vanthu.classifier.Read;

/** Who gets a document: boxes 9a and 9b of NĐ 30/2020 Phụ lục I. */
class RecipientsTest {
    private static final List<String> SIGNED = List.of("GIÁM ĐỐC", "Nguyễn Hữu Phước");

    static Stream<Arguments> lines() {
        return Stream.of(
                arguments(
                        "Sở Tài chính, Sở Nội vụ; Công an tỉnh", List.of("Sở Tài chính", "Sở Nội vụ", "Công an tỉnh")),
                arguments("Các Sở: Tài chính, Nội vụ và Y tế", List.of("Sở Tài chính", "Sở Nội vụ", "Sở Y tế")),
                arguments(
                        "Các Sở: Giáo dục và Đào tạo, Văn hóa, Thể thao và Du lịch",
                        List.of("Sở Giáo dục và Đào tạo", "Sở Văn hóa, Thể thao và Du lịch")),
                arguments("Các Sở Tài chính, Nội vụ", List.of("Sở Tài chính", "Sở Nội vụ")),
                arguments(
                        "Các Sở: Tài chính, Nội vụ; UBND các xã: Hòa Lạc, Tân Hòa",
                        List.of("Sở Tài chính", "Sở Nội vụ", "UBND xã Hòa Lạc", "UBND xã Tân Hòa")),
                arguments(
                        "Sở Tài chính và Kho bạc Nhà nước khu vực IX",
                        List.of("Sở Tài chính", "Kho bạc Nhà nước khu vực IX")),
                arguments("Sở Nông nghiệp và Môi trường", List.of("Sở Nông nghiệp và Môi trường")),
                arguments("Các sở, ban, ngành tỉnh", List.of("Các sở, ban, ngành tỉnh")),
                arguments("Các Sở, Ban, ngành tỉnh", List.of("Các Sở, Ban, ngành tỉnh")),
                arguments("Ủy ban nhân dân các xã, phường", List.of("Ủy ban nhân dân các xã, phường")),
                arguments("Văn phòng Đoàn ĐBQH và HĐND tỉnh", List.of("Văn phòng Đoàn ĐBQH và HĐND tỉnh")),
                arguments("Thường trực Tỉnh ủy, HĐND tỉnh", List.of("Thường trực Tỉnh ủy, HĐND tỉnh")),
                arguments("Đảng ủy, HĐND, UBND xã", List.of("Đảng ủy, HĐND, UBND xã")),
                arguments("Báo và Đài Phát thanh, Truyền hình", List.of("Báo và Đài Phát thanh, Truyền hình")),
                arguments("Chủ tịch, các Phó Chủ tịch", List.of("Chủ tịch, các Phó Chủ tịch")),
                arguments("Sở Xây dựng (Phòng QLN, Thanh tra Sở)", List.of("Sở Xây dựng (Phòng QLN, Thanh tra Sở)")),
                arguments(
                        "Ông Ninh Văn Hậu, Giám đốc Sở Tài chính", List.of("Ông Ninh Văn Hậu, Giám đốc Sở Tài chính")),
                arguments("Quốc hội, Chính phủ", List.of("Quốc hội", "Chính phủ")),
                arguments("Bộ Xây dựng (để b/c)", List.of("Bộ Xây dựng")),
                arguments("Công an tỉnh (PA03)", List.of("Công an tỉnh (PA03)")),
                arguments("Thường trực Tỉnh ủy để báo cáo", List.of("Thường trực Tỉnh ủy")));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void namesEachBodyOnce(String line, List<String> names) {
        assertThat(Named.in(line)).isEqualTo(names);
        assertThat(names(letter().centred("Kính gửi: " + line)
                        .text("Nội dung.")
                        .cells(List.of("Nơi nhận:", "- Như trên;", "- " + line + ";", "- Lưu: VT."), SIGNED)))
                .as("the same body is not named twice")
                .isEqualTo(names);
    }

    private static Page letter() {
        return new Page()
                .cells(
                        List.of("SỞ XÂY DỰNG", "Số: 1902/SXD-QLXD", "V/v gửi dự thảo"),
                        List.of("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "An Lạc, ngày 13 tháng 10 năm 2026"));
    }

    private static List<String> names(Page page) {
        return page.data().recipients().stream().map(Read::value).toList();
    }

    @Test
    void putsThoseItSpeaksToForTheWordsThatPointAtThem() {
        DocumentData data = letter().centred(
                        "Kính gửi:", "- Ủy ban nhân dân các xã, phường trên địa", "bàn tỉnh;", "- Sở Nội vụ.")
                .text("Nội dung.")
                .cells(
                        List.of("Nơi nhận:", "- Như kính gửi (để thực hiện);", "- Thanh tra tỉnh;", "- Lưu: VT."),
                        SIGNED)
                .data();
        assertThat(data.recipients())
                .extracting(Read::value)
                .containsExactly("Ủy ban nhân dân các xã, phường trên địa bàn tỉnh", "Sở Nội vụ", "Thanh tra tỉnh");
        assertThat(data.addressees()).isEqualTo(data.recipients().subList(0, 2));
        assertThat(data.recipients()).extracting(Read::confidence).allMatch(confidence -> confidence >= 0.85);
    }

    @Test
    void takesThoseItSpeaksToWithoutAnyListAtItsFoot() {
        assertThat(names(letter().centred("Kính gửi: Sở Nội vụ").text("Nội dung.")))
                .containsExactly("Sở Nội vụ");
    }

    private static Page decision(String... articles) {
        return new Page()
                .letterhead("Số: 15/QĐ-SXD")
                .centred("QUYẾT ĐỊNH", "Về việc khen thưởng")
                .text(articles)
                .cells(List.of("Nơi nhận:", "- Như Điều 3;", "- Sở Nội vụ;", "- Lưu: VT."), SIGNED);
    }

    static Stream<Arguments> articles() {
        return Stream.of(
                arguments(
                        "Điều 3. Chánh Văn phòng Sở, Giám đốc các Sở: Tài chính, Nội vụ và các cá nhân có liên quan chịu trách nhiệm "
                                + "thi hành Quyết định này./.",
                        List.of(
                                "Chánh Văn phòng Sở",
                                "Giám đốc Sở Tài chính",
                                "Giám đốc Sở Nội vụ",
                                "các cá nhân có liên quan")),
                arguments(
                        "Điều 3. Các ông (bà) Chánh Văn phòng, Trưởng phòng Tổ chức cán bộ, Thủ trưởng các phòng, đơn vị trực thuộc "
                                + "và ông Trần Văn Ơn căn cứ Quyết định thi hành.",
                        List.of(
                                "Chánh Văn phòng",
                                "Trưởng phòng Tổ chức cán bộ",
                                "Thủ trưởng các phòng, đơn vị trực thuộc",
                                "ông Trần Văn Ơn")),
                arguments(
                        "Điều 3. Quyết định này có hiệu lực kể từ ngày ký. Chánh Thanh tra Sở có trách nhiệm tổ chức thực hiện.",
                        List.of("Chánh Thanh tra Sở")));
    }

    @ParameterizedTest
    @MethodSource("articles")
    void putsThoseWhomTheArticleChargesForItsNumber(String article, List<String> charged) {
        DocumentData data = decision("Điều 2. Quyết định này có hiệu lực kể từ ngày ký.", article)
                .data();
        assertThat(data.recipients().stream().map(Read::value))
                .containsExactlyElementsOf(
                        Stream.concat(charged.stream(), Stream.of("Sở Nội vụ")).toList());
        assertThat(data.recipients().getFirst().confidence()).isLessThan(0.8);
        assertThat(data.recipients().getLast().confidence()).isGreaterThan(0.9);
    }

    @Test
    void keepsTheWordsThatPointNowhereAndSaysThatItIsUnsure() {
        for (String article :
                List.of("Điều 2. Bãi bỏ Quyết định số 3/QĐ-SXD.", "Điều 3. Quyết định này có hiệu lực từ ngày ký.")) {
            DocumentData data = decision(article).data();
            assertThat(data.recipients()).extracting(Read::value).containsExactly("Như Điều 3", "Sở Nội vụ");
            assertThat(data.recipients().getFirst().confidence()).isEqualTo(0.5);
        }
    }

    @Test
    void speaksToThoseWhomATelegramIsWiredTo() {
        Page page = new Page()
                .letterhead("Số: 9/CĐ-SXD")
                .centred("CÔNG ĐIỆN", "Về việc ứng phó bão số 8")
                .text(
                        "GIÁM ĐỐC SỞ XÂY DỰNG điện:",
                        "- Chủ tịch UBND các xã, phường;",
                        "- Ban Quản lý dự án tỉnh.",
                        "Hồi 7 giờ hôm nay, bão vào.")
                .cells(List.of("Nơi nhận:", "- Như trên;", "- Lưu: VT."), SIGNED);
        assertThat(names(page)).containsExactly("Chủ tịch UBND các xã, phường", "Ban Quản lý dự án tỉnh");
    }

    @Test
    void readsNoRecipientsOutOfTheText() {
        DocumentData data = new Page()
                .letterhead("Số: 15/TB-SXD")
                .centred("THÔNG BÁO", "Về việc tiếp nhận hồ sơ")
                .text(
                        "Nơi nhận hồ sơ: Bộ phận Một cửa",
                        "Nơi nhận: Trung tâm Phục vụ hành chính công",
                        "Kính gửi Ủy ban nhân dân tỉnh xem xét, quyết định./.")
                .cells(List.of("Nơi nhận:", "- Sở Nội vụ;", "- Lưu: VT."), SIGNED)
                .data();
        assertThat(data.addressees()).isEmpty();
        assertThat(data.recipients()).extracting(Read::value).containsExactly("Sở Nội vụ");
    }

    @Test
    void joinsANameThatANarrowCellBreaksBehindAComma() {
        DocumentData data = new Page()
                .letterhead("Số: 15/TB-SXD")
                .centred("THÔNG BÁO", "Về việc nghỉ lễ")
                .cells(
                        List.of(
                                "Nơi nhận:",
                                "- Thường trực HĐND, UBND các xã,",
                                "phường;",
                                "- Các phòng, đội thuế;",
                                "- Lưu: VT."),
                        SIGNED)
                .data();
        assertThat(data.recipients())
                .extracting(Read::value)
                .containsExactly("Thường trực HĐND, UBND các xã, phường", "Các phòng, đội thuế");
    }
}
