package vn.vanthu.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.vanthu.samples.SampleTrust;
import vn.vanthu.samples.attack.AttackFile;
import vn.vanthu.signature.trust.TrustFolder;
import vn.vanthu.signature.trust.TrustStore;

/** Each file of the table in {@code README.md}: made by code that knows nothing of this module. */
class AttackFilesTest {
    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "pdf", "application/pdf",
            "odt", "application/vnd.oasis.opendocument.text",
            "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "asice", "application/vnd.etsi.asic-e+zip",
            "xml", "application/xml");
    private static final SampleTrust KEYS = new SampleTrust();

    @TempDir
    static Path folder;

    private static TrustStore trust = TrustStore.NONE;

    @BeforeAll
    static void writeTrust() {
        KEYS.write(folder.resolve("trust"));
        trust = TrustFolder.read(folder.resolve("trust"));
    }

    static List<AttackFile> files() {
        return AttackFile.all();
    }

    @ParameterizedTest
    @MethodSource("files")
    void saysOfEachFileWhatIsTrueOfIt(AttackFile attack) throws IOException {
        Path file = folder.resolve(attack.name());
        attack.writing().write(file, KEYS);
        List<SignatureReport> reports =
                DocumentSignatures.verify(file, mediaType(attack), trust, SampleTrust.SIGNED_AT);
        assertThat(reports)
                .as(
                        "%s %s",
                        attack.what(),
                        reports.stream().map(SignatureReport::laterChanges).toList())
                .extracting(report -> report.status() + "/"
                        + report.reason().map(SignatureReason::name).orElse(""))
                .isEqualTo(attack.signatures());
    }

    @Test
    void standsInTheTableForPeople() throws IOException {
        String table = Files.readString(Path.of("README.md"));
        assertThat(AttackFile.all()).extracting(AttackFile::name).doesNotHaveDuplicates();
        assertThat(AttackFile.all())
                .allMatch(attack -> table.contains("| `" + attack.name() + "` | " + attack.what() + " | "
                        + String.join(", ", attack.signatures()) + " |"));
    }

    private static String mediaType(AttackFile attack) {
        return MEDIA_TYPES.get(attack.name().substring(attack.name().lastIndexOf('.') + 1));
    }
}
