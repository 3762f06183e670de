package vn.vanthu.exchange.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ResourceLock(Resources.SYSTEM_OUT)
class ConvertCommandTest {
    private static final byte[] OLD =
            "QuyÕt ®Þnh cña Uû ban nh©n d©n tØnh vÒ viÖc phª duyÖt".getBytes(StandardCharsets.ISO_8859_1);
    private static final String UNICODE = "Quyết định của Uỷ ban nhân dân tỉnh về việc phê duyệt";

    @TempDir
    private Path folder = Path.of("");

    private String printed = "";

    private int run(String... words) {
        Ran ran = Ran.of(words);
        printed = ran.out();
        return ran.status();
    }

    private String file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("cu.txt"), bytes).toString();
    }

    @Test
    void writesTheConvertedFileAndShowsTheDifference() throws IOException {
        String in = file(OLD);
        Path out = folder.resolve("moi.txt");
        assertThat(run("convert", in, "-o", out.toString())).isZero();
        assertThat(Files.readString(out)).isEqualTo(UNICODE);
        assertThat(Files.readAllBytes(Path.of(in))).isEqualTo(OLD);
        assertThat(printed).contains("+ " + UNICODE, "TCVN3");
    }

    @Test
    void printsTheDifferenceForPrograms() throws IOException {
        assertThat(run("convert", file(OLD), "-o", folder.resolve("moi.txt").toString(), "--format", "json"))
                .isZero();
        JsonNode one = JsonMapper.shared().readTree(printed).get(0);
        assertThat(one.get("status").asString()).isEqualTo("CONVERTED");
        assertThat(one.get("encoding").asString()).isEqualTo("TCVN3");
        assertThat(one.get("changes").get(0).get("after").asString()).isEqualTo(UNICODE);
    }

    @Test
    void answersOneWhereThereIsNothingToConvert() throws IOException {
        Path out = folder.resolve("moi.txt");
        assertThat(run("convert", file(UNICODE.getBytes(StandardCharsets.UTF_8)), "-o", out.toString()))
                .isEqualTo(1);
        assertThat(folder.toFile().list()).containsExactly("cu.txt");
    }

    @Test
    void neverOverwritesUnasked() throws IOException {
        String in = file(OLD);
        Path out = Files.writeString(folder.resolve("moi.txt"), "giữ");
        assertThat(run("convert", in, "-o", out.toString())).isEqualTo(2);
        assertThat(run("convert", in, "-o", in, "--force")).isEqualTo(2);
        assertThat(run("convert", in)).isEqualTo(2);
        assertThat(run("convert", folder.resolve("khong-co").toString(), "-o", out.toString()))
                .isEqualTo(2);
        assertThat(Files.readString(out)).isEqualTo("giữ");
        assertThat(run("convert", in, "-o", out.toString(), "--force")).isZero();
        assertThat(Files.readString(out)).isEqualTo(UNICODE);
    }
}
