package vn.vanthu.classifier.text;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.poi.hssf.extractor.OldExcelExtractor;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFComment;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFPatriarch;
import org.apache.poi.hssf.usermodel.HSSFPictureData;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFShape;
import org.apache.poi.hssf.usermodel.HSSFShapeGroup;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFSimpleShape;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.HeaderFooter;
import org.apache.poi.ss.usermodel.Row;
import org.jspecify.annotations.Nullable;
import vn.vanthu.classifier.ActiveContent;
import vn.vanthu.classifier.Form;
import vn.vanthu.classifier.ReadingLimits;
import vn.vanthu.classifier.UnreadableReason;

/** XLS: cells, printed headers, comments, drawings, names of sheets, hidden ones too. */
final class OldSheetText {

    private static final long LONGEST = 48L * 1024 * 1024;
    private static final int DEEPEST = 50;
    private static final int BOUND_SHEET = 0x85;
    private static final int LINKED_BOOK = 0x1AE;
    private static final int VALIDATION = 0x1BE;
    private static final int MORE_HEADERS = 0x89C;
    private static final int MOST_WORDS = 20;
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]{1,200})\"");

    private final LineCollector lines;
    private final HSSFWorkbook book;
    private final Set<String> formats = new HashSet<>();
    private boolean pictures;

    private OldSheetText(LineCollector lines, HSSFWorkbook book) {
        this.lines = lines;
        this.book = book;
    }

    static TextDocument read(Path file, ReadingLimits limits, Unpacking.Level parts) throws IOException {
        if (Files.size(file) > LONGEST) {
            throw new UnreadableException(UnreadableReason.TOO_BIG);
        }
        LineCollector lines = new LineCollector(limits);
        Set<ActiveContent> active = EnumSet.noneOf(ActiveContent.class);
        boolean pictures = false;
        try (POIFSFileSystem compound = new POIFSFileSystem(file.toFile(), true)) {
            DirectoryNode root = compound.getRoot();
            if (root.hasEntryCaseInsensitive("_VBA_PROJECT_CUR")) {
                active.add(ActiveContent.MACRO);
            }
            for (Entry entry : root) {
                if (entry instanceof DirectoryNode object && object.getName().startsWith("MBD")) {
                    active.add(ActiveContent.EMBEDDED_OBJECT);
                    Compounds.addObject(object, parts);
                }
            }
            if (!root.hasEntryCaseInsensitive("Workbook")) {
                before97(root, lines);
            } else {
                try (HSSFWorkbook book = new HSSFWorkbook(root, true)) {
                    OldSheetText reader = new OldSheetText(lines, book);
                    reader.read();
                    records(root, active, lines);
                    pictures = reader.pictures;
                    for (HSSFPictureData picture : book.getAllPictures()) {
                        parts.picture("", new ByteArrayInputStream(picture.getData()));
                    }
                }
            }
        }
        return new TextDocument(
                Form.EDITABLE,
                OptionalInt.empty(),
                lines.lines(),
                active,
                Optional.empty(),
                pictures ? Set.of(TextDocument.Gap.PICTURES) : Set.of());
    }

    private static void before97(DirectoryNode root, LineCollector lines) throws IOException {
        try (OldExcelExtractor extractor = new OldExcelExtractor(root)) {
            for (String line : extractor.getText().split("\\R")) {
                MailText.add(lines, line);
            }
        }
    }

    private void read() throws IOException {
        for (int i = 0; i < book.getNumberOfSheets(); i++) {
            HSSFSheet sheet = book.getSheetAt(i);
            lines.metadata("sheet", sheet.getSheetName());
            int block = lines.newBlock();
            for (Row row : sheet) {
                for (Cell cell : row) {
                    cell((HSSFCell) cell, block);
                }
            }
            printed(sheet.getHeader(), Region.HEADER);
            printed(sheet.getFooter(), Region.FOOTER);
            for (HSSFComment comment : sheet.getCellComments().values()) {
                text(comment.getString(), null, comment.getRow() + 1, Region.COMMENT, 0, 0);
            }
            HSSFPatriarch drawings = sheet.getDrawingPatriarch();
            if (drawings != null) {
                for (HSSFShape shape : drawings.getChildren()) {
                    shape(shape, 0);
                }
            }
        }
        OlePropertiesText.collect(book, lines);
    }

    /** Sheets of macros, books that this one is linked to, and words that stand in no cell. */
    private static void records(DirectoryNode root, Set<ActiveContent> active, LineCollector lines) throws IOException {
        try (InputStream in =
                new BufferedInputStream(root.createDocumentInputStream(root.getEntryCaseInsensitive("Workbook")))) {
            byte[] head = new byte[4];
            while (in.readNBytes(head, 0, 4) == 4) {
                int kind = (head[0] & 0xFF) + 256 * (head[1] & 0xFF);
                byte[] content = in.readNBytes((head[2] & 0xFF) + 256 * (head[3] & 0xFF));
                if (kind == BOUND_SHEET && content.length > 5 && content[5] == 1) {
                    active.add(ActiveContent.MACRO);
                }
                if (kind == VALIDATION) {
                    prompts(content, lines);
                }
                if (kind == MORE_HEADERS) {
                    printed(content, lines);
                }
                if (kind == LINKED_BOOK && content.length > 4) {
                    active.add(ActiveContent.EXTERNAL_LINK);
                }
            }
        }
    }

    private void shape(HSSFShape shape, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new UnreadableException(UnreadableReason.TOO_DEEP);
        }
        if (shape instanceof HSSFShapeGroup group) {
            for (HSSFShape inner : group.getChildren()) {
                shape(inner, depth + 1);
            }
        } else if (shape instanceof org.apache.poi.hssf.usermodel.HSSFPicture) {
            pictures = true;
        } else if (shape instanceof HSSFSimpleShape simple && !(shape instanceof HSSFComment)) {
            text(simple.getString(), null, 1, Region.TEXTBOX, lines.newBlock(), 0);
        }
        String name = shape.getShapeName();
        if (name != null) {
            lines.metadata("alt", name);
        }
    }

    private void cell(HSSFCell cell, int block) throws IOException {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        HSSFFont font = cell.getCellStyle().getFont(book);
        HSSFRichTextString content = switch (type) {
            case STRING -> cell.getRichStringCellValue();
            case NUMERIC -> new HSSFRichTextString(shown(cell));
            case BOOLEAN, BLANK, ERROR, FORMULA, _NONE -> null;
        };
        text(content, font, cell.getRowIndex() + 1, Region.TABLE, block, cell.getColumnIndex() + 1);
    }

    /** A number, and the words that its format puts around it or in its place. */
    private String shown(HSSFCell cell) throws IOException {
        String format = cell.getCellStyle().getDataFormatString();
        if (format != null && formats.add(format)) {
            for (MatchResult words : QUOTED.matcher(format.replace("\\", ""))
                    .results()
                    .limit(MOST_WORDS)
                    .toList()) {
                lines.aside("format", words.group(1));
            }
        }
        return Double.toString(cell.getNumericCellValue());
    }

    private void text(
            @Nullable HSSFRichTextString content,
            @Nullable HSSFFont font,
            int row,
            Region region,
            int block,
            int column)
            throws IOException {
        if (content == null) {
            return;
        }
        String text = content.getString();
        List<TextRun> runs = new ArrayList<>();
        int changes = content.numFormattingRuns();
        int from = 0;
        HSSFFont current = font;
        for (int i = 0; i <= changes; i++) {
            int to = Math.clamp(i < changes ? content.getIndexOfFormattingRun(i) : text.length(), from, text.length());
            if (to > from) {
                runs.add(new TextRun(
                        text.substring(from, to),
                        current == null ? "" : current.getFontName(),
                        current != null && current.getBold(),
                        false));
            }
            from = to;
            current = i < changes ? book.getFontAt(content.getFontOfFormattingRun(i)) : current;
        }
        for (List<TextRun> line : Breaks.lines(runs)) {
            lines.add(new TextLine(0, row, region, block, column, Alignment.UNKNOWN, false, line));
        }
    }

    private void printed(HeaderFooter printed, Region region) throws IOException {
        for (String part : List.of(printed.getLeft(), printed.getCenter(), printed.getRight())) {
            printed(part, region, lines);
        }
    }

    private static void printed(String coded, Region region, LineCollector lines) throws IOException {
        for (List<TextRun> line : Breaks.lines(List.of(TextRun.plain(PrintedHeader.plain(coded))))) {
            lines.add(new TextLine(0, 1, region, 0, 0, Alignment.UNKNOWN, false, line));
        }
    }

    /** Titles and words of a prompt beside a cell and of what is said of a wrong value. */
    private static void prompts(byte[] content, LineCollector lines) throws IOException {
        int at = 4;
        for (String name : List.of("prompt", "error", "prompt", "error")) {
            String words = words(content, at);
            lines.aside(name, words);
            at = behind(content, at);
        }
    }

    /** Headers and footers of even pages and of the first, which no library reads. */
    private static void printed(byte[] content, LineCollector lines) throws IOException {
        int at = 38;
        for (int i = 0; i < 4; i++) {
            if (number(content, 30 + 2 * i) > 0) {
                printed(words(content, at), i % 2 == 0 ? Region.HEADER : Region.FOOTER, lines);
                at = behind(content, at);
            }
        }
    }

    private static int number(byte[] content, int at) {
        return at + 1 < content.length ? (content[at] & 0xFF) + 256 * (content[at + 1] & 0xFF) : 0;
    }

    private static boolean wide(byte[] content, int at) {
        return at + 2 < content.length && (content[at + 2] & 1) != 0;
    }

    private static int behind(byte[] content, int at) {
        return at + 3 + number(content, at) * (wide(content, at) ? 2 : 1);
    }

    /** A counted text of one byte or two a letter. */
    private static String words(byte[] content, int at) {
        int from = Math.min(at + 3, content.length);
        int to = Math.clamp(behind(content, at), from, content.length);
        return new String(
                content, from, to - from, wide(content, at) ? StandardCharsets.UTF_16LE : StandardCharsets.ISO_8859_1);
    }
}
