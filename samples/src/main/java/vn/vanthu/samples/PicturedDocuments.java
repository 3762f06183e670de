package vn.vanthu.samples;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.sl.usermodel.PictureData;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.util.Units;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** Documents of a few lines of text that show a picture, one of each kind of file. */
public enum PicturedDocuments {
    DOCX {
        @Override
        void write(OutputStream out, List<byte[]> pictures) throws Exception {
            try (XWPFDocument document = new XWPFDocument()) {
                for (String line : TEXT) {
                    document.createParagraph().createRun().setText(line);
                }
                XWPFParagraph last = document.createParagraph();
                for (byte[] png : pictures) {
                    last.createRun()
                            .addPicture(
                                    new ByteArrayInputStream(png),
                                    org.apache.poi.xwpf.usermodel.Document.PICTURE_TYPE_PNG,
                                    "hinh.png",
                                    Units.toEMU(200),
                                    Units.toEMU(90));
                }
                document.write(out);
            }
        }
    },
    XLSX {
        @Override
        void write(OutputStream out, List<byte[]> pictures) throws IOException {
            sheet(new XSSFWorkbook(), out, pictures);
        }
    },
    XLS {
        @Override
        void write(OutputStream out, List<byte[]> pictures) throws IOException {
            sheet(new HSSFWorkbook(), out, pictures);
        }
    },
    PPTX {
        @Override
        void write(OutputStream out, List<byte[]> pictures) throws IOException {
            try (XMLSlideShow show = new XMLSlideShow()) {
                var slide = show.createSlide();
                slide.createTextBox().setText(String.join("\n", TEXT));
                for (byte[] png : pictures) {
                    slide.createPicture(show.addPicture(png, PictureData.PictureType.PNG));
                }
                show.write(out);
            }
        }
    },
    PPT {
        @Override
        void write(OutputStream out, List<byte[]> pictures) throws IOException {
            try (HSLFSlideShow show = new HSLFSlideShow()) {
                var slide = show.createSlide();
                slide.createTextBox().setText(String.join("\n", TEXT));
                for (byte[] png : pictures) {
                    slide.createPicture(show.addPicture(png, PictureData.PictureType.PNG));
                }
                show.write(out);
            }
        }
    },
    ODT {
        @Override
        void write(OutputStream out, List<byte[]> pictures) throws IOException {
            try (java.util.zip.ZipOutputStream zip = new java.util.zip.ZipOutputStream(out)) {
                entry(zip, "mimetype", "application/vnd.oasis.opendocument.text".getBytes(StandardCharsets.US_ASCII));
                StringBuilder body = new StringBuilder();
                TEXT.forEach(line -> body.append("<text:p>").append(line).append("</text:p>"));
                for (int i = 0; i < pictures.size(); i++) {
                    entry(zip, "Pictures/" + i + ".png", pictures.get(i));
                    body.append("<text:p><draw:frame svg:width=\"7cm\" svg:height=\"3cm\"><draw:image xlink:href=\"")
                            .append("Pictures/" + i + ".png")
                            .append("\"/></draw:frame></text:p>");
                }
                entry(
                        zip,
                        "content.xml",
                        ("<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                                        + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
                                        + " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""
                                        + " xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\""
                                        + " xmlns:xlink=\"http://www.w3.org/1999/xlink\"><office:body><office:text>"
                                        + body + "</office:text></office:body></office:document-content>")
                                .getBytes(StandardCharsets.UTF_8));
            }
        }
    },
    RTF {
        @Override
        void write(OutputStream out, List<byte[]> pictures) throws IOException {
            StringBuilder text = new StringBuilder("{\\rtf1\\ansi ");
            for (String line : TEXT) {
                line.chars().forEach(c -> text.append("\\u").append(c).append('?'));
                text.append("\\par ");
            }
            for (byte[] png : pictures) {
                text.append(
                                "{\\*\\shppict{\\pict{\\*\\picprop{\\sp{\\sn wzName}{\\sv Hinh}}}\\picwgoal4000\\pichgoal1800")
                        .append("\\pngblip ")
                        .append(HexFormat.of().formatHex(png))
                        .append("}}\\par ");
            }
            out.write(text.append('}').toString().getBytes(StandardCharsets.US_ASCII));
        }
    },
    HTML {
        @Override
        void write(OutputStream out, List<byte[]> pictures) throws IOException {
            out.write(html(pictures.stream()
                            .map(png -> "data:image/png;base64,"
                                    + Base64.getEncoder().encodeToString(png))
                            .toList())
                    .getBytes(StandardCharsets.UTF_8));
        }
    },
    EML {
        @Override
        void write(OutputStream out, List<byte[]> pictures) throws IOException {
            StringBuilder mail =
                    new StringBuilder("From: a@an-lac.gov.vn\r\nTo: b@an-lac.gov.vn\r\nSubject: Thong bao\r\n"
                            + "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"gianh\"\r\n\r\n--gianh\r\n"
                            + "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n");
            List<String> addresses = new java.util.ArrayList<>();
            for (int i = 0; i < pictures.size(); i++) {
                addresses.add("cid:hinh" + i);
            }
            mail.append(Base64.getMimeEncoder().encodeToString(html(addresses).getBytes(StandardCharsets.UTF_8)));
            for (int i = 0; i < pictures.size(); i++) {
                mail.append("\r\n--gianh\r\nContent-Type: image/png; name=\"hinh" + i + ".png\"\r\nContent-ID: <hinh"
                                + i + ">\r\nContent-Disposition: inline\r\nContent-Transfer-Encoding: base64\r\n\r\n")
                        .append(Base64.getMimeEncoder().encodeToString(pictures.get(i)));
            }
            out.write(mail.append("\r\n--gianh--\r\n").toString().getBytes(StandardCharsets.US_ASCII));
        }
    },
    PDF {
        @Override
        void write(OutputStream out, List<byte[]> pictures) throws IOException {
            try (PDDocument document = new PDDocument()) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream to = new PDPageContentStream(document, page)) {
                    to.beginText();
                    to.setFont(
                            PDType0Font.load(
                                    document, PicturedDocuments.class.getResourceAsStream("/fonts/Tinos-Regular.ttf")),
                            13);
                    to.setLeading(20);
                    to.newLineAtOffset(80, 760);
                    for (String line : TEXT) {
                        to.showText(line);
                        to.newLine();
                    }
                    to.endText();
                    float y = 440;
                    for (byte[] png : pictures) {
                        PDImageXObject image = PDImageXObject.createFromByteArray(document, png, "hinh.png");
                        float width = Math.min(460, image.getWidth() * 72f / 150);
                        to.drawImage(image, 80, y, width, width * image.getHeight() / image.getWidth());
                        y -= 210;
                    }
                }
                document.save(out);
            }
        }
    };

    private static final List<String> TEXT = List.of(
            "Thông báo về việc tổ chức hội nghị tổng kết công tác năm và triển khai nhiệm vụ.",
            "Đề nghị các phòng, đơn vị chuẩn bị báo cáo, gửi về Văn phòng trước ngày 20 tháng 11.",
            "Thời gian: 8 giờ 00 ngày 25 tháng 11; địa điểm: hội trường tầng 2.",
            "Chi tiết liên hệ bộ phận tổng hợp theo số điện thoại nội bộ trong danh bạ của cơ quan.");

    abstract void write(OutputStream out, List<byte[]> pictures) throws Exception;

    /** @param pictures each a PNG */
    public Path write(Path file, List<byte[]> pictures) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            write(out, pictures);
        } catch (IOException | RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IOException(failure);
        }
        return file;
    }

    private static void sheet(Workbook book, OutputStream out, List<byte[]> pictures) throws IOException {
        try (book) {
            Sheet sheet = book.createSheet("Danh sach");
            for (int i = 0; i < TEXT.size(); i++) {
                sheet.createRow(i).createCell(0).setCellValue(TEXT.get(i));
            }
            var drawing = sheet.createDrawingPatriarch();
            for (byte[] png : pictures) {
                var anchor = book.getCreationHelper().createClientAnchor();
                anchor.setRow1(6);
                anchor.setCol1(1);
                anchor.setRow2(14);
                anchor.setCol2(4);
                drawing.createPicture(anchor, book.addPicture(png, Workbook.PICTURE_TYPE_PNG));
            }
            book.write(out);
        }
    }

    private static String html(List<String> addresses) {
        StringBuilder html = new StringBuilder("<html><body>");
        TEXT.forEach(line -> html.append("<p>").append(line).append("</p>"));
        addresses.forEach(address -> html.append("<img src=\"").append(address).append("\">"));
        return html.append("</body></html>").toString();
    }

    private static void entry(java.util.zip.ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new java.util.zip.ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
