package vn.vanthu.exchange.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.vanthu.rules.Clause;
import vn.vanthu.samples.PicturedDocuments;
import vn.vanthu.samples.scans.ShownPicture;

/** A mark of secrecy is one in a picture too: what bears it does not go, and a letter with an emblem is not held. */
class PictureMarksIT {
    private static final int DPI = 150;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(names = {"DOCX", "PDF"})
    @Clause("HCM-8.1c")
    void refusesADocumentWhoseMarkIsInAPicture(PicturedDocuments kind) throws IOException {
        String secret = checked(kind, ShownPicture.STAMP.png(DPI, 7));
        assertThat(secret)
                .contains("\"verdict\":\"REFUSED\"", "\"legalEffect\":\"NONE\"", "\"level\":\"MAT\"")
                .contains("picture:MẬT");
        assertThat(checked(kind, ShownPicture.EMBLEM.png(DPI, 3)))
                .contains("\"level\":\"NONE\"")
                .doesNotContain("REFUSED", "HELD");
    }

    private String checked(PicturedDocuments kind, byte[] picture) throws IOException {
        Path file = kind.write(folder.resolve("van-ban." + kind.name().toLowerCase(Locale.ROOT)), List.of(picture));
        return Ran.of("check", "--no-scan", "--format", "json", file.toString())
                .out()
                .replaceAll("\\s+", "");
    }
}
