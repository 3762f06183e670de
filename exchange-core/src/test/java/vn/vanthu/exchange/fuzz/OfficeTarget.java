package vn.vanthu.exchange.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Elements and texts in any order within the parts of an office document. The bytes choose: the format, then for each step
 * an element to open, one to close, an attribute or some text; what comes of them is well formed always.
 */
public final class OfficeTarget {
    private static final List<Format> FORMATS = List.of(
            new Format(
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                    List.of("word/document.xml", "word/styles.xml", "word/header1.xml", "word/comments.xml"),
                    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                    "document body p r t tab br tbl tr tc pPr rPr jc b vanish rFonts pStyle style basedOn txbxContent sdt "
                            + "sdtContent ins del delText fldSimple instrText hdr ftr footnote comment docDefaults rStyle"),
            new Format(
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                    List.of(
                            "xl/workbook.xml",
                            "xl/worksheets/sheet1.xml",
                            "xl/sharedStrings.xml",
                            "xl/styles.xml",
                            "xl/comments1.xml"),
                    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                    "workbook sheets sheet worksheet sheetData row c v is t sst si r rPr rFont fonts font name cellXfs xf "
                            + "oddHeader oddFooter comments comment text"),
            new Format(
                    "application/vnd.oasis.opendocument.text",
                    List.of("content.xml", "styles.xml", "meta.xml"),
                    "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
                    "document-content body text p h span tab s line-break table table-row table-cell list list-item note "
                            + "annotation style text-properties paragraph-properties frame text-box title keyword subject"),
            new Format(
                    "application/vnd.openxmlformats-officedocument.presentationml.presentation",
                    List.of("ppt/presentation.xml", "ppt/slides/slide1.xml", "ppt/notesSlides/notesSlide1.xml"),
                    "http://schemas.openxmlformats.org/drawingml/2006/main",
                    "presentation sld cSld spTree sp txBody p r t br fld tbl tr tc latin rPr graphicFrame"));
    private static final List<String> ATTRIBUTES =
            List.of("val", "r", "t", "s", "name", "styleId", "style-name", "ascii", "font-name", "c", "id", "type");
    private static final List<String> VALUES = List.of(
            "", "1", "0", "A1", "ZZZZZZZ99999999999", "-1", "center", "Times New Roman", ".VnTime", "2147483648", "s");

    private OfficeTarget() {}

    private record Format(String mediaType, List<String> parts, String namespace, List<String> elements) {
        Format(String mediaType, List<String> parts, String namespace, String elements) {
            this(mediaType, parts, namespace, List.of(elements.split(" ")));
        }
    }

    public static void fuzzerTestOneInput(byte[] bytes) {
        Steps steps = new Steps(bytes);
        Format format = FORMATS.get(steps.next(FORMATS.size()));
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(zipped)) {
            stored(zip, "mimetype", format.mediaType());
            for (String part : format.parts()) {
                stored(
                        zip,
                        part,
                        xml(format, steps, bytes.length / format.parts().size() + 1));
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        Scratch.read("van-ban", zipped.toByteArray(), format.mediaType());
    }

    private static String xml(Format format, Steps steps, int most) {
        StringBuilder xml = new StringBuilder("<root xmlns=\"" + format.namespace() + "\" xmlns:x=\"urn:x\">");
        java.util.ArrayDeque<String> open = new java.util.ArrayDeque<>();
        for (int step = 0; step < most && steps.more(); step++) {
            int what = steps.next(8);
            if (what < 4) {
                String element =
                        format.elements().get(steps.next(format.elements().size()));
                xml.append('<').append(element);
                if (what > 1) {
                    xml.append(what == 2 ? " x:" : " ")
                            .append(ATTRIBUTES.get(steps.next(ATTRIBUTES.size())))
                            .append("=\"")
                            .append(VALUES.get(steps.next(VALUES.size())))
                            .append('"');
                }
                xml.append('>');
                open.push(element);
            } else if (what < 6 && !open.isEmpty()) {
                xml.append("</").append(open.pop()).append('>');
            } else {
                xml.append((char) (' ' + steps.next(3) * 0x1E00 / 2 + steps.next(64)))
                        .append(steps.next(10));
            }
        }
        while (!open.isEmpty()) {
            xml.append("</").append(open.pop()).append('>');
        }
        return xml.append("</root>").toString().replace("&", "&amp;").replaceAll("<(?![/\\p{Alpha}])", "&lt;");
    }

    private static void stored(ZipOutputStream zip, String name, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        CRC32 sum = new CRC32();
        sum.update(bytes);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
    }

    /** Choices, one byte each. */
    private static final class Steps {
        private final byte[] bytes;
        private int at;

        Steps(byte[] bytes) {
            this.bytes = bytes;
        }

        boolean more() {
            return at < bytes.length;
        }

        int next(int choices) {
            return more() ? Byte.toUnsignedInt(bytes[at++]) % choices : 0;
        }
    }
}
