package vn.vanthu.rules.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.rules.Clause;
import vn.vanthu.rules.Instrument;
import vn.vanthu.rules.Regulations;
import vn.vanthu.rules.catalogue.Catalogue;
import vn.vanthu.rules.catalogue.ClauseEntry;
import vn.vanthu.rules.catalogue.ParameterValue;
import vn.vanthu.rules.pack.Pack;
import vn.vanthu.rules.pack.PackReader;

/** 26/2009/QĐ-UBND is a model: what an agency fills in becomes a pack of its own. */
class AgencyPackTest {
    private static final String MODEL = "camau-26-2009";
    private static final String NAME = "Sở Thông tin và Truyền thông";
    private static final LocalDate ISSUED = LocalDate.of(2026, 1, 5);
    private static final LocalDate FROM = LocalDate.of(2026, 2, 1);

    private static Agency bare() {
        return new Agency(
                NAME,
                "stttt",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Agency whole() {
        return new Agency(
                NAME,
                "stttt",
                Optional.of("Giám đốc \"Sở\""),
                Optional.of("vanthu@camau.gov.vn"),
                Optional.of("15/QĐ-STTTT"),
                Optional.of(ISSUED),
                Optional.of(FROM));
    }

    private static Pack pack(AgencyPack made) {
        return PackReader.read("made", stream(made));
    }

    private static Catalogue catalogue(AgencyPack made) {
        return PackReader.catalogue("made", stream(made), pack(made));
    }

    private static ByteArrayInputStream stream(AgencyPack made) {
        return new ByteArrayInputStream(made.yaml().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void listsWhatIsLeftAndIsInForceOnNoDay() {
        var made = AgencyPack.of(MODEL, bare());
        assertThat(made.id()).isEqualTo("camau-stttt");
        assertThat(made.open())
                .containsExactly(
                        "số của quyết định ban hành (--number), cấp khi phát hành",
                        "ngày ban hành (--issued)",
                        "ngày có hiệu lực (--in-force); đến khi điền, quy chế không có hiệu lực ngày nào",
                        "chức vụ người đứng đầu (--head), nay ghi “Người đứng đầu cơ quan”",
                        "địa chỉ hộp thư cơ quan (--mailbox), nay ghi stttt@camau.gov.vn");
        assertThat(made.yaml().lines().limit(5)).allMatch(line -> line.startsWith("# CẦN ĐIỀN: "));
        var pack = pack(made);
        assertThat(pack.inForce(FROM)).isFalse();
        assertThat(pack.instruments())
                .singleElement()
                .extracting(Instrument::number)
                .isEqualTo("…/QĐ-STTTT");
        assertThat(catalogue(made).entries())
                .extracting(ClauseEntry::id)
                .contains("STTTT-QĐ.1")
                .doesNotContain("STTTT-QĐ.2");
    }

    @Test
    void saysWhatTheAgencyFilledIn() {
        var made = AgencyPack.of(MODEL, whole());
        assertThat(made.open()).isEmpty();
        var pack = pack(made);
        assertThat(pack.title()).isEqualTo("Quy chế sử dụng hộp thư điện tử của " + NAME);
        assertThat(pack.inForce(FROM)).isTrue();
        assertThat(pack.inForce(FROM.minusDays(1))).isFalse();
        assertThat(pack.instruments()).singleElement().satisfies(instrument -> {
            assertThat(instrument.number()).isEqualTo("15/QĐ-STTTT");
            assertThat(instrument.issuer()).isEqualTo(NAME);
            assertThat(instrument.issuedOn()).isEqualTo(ISSUED);
            assertThat(instrument.source()).isEqualTo("Lập từ quy chế mẫu 26/2009/QĐ-UBND, gói camau-26-2009 bản 1");
        });
        var catalogue = catalogue(made);
        assertThat(catalogue.values("agency.name", FROM)).containsExactly(new ParameterValue.Text(NAME));
        assertThat(catalogue.values("agency.head", FROM)).containsExactly(new ParameterValue.Role("Giám đốc \"Sở\""));
        assertThat(catalogue.values("regulation.inForceFrom", FROM)).containsExactly(new ParameterValue.Day(FROM));
        assertThat(catalogue.values("name.agency", FROM)).singleElement().hasToString("vanthu@camau.gov.vn");
        assertThat(catalogue.entries())
                .filteredOn(entry -> entry.id().equals("STTTT-3.2b"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.citation()).hasToString("15/QĐ-STTTT, Điều 3 khoản 4"));
        assertThat(pack.rules()).isNotEmpty().allMatch(rule -> rule.id().startsWith("STTTT-"));
        assertThat(made.yaml()).contains("Quy chế của cơ quan").doesNotContain("Quy chế mẫu 26/2009/QĐ-UBND không");
    }

    @Test
    @Clause("CM-QĐ.2")
    void laysOutItsArticlesAsThePackCitesThem() {
        var made = AgencyPack.of(MODEL, whole());
        assertThat(made.articles())
                .extracting(AgencyPack.Article::name)
                .containsExactly("Điều 1", "Điều 2", "Điều 3", "Điều 4", "Điều 5", "Điều 6", "Điều 7", "Điều 8");
        var fourth = made.articles().get(3);
        assertThat(fourth.title()).isEqualTo("Quản lý các loại hộp thư");
        assertThat(fourth.texts().getFirst())
                .isEqualTo("Văn phòng quản lý hộp thư của cơ quan. Địa chỉ: vanthu@camau.gov.vn.");
        assertThat(fourth.texts().get(1)).doesNotContain("Địa chỉ:");
        assertThat(made.articles().getFirst().texts()).hasSize(1);
        assertThat(catalogue(made).entries())
                .filteredOn(entry -> entry.id().equals("STTTT-1"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.citation().clause()).isEqualTo("Điều 1"));
        assertThat(made.words())
                .isEqualTo(new AgencyPack.Words(
                        "Ủy ban nhân dân tỉnh Cà Mau",
                        "Cà Mau",
                        "sử dụng hộp thư điện tử",
                        "Giám đốc \"Sở\"",
                        "QĐ-STTTT",
                        "Quyết định số 26/2009/QĐ-UBND ngày 28 tháng 12 năm 2009 của Ủy ban nhân dân tỉnh Cà Mau"));
        assertThat(AgencyPack.of(MODEL, bare()).words().head()).isEqualTo("Người đứng đầu cơ quan");
    }

    @Test
    void isMadeOfModelsOnly() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AgencyPack.of("tphcm-41-2011", bare()))
                .withMessage("tphcm-41-2011 is no model that agencies fill in");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AgencyPack.of("hue-1", bare()))
                .withMessage("there is no regulation hue-1");
        assertThatIllegalStateException()
                .isThrownBy(() -> new ModelSettings("x", Map.of()).need("head"))
                .withMessage("the model x has no words for head");
        assertThat(Regulations.bundled().file(MODEL)).startsWith("id: camau-26-2009");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Regulations.bundled().fileName("hue-1"))
                .withMessageContaining("comes with the product");
    }

    @ParameterizedTest
    @CsvSource({
        "Sở Thông tin và Truyền thông, stttt",
        "Ủy ban nhân dân phường Đông Hà, ubndpdh",
        "'  Sở  Y tế - (mới) ', sytm"
    })
    void takesItsCodeFromTheFirstLettersOfItsName(String name, String code) {
        assertThat(Agency.codeOf(name)).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "STTTT", "1a", "a b", "sở"})
    void hasACodeOfPlainLetters(String code) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> agency(NAME, code, Optional.empty(), Optional.empty(), FROM))
                .withMessageContaining("got \"" + code + "\"");
    }

    @Test
    void takesNoWordsThatDoNotStandOnOneLineAndNoDayBeforeItIsIssued() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> agency(" ", "a", Optional.empty(), Optional.empty(), FROM));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> agency(NAME, "a", Optional.of("x\ny"), Optional.empty(), FROM));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> agency(NAME, "a", Optional.empty(), Optional.of("\t"), FROM));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> agency(NAME, "a", Optional.empty(), Optional.empty(), ISSUED.minusDays(1)))
                .withMessageContaining("2026-01-04 for 2026-01-05");
        assertThat(agency(NAME, "a", Optional.empty(), Optional.empty(), ISSUED).inForceFrom())
                .contains(ISSUED);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Agency(
                        NAME,
                        "a",
                        Optional.empty(),
                        Optional.of("not an address"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    private static Agency agency(
            String name, String code, Optional<String> head, Optional<String> number, LocalDate from) {
        return new Agency(name, code, head, Optional.empty(), number, Optional.of(ISSUED), Optional.of(from));
    }
}
