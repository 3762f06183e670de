package vn.vanthu.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vanthu.rules.Facts;
import vn.vanthu.rules.Finding;
import vn.vanthu.rules.PackException;
import vn.vanthu.rules.Regulation;
import vn.vanthu.rules.Regulations;
import vn.vanthu.rules.Rule;

class EnglishTest {
    private static final Instant TODAY = Instant.parse("2026-11-27T02:00:00Z");

    private static final String RULES = PackReaderTest.PACK
                    .replace("labels: {RED: đỏ}", "labels: {BLUE: xanh, RED: đỏ}")
                    .replace("message: Bìa ${cover},", "message: Bìa ${cover}, dày ${thick},")
                    .replace("Chưa rõ màu bìa.", "Chưa rõ màu bìa (${cover}).")
            + """
            ---
            clauses:
              - id: AL-1
                clause: Điều 1
                kind: E
                parts: [OUT]
                text: Bìa màu đỏ.
                rules: [AL-1]
                appliedBy: Kiểm tra văn bản theo quy chế
            """;

    private static final String SAYS = """
            ---
            english:
              labels: {BLUE: blue, RED: red}
              says:
                AL-1:
                  message: The cover is ${cover}, thick ${thick}, not red.
                  undetermined: The cover's colour is open (${cover}).
                  satisfied: The cover is ${cover}.
                  remedy: The author takes a red cover.
                  settling: The clerk looks at the cover.
            """;

    /** Each pack is read and held to it: a rule, a branch, a label or a placeholder that is missing is an error. */
    @Test
    void isThereForEveryBranchOfEveryRuleThatComesWithTheProduct() {
        Regulations regulations = Regulations.bundled();
        for (Regulation regulation : regulations.all()) {
            for (Rule rule : regulation.rules()) {
                assertThat(regulations.english(regulation.id(), rule.id()))
                        .as(rule.id())
                        .hasValueSatisfying(text -> assertThat(text).isNotEqualTo(rule.message()));
            }
            for (Rule line : regulation.legalEffects()) {
                assertThat(regulations.english(regulation.id(), line.id())).isPresent();
            }
        }
    }

    @Test
    void saysWhatWasFoundOfADocument() {
        Facts facts = Facts.builder()
                .text("form", "EDITABLE")
                .text("secrecy", "TOI_MAT")
                .number("attachments.bytes", 20_000_000)
                .build();
        Regulations regulations = Regulations.bundled();
        assertThat(regulations.judge(facts, "tphcm-41-2011", TODAY).findings())
                .extracting(finding -> regulations.english(finding, "tphcm-41-2011", facts))
                .contains(
                        "The document bears the mark of secrecy “Top secret”, so it may not be sent through the mail system.",
                        "The file has 20000000 bytes, more than the 15 MB (15 728 640 bytes) that one mail may carry.",
                        "A state secret has no legal effect when it comes through this system.")
                .allSatisfy(sentence ->
                        assertThat(sentence.toLowerCase(Locale.ROOT)).doesNotContain("văn bản", "chưa", "không", "${"));
    }

    @Test
    void namesTheHigherLawThatValidatesWhatARuleDenies() {
        Facts facts = Facts.builder()
                .text("form", "DIGITAL_PDF")
                .text("signature.person", "VALID")
                .text("signature.agency", "VALID")
                .text("secrecy", "NONE")
                .build();
        Regulations regulations = Regulations.bundled();
        assertThat(regulations.judge(facts, "tphcm-41-2011", TODAY).findings())
                .filteredOn(finding -> !finding.overtakenBy().isEmpty())
                .isNotEmpty()
                .extracting(finding -> regulations.english(finding, "tphcm-41-2011", facts))
                .anySatisfy(sentence -> assertThat(sentence).contains("41/2011/QĐ-UBND for a scan gives way"));
    }

    @Test
    void fillsInNamesOfItsOwnAndSaysWhatIsNotKnown(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("trial.yaml"), told(RULES + SAYS));
        Regulations own = Regulations.with(folder);
        Facts blue = Facts.builder().text("seal.colour", "OTHER").build();
        assertThat(english(own, blue)).isEqualTo("The cover is blue, thick not known, not red.");
        Facts open = Facts.builder().undetermined("seal.colour", "ảnh mờ").build();
        assertThat(english(own, open)).isEqualTo("The cover's colour is open (not known).");
        Facts red = Facts.builder().text("seal.colour", "RED").build();
        assertThat(english(own, red)).isEqualTo("The cover is red.");
        assertThat(remedy(own, blue)).isEqualTo("The author takes a red cover.");
        assertThat(remedy(own, open)).isEqualTo("The clerk looks at the cover.");
        assertThat(remedy(own, red)).isEmpty();
    }

    @Test
    void isTheVietnameseSentenceWhereAPackHasNone(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("trial.yaml"), told(RULES));
        Facts blue = Facts.builder().text("seal.colour", "OTHER").build();
        Regulations own = Regulations.with(folder);
        assertThat(english(own, blue)).isEqualTo("Bìa xanh, dày chưa rõ, không phải đỏ.");
        assertThat(remedy(own, blue)).isEqualTo(finding(own, blue).remedy()).isNotEmpty();
    }

    /** The same pack on facts that the product tells, as those of a folder must be. */
    private static String told(String pack) {
        return pack.replace("fact: cover", "fact: seal.colour")
                .replace("{cover", "{seal.colour")
                .replace("{thick", "{scan.colour")
                .replace("{pages", "{scan.dpi")
                .replace("BLUE", "OTHER");
    }

    private static String english(Regulations regulations, Facts facts) {
        return regulations.english(finding(regulations, facts), "trial", facts);
    }

    private static String remedy(Regulations regulations, Facts facts) {
        return regulations.englishRemedy(finding(regulations, facts), "trial", facts);
    }

    private static Finding finding(Regulations regulations, Facts facts) {
        return regulations.judge(facts, "trial", TODAY).findings().stream()
                .filter(each -> each.rule().equals("AL-1"))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "    AL-1:|    AL-2:|key \"AL-1\" is missing",
                "      undetermined: The cover's colour is open (${cover}).||key \"undetermined\" is missing",
                "      settling: The clerk looks at the cover.||key \"settling\" is missing",
                "RED: red|GREEN: green|key \"RED\" is missing",
                "blue, RED|blue, PINK: pink, RED|unknown key \"PINK\"",
                "thick ${thick}|thick|shows [cover], the Vietnamese sentence [cover, thick]",
                "satisfied: The|overtaken: [Gives way.]~      satisfied: The|has 1 sentences for 0 higher laws",
                "settling: The clerk looks at the cover.|settling: The clerk looks.~      tone: mild|unknown key \"tone\"",
                "      settling: The clerk looks at the cover.|      settling: The clerk looks.~    AL-9: {}|unknown key \"AL-9\"",
                "  says:|  tells: x~  says:|unknown key \"tells\"",
                "english:|english: {labels: {}}~welsh:|\"welsh\""
            })
    void mustBeWholeAndShowTheSameFacts(String there, String instead, String fault) {
        String said = SAYS.replace(there, instead == null ? "" : instead.replace("~", "\n"));
        assertThat(said).isNotEqualTo(SAYS);
        Pack pack = PackReader.read("trial.yaml", stream(RULES), PackReaderTest.COVERS);
        assertThatExceptionOfType(PackException.class)
                .isThrownBy(() -> PackReader.english("trial.yaml", stream(RULES + said), pack))
                .withMessageContaining(fault)
                .withMessageContaining("trial.yaml, line");
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
