package vn.vanthu.classifier.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vanthu.classifier.DocumentReader;
import vn.vanthu.classifier.ReadingLimits;
import vn.vanthu.classifier.SecrecyLevel;

class SheetFormatsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "\"MẬT\", MAT",
                "\"TỐI MẬT \"0, TOI_MAT",
                "0\" điểm bảo mật\", NONE",
                "0\" đồng\", NONE",
                "0.00, NONE"
            })
    void wordsOfANumberFormatAreReadInAnOldSheet(String format, SecrecyLevel level) throws IOException {
        Path file = folder.resolve("bieu.xls");
        try (HSSFWorkbook book = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            HSSFCellStyle style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat(format));
            HSSFCell cell = book.createSheet("B1").createRow(0).createCell(0);
            cell.setCellValue(1);
            cell.setCellStyle(style);
            book.write(out);
        }
        assertThat(level(file)).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({"&Kff0000TỐI MẬT, TOI_MAT", "&K01+000&14MẬT, MAT", "&Kff0000BẢO MẬT, NONE"})
    void codesOfAPrintedHeaderAreNoWordsInAnOldSheet(String header, SecrecyLevel level) throws IOException {
        Path file = folder.resolve("bieu.xls");
        try (HSSFWorkbook book = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            book.createSheet("B1").getHeader().setCenter(header);
            book.write(out);
        }
        assertThat(level(file)).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({"Độ mật: Tối mật, TOI_MAT", "Độ mật: Thường, NONE", "Nhập số, NONE"})
    void wordsBesideACellAreReadInAnOldSheet(String prompt, SecrecyLevel level) throws IOException {
        Path file = folder.resolve("bieu.xls");
        try (HSSFWorkbook book = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            HSSFSheet sheet = book.createSheet("B1");
            DataValidationHelper rules = sheet.getDataValidationHelper();
            DataValidation rule = rules.createValidation(
                    rules.createExplicitListConstraint(new String[] {"1", "2"}), new CellRangeAddressList(0, 0, 0, 0));
            rule.createPromptBox("Nhập", prompt);
            sheet.addValidationData(rule);
            book.write(out);
        }
        assertThat(level(file)).isEqualTo(level);
    }

    private static SecrecyLevel level(Path file) {
        return new DocumentReader()
                .read(file, "bieu.xls", ReadingLimits.ordinary())
                .secrecy()
                .level();
    }
}
