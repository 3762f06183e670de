package vn.vanthu.exchange.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.vanthu.rules.Clause;
import vn.vanthu.samples.JourneyDocuments;

class CompareCommandIT {
    private static final String NUMBER = "117/QĐ-SXD";
    private static final String SUMMARY = "Về việc kiện toàn Ban Chỉ đạo";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void findsAScanThatIsWhatWasTyped() {
        Ran ran = Ran.of(
                "compare",
                JourneyDocuments.typed(folder.resolve("soan.docx"), NUMBER, SUMMARY)
                        .toString(),
                JourneyDocuments.scan(folder.resolve("quet.pdf"), NUMBER, SUMMARY)
                        .toString());
        assertThat(ran.out()).contains(": khớp");
        assertThat(ran.status()).isZero();
    }

    @Test
    @Clause("HCM-8.4b")
    void tellsWhereTheEditableDocumentIsNotWhatWasIssuedOnPaper() {
        Ran ran = Ran.of(
                "compare",
                JourneyDocuments.typed(folder.resolve("soan.docx"), "119/QĐ-SXD", SUMMARY + " chuyển đổi số")
                        .toString(),
                JourneyDocuments.scan(folder.resolve("quet.pdf"), NUMBER, SUMMARY)
                        .toString(),
                "--format",
                "json");
        assertThat(ran.status()).isEqualTo(HubCommand.NOT_ALL);
        JsonNode one = JsonMapper.shared().readTree(ran.out()).get(0);
        assertThat(one.get("status").asString()).isEqualTo("COMPARED");
        assertThat(one.get("agrees").asBoolean()).isFalse();
        JsonNode number = one.get("values").get(0);
        assertThat(number.get("component").asString()).isEqualTo("DOCUMENT_NUMBER");
        assertThat(number.get("typed").asString()).isEqualTo("119/QĐ-SXD");
        assertThat(number.get("scanned").asString()).isEqualTo(NUMBER);
        assertThat(one.get("text").toString()).contains("\"typed\":\"chuyển đổi số\",\"scanned\":\"\"");
    }

    @Test
    void saysWhyFilesAreNotCompared() {
        String typed = JourneyDocuments.typed(folder.resolve("soan.docx"), NUMBER, SUMMARY)
                .toString();
        Ran ran = Ran.of("compare", typed, typed);
        assertThat(ran.out()).contains("tệp thứ hai không phải bản quét");
        assertThat(ran.status()).isEqualTo(HubCommand.NOT_ALL);
        assertThat(Ran.of("compare", typed, folder.resolve("khong-co.pdf").toString())
                        .status())
                .isEqualTo(HubCommand.WRONG_USAGE);
    }
}
