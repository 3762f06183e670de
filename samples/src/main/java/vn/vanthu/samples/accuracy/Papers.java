package vn.vanthu.samples.accuracy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes a document in the file that its layout names. */
final class Papers {
    private Papers() {}

    static void write(List<Item> items, Layout layout, String font, Path file) throws IOException {
        switch (layout.extension()) {
            case "docx" -> DocxPaper.write(items, layout, font, file);
            case "odt" -> OdtPaper.write(items, layout, font, file);
            case "pdf" -> PdfPaper.write(items, layout, font, file);
            case "xlsx" -> sheet(items, font, file);
            case "txt" -> Files.writeString(file, text(items));
            default -> throw new IllegalArgumentException(layout.name());
        }
    }

    static String text(List<Item> items) {
        return items.stream()
                .filter(item -> item.kind() != Item.Kind.PROPERTY)
                .map(item -> item.kind() == Item.Kind.PAIR ? blanked(item) : item.left())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** Pairs that follow each other stand together; everything else alone. */
    static List<List<Item>> groups(List<Item> items) {
        List<List<Item>> groups = new ArrayList<>();
        for (Item item : items) {
            boolean goesOn = !groups.isEmpty()
                    && item.kind() == Item.Kind.PAIR
                    && groups.getLast().getFirst().kind() == Item.Kind.PAIR;
            if (!goesOn) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(item);
        }
        return groups;
    }

    /** The lines of one side that are not empty; at least one. */
    static List<String> side(List<Item> group, boolean left) {
        List<String> lines = group.stream()
                .map(item -> left ? item.left() : item.right())
                .filter(line -> !line.isEmpty())
                .toList();
        return lines.isEmpty() ? List.of("") : lines;
    }

    static String blanked(Item pair) {
        return (pair.left() + " ".repeat(Math.max(6, 48 - pair.left().length())) + pair.right()).stripTrailing();
    }

    static String texts(List<Item> items, Item.Kind kind) {
        return items.stream()
                .filter(item -> item.kind() == kind)
                .map(Item::left)
                .collect(Collectors.joining(" "));
    }

    private static void sheet(List<Item> items, String font, Path file) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            XSSFSheet sheet = book.createSheet("Văn bản");
            XSSFFont face = book.createFont();
            face.setFontName(font);
            XSSFCellStyle style = book.createCellStyle();
            style.setFont(face);
            int number = 0;
            for (Item item : items) {
                switch (item.kind()) {
                    case PAGE_HEADER -> sheet.getHeader().setCenter(item.left());
                    case PAGE_FOOTER -> sheet.getFooter().setCenter(item.left());
                    case PROPERTY -> book.getProperties().getCoreProperties().setKeywords(item.left());
                    case PAIR, CENTRED, BODY, NEW_PAGE, CELL, BOX, WATERMARK, NOTE, PICTURE_WORDS -> {
                        XSSFRow row = sheet.createRow(number++);
                        cell(row, 0, item.left(), style);
                        cell(row, 4, item.right(), style);
                    }
                }
            }
            book.write(out);
        }
    }

    private static void cell(XSSFRow row, int column, String text, XSSFCellStyle style) {
        if (!text.isEmpty()) {
            XSSFCell cell = row.createCell(column);
            cell.setCellStyle(style);
            cell.setCellValue(text);
        }
    }
}
