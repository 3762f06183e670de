package vn.vanthu.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.rules.catalogue.NameTemplate;
import vn.vanthu.rules.catalogue.ParameterValue;

/** A regulation that the product has never seen: one file in a folder, and no Java. */
class OwnPacksTest {
    private static final Path AN_LAC = Path.of("src/test/resources/packs/an-lac-7-2026.yaml");
    private static final String ID = "an-lac-7-2026";

    @TempDir
    Path folder;

    @BeforeEach
    void copiesThePack() throws IOException {
        Files.copy(AN_LAC, folder.resolve("an-lac.yaml"));
        Files.writeString(folder.resolve("readme.txt"), "not a pack");
    }

    @Test
    void standsBesideTheOthers() {
        var regulations = Regulations.with(folder);
        assertThat(regulations.all())
                .extracting(Regulation::id)
                .hasSize(7)
                .startsWith("national", "vinhlong-3088-2005")
                .endsWith(ID);
        assertThat(regulations.catalogue(ID).entries()).hasSize(20);
        assertThat(regulations.catalogue("tphcm-41-2011").entries()).hasSize(75);
        assertThat(Regulations.bundled().find(ID)).isEmpty();
    }

    @Test
    void namesTheDigestOfThePackThatJudged() throws IOException, NoSuchAlgorithmException {
        var file = Files.readAllBytes(folder.resolve("an-lac.yaml"));
        var digest =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        var regulations = Regulations.with(folder);
        assertThat(regulations.find(ID).orElseThrow().sha256()).isEqualTo(digest);
        assertThat(regulations
                        .judge(Documents.signed("EDITABLE", "NONE", "NONE", "NONE"), ID, Documents.NOW)
                        .packVersions())
                .contains(new PackVersion(ID, "1", digest));
    }

    @Test
    void judgesByItWithTheNationalLayer() {
        var notice = Documents.signed("EDITABLE", "NONE", "NONE", "NONE").toBuilder()
                .text("kind", "THONG_BAO")
                .build();
        var judgement = Regulations.with(folder).judge(notice, ID, Documents.NOW);
        assertThat(judgement.verdict()).isEqualTo(Verdict.PAPER_REQUIRED);
        assertThat(judgement.legalEffect()).contains(LegalEffect.INFORMATION_ONLY);
        assertThat(judgement.packVersions()).extracting(PackVersion::toString).containsExactly("national@1", ID + "@1");
        assertThat(Documents.said(judgement))
                .contains(
                        "Loại thông báo chưa ký số của cơ quan phải gửi kèm bản giấy.",
                        "07/2026/QĐ-UBND, Điều 7 khoản 2");
        var big = notice.toBuilder()
                .text("signature.agency", "VALID")
                .number("attachments.bytes", 10_485_761)
                .build();
        assertThat(Regulations.with(folder).judge(big, ID, Documents.NOW).verdict())
                .isEqualTo(Verdict.REFUSED);
        assertThat(Regulations.with(folder)
                        .judge(notice, ID, Instant.parse("2026-02-28T16:59:59Z"))
                        .verdict())
                .isEqualTo(Verdict.HELD);
    }

    @Test
    void setsItsOwnParameters() {
        var clauses = Regulations.with(folder).catalogue(ID);
        assertThat(clauses.values("password.minLength", LocalDate.of(2026, 6, 30)))
                .isEmpty();
        assertThat(clauses.values("password.minLength", LocalDate.of(2026, 7, 1)))
                .singleElement()
                .hasToString("14 ký tự");
        var template = clauses.values("name.person", LocalDate.of(2026, 7, 1))
                .map(value -> ((ParameterValue.Pattern) value).template())
                .findFirst()
                .orElseThrow();
        assertThat(template.render(NameTemplate.person("Đặng Thị Lành", LocalDate.of(1990, 5, 4))))
                .isEqualTo("lanh.dt90@anlac.example");
        assertThat(clauses.find("AL-2.1").orElseThrow().parameters().getFirst().value())
                .isInstanceOfSatisfying(
                        ParameterValue.Pattern.class,
                        pattern -> assertThat(pattern.template()
                                        .render(Map.of(NameTemplate.Token.AGENCY_ABBREVIATION, "SXD")))
                                .isEqualTo("vt.sxd@anlac.example"));
    }

    @Test
    void makesNothingOfAFolderThatIsNotThere() {
        assertThat(Regulations.with(folder.resolve("none")).all())
                .isEqualTo(Regulations.bundled().all());
    }

    @Test
    void refusesAnIdThatIsTaken() throws IOException {
        Files.copy(AN_LAC, folder.resolve("twice.yaml"));
        assertThatExceptionOfType(PackException.class)
                .isThrownBy(() -> Regulations.with(folder))
                .withMessage("pack an-lac-7-2026 (twice.yaml): this id is taken");
        Files.writeString(folder.resolve("twice.yaml"), Files.readString(AN_LAC).replace(ID, "tphcm-41-2011"));
        assertThatExceptionOfType(PackException.class)
                .isThrownBy(() -> Regulations.with(folder))
                .withMessageContaining("tphcm-41-2011 (twice.yaml): this id is taken");
    }

    @Test
    void namesFileLineAndRuleOfWhatIsWrong() throws IOException {
        var file = folder.resolve("an-lac.yaml");
        Files.writeString(file, Files.readString(AN_LAC).replace("atMost: 10485760", "atMost: 9"));
        assertThatExceptionOfType(PackException.class)
                .isThrownBy(() -> Regulations.with(folder))
                .withMessageContaining("rule AL-6.1")
                .withMessageContaining("gives VIOLATED, not SATISFIED (an-lac.yaml, line 34)");
        Files.writeString(file, Files.readString(AN_LAC).replace("unit: GB", "unit: BARREL"));
        assertThatExceptionOfType(PackException.class)
                .isThrownBy(() -> Regulations.with(folder))
                .withMessageContaining("clause AL-6.2")
                .withMessageContaining("(an-lac.yaml, line 83)");
        Files.writeString(
                file,
                Files.readString(AN_LAC)
                        .replace(
                                "    clause: Điều 7 khoản 2\n    level",
                                "    clause: Điều 7 khoản 2\n    cites: []\n    levle"));
        assertThatExceptionOfType(PackException.class)
                .isThrownBy(() -> Regulations.with(folder))
                .withMessageContaining("rule AL-7.2");
    }

    @Test
    void refusesARuleThatCitesAnInstrumentThatNobodyDated() throws IOException {
        Files.writeString(
                folder.resolve("an-lac.yaml"),
                Files.readString(AN_LAC)
                        .replace(
                                "    clause: Điều 7 khoản 2\n    level",
                                "    cites: [{instrument: 9/1999/QĐ-X, clause: Điều 7}]\n    level"));
        assertThatExceptionOfType(PackException.class)
                .isThrownBy(() -> Regulations.with(folder))
                .withMessage("pack an-lac-7-2026, rule AL-7.2: cites 9/1999/QĐ-X, which no pack names with its dates");
    }
}
