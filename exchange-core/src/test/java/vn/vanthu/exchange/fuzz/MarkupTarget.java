package vn.vanthu.exchange.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import vn.vanthu.classifier.ConversionOutcome;
import vn.vanthu.classifier.NumberingOutcome;
import vn.vanthu.classifier.ReadingLimits;
import vn.vanthu.classifier.conversion.UnicodeConversion;
import vn.vanthu.classifier.numbering.DraftNumbering;
import vn.vanthu.classifier.text.Xml;

/**
 * Changes of a package's text, number and date or letters, its main part given by the bytes: what comes of it is well
 * formed, keeps its elements, and the other parts their bytes.
 */
public final class MarkupTarget {
    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final Map<String, String> WORD = Map.of(
            "[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/word/document.xml\""
                    + " ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>",
            "word/other.bin",
            "C«ng");
    private static final Map<String, String> OPEN = Map.of("mimetype", "application/vnd.oasis.opendocument.text");
    private static final String NUMBER = "123/SXD-QHKT";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 5);

    private MarkupTarget() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        Script script = new Script(bytes);
        boolean open = script.next(2) == 1;
        String main = open ? "content.xml" : "word/document.xml";
        Map<String, byte[]> parts = new LinkedHashMap<>();
        (open ? OPEN : WORD).forEach((name, text) -> parts.put(name, text.getBytes(StandardCharsets.UTF_8)));
        parts.put(main, script.rest());
        Path file = Scratch.file("du-thao", zipped(parts));
        Path changed = Scratch.file("da-sua", new byte[0]);
        ConversionOutcome converted = new UnicodeConversion().convert(file, changed, ReadingLimits.ordinary());
        if (converted instanceof ConversionOutcome.Converted) {
            kept(parts, main, changed, false);
        }
        NumberingOutcome numbered = new DraftNumbering().number(file, changed, NUMBER, DAY, ReadingLimits.ordinary());
        if (numbered instanceof NumberingOutcome.Written) {
            kept(parts, main, changed, true);
        }
    }

    static byte[] word(String body) {
        return ("\0<w:document xmlns:w=\"" + W + "\"><w:body>" + body + "</w:body></w:document>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void kept(Map<String, byte[]> parts, String main, Path changed, boolean number) {
        try (ZipFile zip = new ZipFile(changed.toFile())) {
            if (zip.size() != parts.size()) {
                throw new IllegalStateException("a part more or less");
            }
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = zip.getEntry(part.getKey());
                byte[] now = zip.getInputStream(entry).readAllBytes();
                if (!part.getKey().equals(main)) {
                    if (!java.util.Arrays.equals(now, part.getValue())) {
                        throw new IllegalStateException("another part is changed");
                    }
                } else if (number) {
                    within(elements(now), elements(part.getValue()));
                } else {
                    elements(now);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What stands in the place of a blank may be taken away, nothing may come. */
    private static void within(List<String> now, List<String> before) {
        int at = 0;
        for (String element : now) {
            while (at < before.size() && !before.get(at).equals(element)) {
                at++;
            }
            if (at++ >= before.size()) {
                throw new IllegalStateException(now + " out of " + before);
            }
        }
    }

    private static List<String> elements(byte[] xml) throws IOException {
        List<String> names = new ArrayList<>();
        Xml.read(new ByteArrayInputStream(xml), new Xml.Listener() {
            @Override
            public void start(String name, Xml.Element element) {
                names.add(name);
            }

            @Override
            public void end(String name) {
                names.add("/" + name);
            }

            @Override
            public void text(String text) {}
        });
        return names;
    }

    private static byte[] zipped(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
