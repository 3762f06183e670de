package vn.vanthu.exchange.judging;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import vn.vanthu.exchange.judging.SignatureSentence.Light;
import vn.vanthu.signature.SignatureReport;

/** The account of the signatures of files as a PDF to put on record; its font lies in it, with Vietnamese. */
public final class SignaturePdf {
    private static final float MARGIN = 56;
    private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
    private static final float LABEL = 120;
    private static final float LEADING = 1.3f;

    private final PDDocument document = new PDDocument();
    private final PDFont font;
    private PDPageContentStream page;
    private float y;

    private SignaturePdf() throws IOException {
        try (InputStream in = SignatureReport.class.getResourceAsStream("pades/Tinos-Regular.ttf")) {
            if (in == null) {
                throw new IOException("no font");
            }
            this.font = PDType0Font.load(document, in, true);
        }
        this.page = next();
    }

    /** @param out is left open */
    public static void write(List<FileReport> reports, OutputStream out) throws IOException {
        SignaturePdf pdf = new SignaturePdf();
        try (PDDocument document = pdf.document) {
            for (int i = 0; i < reports.size(); i++) {
                if (i > 0) {
                    pdf.turn();
                }
                pdf.report(reports.get(i));
            }
            pdf.page.close();
            document.getDocumentInformation().setTitle("Kết quả kiểm tra chữ ký số");
            document.save(out);
        }
    }

    private void report(FileReport report) throws IOException {
        SignatureAccount account = SignatureAccount.of(report);
        paragraph("KẾT QUẢ KIỂM TRA CHỮ KÝ SỐ", 15, 0);
        y -= 6;
        pair("Tệp", report.file());
        pair("SHA-256", report.sha256());
        pair("Cỡ tệp", report.sizeBytes() + " byte");
        pair("Xét tại", SignatureWords.moment(GroundsOf.inVietnam(report.judgedAt())));
        y -= 8;
        light(account.sentence().light());
        paragraph(account.sentence().light().word() + ". " + account.sentence().text(), 13, 18);
        for (SignatureAccount.Told told : account.signatures()) {
            y -= 10;
            light(told.light());
            paragraph(told.title(), 12, 18);
            for (SignatureAccount.Line line : told.lines()) {
                pair(line.label(), line.value());
            }
        }
        y -= 14;
        paragraph(
                "Giờ Việt Nam. Chứng thư được xét tại thời điểm chứng minh được của chữ ký; giờ ký do người ký tự khai"
                        + " không chứng minh điều gì.",
                9,
                0);
    }

    private void light(Light light) throws IOException {
        room(20);
        switch (light) {
            case GREEN -> page.setNonStrokingColor(0.09f, 0.47f, 0.24f);
            case AMBER -> page.setNonStrokingColor(0.80f, 0.50f, 0.04f);
            case RED -> page.setNonStrokingColor(0.72f, 0.10f, 0.10f);
        }
        page.addRect(MARGIN, y - 12, 10, 10);
        page.fill();
        page.setNonStrokingColor(0f);
    }

    private void pair(String label, String value) throws IOException {
        List<String> lines = wrapped(value, 10.5f, WIDTH - LABEL);
        room(10.5f * LEADING);
        show(label, 10.5f, MARGIN, y - 10.5f);
        for (String line : lines) {
            room(10.5f * LEADING);
            show(line, 10.5f, MARGIN + LABEL, y - 10.5f);
            y -= 10.5f * LEADING;
        }
    }

    private void paragraph(String text, float size, float indent) throws IOException {
        for (String line : wrapped(text, size, WIDTH - indent)) {
            room(size * LEADING);
            show(line, size, MARGIN + indent, y - size);
            y -= size * LEADING;
        }
    }

    private void room(float height) throws IOException {
        if (y - height < MARGIN) {
            turn();
        }
    }

    private void turn() throws IOException {
        page.close();
        page = next();
    }

    private PDPageContentStream next() throws IOException {
        PDPage fresh = new PDPage(PDRectangle.A4);
        document.addPage(fresh);
        y = PDRectangle.A4.getHeight() - MARGIN;
        return new PDPageContentStream(document, fresh);
    }

    private void show(String text, float size, float x, float baseline) throws IOException {
        page.beginText();
        page.setFont(font, size);
        page.newLineAtOffset(x, baseline);
        page.showText(text);
        page.endText();
    }

    private List<String> wrapped(String text, float size, float width) throws IOException {
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

    private float width(String text, float size) throws IOException {
        return font.getStringWidth(text) / 1000 * size;
    }

    /** Letters that the font does not have, and what steers a line, become marks. */
    private String known(String text) {
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
