package vn.vanthu.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.rules.catalogue.ParameterValue;

/**
 * A regulation of twenty clauses, {@code son-hai-23-2026.md}, written by someone who knew nothing of packs, and its pack, by
 * someone who had that text and {@code rules/README.md} and nothing else; only the parts of its clauses were named later.
 */
class StrangersPackTest {
    private static final Path PACK = Path.of("src/test/resources/packs/son-hai-23-2026.yaml");
    private static final Path TEXT = Path.of("src/test/resources/packs/son-hai-23-2026.md");
    private static final String ID = "son-hai-23-2026";

    @TempDir
    Path folder;

    private Regulations regulations;

    @BeforeEach
    void readsThePack() throws IOException {
        Files.copy(PACK, folder.resolve("son-hai.yaml"));
        regulations = Regulations.with(folder);
    }

    @Test
    void hasAClauseForEachOfTheText() throws IOException {
        try (var lines = Files.lines(TEXT)) {
            assertThat(lines.filter(line -> line.matches("\\d+\\. .*")))
                    .hasSameSizeAs(regulations.catalogue(ID).entries())
                    .hasSize(20);
        }
    }

    @Test
    void acceptsWhatItAsksFor() {
        var judgement = judge(ordinary().build());
        assertThat(judgement.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(judgement.packVersions()).extracting(PackVersion::toString).containsExactly("national@1", ID + "@1");
    }

    @Test
    void refusesByItsOwnNumbersAndCitesThem() {
        var big = judge(ordinary().number("attachments.bytes", 12_582_913).build());
        assertThat(big.verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(Documents.said(big))
                .contains("Tệp có 12582913 byte, vượt quá 12 MB.", "23/2026/QĐ-UBND, Điều 2 khoản 1");
        var unsigned = judge(ordinary().text("signature.person", "NONE").build());
        assertThat(unsigned.verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(Documents.said(unsigned)).contains("Điều 4 khoản 2");
    }

    @Test
    void holdsWhatIsNotClearAndWarnsOfWhatItMayNotForbid() {
        var unclear = judge(ordinary()
                .undetermined("sender.mailbox", "hộp thư không có trong danh bạ")
                .build());
        assertThat(unclear.verdict()).isEqualTo(Verdict.HELD);
        var released = judge(ordinary().text("releasedBy", "CHUYEN_VIEN").build());
        assertThat(released.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(released.findings())
                .filteredOn(finding -> finding.rule().equals("SH-5.1-NGUOI"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.result()).isEqualTo(Outcome.VIOLATED));
    }

    /** Điều 4 khoản 3: only until the end of 2026. */
    @Test
    void endsARuleOnTheDayThatItsTextSays() {
        var scan = Documents.signed("SCAN", "VALID", "NONE", "NONE").toBuilder()
                .text("kind", "CONG_VAN")
                .build();
        assertThat(rules(scan, "2026-12-31T16:59:59Z")).contains("SH-4.3");
        assertThat(rules(scan, "2026-12-31T17:00:00Z")).doesNotContain("SH-4.3").contains("SH-2.3");
    }

    private List<String> rules(Facts facts, String moment) {
        return regulations.judge(facts, ID, Instant.parse(moment)).findings().stream()
                .map(Finding::rule)
                .toList();
    }

    @Test
    void setsItsOwnParameters() {
        assertThat(regulations.catalogue(ID).values("mailbox.quota.person", LocalDate.of(2026, 11, 27)))
                .singleElement()
                .isInstanceOfSatisfying(
                        ParameterValue.Amount.class,
                        amount -> assertThat(amount.value()).isEqualByComparingTo(new BigDecimal("1.5")));
        assertThat(regulations.catalogue(ID).values("scan.dpi.min", LocalDate.of(2027, 1, 1)))
                .isEmpty();
    }

    private Judgement judge(Facts facts) {
        return regulations.judge(facts, ID, Documents.NOW);
    }

    private static Facts.Builder ordinary() {
        return Documents.signed("DIGITAL_PDF", "VALID", "VALID", "NONE").toBuilder()
                .text("kind", "CONG_VAN")
                .text("channel", "MAIL")
                .number("attachments.bytes", 40_000)
                .text("sender.mailbox", "ORG")
                .text("releasedBy", "VAN_THU")
                .flag("recipients.sameAgency", false)
                .flag("format.listed", true)
                .set("lists.empty", List.of())
                .set("mail.outsideDomains", List.of());
    }
}
