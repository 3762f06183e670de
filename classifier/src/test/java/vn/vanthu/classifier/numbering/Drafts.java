package vn.vanthu.classifier.numbering;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Packages written by hand, so that every run and every byte is known. */
final class Drafts {
    static final String DOCUMENT = "word/document.xml";

    private Drafts() {}

    /** @param body what stands in {@code w:body} */
    static String document(String body) {
        return """
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
                xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>\
                """ + body + "</w:body></w:document>";
    }

    static String paragraph(String... runs) {
        return "<w:p>" + String.join("", runs) + "</w:p>";
    }

    static String run(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    /** A letterhead in a table without borders. */
    static String letterhead(String number, String date) {
        return "<w:tbl><w:tr><w:tc>" + paragraph(run("ỦY BAN NHÂN DÂN TỈNH AN LẠC")) + paragraph(run("SỞ XÂY DỰNG"))
                + number + "</w:tc><w:tc>" + paragraph(run("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"))
                + paragraph(run("Độc lập - Tự do - Hạnh phúc")) + date + "</w:tc></w:tr></w:tbl>"
                + paragraph(run("QUYẾT ĐỊNH")) + paragraph(run("Về việc kiện toàn Ban Chỉ đạo chuyển đổi số"));
    }

    static Path docx(Path folder, String document) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                <Default Extension="xml" ContentType="application/xml"/>\
                <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.\
                wordprocessingml.document.main+xml"/></Types>""");
        parts.put(DOCUMENT, document);
        return zip(folder.resolve("draft.docx"), parts);
    }

    static Path zip(Path file, Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
            zip.close();
            return Files.write(file, bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, String> parts(Path file) {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                try (InputStream in = zip.getInputStream(entry)) {
                    parts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    static String text(Path file, String part) {
        return new String(
                parts(file).getOrDefault(part, "").getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
