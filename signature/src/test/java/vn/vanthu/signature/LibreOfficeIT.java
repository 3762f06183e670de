package vn.vanthu.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vanthu.signature.TestTrust.AGENCY;
import static vn.vanthu.signature.TestTrust.AUTHORITY;
import static vn.vanthu.signature.TestTrust.NOW;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.signature.keys.KeyKind;
import vn.vanthu.signature.keys.Signatory;
import vn.vanthu.signature.stamp.StampSettings;
import vn.vanthu.signature.stamp.TimeStampAuthority;
import vn.vanthu.signature.stamp.TimeStampClient;
import vn.vanthu.signature.stamp.TimeStamps;

/** What we sign is valid for LibreOffice, and what was changed afterwards is not. */
class LibreOfficeIT {
    private static final List<String> ENDINGS = List.of("pdf", "odt", "ods", "docx", "xlsx", "pptx");
    private static final Path QUESTION = Path.of("src/test/resources/libreoffice_signatures.py");
    private static final String INSTALLING = "run: sudo apt-get install -y --no-install-recommends "
            + "libreoffice-writer-nogui libreoffice-calc-nogui python3-uno";

    @TempDir
    Path folder;

    @Test
    void callsWhatWeSignValidWithEveryKindOfKey() throws Exception {
        Map<Path, List<String>> expected = new LinkedHashMap<>();
        for (KeyKind kind : KeyKind.values()) {
            Signatory person = AUTHORITY.issue("Người ký " + kind, Optional.empty(), Optional.empty(), kind);
            for (String ending : ENDINGS) {
                Path once = signed(Documents.of(folder, ending), kind + "-once", person, TimeStamps.NONE);
                Path twice = signed(once, kind + "-twice", AGENCY, TimeStamps.NONE);
                expected.put(once, List.of("VALID Người ký " + kind));
                expected.put(twice, List.of("VALID Người ký " + kind, "VALID Sở Xây dựng tỉnh An Lạc"));
            }
        }
        assertThat(told(List.copyOf(expected.keySet()))).isEqualTo(expected);
    }

    @Test
    void callsWhatWeSignWithATimeStampValid() throws Exception {
        try (TimeStampAuthority authority = TimeStampAuthority.start(
                AUTHORITY.issueForTimeStamps("Cấp dấu thời gian (thử nghiệm)"),
                Clock.fixed(NOW, ZoneOffset.UTC),
                new SecureRandom(),
                0)) {
            TimeStamps stamps =
                    new TimeStampClient(StampSettings.of(authority.address()), new SecureRandom(), wait -> {});
            Map<Path, List<String>> expected = new LinkedHashMap<>();
            for (String ending : ENDINGS) {
                expected.put(
                        signed(Documents.of(folder, ending), "stamped", AGENCY, stamps),
                        List.of("VALID Sở Xây dựng tỉnh An Lạc"));
            }
            assertThat(told(List.copyOf(expected.keySet()))).isEqualTo(expected);
        }
    }

    @Test
    void seesThatWhatWeSignedWasChanged() throws Exception {
        Map<Path, List<String>> expected = new LinkedHashMap<>();
        for (String ending : ENDINGS) {
            Path signed = signed(Documents.of(folder, ending), "changed", AGENCY, TimeStamps.NONE);
            change(signed, ending);
            expected.put(signed, List.of("BROKEN Sở Xây dựng tỉnh An Lạc"));
        }
        assertThat(told(List.copyOf(expected.keySet()))).isEqualTo(expected);
    }

    private Path signed(Path in, String name, Signatory by, TimeStamps stamps) {
        String file = in.getFileName().toString();
        String ending = file.substring(file.lastIndexOf('.') + 1);
        Path out = folder.resolve(name + "." + ending);
        DocumentSigning.sign(
                new DocumentSigning.Order(in, out, Documents.mediaType(ending), file, NOW, "Người ký"), by, stamps);
        return out;
    }

    private static void change(Path signed, String ending) throws IOException {
        if (ending.equals("pdf")) {
            String text = Files.readString(signed, StandardCharsets.ISO_8859_1);
            Files.writeString(signed, text.replaceFirst("/Page\\b", "/Pagf"), StandardCharsets.ISO_8859_1);
            return;
        }
        String part = switch (ending) {
            case "docx" -> "/word/document.xml";
            case "xlsx" -> "/xl/sharedStrings.xml";
            case "pptx" -> "/ppt/slides/slide1.xml";
            default -> "/content.xml";
        };
        try (FileSystem zip = FileSystems.newFileSystem(signed)) {
            Path content = zip.getPath(part);
            String before = Files.readString(content);
            Files.writeString(content, before.replace("15 triệu", "95 triệu"));
            assertThat(Files.readString(content)).isNotEqualTo(before);
        }
    }

    /** By file, what LibreOffice says of each signature, in its order, and the signer's name. */
    private static Map<Path, List<String>> told(List<Path> files) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("/usr/bin/python3", QUESTION.toString()));
        files.forEach(file -> command.add(file.toString()));
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException absent) {
            throw new AssertionError(INSTALLING, absent);
        }
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(INSTALLING).isZero();
        Map<Path, List<String>> answers = new LinkedHashMap<>();
        for (String line : told.lines().toList()) {
            String[] parts = line.split("\t", -1);
            answers.computeIfAbsent(Path.of(parts[0]), any -> new ArrayList<>())
                    .add(parts[1] + " " + parts[2].replaceFirst("^.*?CN=([^,]*).*$", "$1"));
        }
        return answers;
    }
}
