package vn.vanthu.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.rules.pack.Pack;
import vn.vanthu.rules.pack.PackReader;

class RegulationsTest {
    private static final Facts SIGNED = Documents.signed("EDITABLE", "VALID", "VALID", "NONE");
    private static final Path PACKS = Path.of("src/main/resources/packs");

    @Test
    void knowsTheNationalLayerAndTheFiveRegulations() {
        assertThat(Regulations.bundled().all())
                .extracting(Regulation::id)
                .containsExactly(
                        "national",
                        "vinhlong-3088-2005",
                        "quangtri-464-2017",
                        "phuyen-13-2020",
                        "tphcm-41-2011",
                        "camau-26-2009");
    }

    @Test
    @Clause("HCM-QĐ.3")
    void tellsWhereARegulationComesFrom() {
        var city = Regulations.bundled().find("tphcm-41-2011").orElseThrow();
        assertThat(city.instrument()).isEqualTo("41/2011/QĐ-UBND");
        assertThat(city.issuer()).isEqualTo("Ủy ban nhân dân thành phố Hồ Chí Minh");
        assertThat(city.inForceFrom()).hasToString("2011-06-27");
        assertThat(city.inForceTo()).isEmpty();
        assertThat(city.replaces()).containsExactly("37/2005/QĐ-UB");
        assertThat(city.rules())
                .extracting(Rule::id)
                .containsExactly(
                        "HCM-5.2b",
                        "HCM-8.1a",
                        "HCM-8.1b",
                        "HCM-8.1c",
                        "HCM-8.3a",
                        "HCM-8.3b",
                        "HCM-8.4a",
                        "HCM-8.4b",
                        "HCM-8.4c",
                        "HCM-8.5");
    }

    @ParameterizedTest
    @CsvSource({
        "tphcm-41-2011,      2011-06-26T16:59:59Z, false", "tphcm-41-2011,      2011-06-26T17:00:00Z, true",
        "vinhlong-3088-2005, 2006-01-08T16:59:59Z, false", "vinhlong-3088-2005, 2006-01-08T17:00:00Z, true",
        "camau-26-2009,      2010-01-06T16:59:59Z, false", "camau-26-2009,      2010-01-06T17:00:00Z, true",
        "quangtri-464-2017,  2017-03-06T16:59:59Z, false", "quangtri-464-2017,  2017-03-06T17:00:00Z, true",
        "phuyen-13-2020,     2020-06-21T16:59:59Z, false", "phuyen-13-2020,     2020-06-21T17:00:00Z, true",
        "national,           2018-09-05T16:59:59Z, false", "national,           2018-09-05T17:00:00Z, true"
    })
    @Clause({"HCM-QĐ.3", "VL-QĐ.3", "CM-QĐ.3", "QT-QĐ.2", "PY-QĐ.2"})
    void holdsEverythingBeforeTheDayARegulationComesIntoForceInVietnam(String id, Instant at, boolean inForce) {
        var judgement = Regulations.bundled().judge(SIGNED, id, at);
        assertThat(judgement.verdict()).isEqualTo(inForce ? Verdict.ACCEPTED : Verdict.HELD);
        assertThat(judgement.packVersions().stream()
                        .anyMatch(pack -> pack.toString().equals(id + "@1")))
                .isEqualTo(inForce);
        assertThat(Documents.said(judgement).contains("không có quy chế nào còn hiệu lực"))
                .isEqualTo(!inForce);
    }

    @Test
    void holdsWhateverComesWhereNoRegulationIsFollowedAndSaysWhoHasToChooseOne() {
        var regulations = Regulations.bundled();
        var judgement = regulations.judge(SIGNED, Regulations.NONE, Documents.NOW);
        assertThat(judgement.verdict()).isEqualTo(Verdict.HELD);
        assertThat(judgement.regulation()).isEmpty();
        assertThat(judgement.packVersions()).extracting(PackVersion::id).containsExactly(Regulations.NATIONAL);
        assertThat(judgement.legalEffect()).contains(LegalEffect.ORIGINAL);
        assertThat(judgement.findings())
                .filteredOn(finding -> finding.verdict() == Verdict.HELD)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.message()).contains("chưa chọn quy chế nào", "24/11/2026");
                    assertThat(finding.remedy()).startsWith("Quản trị hệ thống chọn quy chế");
                    assertThat(finding.settledBy()).isEqualTo("quản trị hệ thống");
                    assertThat(finding.citation()).hasToString(", Quy chế của cơ quan");
                    assertThat(regulations.english(finding, Regulations.NONE, SIGNED))
                            .isEqualTo(
                                    "The agency has chosen no regulation for that day, so none could judge the document.");
                    assertThat(regulations.englishRemedy(finding, Regulations.NONE, SIGNED))
                            .startsWith("The administrator chooses");
                });
        assertThat(regulations.catalogue(Regulations.NONE).entries()).isEmpty();
        assertThat(regulations.find(Regulations.NONE)).isEmpty();
    }

    @Test
    void saysInEnglishTooThatARegulationIsNotInForceYet() {
        var regulations = Regulations.bundled();
        var judgement = regulations.judge(SIGNED, "phuyen-13-2020", Instant.parse("2020-01-01T00:00:00Z"));
        var finding = judgement.findings().getLast();
        assertThat(finding.message()).contains("Ngày 01/01/2020", "13/2020/QĐ-UBND có hiệu lực từ ngày 22/06/2020");
        assertThat(regulations.english(finding, "phuyen-13-2020", SIGNED))
                .isEqualTo(
                        "No regulation in force that day judges the document: 13/2020/QĐ-UBND is not in force then.");
        assertThat(regulations.englishRemedy(finding, "phuyen-13-2020", SIGNED)).contains("then checks again");
    }

    @Test
    void saysNothingOfLegalEffectBeforeNationalLawDid() {
        var judgement = Regulations.bundled().judge(SIGNED, "tphcm-41-2011", Instant.parse("2012-01-01T00:00:00Z"));
        assertThat(judgement.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(judgement.legalEffect()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2018-12-31T16:59:59Z, 28/2018/QĐ-TTg", "2018-12-31T17:00:00Z, 24/2018/QH14",
        "2026-06-30T16:59:59Z, 24/2018/QH14", "2026-06-30T17:00:00Z, QCVN 12:2026/BCA"
    })
    void citesTheLawThatWasInForceAtTheMoment(Instant at, String instrument) {
        var infected = SIGNED.toBuilder().text("malware", "INFECTED").build();
        assertThat(Regulations.bundled().judge(infected, "tphcm-41-2011", at).findings())
                .filteredOn(finding -> finding.verdict() == Verdict.REFUSED)
                .singleElement()
                .satisfies(
                        finding -> assertThat(finding.citation().instrument()).isEqualTo(instrument));
    }

    @Test
    @Clause("HCM-8.3b")
    void letsTheCityClauseStandBeforeAHigherLawOvertookIt() {
        var pdf = Documents.signed("DIGITAL_PDF", "VALID", "VALID", "NONE");
        var before = Regulations.bundled().judge(pdf, "tphcm-41-2011", Instant.parse("2018-01-01T00:00:00Z"));
        assertThat(before.verdict()).isEqualTo(Verdict.PAPER_REQUIRED);
        var between = Regulations.bundled().judge(pdf, "tphcm-41-2011", Instant.parse("2019-01-01T00:00:00Z"));
        assertThat(between.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(between.legalEffect()).contains(LegalEffect.EQUIVALENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vinhlong-3088-2005", "quangtri-464-2017", "phuyen-13-2020", "camau-26-2009", "national"})
    @Clause({"QT-7.2a", "CM-3.3"})
    void asksForNoPaperWhereARegulationHasNoClauseOnIt(String id) {
        var judgement =
                Regulations.bundled().judge(Documents.signed("EDITABLE", "NONE", "NONE", "NONE"), id, Documents.NOW);
        assertThat(judgement.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(judgement.legalEffect()).contains(LegalEffect.INFORMATION_ONLY);
        assertThat(judgement.findings()).anySatisfy(finding -> {
            assertThat(finding.level()).isEqualTo(Level.INFORM);
            assertThat(finding.result()).isEqualTo(Outcome.VIOLATED);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "vinhlong-3088-2005, 'Điều 9 khoản 2'", "quangtri-464-2017, 'Điều 7 khoản 3'",
        "phuyen-13-2020, 'Điều 11 khoản 1'", "camau-26-2009, 'Điều 6 khoản 3'"
    })
    @Clause({"VL-9.2d", "QT-7.3a", "PY-11.1", "CM-6.3"})
    void refusesLegacyTextByTheClauseOfEachRegulation(String id, String clause) {
        var legacy = SIGNED.toBuilder().text("encoding", "TCVN3").build();
        assertRefusedCiting(id, clause, legacy);
    }

    @ParameterizedTest
    @CsvSource({
        "quangtri-464-2017, 'Điều 6 khoản 2'",
        "phuyen-13-2020, 'Điều 3 khoản 1'",
        "camau-26-2009, 'Điều 3 khoản 2'"
    })
    @Clause({"QT-6.2", "PY-3.1", "CM-3.2b"})
    void refusesClassifiedTextByTheClauseOfEachRegulation(String id, String clause) {
        assertRefusedCiting(
                id, clause, SIGNED.toBuilder().text("secrecy", "MAT").build());
    }

    @Test
    void listsTheLinesOfLegalEffectWithTheNationalLayer() {
        var national = Regulations.bundled().find("national").orElseThrow();
        assertThat(national.legalEffects())
                .extracting(Rule::title)
                .containsExactly(
                        "NONE",
                        "NONE",
                        "NONE",
                        "NONE",
                        "UNDETERMINED",
                        "UNDETERMINED",
                        "COPY",
                        "ORIGINAL",
                        "EQUIVALENT",
                        "INFORMATION_ONLY");
        assertThat(national.instruments())
                .extracting(Instrument::number)
                .contains("30/2020/NĐ-CP", "28/2018/QĐ-TTg", "QCVN 12:2026/BCA", "224/2026/NĐ-CP");
    }

    @Test
    void tellsTheDayFromWhichARegulationCouldBeAppliedInVietnameseOrder() {
        var early = Regulations.bundled().judge(SIGNED, "tphcm-41-2011", Instant.parse("2011-01-02T00:00:00Z"));
        assertThat(Documents.said(early)).contains("Ngày 02/01/2011", "có hiệu lực từ ngày 27/06/2011");
    }

    @Test
    void refusesAnUnknownRegulationByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Regulations.bundled().judge(SIGNED, "hue-1-1999", Documents.NOW))
                .withMessageContaining("hue-1-1999")
                .withMessageContaining("tphcm-41-2011");
        assertThat(Regulations.bundled().find("hue-1-1999")).isEmpty();
    }

    @Test
    void refusesARuleThatCitesAnInstrumentOfUnknownDates() throws IOException {
        var national = read("trung-uong/national.yaml", text -> text);
        var city = read(
                "tphcm/41-2011-qd-ubnd.yaml", text -> text.replace("instrument: 30/2020/NĐ-CP", "instrument: 1/1"));
        assertThatExceptionOfType(PackException.class)
                .isThrownBy(() -> Regulations.of(List.of(national, city)))
                .withMessageContaining("pack tphcm-41-2011, rule HCM-8.3b: cites 1/1");
        assertThatExceptionOfType(PackException.class)
                .isThrownBy(() -> Regulations.of(List.of(national, national)))
                .withMessageContaining("stands twice");
    }

    @Test
    void judgesByPacksThatAreHandedToIt() throws IOException {
        var national = read("trung-uong/national.yaml", text -> text);
        var city = read("tphcm/41-2011-qd-ubnd.yaml", text -> text);
        var regulations = Regulations.of(List.of(national, city));
        assertThat(regulations.all()).extracting(Regulation::id).containsExactly("national", "tphcm-41-2011");
        var judgement = regulations.judge(SIGNED, "tphcm-41-2011", Documents.NOW);
        assertThat(judgement.findings()).isEqualTo(Documents.judge(SIGNED).findings());
        assertThat(regulations.catalogue("tphcm-41-2011").entries()).isEmpty();
        var finding = judgement.findings().getFirst();
        assertThat(regulations.english(finding, "tphcm-41-2011", SIGNED)).isEqualTo(finding.message());
        assertThat(regulations.english("tphcm-41-2011", "HCM-8.3a")).isEmpty();
    }

    @Test
    void losesARuleAndNothingElse() {
        var without = Regulations.bundled().without("HCM-8.3a");
        assertThat(without.find("tphcm-41-2011").orElseThrow().rules())
                .extracting(Rule::id)
                .doesNotContain("HCM-8.3a")
                .hasSize(9)
                .contains("HCM-8.4a");
        assertThat(without.find("national").orElseThrow().legalEffects()).hasSize(10);
        assertThat(without.find("national")).isEqualTo(Regulations.bundled().find("national"));
        assertThat(without.catalogue("tphcm-41-2011").entries()).isEmpty();
        assertThat(without.english("tphcm-41-2011", "HCM-8.3b")).isEmpty();
        assertThat(Regulations.bundled()
                        .without("PENDING")
                        .find("national")
                        .orElseThrow()
                        .legalEffects())
                .hasSize(9);
    }

    private static Pack read(String file, UnaryOperator<String> edit) throws IOException {
        var text = edit.apply(Files.readString(PACKS.resolve(file)));
        return PackReader.read(file, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void doesNotStandWithoutTheNationalLayer() {
        assertThatExceptionOfType(PackException.class)
                .isThrownBy(() -> Regulations.of(List.of()))
                .withMessageContaining("\"national\" is missing");
    }

    @Test
    void bundlesEveryPackThatIsThereAndWritesThemInNfc() throws IOException {
        try (var files = Files.walk(PACKS)) {
            var packs = files.filter(file -> file.toString().endsWith(".yaml")).toList();
            assertThat(packs)
                    .extracting(file -> PACKS.relativize(file).toString())
                    .containsExactlyInAnyOrderElementsOf(Files.readAllLines(PACKS.resolve("index.txt")).stream()
                            .map(line -> line.split(" ")[1])
                            .toList());
            for (var pack : packs) {
                var text = Files.readString(pack);
                assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC))
                        .as("%s", pack)
                        .isTrue();
                assertThat(text)
                        .as("%s", pack)
                        .doesNotContainIgnoringCase("vui lòng")
                        .doesNotContain("!\n");
            }
        }
    }

    private static void assertRefusedCiting(String id, String clause, Facts facts) {
        var judgement = Regulations.bundled().judge(facts, id, Documents.NOW);
        assertThat(judgement.verdict()).isEqualTo(Verdict.REFUSED);
        var instrument = Regulations.bundled().find(id).orElseThrow().instrument();
        assertThat(judgement.findings())
                .filteredOn(finding -> finding.citation().instrument().equals(instrument))
                .filteredOn(finding -> finding.verdict() == Verdict.REFUSED)
                .singleElement()
                .satisfies(finding -> assertThat(finding.citation().clause()).isEqualTo(clause));
    }
}
