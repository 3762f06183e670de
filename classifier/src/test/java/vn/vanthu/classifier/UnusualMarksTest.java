package vn.vanthu.classifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.samples.LegacyText;

/** Stamps as careless people write them, clauses that a margin breaks, and what only looks like them. */
class UnusualMarksTest {
    private static final String TYPES = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Override PartName=\"/word/document.xml\" ContentType=\"application/"
            + "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MAAJT | MAT",
                "TOOSI MAAJT | TOI_MAT",
                "Tuyeetj maatj | TUYET_MAT",
                "MA65T | MAT",
                "TO61I MA65T | TOI_MAT",
                "TUYE65T MAT65 | TUYET_MAT",
                "Độ mật: MAAJT | MAT",
                "TOI MAT | UNDETERMINED",
                "TUYET MAT | UNDETERMINED",
                "MAT | UNDETERMINED",
                "Do mat: Mat | UNDETERMINED",
                "TAI LIEU TOI MAT | UNDETERMINED",
                "TOP SECRET / Tối mật | TOI_MAT",
                "Toi mat roi | NONE",
                "mat | NONE",
                "FORMAT | NONE",
                "MA65TR | NONE",
                "Do mat: khong | NONE"
            })
    void readsALevelTypedWithoutItsMarks(String stamp, SecrecyLevel level) throws IOException {
        assertThat(text(stamp)).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"KHOA GAN/MẬT/TỤY | NONE", "KHOA GAN/MẬT/Số: 12 | MAT", "KHOA/MẬT/TỤY | MAT"})
    void readsTheNameOfAWardForNoMark(String lines, SecrecyLevel level) throws IOException {
        assertThat(docx(paragraphs(lines))).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mẫu số 01: Dấu “Tuyệt mật”/TUYỆT MẬT | NONE",
                "Mẫu số 03: Dấu \"Mật\"/MẬT | NONE",
                "Mẫu số 03: Dấu “Mật”/TỐI MẬT | TOI_MAT",
                "Mẫu số 01: Dấu “Tối mật”/MẬT | MAT",
                "Mẫu dấu ở trang sau/MẬT | MAT"
            })
    void readsTheSpecimenOfAStampForNoMark(String lines, SecrecyLevel level) throws IOException {
        String above = "Kính gửi: Các phòng/" + "Điều 1. Quy chế này quy định việc đóng dấu./".repeat(20);
        assertThat(docx(paragraphs(above + lines))).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"MẬT/ĐỘ (%) | NONE", "MẬT/ĐỘ KHẨN | MAT", "MẬT/ĐỘ | NONE"})
    void readsAMeasureBrokenInItsCellForNoMark(String lines, SecrecyLevel level) throws IOException {
        assertThat(docx(paragraphs("Kính gửi: Các phòng") + "<w:tbl><w:tr><w:tc>" + paragraphs("Lô") + "</w:tc><w:tc>"
                        + paragraphs(lines) + "</w:tc></w:tr></w:tbl>"))
                .isEqualTo(level);
    }

    private static String paragraphs(String lines) {
        return "<w:p><w:r><w:t>" + lines.replace("/", "</w:t></w:r></w:p><w:p><w:r><w:t>") + "</w:t></w:r></w:p>";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tài liệu này thuộc danh mục bí mật nhà nước độ Tối mật, đề nghị các đơn vị quản lý. | TOI_MAT",
                "Văn bản này được xác định độ mật: Mật. Nghiêm cấm sao, chụp dưới mọi hình thức. | MAT",
                "Gửi kèm bản đồ. Báo cáo này thuộc bí mật nhà nước, độ tuyệt mật; trả lại sau khi họp. | TUYET_MAT",
                "Công văn này được đóng dấu chỉ độ “Tối mật”. | TOI_MAT",
                "Kế hoạch này có độ Mật. | MAT",
                "Báo cáo này thuộc bí mật nhà nước/độ tối mật. | TOI_MAT",
                "Đây là tài liệu mật. | UNDETERMINED",
                "Tài liệu này là tài liệu tối mật. | UNDETERMINED",
                "Nếu tài liệu này thuộc bí mật nhà nước độ Tối mật thì không gửi qua mạng. | NONE",
                "Tài liệu này không thuộc danh mục bí mật nhà nước độ Tối mật. | NONE",
                "Tài liệu này có độ mật thấp hơn. | NONE",
                "Văn bản này được xác định độ mật theo Luật. | NONE",
                "Văn bản này có mật độ chữ cao. | NONE",
                "Đây là tài liệu mật mã cơ bản. | NONE",
                "Tài liệu thuộc danh mục bí mật nhà nước độ Tối mật, độ Mật do Thủ trưởng ký. | NONE"
            })
    void readsASentenceInWhichAPaperSaysThatItIsSecret(String sentence, SecrecyLevel level) throws IOException {
        String above = "Căn cứ Luật Xây dựng, Sở Xây dựng báo cáo như sau:\n";
        assertThat(text(above + sentence.replace('/', '\n'))).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CHỈ NGƯỜI CÓ TÊN/MỚI ĐƯỢC/BÓC BÌ | MAT",
                "CHỈ NGƯỜI/CÓ TÊN/MỚI ĐƯỢC/BÓC BÌ | MAT",
                "Gia hạn thời hạn bảo vệ bí mật nhà nước/đến ngày 01.3.2031 | MAT",
                "Hướng dẫn/gia hạn thời hạn bảo vệ bí mật nhà nước | NONE",
                "TÀI LIỆU/THU HỒI ĐẤT | NONE",
                "TÀI LIỆU//THU HỒI | MAT",
                "Tài liệu//thu hồi | NONE",
                "Chỉ người có tên mới được/bóc bì | MAT",
                "TÀI LIỆU/THU HỒI | MAT",
                "Bản số:/03 | MAT",
                "Thời hạn bảo vệ bí mật/nhà nước: 10 năm | MAT",
                "Thời hạn/bảo vệ bí mật nhà nước: 10 năm | MAT",
                "Thời hạn bảo vệ bí mật nhà nước:/Theo Điều 19 của Luật | NONE",
                "Bản số: …… | NONE",
                "BẢN SỐ: ____ | NONE",
                "THU HỒI/TÀI LIỆU | NONE",
                "B Ả O/M Ậ T | NONE",
                "BẢO/MẬT | NONE"
            })
    void readsAClauseThatANarrowStampBreaks(String stamp, SecrecyLevel level) throws IOException {
        assertThat(text(stamp.replace('/', '\n'))).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tài liệu này không được/phép sao, chụp | MAT",
                "Không được phép sao,/chụp | MAT",
                "- Như trên (không/được phép sao, chụp); | MAT",
                "Văn bản này chỉ được/sao, chụp khi có việc cần | NONE"
            })
    void readsTheCopyingClauseOverTwoLinesBelowTheRecipients(String clause, SecrecyLevel level) throws IOException {
        assertThat(read(
                        "thu.txt",
                        (LETTER + "\nNơi nhận:\n- Như trên;\n" + clause.replace('/', '\n'))
                                .getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(level);
        assertThat(read("thu.txt", (LETTER + "\n" + clause.replace('/', '\n')).getBytes(StandardCharsets.UTF_8)))
                .as("not below the recipients")
                .isEqualTo(SecrecyLevel.NONE);
    }

    private static final String LETTER = """
            SỞ NỘI VỤ                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Số: 12/SNV-VP                An Bình, ngày 05 tháng 3 năm 2026

            Kính gửi: Các sở, ban, ngành

            Sở Nội vụ đề nghị các đơn vị báo cáo trước ngày 15 tháng 3.
            """;

    /** A line of plain text between two empty ones is a paragraph; one that the text goes on below was broken by hand. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Đề nghị các đơn vị báo cáo số liệu về các hồ sơ//MẬT//Báo cáo gửi về Sở. | MAT",
                "Đề nghị các đơn vị báo cáo số liệu về các hồ sơ/MẬT/trước ngày 15 tháng 3. | UNDETERMINED",
                "Đề nghị các đơn vị báo cáo số liệu về các hồ sơ/mật/trước ngày 15 tháng 3. | NONE",
                "Đề nghị các đơn vị báo cáo số liệu về các hồ sơ/MẬT | NONE"
            })
    void takesALineAloneForAParagraphWhereEmptyLinesSayIt(String lines, SecrecyLevel level) throws IOException {
        assertThat(read("thu.txt", (LETTER + lines.replace('/', '\n')).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(level);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "STT;Hàng;Số lượng\n1;Gạo;30\n2;MẬT;20\n",
                "STT\tHàng\tSố lượng\n1\tGạo\t30\n2\tMẬT\t20\n",
                "Sổ đăng ký văn bản đi\n01/QĐ-UBND;05/3/2026;Quyết định;TỐI MẬT;10\n",
                "TT\tSố ký hiệu\tĐộ mật\tSố bản\n1\t12/QĐ-SNV\tTỐI MẬT\t3\n2\t13/QĐ-SNV\tThường\t1\n"
            })
    void aValueInARowOfAListIsNoMark(String rows) throws IOException {
        assertThat(read("bang.txt", rows.getBytes(StandardCharsets.UTF_8))).isEqualTo(SecrecyLevel.NONE);
    }

    /** A font shows small letters as capitals; where the name of the State is stored so, a mark is too. */
    @Test
    void readsAStampInTheSmallLettersOfAnOldEncoding() throws IOException {
        String state = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
        String small = LETTER.replace(state, "cộng hòa xã hội chủ nghĩa việt nam");
        String stamped = "tối mật\n\nKính gửi";
        for (UnaryOperator<String> old : List.<UnaryOperator<String>>of(LegacyText::tcvn3, LegacyText::vni)) {
            assertThat(read("thu.txt", latin(old.apply(small.replace("Kính gửi", stamped)))))
                    .isEqualTo(SecrecyLevel.TOI_MAT);
            assertThat(read(
                            "thu.txt",
                            latin(old.apply(LETTER.replace("Kính gửi", stamped).replace(state, "")))))
                    .as("nothing shows that small letters are capitals")
                    .isEqualTo(SecrecyLevel.UNDETERMINED);
            assertThat(read("thu.txt", latin(old.apply(small)))).isEqualTo(SecrecyLevel.NONE);
        }
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @CsvSource({"12/MẬT-UBND, MAT", "12/UBND-MẬT, MAT", "12/UBND-BM, NONE", "12/QĐ-MTTQ, NONE"})
    void aNumberWhoseSymbolSaysSoIsAMark(String number, SecrecyLevel level) throws IOException {
        assertThat(read("thu.txt", LETTER.replace("12/SNV-VP", number).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(level);
    }

    /** Where the last word of a title looks like the rest of it, it is no stamp below the title. */
    @Test
    void tellsTheEndOfATitleFromAStampBelowIt() throws IOException {
        String title = paragraph("QUY CHẾ QUẢN LÝ VÀ SỬ DỤNG VĂN BẢN", 28, true);
        assertThat(docx(title + paragraph("MẬT", 28, true))).isEqualTo(SecrecyLevel.NONE);
        assertThat(docx(title + paragraph("MẬT", 36, true))).isEqualTo(SecrecyLevel.MAT);
        assertThat(docx(paragraph("BÁO CÁO VỀ CÔNG TÁC GỬI, NHẬN VĂN BẢN", 28, true) + paragraph("MẬT", 28, true)))
                .as("it may be secret itself")
                .isEqualTo(SecrecyLevel.UNDETERMINED);
        assertThat(docx(paragraph("QUYẾT ĐỊNH", 28, true) + paragraph("MẬT", 28, true)))
                .isEqualTo(SecrecyLevel.MAT);
        assertThat(docx(paragraph("TÀI LIỆU", 28, true) + paragraph("MẬT", 28, true)))
                .isEqualTo(SecrecyLevel.MAT);
        assertThat(read("t.txt", "KẾ HOẠCH\nQUẢN LÝ CÁC VĂN BẢN\nMẬT\nNĂM 2026\n".getBytes(StandardCharsets.UTF_8)))
                .as("plain text has no looks")
                .isEqualTo(SecrecyLevel.UNDETERMINED);
    }

    private static String paragraph(String text, int halfPoints, boolean centred) {
        return "<w:p><w:pPr>" + (centred ? "<w:jc w:val=\"center\"/>" : "") + "</w:pPr><w:r><w:rPr>"
                + "<w:rFonts w:ascii=\"Times New Roman\"/><w:b/><w:sz w:val=\"" + halfPoints + "\"/></w:rPr><w:t>"
                + text
                + "</w:t></w:r></w:p>";
    }

    /** Some programs put each letter into a box of its own. */
    @ParameterizedTest
    @CsvSource({"TỐIMẬT,TOI_MAT", "MẬT,MAT", "BẢOMẬT,NONE", "MẤT,NONE"})
    void readsALevelWhoseLettersStandInBoxes(String letters, SecrecyLevel level) throws IOException {
        StringBuilder boxes = new StringBuilder();
        for (String letter : letters.split("")) {
            boxes.append("<w:r><w:pict><v:shape><v:textbox><w:txbxContent>")
                    .append(paragraph(letter, 28, true))
                    .append("</w:txbxContent></v:textbox></v:shape></w:pict></w:r>");
        }
        assertThat(docx("<w:p xmlns:v=\"v\">" + boxes + "</w:p>" + paragraph("Kính gửi: Sở Nội vụ", 28, false)))
                .isEqualTo(level);
    }

    /** A guideline tells how large the stamps are. */
    @Test
    void aTableOfTheSizesOfStampsIsNoMark() throws IOException {
        String rows = row("Loại dấu", "Kích thước")
                + row("Dấu MẬT", "20x8 mm")
                + row("Dấu TỐI MẬT", "30x8 mm")
                + row("Dấu TUYỆT MẬT", "40x8 mm");
        assertThat(docx(paragraph("HƯỚNG DẪN", 28, true) + "<w:tbl>" + rows + "</w:tbl>"))
                .isEqualTo(SecrecyLevel.NONE);
        assertThat(docx(paragraph("HƯỚNG DẪN", 28, true) + "<w:tbl>" + row("Dấu MẬT", "20x8 mm") + "</w:tbl>"))
                .isEqualTo(SecrecyLevel.NONE);
        assertThat(docx(paragraph("Dấu MẬT 20x8 mm", 28, false))).isEqualTo(SecrecyLevel.NONE);
        assertThat(docx(paragraph("Dấu MẬT", 28, false))).isEqualTo(SecrecyLevel.MAT);
    }

    private static String row(String... cells) {
        StringBuilder row = new StringBuilder("<w:tr>");
        for (String cell : cells) {
            row.append("<w:tc>").append(paragraph(cell, 26, false)).append("</w:tc>");
        }
        return row.append("</w:tr>").toString();
    }

    /** With what stands where stamps do. */
    private SecrecyLevel text(String stamp) throws IOException {
        return read(
                "thu.txt", LETTER.replace("Kính gửi", stamp + "\n\nKính gửi").getBytes(StandardCharsets.UTF_8));
    }

    private SecrecyLevel docx(String body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(TYPES.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                            + body + "</w:body></w:document>")
                    .getBytes(StandardCharsets.UTF_8));
        }
        return read("thu.docx", bytes.toByteArray());
    }

    private SecrecyLevel read(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, content);
        return new DocumentReader()
                .read(file, name, ReadingLimits.ordinary())
                .secrecy()
                .level();
    }
}
