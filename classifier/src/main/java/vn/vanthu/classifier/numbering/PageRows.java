package vn.vanthu.classifier.numbering;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The letters of one page that stand upright as it is shown, row by row, with blanks for the room between them. */
final class PageRows extends PDFTextStripper {
    private static final float SAME_ROW = 0.35f;
    private static final float BLANK = 0.25f;
    private static final int MOST_BLANKS = 60;

    private final List<Letter> letters = new ArrayList<>();

    private final int upright;

    /** @param upright how the page is turned, and so how its upright letters lie in it */
    private PageRows(int upright) {
        this.upright = upright;
    }

    /** @param left and right, from the left of the page; base, from its top */
    record Letter(String text, float left, float right, float base, float size) {
        boolean blank() {
            return text.isBlank() || text.equals("\u00a0");
        }
    }

    /**
     * @param letters for each character of the text the letter that it is part of; null for a blank that is only room
     */
    record Row(String text, List<Integer> letterOf, List<Letter> letters) {}

    static List<Row> of(PDDocument document, int page) throws IOException {
        PageRows rows = new PageRows(Math.floorMod(document.getPage(page - 1).getRotation(), 360));
        rows.setStartPage(page);
        rows.setEndPage(page);
        rows.getText(document);
        List<Row> found = new ArrayList<>();
        List<Letter> sorted = new ArrayList<>(rows.letters);
        sorted.sort(Comparator.comparingDouble(Letter::base));
        List<Letter> row = new ArrayList<>();
        for (Letter letter : sorted) {
            if (!row.isEmpty()
                    && letter.base() - row.getFirst().base()
                            > SAME_ROW * row.getFirst().size()) {
                found.add(row(row));
                row = new ArrayList<>();
            }
            row.add(letter);
        }
        if (!row.isEmpty()) {
            found.add(row(row));
        }
        return found;
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        if (text.getDir() == upright
                && text.getUnicode() != null
                && !text.getUnicode().isEmpty()) {
            letters.add(new Letter(
                    text.getUnicode(),
                    text.getXDirAdj(),
                    text.getXDirAdj() + text.getWidthDirAdj(),
                    text.getYDirAdj(),
                    Math.max(1, text.getFontSizeInPt())));
        }
    }

    private static Row row(List<Letter> letters) {
        List<Letter> sorted = new ArrayList<>(letters);
        sorted.sort(Comparator.comparingDouble(Letter::left));
        StringBuilder text = new StringBuilder();
        List<Integer> letterOf = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            Letter letter = sorted.get(i);
            if (i > 0) {
                float room = letter.left() - sorted.get(i - 1).right();
                int blanks = Math.min(MOST_BLANKS, Math.round(room / (BLANK * letter.size())));
                for (int blank = 0; blank < blanks; blank++) {
                    text.append(' ');
                    letterOf.add(-1);
                }
            }
            String visible = letter.blank() ? " " : letter.text();
            text.append(visible);
            for (int at = 0; at < visible.length(); at++) {
                letterOf.add(i);
            }
        }
        return new Row(text.toString(), List.copyOf(letterOf), List.copyOf(sorted));
    }
}
