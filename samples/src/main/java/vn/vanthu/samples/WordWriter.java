package vn.vanthu.samples;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

/**
 * Writes a letter as DOCX.
 *
 * @param encode from Unicode to what the font shows (legacy fonts store other characters)
 * @param inTables head and foot in tables without borders, as most offices do; else in paragraphs with a tab
 * @param marksInHeader whether the marks stand in the page header
 */
record WordWriter(String font, UnaryOperator<String> encode, boolean inTables, boolean marksInHeader) {

    static WordWriter unicode() {
        return new WordWriter("Times New Roman", UnaryOperator.identity(), true, false);
    }

    void write(Letter letter, Path file) throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(file)) {
            fill(document, letter);
            document.write(out);
        }
    }

    void fill(XWPFDocument document, Letter letter) {
        marks(document, letter);
        rows(document, letter.head());
        for (Lines.Line line : Lines.below(letter)) {
            XWPFParagraph paragraph = document.createParagraph();
            boolean body = line.style() == Lines.Style.BODY;
            paragraph.setAlignment(body ? ParagraphAlignment.BOTH : ParagraphAlignment.CENTER);
            if (body) {
                paragraph.setIndentationFirstLine(567);
            }
            run(paragraph, line.text(), line.style() == Lines.Style.TITLE || line.style() == Lines.Style.SUBJECT);
        }
        rows(document, Lines.foot(letter));
    }

    private void marks(XWPFDocument document, Letter letter) {
        for (String mark : letter.marks()) {
            XWPFParagraph paragraph = marksInHeader
                    ? document.createHeader(HeaderFooterType.DEFAULT).createParagraph()
                    : document.createParagraph();
            run(paragraph, mark, true);
        }
    }

    private void rows(XWPFDocument document, List<String[]> rows) {
        if (!inTables) {
            for (String[] row : rows) {
                XWPFParagraph paragraph = document.createParagraph();
                run(paragraph, row[0], false);
                paragraph.createRun().addTab();
                run(paragraph, row[1], false);
            }
            return;
        }
        XWPFTable table = document.createTable(1, 2);
        table.removeBorders();
        table.setWidth("100%");
        for (int column = 0; column < 2; column++) {
            XWPFTableCell cell = table.getRow(0).getCell(column);
            boolean first = true;
            for (String[] row : rows) {
                if (row[column].isEmpty() && column == 0) {
                    continue;
                }
                XWPFParagraph paragraph = first ? cell.getParagraphs().getFirst() : cell.addParagraph();
                paragraph.setAlignment(
                        row[column].startsWith("- ") || row[column].startsWith("Nơi nhận")
                                ? ParagraphAlignment.LEFT
                                : ParagraphAlignment.CENTER);
                run(paragraph, row[column], false);
                first = false;
            }
        }
    }

    private void run(XWPFParagraph paragraph, String text, boolean bold) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(font);
        run.setFontSize(13);
        run.setBold(bold);
        run.setText(encode.apply(text));
    }
}
