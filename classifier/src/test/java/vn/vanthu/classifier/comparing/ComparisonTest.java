package vn.vanthu.classifier.comparing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vanthu.classifier.DocumentData;
import vn.vanthu.classifier.DocumentReading;
import vn.vanthu.classifier.DraftBlanks;
import vn.vanthu.classifier.Form;
import vn.vanthu.classifier.Place;
import vn.vanthu.classifier.Read;
import vn.vanthu.classifier.SecrecyLevel;
import vn.vanthu.classifier.SecrecyReading;
import vn.vanthu.classifier.Signer;
import vn.vanthu.classifier.comparing.ValueDifference.Component;

class ComparisonTest {
    private static final String TEXT = """
            Sở Xây dựng đề nghị Ủy ban nhân dân phường Tân Hòa rà soát 35 công trình trên địa bàn,
            kinh phí 1.250.000 đồng, hoàn thành trước ngày 15 tháng 12 năm 2026.
            Không thực hiện ngoài danh mục được phê duyệt./.
            """;

    @Test
    void findsNothingWhereOnlySignsCaseAndGroupingDiffer() {
        Comparison comparison = compare(
                TEXT,
                TEXT.replace("1.250.000", "1,250,000").replace(",\n", "\n").replace("./.", "/"));
        assertThat(comparison.text()).isEmpty();
        assertThat(comparison.agrees()).isTrue();
        assertThat(comparison.found()).isEqualTo(comparison.words());
    }

    @ParameterizedTest
    @CsvSource({
        "1.250.000,1.350.000,1.250.000,1.350.000",
        "35 công trình,36 công trình,35,36",
        "Không thực hiện,Thực hiện,Không,''",
        "'Không ','Không được ','','được'",
        "phường Tân Hòa,phường Bình An,Tân Hòa,Bình An"
    })
    void tellsWhatWasChanged(String before, String after, String typed, String scanned) {
        Comparison comparison = compare(TEXT, TEXT.replace(before, after));
        assertThat(comparison.text()).singleElement().satisfies(difference -> {
            assertThat(difference.typed()).isEqualTo(typed);
            assertThat(difference.scanned()).isEqualTo(scanned);
            assertThat(difference.slip()).isFalse();
        });
        assertThat(comparison.agrees()).isFalse();
    }

    @Test
    void showsTheWordsAround() {
        assertThat(compare(TEXT, TEXT.replace("35", "53")).text())
                .containsExactly(new TextDifference(
                        "dân phường Tân Hòa rà soát", "35", "53", "công trình trên địa bàn kinh", false));
    }

    /** Marks that a recogniser loses, letters it takes for others. */
    @ParameterizedTest
    @CsvSource({"Không thực,Khống thực", "danh mục,danh mưc", "hoàn thành,hoàn thànn"})
    void tellsSlipsOfReadingApart(String before, String after) {
        Comparison comparison = compare(TEXT, TEXT.replace(before, after));
        assertThat(comparison.text()).isNotEmpty().allMatch(TextDifference::slip);
        assertThat(comparison.agrees()).isTrue();
        assertThat(comparison.found()).isEqualTo(comparison.words());
    }

    @ParameterizedTest
    @CsvSource({"đề nghị,đềnghị", "phường,phư ờng"})
    void putsWordsTogetherThatAReadingPartedOrJoined(String before, String after) {
        assertThat(compare(TEXT, TEXT.replace(before, after)).text()).isEmpty();
    }

    @Test
    void letsTheColumnsOfALetterheadChangeTheirOrder() {
        String left = "ỦY BAN NHÂN DÂN TỈNH AN LẠC SỞ XÂY DỰNG\n";
        String right = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc\n";
        assertThat(compare(left + right + TEXT, right + left + TEXT).text()).isEmpty();
    }

    @Test
    void passesOverNumbersOfPagesAndWhatASealLeaves() {
        String scan = TEXT.replace("\nKhông", "\n2\n~ Ỷjw ’rz\nKhông");
        assertThat(compare(TEXT, scan).text()).isEmpty();
        assertThat(compare(TEXT, TEXT.replace("\nKhông", "\n72\nKhông")).text()).hasSize(1);
    }

    /** So many that weighing each word with each would take minutes. */
    @Test
    void comparesTextsThatHaveNothingInCommon() {
        String many = IntStream.range(0, 60_000).mapToObj(i -> "mot " + i).collect(Collectors.joining(" "));
        String others =
                IntStream.range(100_000, 160_000).mapToObj(i -> i + " hai mot").collect(Collectors.joining(" "));
        assertThat(compare(many, others).found()).isLessThan(60_100);
        assertThat(compare("lap ".repeat(60_000), "lap lai ".repeat(60_000)).words())
                .isEqualTo(60_000);
    }

    @Test
    void tellsOfMoreThanItLists() {
        String typed = IntStream.range(0, 500)
                .mapToObj(i -> "điều " + i + " số a" + i % 7)
                .collect(Collectors.joining(" "));
        String scan = IntStream.range(0, 500)
                .mapToObj(i -> "điều " + i + " số " + (1000 + i))
                .collect(Collectors.joining(" "));
        Comparison comparison = compare(typed, scan);
        assertThat(comparison.text()).hasSize(Comparison.MOST);
        assertThat(comparison.left()).isPositive();
    }

    @Test
    void comparesTheComponents() {
        DocumentData typed = data("153/SXD-QLXD", LocalDate.of(2026, 11, 20), "V/v rà soát quy hoạch", "Lê Văn An");
        DocumentData scan = data("158/SXD-QLXD", LocalDate.of(2026, 11, 20), "V/v rà soát, quy hoạch", "LÊ VĂN AN");
        assertThat(Comparison.of(reading(typed, TEXT), reading(scan, TEXT)).values())
                .singleElement()
                .satisfies(value -> {
                    assertThat(value.component()).isEqualTo(Component.DOCUMENT_NUMBER);
                    assertThat(value.typed().map(Read::value)).contains("153/SXD-QLXD");
                    assertThat(value.scanned().map(Read::value)).contains("158/SXD-QLXD");
                });
        assertThat(Comparison.of(reading(typed, TEXT), reading(DocumentData.nothing(), TEXT))
                        .values())
                .extracting(ValueDifference::component)
                .containsExactly(Component.DOCUMENT_NUMBER, Component.ISSUED_ON, Component.SUMMARY, Component.SIGNER);
    }

    private static Comparison compare(String typed, String scan) {
        return Comparison.of(reading(DocumentData.nothing(), typed), reading(DocumentData.nothing(), scan));
    }

    private static DocumentReading reading(DocumentData data, String text) {
        return new DocumentReading(
                Form.EDITABLE,
                "application/octet-stream",
                OptionalInt.of(3),
                new SecrecyReading(SecrecyLevel.NONE, List.of(), false, Optional.empty()),
                Optional.empty(),
                data,
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                text);
    }

    private static DocumentData data(String number, LocalDate date, String summary, String signer) {
        DocumentData nothing = DocumentData.nothing();
        return new DocumentData(
                nothing.kind(),
                nothing.tradition(),
                read(number),
                read(date),
                nothing.place(),
                nothing.issuer(),
                nothing.superiorIssuer(),
                read(summary),
                read(new Signer(signer, Optional.empty(), List.of())),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                DraftBlanks.none());
    }

    private static <T> Optional<Read<T>> read(T value) {
        return Optional.of(new Read<>(value, 1, new Place(OptionalInt.of(1), 1)));
    }
}
