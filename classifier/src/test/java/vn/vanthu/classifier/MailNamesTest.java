package vn.vanthu.classifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.samples.LegacyText;

/** Names of attachments, in whatever way a program has packed their letters. */
class MailNamesTest {
    private static final String NAME = "TỐI MẬT kh.txt";

    @TempDir
    private Path folder;

    @Test
    void areReadInEveryPacking() throws IOException {
        for (String name : List.of(NAME, "Kế hoạch.txt")) {
            String coded = Base64.getEncoder().encodeToString(name.getBytes(StandardCharsets.UTF_8));
            String escaped = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
            int half = escaped.indexOf('%', escaped.length() / 2);
            for (String disposition : List.of(
                    "filename=\"" + name + "\"",
                    "filename=" + name.replace(' ', '_'),
                    "filename=\"=?utf-8?B?" + coded + "?=\"",
                    "filename=\"=?utf-8?Q?" + escaped.replace('%', '=').replace("=20", "_") + "?=\"",
                    "filename*=UTF-8''" + escaped,
                    "filename*0*=UTF-8''" + escaped.substring(0, half) + ";\r\n filename*1*="
                            + escaped.substring(half))) {
                DocumentReading reading = read(mail(
                        "Content-Type: application/octet-stream\r\nContent-Disposition: attachment; " + disposition,
                        "trang bìa"));
                assertThat(reading.parts())
                        .extracting(part -> part.name().replace('_', ' '))
                        .as(disposition)
                        .contains(name);
                assertThat(reading.secrecy().level())
                        .as("a name alone only warns")
                        .isEqualTo(SecrecyLevel.NONE);
                assertThat(reading.secrecy().cues())
                        .as(disposition)
                        .extracting(SecrecyCue::kind)
                        .isEqualTo(name.equals(NAME) ? List.of(SecrecyCueKind.FILE_NAME) : List.of());
            }
        }
    }

    /** A header's bytes as an old program left them, coded by nobody. */
    @Test
    void areReadInOldLetters() throws IOException {
        for (UnaryOperator<String> old : List.<UnaryOperator<String>>of(LegacyText::tcvn3, LegacyText::vni)) {
            for (String name : List.of("Kế hoạch_TỐI MẬT.txt", "Kế hoạch_BẢO MẬT.txt")) {
                Path file = Files.write(
                        folder.resolve("thu.eml"),
                        mail(
                                        "Content-Type: application/octet-stream\r\n"
                                                + "Content-Disposition: attachment; filename=\"" + old.apply(name)
                                                + "\"",
                                        "trang bia")
                                .getBytes(StandardCharsets.ISO_8859_1));
                assertThat(new DocumentReader()
                                .read(file, "thu.eml", ReadingLimits.ordinary())
                                .secrecy()
                                .cues())
                        .as(name)
                        .extracting(SecrecyCue::kind)
                        .isEqualTo(name.contains("TỐI") ? List.of(SecrecyCueKind.FILE_NAME) : List.of());
            }
        }
    }

    /** A clerk knows no media types. */
    @Test
    void areInVietnameseWhereTheSenderGaveNone() throws IOException {
        DocumentReading reading = read(mail(
                "Content-Type: message/rfc822",
                "From: a@sxd.example\r\nTo: b@sxd.example\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nMẬT"));
        assertThat(reading.secrecy().cues())
                .singleElement()
                .satisfies(cue -> assertThat(cue.description()).startsWith("trong tệp thư chuyển tiếp, "));
    }

    private static String mail(String header, String body) {
        return "From: a@sxd.example\r\nTo: b@sxd.example\r\nSubject: thu\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\nKinh gui\r\n--x\r\n"
                + header + "\r\n\r\n" + body + "\r\n--x--\r\n";
    }

    private DocumentReading read(String mail) throws IOException {
        Path file = Files.writeString(folder.resolve("thu.eml"), mail);
        return new DocumentReader().read(file, "thu.eml", ReadingLimits.ordinary());
    }
}
