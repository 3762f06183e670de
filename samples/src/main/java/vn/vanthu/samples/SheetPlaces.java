package vn.vanthu.samples;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** XLSX and XLS: cells far away, printed headers, comments, drawings, names. */
final class SheetPlaces {
    private SheetPlaces() {}

    private interface Filling {
        void fill(Sheet sheet, String words);
    }

    static List<MarkPlace> all() {
        return Stream.of(
                        both("xlsx", XSSFWorkbook::new),
                        both("xls", HSSFWorkbook::new),
                        Stream.of(
                                place(
                                        "xlsx",
                                        "textbox",
                                        XSSFWorkbook::new,
                                        (sheet, words) -> ((XSSFSheet) sheet)
                                                .createDrawingPatriarch()
                                                .createTextbox(new XSSFClientAnchor(0, 0, 0, 0, 1, 20, 4, 23))
                                                .setText(new XSSFRichTextString(words))),
                                place(
                                        "xlsx",
                                        "title",
                                        XSSFWorkbook::new,
                                        (sheet, words) -> ((XSSFWorkbook) sheet.getWorkbook())
                                                .getProperties()
                                                .getCoreProperties()
                                                .setTitle(words)),
                                place(
                                        "xls",
                                        "textbox",
                                        HSSFWorkbook::new,
                                        (sheet, words) -> ((HSSFSheet) sheet)
                                                .createDrawingPatriarch()
                                                .createTextbox(
                                                        new HSSFClientAnchor(0, 0, 0, 0, (short) 1, 20, (short) 4, 23))
                                                .setString(new HSSFRichTextString(words))),
                                place("xls", "title", HSSFWorkbook::new, (sheet, words) -> {
                                    HSSFWorkbook book = (HSSFWorkbook) sheet.getWorkbook();
                                    book.createInformationProperties();
                                    book.getSummaryInformation().setTitle(words);
                                })))
                .flatMap(places -> places)
                .toList();
    }

    private static Stream<MarkPlace> both(String extension, Supplier<Workbook> book) {
        return Stream.of(
                place(
                        extension,
                        "cell",
                        book,
                        (sheet, words) -> sheet.createRow(900).createCell(20).setCellValue(words)),
                place(
                        extension,
                        "print-header",
                        book,
                        (sheet, words) -> sheet.getHeader().setCenter(words)),
                place(
                        extension,
                        "print-footer",
                        book,
                        (sheet, words) -> sheet.getFooter().setRight(words)),
                place(extension, "comment", book, SheetPlaces::comment),
                place(
                        extension,
                        "sheet-name",
                        book,
                        (sheet, words) -> sheet.getWorkbook().createSheet(words)),
                place(extension, "hidden-sheet", book, (sheet, words) -> {
                    Workbook whole = sheet.getWorkbook();
                    whole.createSheet("Danh mục").createRow(0).createCell(0).setCellValue(words);
                    whole.setSheetHidden(1, true);
                }),
                place(extension, "formula", book, (sheet, words) -> {
                    sheet.createRow(30).createCell(0).setCellFormula("\"" + words + "\"");
                    sheet.getWorkbook()
                            .getCreationHelper()
                            .createFormulaEvaluator()
                            .evaluateAll();
                }),
                place(extension, "hidden-row", book, (sheet, words) -> {
                    Row row = sheet.createRow(40);
                    row.createCell(3).setCellValue(words);
                    row.setZeroHeight(true);
                    CellStyle wrapped = sheet.getWorkbook().createCellStyle();
                    wrapped.setWrapText(true);
                    row.getCell(3).setCellStyle(wrapped);
                }));
    }

    private static void comment(Sheet sheet, String words) {
        CreationHelper helper = sheet.getWorkbook().getCreationHelper();
        Comment comment = sheet.createDrawingPatriarch().createCellComment(helper.createClientAnchor());
        comment.setString(helper.createRichTextString(words));
        comment.setAuthor("Phòng Kế hoạch");
        sheet.getRow(0).getCell(0).setCellComment(comment);
    }

    private static MarkPlace place(String extension, String name, Supplier<Workbook> book, Filling filling) {
        return new MarkPlace(extension + "-" + name, extension, (words, file) -> {
            try (Workbook workbook = book.get();
                    OutputStream out = Files.newOutputStream(file)) {
                Sheet sheet = workbook.createSheet("Giải ngân");
                table(sheet);
                filling.fill(sheet, words);
                workbook.write(out);
            }
        });
    }

    /** An ordinary table in the old format. */
    static void oldTable(java.nio.file.Path file, String heading) throws IOException {
        try (Workbook workbook = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = workbook.createSheet("Giải ngân");
            table(sheet);
            sheet.getRow(0).getCell(0).setCellValue(heading);
            workbook.write(out);
        }
    }

    private static void table(Sheet sheet) {
        String[][] rows = {
            {"Biểu tổng hợp tiến độ giải ngân vốn đầu tư công năm 2026"},
            {"Đơn vị", "Kế hoạch (triệu đồng)", "Đã giải ngân"},
            {"Ban Quản lý dự án đường vành đai phía Đông", "120500", "98200"},
            {"Trung tâm Phát triển quỹ đất tỉnh An Lạc", "45000", "31000"}
        };
        for (int i = 0; i < rows.length; i++) {
            Row row = sheet.createRow(i);
            for (int j = 0; j < rows[i].length; j++) {
                row.createCell(j).setCellValue(rows[i][j]);
            }
        }
    }
}
