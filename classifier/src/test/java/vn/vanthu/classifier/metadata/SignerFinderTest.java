package vn.vanthu.classifier.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.vanthu.classifier.Read;
import vn.vanthu.classifier.Signer;
import vn.vanthu.classifier.SigningCapacity;

/** NĐ 30/2020 Điều 13 and the Party's like. */
class SignerFinderTest {
    private static final List<String> RECIPIENTS = List.of("Nơi nhận:", "- Như trên;", "- Lưu: VT, QLXD.");

    private static Optional<Signer> signer(Page page) {
        return SignerFinder.find(page.segments()).principal().map(Read::value);
    }

    static Stream<Arguments> blocks() {
        return Stream.of(
                arguments(List.of("GIÁM ĐỐC", "Nguyễn Hữu Phước"), "Nguyễn Hữu Phước", "GIÁM ĐỐC", ""),
                arguments(
                        List.of("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Lê Thị Hồng Ngọc"),
                        "Lê Thị Hồng Ngọc",
                        "PHÓ GIÁM ĐỐC",
                        "KT"),
                arguments(List.of("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Đỗ Thanh Hà"), "Đỗ Thanh Hà", "CHỦ TỊCH", "TM"),
                arguments(
                        List.of("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Đỗ Thanh Hà"),
                        "Đỗ Thanh Hà",
                        "PHÓ CHỦ TỊCH",
                        "TM KT"),
                arguments(
                        List.of("TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG", "Hà Kế San"),
                        "Hà Kế San",
                        "PHÓ CHÁNH VĂN PHÒNG",
                        "TL KT"),
                arguments(List.of("TRƯỞNG BAN", "K'Brêm"), "K'Brêm", "TRƯỞNG BAN", ""),
                arguments(List.of("TRƯỞNG BAN", "Y Thanh Ê-ban"), "Y Thanh Ê-ban", "TRƯỞNG BAN", ""),
                arguments(List.of("TRƯỞNG BAN", "H’Hen Niê"), "H’Hen Niê", "TRƯỞNG BAN", ""),
                arguments(List.of("TRƯỞNG BAN", "K’ Văn Sương"), "K’ Văn Sương", "TRƯỞNG BAN", ""),
                arguments(List.of("PHÓ TRƯỞNG BAN", "H'Yim Niê Kđăm"), "H'Yim Niê Kđăm", "PHÓ TRƯỞNG BAN", ""),
                arguments(
                        List.of("CHÁNH THANH TRA", "Công Tằng Tôn Nữ Thị Như Ngọc Lan"),
                        "Công Tằng Tôn Nữ Thị Như Ngọc Lan",
                        "CHÁNH THANH TRA",
                        ""),
                arguments(List.of("THẨM PHÁN", "Ly Seo Thào"), "Ly Seo Thào", "THẨM PHÁN", ""),
                arguments(
                        List.of("TUQ. CHỦ TỊCH", "GIÁM ĐỐC SỞ XÂY DỰNG", "Nguyễn Hữu Phước"),
                        "Nguyễn Hữu Phước",
                        "GIÁM ĐỐC SỞ XÂY DỰNG",
                        "TUQ"),
                arguments(
                        List.of("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG", "Võ Minh Trí"),
                        "Võ Minh Trí",
                        "CHÁNH VĂN PHÒNG",
                        "TL"),
                arguments(List.of("Q. GIÁM ĐỐC", "Phan Thị Trang"), "Phan Thị Trang", "GIÁM ĐỐC", "Q"),
                arguments(List.of("QUYỀN GIÁM ĐỐC", "Phan Thị Trang"), "Phan Thị Trang", "GIÁM ĐỐC", "Q"),
                arguments(
                        List.of("T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", "Đặng Văn Lâm"), "Đặng Văn Lâm", "PHÓ BÍ THƯ", "TM"),
                arguments(
                        List.of("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC PHỤ TRÁCH", "LĨNH VỰC QUY HOẠCH", "Lê Bình"),
                        "Lê Bình",
                        "PHÓ GIÁM ĐỐC PHỤ TRÁCH LĨNH VỰC QUY HOẠCH",
                        "KT"),
                arguments(List.of("GIÁM ĐỐC", "(Đã ký)", "Nguyễn Hữu Phước"), "Nguyễn Hữu Phước", "GIÁM ĐỐC", ""),
                arguments(List.of("GIÁM ĐỐC", "[Chữ ký số]", "ThS. Trần Quốc Việt"), "Trần Quốc Việt", "GIÁM ĐỐC", ""),
                arguments(List.of("GIÁM ĐỐC", "ThS. Y Khăm Niê"), "Y Khăm Niê", "GIÁM ĐỐC", ""),
                arguments(List.of("GIÁM ĐỐC", "(Đã ký) Trần Văn Ơn"), "Trần Văn Ơn", "GIÁM ĐỐC", ""),
                arguments(List.of("GIÁM ĐỐC", "Trần Văn Ơn (đã ký)"), "Trần Văn Ơn", "GIÁM ĐỐC", ""),
                arguments(List.of("GIÁM ĐỐC", "TRẦN VĂN ƠN"), "TRẦN VĂN ƠN", "GIÁM ĐỐC", ""),
                arguments(List.of("KT/ GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Lê Bình"), "Lê Bình", "PHÓ GIÁM ĐỐC", "KT"),
                arguments(List.of("T.M ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lê Bình"), "Lê Bình", "CHỦ TỊCH", "TM"),
                arguments(List.of("TQ. GIÁM ĐỐC", "Lê Bình"), "Lê Bình", "TQ. GIÁM ĐỐC", ""),
                arguments(List.of("CHÁNH THANH TRA", "Kpă H’Lan"), "Kpă H’Lan", "CHÁNH THANH TRA", ""),
                arguments(List.of("TRƯỞNG BAN", "Lưu Thị Hòa"), "Lưu Thị Hòa", "TRƯỞNG BAN", ""),
                arguments(List.of("CHỦ TỌA", "Chương Văn Lý"), "Chương Văn Lý", "CHỦ TỌA", ""),
                arguments(List.of("CHỈ HUY TRƯỞNG", "Đại tá Trần Quốc Việt"), "Trần Quốc Việt", "CHỈ HUY TRƯỞNG", ""));
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void readsTheBlockInACellAndInColumns(List<String> block, String name, String position, String capacity) {
        Signer expected = new Signer(
                name,
                Optional.of(position),
                Stream.of(capacity.split(" "))
                        .filter(text -> !text.isEmpty())
                        .map(SigningCapacity::valueOf)
                        .toList());
        assertThat(expected.capacity().map(Enum::name).orElse("")).isEqualTo(capacity.replaceFirst("^.* ", ""));
        Page cells = new Page()
                .letterhead("Số: 15/QĐ-SXD")
                .text("Nội dung của quyết định.")
                .cells(RECIPIENTS, block);
        assertThat(signer(cells)).contains(expected);
        Page columns = new Page().letterhead("Số: 15/QĐ-SXD").text("Nội dung của quyết định.");
        for (int i = 0; i < Math.max(RECIPIENTS.size(), block.size()); i++) {
            columns.columns(i < RECIPIENTS.size() ? RECIPIENTS.get(i) : "-", i < block.size() ? block.get(i) : "-");
        }
        assertThat(signer(columns)).contains(expected);
    }

    @Test
    void takesTheBlockBesideTheRecipientsAndNotANameInAnAppendix() {
        Page page = new Page()
                .letterhead("Số: 15/QĐ-SXD")
                .text("Nội dung.")
                .cells(RECIPIENTS, List.of("GIÁM ĐỐC", "Nguyễn Hữu Phước"))
                .centred("DANH SÁCH TỔ CÔNG TÁC", "TỔ TRƯỞNG")
                .cells(List.of("HỌ VÀ TÊN", "Trần Văn Bình"), List.of("CHỨC VỤ TRƯỞNG PHÒNG", "Lê Văn Cường"));
        assertThat(signer(page)).map(Signer::name).contains("Nguyễn Hữu Phước");
    }

    @Test
    void takesASingleWordForANameOnlyAtTheEndOfItsColumn() {
        Page page =
                new Page().letterhead("Số: 15/QĐ-SXD").text("Nội dung.").cells(RECIPIENTS, List.of("CHỦ TỊCH", "Hù"));
        assertThat(signer(page)).map(Signer::name).contains("Hù");
        assertThat(signer(new Page()
                        .letterhead("Số: 15/QĐ-SXD")
                        .cells(RECIPIENTS, List.of("GIÁM ĐỐC", "Ký", "Nguyễn Hữu Phước"))))
                .map(Signer::name)
                .contains("Nguyễn Hữu Phước");
        assertThat(signer(new Page().centred("GIÁM ĐỐC").text("Luân"))).isEmpty();
    }

    @Test
    void guessesNothing() {
        assertThat(signer(new Page().text("Sở Xây dựng", "Phòng Quản lý Quy hoạch")))
                .isEmpty();
        assertThat(signer(new Page().centred("GIÁM ĐỐC").text("Sở Tài chính"))).isEmpty();
        assertThat(signer(new Page().centred("HỌ VÀ TÊN").centred("Nguyễn Văn An")))
                .isEmpty();
        assertThat(signer(new Page())).isEmpty();
    }

    @Test
    void givesEachOfTwoWhoSignSideBySideHisOwnOffice() {
        Page page = new Page()
                .columns("SỞ Y TẾ", "SỞ GIÁO DỤC VÀ ĐÀO TẠO")
                .columns("KT. GIÁM ĐỐC", "GIÁM ĐỐC")
                .columns("PHÓ GIÁM ĐỐC", "")
                .columns("Bế Thị Diệu", "Nông Thế Phúc");
        assertThat(SignerFinder.all(page.segments()))
                .extracting(Read::value)
                .containsExactly(
                        new Signer("Bế Thị Diệu", Optional.of("PHÓ GIÁM ĐỐC"), List.of(SigningCapacity.KT)),
                        new Signer("Nông Thế Phúc", Optional.of("GIÁM ĐỐC"), List.of()));
    }

    @Test
    void namesWhoSignsWhereASealLeftNothingOfTheOffice() {
        Page page = new Page()
                .seen(84, 480, "Nơi nhận:")
                .seen(409, 480, "VĂN PHÒNG")
                .seen(84, 495, "- Sở Nội vụ;")
                .seen(84, 510, "- Lưu: VT.")
                .seen(377, 574, "Nguyễn Ích Thọ");

        assertThat(page.ofPicture().signer()).hasValueSatisfying(signer -> {
            assertThat(signer.value()).isEqualTo(new Signer("Nguyễn Ích Thọ", Optional.empty(), List.of()));
            assertThat(signer.confidence()).isLessThan(0.7);
        });
        assertThat(page.data().signer()).as("nothing hides what is typed").isEmpty();
    }

    @Test
    void takesNoNameOfAPictureForASignerThatStandsElsewhere() {
        Page page = new Page()
                .seen(377, 440, "Trần Văn Kiên")
                .seen(84, 480, "Nơi nhận:")
                .seen(377, 490, "Lê Thị Hoa")
                .seen(90, 574, "Nguyễn Ích Thọ")
                .seen(377, 590, "Sở Nội Vụ");

        assertThat(page.ofPicture().signer()).isEmpty();
    }
}
