package vn.vanthu.exchange.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.samples.JourneyDocuments;

/** A machine without Tesseract: whoever asks about a scan is told what to install, and others are not bothered. */
class MissingRecognitionIT {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"inspect", "check"})
    void saysWhatToInstallForScans(String command) throws Exception {
        Path scan = JourneyDocuments.scan(folder.resolve("quet.pdf"), "117/QĐ-SXD", "Về việc kiện toàn Ban Chỉ đạo");
        assertThat(errors(command, scan))
                .containsOnlyOnce("apt-get install tesseract-ocr tesseract-ocr-vie")
                .contains("trang quét");
    }

    @Test
    void saysNothingOfItForText() throws Exception {
        Path draft = JourneyDocuments.withoutPlaces(folder.resolve("soan.docx"), "báo cáo tiến độ");
        assertThat(errors("inspect", draft)).doesNotContain("tesseract");
    }

    private String errors(String command, Path file) throws Exception {
        Path told = folder.resolve("stderr");
        ProcessBuilder hub = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.awt.headless=true",
                        "-Dstderr.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HubCommand.class.getName(),
                        command,
                        file.toString())
                .redirectError(told.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        if (command.equals("check")) {
            hub.command().add("--no-scan");
        }
        hub.environment().put("PATH", folder.toString());
        hub.start().waitFor();
        return new String(Files.readAllBytes(told), StandardCharsets.UTF_8);
    }
}
