package vn.vanthu.classifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Five regulations speak of secrets on many lines and are none; the same texts under a mark are. */
class RegulationTextsTest {
    private static final List<String> NAMES =
            List.of("vinhlong-3088-2005", "quangtri-464-2017", "phuyen-13-2020", "tphcm-41-2011", "camau-26-2009");
    private static final int COLUMNS = 95;
    private static final int LINES = 55;

    @TempDir
    Path folder;

    static Stream<Arguments> textsAndForms() {
        return NAMES.stream().flatMap(name -> Stream.of("txt", "docx", "pdf").map(form -> Arguments.of(name, form)));
    }

    @ParameterizedTest
    @MethodSource("textsAndForms")
    void areNoSecrets(String name, String form) throws IOException {
        assertThat(secrecy(text(name), form).level()).isEqualTo(SecrecyLevel.NONE);
    }

    @ParameterizedTest
    @MethodSource("textsAndForms")
    void areSecretUnderAMark(String name, String form) throws IOException {
        assertThat(secrecy("MẬT\n" + text(name), form).level()).isEqualTo(SecrecyLevel.MAT);
    }

    private SecrecyReading secrecy(String text, String form) throws IOException {
        Path file = folder.resolve("quy-che." + form);
        switch (form) {
            case "txt" -> Files.writeString(file, text);
            case "docx" -> word(file, text);
            default -> pdf(file, text);
        }
        DocumentReading reading = new DocumentReader().read(file, "quy-che." + form, ReadingLimits.ordinary());
        assertThat(reading.unreadable()).isEmpty();
        return reading.secrecy();
    }

    private static String text(String name) throws IOException {
        try (InputStream in = RegulationTextsTest.class.getResourceAsStream("/regulations/" + name + ".txt")) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void word(Path file, String text) throws IOException {
        StringBuilder body = new StringBuilder();
        text.lines()
                .map(line -> line.replace("&", "&amp;").replace("<", "&lt;"))
                .forEach(line -> body.append("<w:p><w:r><w:t xml:space=\"preserve\">")
                        .append(line)
                        .append("</w:t></w:r></w:p>"));
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            entry(zip, "[Content_Types].xml", """
                    <?xml version="1.0" encoding="UTF-8"?>
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                    <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
                    </Types>""");
            entry(zip, "_rels/.rels", """
                    <?xml version="1.0" encoding="UTF-8"?>
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                    <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
                    </Relationships>""");
            entry(
                    zip,
                    "word/document.xml",
                    "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                            + body + "</w:body></w:document>");
        }
    }

    private static void entry(OutputStream out, String name, String content) throws IOException {
        ((ZipOutputStream) out).putNextEntry(new ZipEntry(name));
        out.write(content.getBytes(StandardCharsets.UTF_8));
    }

    private static void pdf(Path file, String text) throws IOException {
        List<String> lines = text.lines()
                .map(line -> line.replace('\t', ' ').replace("\uFEFF", ""))
                .flatMap(RegulationTextsTest::wrapped)
                .toList();
        try (PDDocument document = new PDDocument();
                InputStream tinos = Objects.requireNonNull(
                        RegulationTextsTest.class.getResourceAsStream("/fonts/Tinos-Regular.ttf"))) {
            PDFont font = PDType0Font.load(document, tinos, true);
            for (int from = 0; from < lines.size(); from += LINES) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(font, 11);
                    content.setLeading(13);
                    content.newLineAtOffset(50, 780);
                    for (String line : lines.subList(from, Math.min(from + LINES, lines.size()))) {
                        content.showText(line);
                        content.newLine();
                    }
                    content.endText();
                }
            }
            document.save(file.toFile());
        }
    }

    private static Stream<String> wrapped(String line) {
        Stream.Builder<String> lines = Stream.builder();
        StringBuilder present = new StringBuilder();
        for (String word : line.split(" ")) {
            if (present.length() + word.length() > COLUMNS) {
                lines.add(present.toString());
                present.setLength(0);
            }
            present.append(present.isEmpty() ? "" : " ").append(word);
        }
        return lines.add(present.toString()).build();
    }
}
