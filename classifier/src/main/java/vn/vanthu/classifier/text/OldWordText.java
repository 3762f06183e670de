package vn.vanthu.classifier.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.poi.ddf.EscherComplexProperty;
import org.apache.poi.ddf.EscherContainerRecord;
import org.apache.poi.ddf.EscherOptRecord;
import org.apache.poi.ddf.EscherPropertyTypes;
import org.apache.poi.ddf.EscherRecordTypes;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.HWPFDocumentCore;
import org.apache.poi.hwpf.HWPFOldDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.model.SubdocumentType;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.OfficeDrawing;
import org.apache.poi.hwpf.usermodel.OfficeDrawings;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Picture;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import vn.vanthu.classifier.ActiveContent;
import vn.vanthu.classifier.Form;
import vn.vanthu.classifier.ReadingLimits;

/** DOC: every story of the document, run by run. */
final class OldWordText {

    private static final double TWIPS = 20;
    private static final double PER_MILLE = 1_000;

    /** Stands for a picture, or for what a form field shows. */
    private static final char OBJECT = '\u0001';

    private final LineCollector lines;
    private final Set<ActiveContent> active = EnumSet.noneOf(ActiveContent.class);
    private final StringBuilder instruction = new StringBuilder();
    private boolean inInstruction;
    private boolean pictures;
    private int number;
    private int block;
    private int column;
    private byte[] data = {};

    private OldWordText(LineCollector lines) {
        this.lines = lines;
    }

    static TextDocument read(Path file, ReadingLimits limits, Unpacking.Level parts) throws IOException {
        OldWordText reader = new OldWordText(new LineCollector(limits));
        try (POIFSFileSystem compound = new POIFSFileSystem(file.toFile(), true)) {
            try (HWPFDocument document = new HWPFDocument(compound)) {
                int from = 0;
                reader.data = document.getDataStream() == null ? reader.data : document.getDataStream();
                for (SubdocumentType story : SubdocumentType.ORDERED) {
                    int length = document.getFileInformationBlock().getSubdocumentTextStreamLength(story);
                    if (length > 0) {
                        reader.story(new Range(from, from + length, document), region(story));
                    }
                    from += length;
                }
                reader.drawings(document, parts);
                OlePropertiesText.collect(document, reader.lines);
            } catch (OldWordFileFormatException e) {
                try (HWPFDocumentCore document = new HWPFOldDocument(compound)) {
                    reader.story(document.getOverallRange(), Region.BODY);
                    OlePropertiesText.collect(document, reader.lines);
                }
            }
            reader.objects(compound.getRoot(), parts);
        }
        return new TextDocument(
                Form.EDITABLE,
                OptionalInt.empty(),
                reader.lines.lines(),
                reader.active,
                Optional.empty(),
                reader.lines.gaps(reader.pictures));
    }

    /** Pictures by their size, and the words of drawn lettering, as watermarks are made of. */
    private void drawings(HWPFDocument document, Unpacking.Level parts) throws IOException {
        for (Picture picture : document.getPicturesTable().getAllPictures()) {
            pictures = true;
            // what a form field holds is kept like a picture, without one
            if (picture.getContent().length > 0) {
                parts.picture("", new ByteArrayInputStream(picture.getContent()));
            }
            lines.picture(new PagePictures.Extent(
                    picture.getDxaGoal() / TWIPS * picture.getHorizontalScalingFactor() / PER_MILLE,
                    picture.getDyaGoal() / TWIPS * picture.getVerticalScalingFactor() / PER_MILLE));
        }
        for (OfficeDrawings part : List.of(document.getOfficeDrawingsMain(), document.getOfficeDrawingsHeaders())) {
            for (OfficeDrawing drawing : part.getOfficeDrawings()) {
                if (drawing.getPictureData() != null) {
                    pictures = true;
                    parts.picture("", new ByteArrayInputStream(drawing.getPictureData()));
                    lines.picture(new PagePictures.Extent(
                            (drawing.getRectangleRight() - drawing.getRectangleLeft()) / TWIPS,
                            (drawing.getRectangleBottom() - drawing.getRectangleTop()) / TWIPS));
                }
                if (drawing.getOfficeArtSpContainer() != null) {
                    lettering(drawing.getOfficeArtSpContainer());
                }
            }
        }
    }

    private void lettering(EscherContainerRecord shape) throws IOException {
        if (shape.getChildById(EscherRecordTypes.OPT.typeID) instanceof EscherOptRecord options
                && options.lookup(EscherPropertyTypes.GEOTEXT__UNICODE) instanceof EscherComplexProperty words) {
            String text = new String(words.getComplexData(), StandardCharsets.UTF_16LE).replace("\0", "");
            for (List<TextRun> line : Breaks.lines(List.of(TextRun.plain(text)))) {
                number++;
                lines.add(new TextLine(0, number, Region.TEXTBOX, lines.newBlock(), 0, Alignment.UNKNOWN, false, line));
            }
        }
    }

    private static Region region(SubdocumentType story) {
        return switch (story) {
            case MAIN, MACRO -> Region.BODY;
            case FOOTNOTE, ENDNOTE -> Region.FOOTNOTE;
            case HEADER -> Region.HEADER;
            case ANNOTATION -> Region.COMMENT;
            case TEXTBOX, HEADER_TEXTBOX -> Region.TEXTBOX;
        };
    }

    private void story(Range story, Region region) throws IOException {
        int own = region == Region.BODY ? 0 : lines.newBlock();
        for (int i = 0; i < story.numParagraphs(); i++) {
            paragraph(story.getParagraph(i), region, own);
        }
    }

    private void paragraph(Paragraph paragraph, Region region, int own) throws IOException {
        List<TextRun> visible = new ArrayList<>();
        List<TextRun> hidden = new ArrayList<>();
        boolean table = paragraph.isInTable() && region == Region.BODY;
        if (table && block == 0) {
            block = lines.newBlock();
        } else if (!table) {
            block = 0;
            column = 0;
        }
        boolean endsCell = false;
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            CharacterRun run = paragraph.getCharacterRun(i);
            String raw = run.text();
            endsCell |= raw.indexOf('\u0007') >= 0;
            String field = raw.indexOf(OBJECT) >= 0 && run.isData() ? OldFormField.shown(data, run.getPicOffset()) : "";
            String text = plain(field.isEmpty() ? raw : raw.replace(OBJECT, '\u0002')) + field;
            if (!text.isEmpty()) {
                String font = run.getFontName();
                (run.isVanished() || run.isMarkedDeleted() ? hidden : visible)
                        .add(new TextRun(
                                text,
                                font == null ? "" : font,
                                run.isBold(),
                                run.isCapitalized() || run.isSmallCaps(),
                                run.getFontSize() / 2f));
            }
        }
        Alignment alignment = switch (paragraph.getJustification()) {
            case 1 -> Alignment.CENTER;
            case 2 -> Alignment.END;
            case 3 -> Alignment.JUSTIFIED;
            default -> Alignment.START;
        };
        emit(visible, false, table ? Region.TABLE : region, table ? block : own, alignment, table);
        emit(hidden, true, table ? Region.TABLE : region, table ? block : own, alignment, table);
        if (paragraph.isTableRowEnd()) {
            column = 0;
        } else if (endsCell) {
            column++;
        }
    }

    private void emit(
            List<TextRun> runs, boolean hidden, Region region, int inBlock, Alignment alignment, boolean table)
            throws IOException {
        for (List<TextRun> line : Breaks.lines(runs)) {
            number++;
            lines.addSplit(new TextLine(
                    (region == Region.BODY || table) && number <= 25 ? 1 : 0,
                    number,
                    region,
                    inBlock,
                    table ? column + 1 : 0,
                    alignment,
                    hidden,
                    line));
        }
    }

    /** Instructions of fields are no text; their results are. */
    private String plain(String raw) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            switch (c) {
                case '\u0013' -> {
                    inInstruction = true;
                    instruction.setLength(0);
                }
                case '\u0014', '\u0015' -> {
                    if (inInstruction) {
                        FieldCodes.look(instruction.toString(), active);
                        lines.metadata("field", instruction.toString());
                    }
                    inInstruction = false;
                }
                case OBJECT, '\u0008' -> pictures = true;
                case '\u000b', '\f', '\r', '\u000e' -> text.append('\n');
                case '\u001e' -> text.append('-');
                case '\u001f' -> text.append('\u00ad');
                case '\u0007', '\u0002', '\u0005' -> {
                    // ends of cells, marks of notes
                }
                default -> (inInstruction ? instruction : text).append(c);
            }
        }
        return text.toString();
    }

    private void objects(DirectoryNode root, Unpacking.Level parts) throws IOException {
        if (root.hasEntryCaseInsensitive("Macros") || root.hasEntryCaseInsensitive("_VBA_PROJECT_CUR")) {
            active.add(ActiveContent.MACRO);
        }
        if (root.hasEntryCaseInsensitive("ObjectPool")
                && root.getEntryCaseInsensitive("ObjectPool") instanceof DirectoryNode pool) {
            for (Entry entry : pool) {
                if (entry instanceof DirectoryNode object) {
                    active.add(ActiveContent.EMBEDDED_OBJECT);
                    Compounds.addObject(object, parts);
                }
            }
        }
    }
}
