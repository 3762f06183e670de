package vn.vanthu.rules.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.rules.Clause;
import vn.vanthu.rules.Regulations;
import vn.vanthu.rules.catalogue.NameTemplate.Token;

class NameTemplateTest {
    private static final LocalDate ON = LocalDate.of(2026, 11, 25);

    @ParameterizedTest
    @CsvSource({
        "vinhlong-3088-2005, name.person, nvtien.stc@vinhlong.gov.vn",
        "phuyen-13-2020, name.person, nguyenvantien@phuyen.gov.vn",
        "phuyen-13-2020, name.person.collision.1, nguyenvantien79@phuyen.gov.vn",
        "phuyen-13-2020, name.person.collision.2, nguyenvantien379@phuyen.gov.vn",
        "tphcm-41-2011, name.person, tien.stc@tphcm.gov.vn"
    })
    @Clause({"VL-4.3b", "PY-4.2.a", "PY-4.2.b1", "PY-4.2.b2", "HCM-5.1c"})
    void makesTheAddressOfAPerson(String regulation, String name, String address) {
        var values = new EnumMap<>(NameTemplate.person("Nguyễn Văn Tiến", LocalDate.of(1979, 3, 8)));
        values.put(Token.AGENCY_ABBREVIATION, "STC");
        values.put(Token.PERSON_USER, "Tiến");
        assertThat(template(regulation, name).render(values)).isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource({
        "vinhlong-3088-2005, name.agency, soyte@vinhlong.gov.vn",
        "phuyen-13-2020, name.agency, syt@phuyen.gov.vn",
        "phuyen-13-2020, name.district, tuyhoa@phuyen.gov.vn",
        "phuyen-13-2020, name.commune, tuyhoa.phuhoa@phuyen.gov.vn",
        "phuyen-13-2020, name.subunit, pnv.stttt@phuyen.gov.vn",
        "phuyen-13-2020, name.subunit.ofDistrict, pnv.phuhoa@phuyen.gov.vn",
        "tphcm-41-2011, name.agency, syt@tphcm.gov.vn",
        "tphcm-41-2011, name.subunit, pnv.syt@tphcm.gov.vn",
        "camau-26-2009, name.agency, vanphong@camau.gov.vn"
    })
    @Clause({"VL-4.3a", "PY-4.1.0", "PY-4.1.a", "PY-4.1.b", "PY-4.1.c", "PY-4.1.d", "HCM-5.1a", "HCM-5.1b", "CM-4.1a"})
    void makesTheAddressOfAnAgency(String regulation, String name, String address) {
        var values = Map.of(
                Token.AGENCY_NAME, "Sở Y tế",
                Token.AGENCY_ABBREVIATION, "SYT",
                Token.AGENCY_LOCAL, "Văn phòng",
                Token.UNIT_ABBREVIATION, "PNV",
                Token.PARENT_ABBREVIATION, "STTTT",
                Token.PLACE_NAME, "Tuy Hòa",
                Token.PARENT_PLACE, "Phú Hòa");
        assertThat(template(regulation, name).render(values)).isEqualTo(address);
    }

    @Test
    void foldsTheLetterThatHasNoMark() {
        var values = NameTemplate.person("Đỗ Ánh Đào", LocalDate.of(2001, 12, 1));
        assertThat(NameTemplate.parse("{person.initials}{person.given}.{birth.m}{birth.yy}@an-lac.example")
                        .render(values))
                .isEqualTo("dadao.1201@an-lac.example");
    }

    @Test
    void tellsWhatItNeeds() {
        var template = NameTemplate.parse("vt.{agency.abbreviation}@an-lac.example");
        assertThat(template.tokens()).containsExactly(Token.AGENCY_ABBREVIATION);
        assertThat(template.domain()).isEqualTo("an-lac.example");
        assertThat(template)
                .isEqualTo(NameTemplate.parse("vt.{agency.abbreviation}@an-lac.example"))
                .isNotEqualTo(NameTemplate.parse("vt@an-lac.example"))
                .hasToString("vt.{agency.abbreviation}@an-lac.example");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> template.render(Map.of()))
                .withMessageContaining("{agency.abbreviation} needs a value");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> template.render(Map.of(Token.AGENCY_ABBREVIATION, "—")))
                .withMessageContaining("needs a value, got \"—\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@a.b",
                "a@",
                "a@b",
                "A@a.b",
                "a b@a.b",
                "{agency}@a.b",
                "{agency.name@a.b",
                "a_b@a.b",
                "a@b..c"
            })
    void readsNothingOutsideItsGrammar(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> NameTemplate.parse(text));
    }

    @Test
    void namesTheTokensThereAreWhereOneIsUnknown() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NameTemplate.parse("{agency.shortName}@a.b"))
                .withMessageStartingWith(
                        "no such token {agency.shortName}, known are agency.name, agency.abbreviation,")
                .withMessageEndingWith("birth.m");
        assertThat(NameTemplate.parse("a@b.c")).hasToString("a@b.c");
    }

    private static NameTemplate template(String regulation, String name) {
        return Regulations.bundled()
                .catalogue(regulation)
                .values(name, ON)
                .map(value -> ((ParameterValue.Pattern) value).template())
                .findFirst()
                .orElseThrow();
    }
}
