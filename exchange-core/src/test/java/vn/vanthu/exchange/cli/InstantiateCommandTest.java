package vn.vanthu.exchange.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.vanthu.rules.Regulations;

/** The model regulation becomes the agency's own: a pack that judges, and a draft that our own reader finds in order. */
class InstantiateCommandTest {
    private static final String AGENCY = "Sở Thông tin và Truyền thông";

    @TempDir
    Path folder;

    private Ran instantiate(String... more) {
        String[] words = Stream.concat(
                        Stream.of("rules", "instantiate", "camau-26-2009", "--agency", AGENCY, "-o", folder.toString()),
                        Arrays.stream(more))
                .toArray(String[]::new);
        return Ran.of(words);
    }

    private JsonNode inspected() {
        Ran ran = Ran.of(
                "inspect",
                "--format",
                "json",
                folder.resolve("camau-stttt.docx").toString());
        assertThat(ran.status()).isZero();
        return new JsonMapper().readTree(ran.out()).get(0).get("facts");
    }

    private List<String> paragraphs() throws IOException {
        try (InputStream in = Files.newInputStream(folder.resolve("camau-stttt.docx"));
                XWPFDocument document = new XWPFDocument(in)) {
            return document.getParagraphs().stream().map(XWPFParagraph::getText).toList();
        }
    }

    @Test
    void listsWhatIsLeftToFillInAndLoadsAllTheSame() {
        Ran ran = instantiate();
        assertThat(ran.status()).isZero();
        assertThat(ran.out())
                .contains("Còn phải điền:")
                .contains("--number", "--issued", "--in-force", "--head", "--mailbox", "--signer")
                .contains("stttt@camau.gov.vn");
        assertThat(Regulations.with(folder).catalogue("camau-stttt").entries())
                .hasSize(Regulations.bundled()
                                .catalogue("camau-26-2009")
                                .entries()
                                .size()
                        - 1);
        assertThat(Ran.of("rules", "camau-stttt", "--packs", folder.toString()).out())
                .contains("của " + AGENCY, "Điều 4 khoản 1", "STTTT-4.1a");
    }

    @Test
    void departsInNothingButTheBlankNumberAndDate() {
        instantiate("--head", "Giám đốc", "--signer", "Lê Thị Hạnh");
        JsonNode facts = inspected();
        assertThat(facts.get("layoutDepartures").valueStream().map(JsonNode::asString))
                .isEmpty();
        assertThat(facts.get("kind").asString()).isEqualTo("QUYET_DINH");
        assertThat(facts.get("documentNumber").isNull()).isTrue();
        assertThat(facts.get("issuedOn").isNull()).isTrue();
        assertThat(facts.get("issuer").asString()).isEqualToIgnoringCase(AGENCY);
        assertThat(facts.get("signer").get("name").asString()).isEqualTo("Lê Thị Hạnh");
        assertThat(facts.get("summary").asString()).contains("Quy chế sử dụng hộp thư điện tử");
    }

    @Test
    void standsInTheDraftWhereThePackSays() throws IOException {
        instantiate("--mailbox", "vanthu@camau.gov.vn");
        List<String> lines = paragraphs();
        int article = lines.indexOf("Điều 4. Quản lý các loại hộp thư");
        assertThat(article).isPositive();
        assertThat(lines.get(article + 1))
                .isEqualTo("1. Văn phòng quản lý hộp thư của cơ quan. Địa chỉ: vanthu@camau.gov.vn.");
        Regulations.with(folder).catalogue("camau-stttt").entries().stream()
                .filter(entry -> !entry.article().startsWith("Quyết định"))
                .forEach(entry -> {
                    String place = entry.citation().clause();
                    String number = place.contains(" khoản ") ? place.replaceAll(".* khoản ", "") + ". " : "";
                    int at = lines.indexOf(lines.stream()
                            .filter(line -> line.startsWith(entry.article() + ". "))
                            .reduce((_, last) -> last)
                            .orElseThrow());
                    int offset = number.isEmpty() ? 1 : Integer.parseInt(number.replace(". ", ""));
                    assertThat(lines.get(at + offset)).startsWith(number + entry.text());
                });
    }

    @Test
    void saysWhenItIsInForceAndJudgesFromThatDay() {
        Ran ran = instantiate(
                "--number",
                "15/QĐ-STTTT",
                "--issued",
                "2026-01-05",
                "--in-force",
                "2026-02-01",
                "--head",
                "Giám đốc",
                "--signer",
                "Lê Thị Hạnh",
                "--mailbox",
                "stttt@camau.gov.vn");
        assertThat(ran.out()).doesNotContain("Còn phải điền");
        JsonNode facts = inspected();
        assertThat(facts.get("documentNumber").asString()).isEqualTo("15/QĐ-STTTT");
        assertThat(facts.get("issuedOn").asString()).isEqualTo("2026-01-05");
        String draft = folder.resolve("camau-stttt.docx").toString();
        assertThat(judged(draft, "2026-02-01T08:00:00").out())
                .contains("15/QĐ-STTTT")
                .doesNotContain("hiệu lực thi hành");
        assertThat(judged(draft, "2026-01-31T08:00:00").out()).contains("15/QĐ-STTTT có hiệu lực từ ngày 01/02/2026");
    }

    private Ran judged(String file, String at) {
        return Ran.of(
                "check",
                "--no-scan",
                "--packs",
                folder.toString(),
                "--regulation",
                "camau-stttt",
                "--at",
                at,
                "--format",
                "json",
                file);
    }

    @Test
    void overwritesNothingAndTakesModelsOnly() throws IOException {
        instantiate();
        byte[] before = Files.readAllBytes(folder.resolve("camau-stttt.docx"));
        assertThat(instantiate("--head", "Giám đốc").status()).isEqualTo(2);
        assertThat(folder.resolve("camau-stttt.docx")).hasBinaryContent(before);
        assertThat(Ran.of("rules", "instantiate", "tphcm-41-2011", "--agency", AGENCY, "-o", folder + "/b")
                        .status())
                .isEqualTo(2);
        assertThat(folder.resolve("b")).doesNotExist();
        assertThat(instantiate("--code", "Sở").status()).isEqualTo(2);
        assertThat(instantiate("--code", "khac", "--issued", "2026-02-02", "--in-force", "2026-02-01")
                        .status())
                .isEqualTo(2);
    }
}
