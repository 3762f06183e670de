package vn.vanthu.samples;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
 * @param capitalFont shows small letters as capitals ({@code .VnTimeH}); empty where the font has capitals of its own
 */
record WordWriter(String font, UnaryOperator<String> encode, Layout layout, Marks marks, String capitalFont) {

    /** How head and foot are set. */
    enum Layout {
        /** One table row: all of the left, all of the right. */
        ONE_ROW,
        /** Names in one row, number and date in the next; rules of underscores; bold as the decree wants it. */
        TWO_ROWS,
        /** Paragraphs with a tab. */
        TABS
    }

    /** Where the marks stand. */
    enum Marks {
        FIRST_LINES,
        PAGE_HEADER,
        TEXT_BOX
    }

    static WordWriter unicode() {
        return of("Times New Roman", UnaryOperator.identity());
    }

    static WordWriter of(String font, UnaryOperator<String> encode) {
        return new WordWriter(font, encode, Layout.ONE_ROW, Marks.FIRST_LINES, "");
    }

    WordWriter laidOut(Layout other) {
        return new WordWriter(font, encode, other, marks, capitalFont);
    }

    WordWriter marksIn(Marks other) {
        return new WordWriter(font, encode, layout, other, capitalFont);
    }

    WordWriter capitalsIn(String other) {
        return new WordWriter(font, encode, layout, marks, other);
    }

    void write(Letter letter, Path file) throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(file)) {
            fill(document, letter);
            document.write(out);
        }
        if (marks == Marks.TEXT_BOX) {
            for (String mark : letter.marks()) {
                TextBoxes.frame(file, encode.apply(mark));
            }
        }
    }

    void fill(XWPFDocument document, Letter letter) {
        letter.marks().forEach(mark -> mark(document, mark));
        head(document, letter);
        for (Lines.Line line : Lines.below(letter)) {
            XWPFParagraph paragraph = document.createParagraph();
            boolean body = line.style() == Lines.Style.BODY;
            paragraph.setAlignment(body ? ParagraphAlignment.BOTH : ParagraphAlignment.CENTER);
            if (body) {
                paragraph.setIndentationFirstLine(567);
            }
            run(paragraph, line.text(), line.style() == Lines.Style.TITLE || line.style() == Lines.Style.SUBJECT);
        }
        foot(document, letter);
        letter.copier().ifPresent(copier -> fill(document, copier));
    }

    private void mark(XWPFDocument document, String mark) {
        switch (marks) {
            case FIRST_LINES, TEXT_BOX -> run(document.createParagraph(), mark, true);
            case PAGE_HEADER ->
                run(document.createHeader(HeaderFooterType.DEFAULT).createParagraph(), mark, true);
        }
    }

    private void head(XWPFDocument document, Letter letter) {
        if (layout != Layout.TWO_ROWS) {
            rows(document, letter.head());
            return;
        }
        XWPFTable table = table(document, 2);
        List<String> names = new ArrayList<>(letter.names());
        names.add(letter.party() ? "*" : "_______");
        List<String> nation = new ArrayList<>(letter.nation());
        nation.add("_______________");
        cell(table.getRow(0).getCell(0), names, letter.superiorLines());
        cell(table.getRow(0).getCell(1), nation, 0);
        List<String> number = new ArrayList<>(List.of(letter.printedNumber()));
        number.addAll(letter.belowNumber());
        cell(table.getRow(1).getCell(0), number, number.size());
        cell(table.getRow(1).getCell(1), List.of(letter.placeAndDate()), 1);
    }

    private void foot(XWPFDocument document, Letter letter) {
        rows(document, Lines.foot(letter));
    }

    private static XWPFTable table(XWPFDocument document, int rows) {
        XWPFTable table = document.createTable(rows, 2);
        table.removeBorders();
        table.setWidth("100%");
        return table;
    }

    /** @param plain how many of the first lines are not bold */
    private void cell(XWPFTableCell cell, List<String> lines, int plain) {
        for (int i = 0; i < lines.size(); i++) {
            XWPFParagraph paragraph = i == 0 ? cell.getParagraphs().getFirst() : cell.addParagraph();
            paragraph.setAlignment(ParagraphAlignment.CENTER);
            run(paragraph, lines.get(i), i >= plain);
        }
    }

    private void rows(XWPFDocument document, List<String[]> rows) {
        if (layout == Layout.TABS) {
            for (String[] row : rows) {
                XWPFParagraph paragraph = document.createParagraph();
                run(paragraph, row[0], false);
                paragraph.createRun().addTab();
                run(paragraph, row[1], false);
            }
            return;
        }
        XWPFTable table = table(document, 1);
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

    /** The label and the list of recipients are smaller than the rest. */
    private static int size(String text) {
        return text.startsWith("- ") && text.length() < 60 ? 11 : text.startsWith("Nơi nhận") ? 12 : 13;
    }

    private void run(XWPFParagraph paragraph, String text, boolean bold) {
        boolean capitals = !capitalFont.isEmpty()
                && text.equals(text.toUpperCase(Locale.ROOT))
                && text.chars().anyMatch(Character::isLetter);
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(capitals ? capitalFont : font);
        run.setFontSize(size(text));
        run.setBold(bold);
        run.setText(encode.apply(capitals ? text.toLowerCase(Locale.ROOT) : text));
    }
}
