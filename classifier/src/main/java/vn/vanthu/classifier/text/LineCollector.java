package vn.vanthu.classifier.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.vanthu.classifier.ReadingLimits;
import vn.vanthu.classifier.UnreadableReason;

/** Gathers lines within the limit on characters; splits tabbed lines into columns. */
final class LineCollector {

    private static final int FAR_INDENT = 3;
    private static final int MOST = 500_000;
    private static final char FIRST_MARK = '\u0300';
    private static final int MOST_MARKS = 500;

    private final List<TextLine> lines = new ArrayList<>();
    private final List<byte[]> embedded = new ArrayList<>();
    private long budget;
    private int blocks;
    private boolean pagePicture;

    LineCollector(ReadingLimits limits) {
        budget = limits.characters();
    }

    /** Told of each picture as it is shown. */
    void picture(PagePictures.Extent extent) {
        pagePicture |= extent.page();
    }

    /** A picture that stands in the text itself; empty where its bytes cannot be told. */
    void embedded(byte[] picture) {
        embedded.add(picture);
    }

    void layDown(Unpacking.Level parts) throws IOException {
        for (byte[] picture : embedded) {
            if (picture.length == 0) {
                parts.pictureLeft();
            } else {
                parts.picture("", new ByteArrayInputStream(picture));
            }
        }
        embedded.clear();
    }

    Set<TextDocument.Gap> gaps(boolean pictures) {
        Set<TextDocument.Gap> gaps = EnumSet.noneOf(TextDocument.Gap.class);
        if (pictures) {
            gaps.add(TextDocument.Gap.PICTURES);
        }
        if (pagePicture) {
            gaps.add(TextDocument.Gap.PAGE_PICTURES);
        }
        return gaps;
    }

    int newBlock() {
        return ++blocks;
    }

    List<TextLine> lines() {
        return lines;
    }

    void metadata(String name, String value) throws UnreadableException {
        property(name, value, false);
    }

    /** Words that a file holds and no program shows to a reader. */
    void unseen(String name, String value) throws UnreadableException {
        property(name, value, true);
    }

    private void property(String name, String value, boolean hidden) throws UnreadableException {
        if (!value.isBlank()) {
            add(new TextLine(
                    0,
                    0,
                    Region.METADATA,
                    0,
                    0,
                    Alignment.UNKNOWN,
                    hidden,
                    List.of(TextRun.plain(name + ": " + value.strip()))));
        }
    }

    /** Words beside the text; plain ASCII is no Vietnamese and says nothing. */
    void aside(String name, String value) throws UnreadableException {
        if (telling(value)) {
            metadata(name, value.replace('_', ' '));
        }
    }

    static boolean telling(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return true;
            }
        }
        return false;
    }

    /** To put endless marks over one letter in their order takes endless time, and no script has so many. */
    private static int marks(String text, int before) throws UnreadableException {
        int marks = before;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= FIRST_MARK && Character.isLowSurrogate(c)) {
                continue;
            }
            marks = c < FIRST_MARK || Character.getType(text.codePointAt(i)) != Character.NON_SPACING_MARK
                    ? 0
                    : marks + 1;
            if (marks > MOST_MARKS) {
                throw new UnreadableException(UnreadableReason.TOO_BIG);
            }
        }
        return marks;
    }

    /** Whether one letter of so many is a mark, or outside the first plane: in endless marks one is. */
    private static boolean mayBeMarks(List<TextRun> runs) {
        int next = 0;
        for (TextRun run : runs) {
            String text = run.text();
            while (next < text.length()) {
                char c = text.charAt(next);
                if (c >= FIRST_MARK
                        && (Character.isSurrogate(c) || Character.getType(c) == Character.NON_SPACING_MARK)) {
                    return true;
                }
                next += MOST_MARKS / 2;
            }
            next -= text.length();
        }
        return false;
    }

    void add(TextLine line) throws UnreadableException {
        int length = 0;
        for (TextRun run : line.runs()) {
            length += run.text().length();
        }
        budget -= length;
        if (length > MOST_MARKS && mayBeMarks(line.runs())) {
            int marks = 0;
            for (TextRun run : line.runs()) {
                marks = marks(run.text(), marks);
            }
        }
        if (--budget < 0 || lines.size() >= MOST) {
            throw new UnreadableException(UnreadableReason.TOO_BIG);
        }
        lines.add(line);
    }

    /** A line of the main flow in which tabs or many spaces may stand for columns. */
    void addSplit(TextLine line) throws UnreadableException {
        if (Columns.one(line.runs())) {
            add(line);
            return;
        }
        List<Columns.Part> parts = Columns.split(line.runs());
        if (parts.size() <= 1) {
            int indent = parts.isEmpty() ? 0 : parts.getFirst().indent();
            add(
                    indent >= FAR_INDENT && line.column() == 0 && line.block() == 0
                            ? inColumn(line, line.runs(), 2)
                            : line);
            return;
        }
        int column = parts.getFirst().indent() >= FAR_INDENT ? 2 : 1;
        for (Columns.Part part : parts) {
            add(inColumn(line, part.runs(), line.block() == 0 ? column++ : line.column()));
        }
    }

    private static TextLine inColumn(TextLine line, List<TextRun> runs, int column) {
        return new TextLine(
                line.page(),
                line.number(),
                line.region(),
                line.block(),
                column,
                line.alignment(),
                line.hidden(),
                runs,
                line.box());
    }
}
