package vn.vanthu.exchange.judging;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import vn.vanthu.signature.SignatureReport;

/** Words in the font that lies in our jar, with Vietnamese: measured, wrapped, and free of what the font does not have. */
record PdfText(PDFont font) {

    static PdfText in(PDDocument document) throws IOException {
        try (InputStream in = SignatureReport.class.getResourceAsStream("pades/Tinos-Regular.ttf")) {
            if (in == null) {
                throw new IOException("no font");
            }
            return new PdfText(PDType0Font.load(document, in, true));
        }
    }

    /** Lines of at most that width; what is longer than a line is cut. */
    List<String> wrapped(String text, float size, float width) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : known(text).split(" ", -1)) {
            for (String piece : pieces(word, size, width)) {
                String longer = line.isEmpty() ? piece : line + " " + piece;
                if (!line.isEmpty() && width(longer, size) > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                    line.append(piece);
                } else {
                    line.setLength(0);
                    line.append(longer);
                }
            }
        }
        lines.add(line.toString());
        return lines;
    }

    private List<String> pieces(String word, float size, float width) throws IOException {
        List<String> pieces = new ArrayList<>();
        String rest = word;
        while (width(rest, size) > width) {
            int end = rest.length() - 1;
            while (end > 1 && width(rest.substring(0, end), size) > width) {
                end--;
            }
            pieces.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
        pieces.add(rest);
        return pieces;
    }

    float width(String text, float size) throws IOException {
        return font.getStringWidth(text) / 1000 * size;
    }

    /** Letters that the font does not have, and what steers a line, become marks. */
    String known(String text) {
        StringBuilder known = new StringBuilder();
        text.codePoints().forEach(each -> {
            String letter = Character.toString(each);
            known.append(Character.isISOControl(each) || !has(letter) ? "?" : letter);
        });
        return known.toString();
    }

    private boolean has(String letter) {
        try {
            font.encode(letter);
            return true;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }
}
