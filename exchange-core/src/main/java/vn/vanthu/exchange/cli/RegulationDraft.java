package vn.vanthu.exchange.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import vn.vanthu.rules.model.Agency;
import vn.vanthu.rules.model.AgencyPack;
import vn.vanthu.rules.model.AgencyPack.Article;

/**
 * The decision by which an agency issues its regulation, with the regulation after it, as a Word document laid out after
 * NĐ 30/2020. Number and date stay blank places where they are not known.
 *
 * @param signer his name; where empty, a place for it
 */
record RegulationDraft(Agency agency, AgencyPack pack, String superior, String place, Optional<String> signer) {
    private static final String FONT = "Times New Roman";
    private static final int TEXT = 14;
    private static final int SMALL = 13;
    private static final int LABEL = 12;
    private static final int LIST = 11;
    /** Twentieths of a point. */
    private static final int INDENT = 567;

    private static final double TWIPS_OF_MILLIMETRE = 1440 / 25.4;

    void write(OutputStream out) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            page(document);
            pageNumbers(document);
            head(document);
            decision(document);
            foot(document);
            regulation(document);
            document.write(out);
        }
    }

    private static void page(XWPFDocument document) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        section.addNewPgSz().setW(twips(210));
        section.getPgSz().setH(twips(297));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(twips(20));
        margins.setBottom(twips(20));
        margins.setLeft(twips(30));
        margins.setRight(twips(15));
        margins.setHeader(twips(10));
        margins.setFooter(twips(10));
        section.addNewTitlePg();
    }

    private static BigInteger twips(int millimetres) {
        return BigInteger.valueOf(Math.round(millimetres * TWIPS_OF_MILLIMETRE));
    }

    /** Above the text, from the second page on. */
    private static void pageNumbers(XWPFDocument document) {
        document.createHeader(HeaderFooterType.FIRST).createParagraph();
        XWPFParagraph paragraph =
                document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.getCTP().addNewFldSimple().setInstr("PAGE");
    }

    private void head(XWPFDocument document) {
        XWPFTable table = table(document, 2);
        XWPFTableCell left = table.getRow(0).getCell(0);
        line(left, upper(superior), LABEL, false);
        line(left, upper(agency.name()), LABEL, true);
        XWPFTableCell right = table.getRow(0).getCell(1);
        line(right, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", LABEL, true);
        line(right, "Độc lập - Tự do - Hạnh phúc", SMALL, true);
        line(table.getRow(1).getCell(0), "Số: " + number(), SMALL, false);
        line(table.getRow(1).getCell(1), place + ", " + day(), TEXT, false).setItalic(true);
    }

    private String number() {
        return agency.number().orElse("      /" + pack.words().symbol());
    }

    private String day() {
        return agency.issuedOn().map(RegulationDraft::day).orElse("ngày      tháng      năm");
    }

    private static String day(LocalDate day) {
        return "ngày %02d tháng %s năm %d"
                .formatted(
                        day.getDayOfMonth(),
                        day.getMonthValue() < 3 ? "0" + day.getMonthValue() : String.valueOf(day.getMonthValue()),
                        day.getYear());
    }

    private String title() {
        return "Quy chế " + pack.words().subject() + " của " + agency.name();
    }

    private void decision(XWPFDocument document) {
        centred(document, "QUYẾT ĐỊNH", true);
        centred(document, "Ban hành " + title(), true);
        centred(document, upper(pack.words().head()) + " " + upper(agency.name()), true);
        body(document, "Căn cứ Quy chế mẫu ban hành kèm theo " + pack.words().basis() + ";")
                .forEach(run -> run.setItalic(true));
        body(document, "Theo đề nghị của Chánh Văn phòng.").forEach(run -> run.setItalic(true));
        centred(document, "QUYẾT ĐỊNH:", true);
        article(document, "Điều 1.", "Ban hành kèm theo Quyết định này " + title() + ".");
        article(
                document,
                "Điều 2.",
                "Quyết định này có hiệu lực kể từ "
                        + agency.inForceFrom().map(RegulationDraft::day).orElse("ngày      tháng      năm      ")
                        + ".");
        article(
                document,
                "Điều 3.",
                "Chánh Văn phòng, thủ trưởng các đơn vị trực thuộc và mọi người có hộp thư của " + agency.name()
                        + " thi hành Quyết định này./.");
    }

    private void foot(XWPFDocument document) {
        XWPFTable table = table(document, 1);
        XWPFTableCell left = table.getRow(0).getCell(0);
        XWPFRun label = line(left, "Nơi nhận:", LABEL, true);
        label.setItalic(true);
        for (String recipient : List.of("- Như Điều 3;", "- " + superior + " (để b/c);", "- Lưu: VT.")) {
            line(left, recipient, LIST, false);
        }
        left.getParagraphs().forEach(each -> each.setAlignment(ParagraphAlignment.LEFT));
        XWPFTableCell right = table.getRow(0).getCell(1);
        line(right, upper(pack.words().head()), TEXT, true);
        for (int i = 0; i < 4; i++) {
            line(right, "", TEXT, true);
        }
        line(right, signer.orElse("[Họ và tên]"), TEXT, true);
    }

    private void regulation(XWPFDocument document) {
        XWPFParagraph first = centred(document, "QUY CHẾ", true);
        first.setPageBreak(true);
        String title = title().substring("Quy chế ".length());
        centred(document, title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1), true);
        run(
                        centred(document, "", false),
                        "(Kèm theo Quyết định số " + number() + " " + day() + " của " + agency.name() + ")",
                        TEXT,
                        false)
                .setItalic(true);
        for (Article article : pack.articles()) {
            article(document, article.name() + ". " + article.title(), "");
            List<String> texts = article.texts();
            for (int i = 0; i < texts.size(); i++) {
                body(document, (texts.size() == 1 ? "" : (i + 1) + ". ") + texts.get(i));
            }
        }
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    private static void article(XWPFDocument document, String bold, String text) {
        XWPFParagraph paragraph = bodyParagraph(document);
        run(paragraph, bold, TEXT, true);
        if (!text.isEmpty()) {
            run(paragraph, " " + text, TEXT, false);
        }
    }

    private static List<XWPFRun> body(XWPFDocument document, String text) {
        XWPFParagraph paragraph = bodyParagraph(document);
        run(paragraph, text, TEXT, false);
        return paragraph.getRuns();
    }

    private static XWPFParagraph bodyParagraph(XWPFDocument document) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.BOTH);
        paragraph.setIndentationFirstLine(INDENT);
        paragraph.setSpacingAfter(120);
        return paragraph;
    }

    private static XWPFParagraph centred(XWPFDocument document, String text, boolean bold) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setSpacingAfter(120);
        if (!text.isEmpty()) {
            run(paragraph, text, TEXT, bold);
        }
        return paragraph;
    }

    private static XWPFTable table(XWPFDocument document, int rows) {
        XWPFTable table = document.createTable(rows, 2);
        table.removeBorders();
        table.setWidth("100%");
        table.getRows().forEach(row -> {
            row.getCell(0).setWidth("42%");
            row.getCell(1).setWidth("58%");
        });
        return table;
    }

    private static XWPFRun line(XWPFTableCell cell, String text, int size, boolean bold) {
        XWPFParagraph first = cell.getParagraphs().getFirst();
        XWPFParagraph paragraph = first.getRuns().isEmpty() ? first : cell.addParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        return run(paragraph, text, size, bold);
    }

    private static XWPFRun run(XWPFParagraph paragraph, String text, int size, boolean bold) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(FONT);
        run.setFontSize(size);
        run.setBold(bold);
        run.setText(text);
        return run;
    }
}
