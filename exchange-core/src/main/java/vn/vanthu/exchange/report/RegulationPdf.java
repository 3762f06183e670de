package vn.vanthu.exchange.report;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import vn.vanthu.exchange.judging.PdfSheet;
import vn.vanthu.exchange.report.RegulationChapter.ShownClause;
import vn.vanthu.exchange.report.RegulationChapter.ShownParameter;
import vn.vanthu.exchange.report.RegulationChapter.ShownRule;
import vn.vanthu.rules.Citation;
import vn.vanthu.rules.Instrument;
import vn.vanthu.rules.Regulation;
import vn.vanthu.rules.Rule;

/** A regulation as one day shows it, to print: the same clauses, values and rules as its page. */
final class RegulationPdf {

    private static final float LABEL = 96;
    private static final float INDENT = 18;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private final PdfSheet sheet;
    private final Function<String, String> words;

    private RegulationPdf(PdfSheet sheet, Function<String, String> words) {
        this.sheet = sheet;
        this.words = words;
    }

    /**
     * @param words a message by its key
     * @param out is left open
     */
    static void write(
            Regulation regulation,
            List<RegulationChapter> chapters,
            LocalDate day,
            Function<String, String> words,
            OutputStream out)
            throws IOException {
        try (PdfSheet sheet = new PdfSheet(regulation.title())) {
            RegulationPdf pdf = new RegulationPdf(sheet, words);
            pdf.head(regulation, day);
            for (RegulationChapter chapter : chapters) {
                pdf.chapter(chapter, regulation.instruments().size() > 1);
            }
            sheet.save(out);
        }
    }

    private void head(Regulation regulation, LocalDate day) throws IOException {
        sheet.paragraph(regulation.title(), 16, 0);
        sheet.paragraph(
                "Như hệ thống áp dụng ngày " + DAY.format(day) + "; bản " + regulation.version() + ", SHA-256 "
                        + regulation.sha256(),
                9,
                0);
        for (Instrument instrument : regulation.instruments()) {
            sheet.gap(8);
            sheet.keep(60);
            sheet.paragraph(instrument.number() + ": " + instrument.title(), 11.5f, 0);
            pair("Ban hành", DAY.format(instrument.issuedOn()) + ", " + instrument.issuer());
            pair(
                    "Hiệu lực",
                    "từ " + DAY.format(instrument.inForceFrom())
                            + instrument
                                    .inForceTo()
                                    .map(to -> " đến " + DAY.format(to))
                                    .orElse(""));
            if (!instrument.replaces().isEmpty()) {
                pair("Thay cho", String.join(", ", instrument.replaces()));
            }
            pair("Nguồn", instrument.source());
            pair("Đọc lại", DAY.format(instrument.lastReadOn()));
            if (!instrument.overtakenBy().isEmpty()) {
                pair("Đi trước nó", String.join("; ", instrument.overtakenBy()));
            }
            if (!instrument.remark().isEmpty()) {
                pair("Ghi chú", instrument.remark());
            }
        }
    }

    private void chapter(RegulationChapter chapter, boolean several) throws IOException {
        sheet.gap(14);
        sheet.keep(60);
        sheet.paragraph(several ? chapter.article() + ", " + chapter.instrument() : chapter.article(), 14, 0);
        for (ShownClause clause : chapter.clauses()) {
            clause(clause);
        }
    }

    private void clause(ShownClause clause) throws IOException {
        sheet.gap(7);
        sheet.keep(44);
        sheet.paragraph(clause.main().clause() + "   [" + clause.id() + "]", 11.5f, 0);
        if (clause.entry() != null) {
            sheet.paragraph(clause.entry().text(), 10.5f, 0);
            for (ShownParameter parameter : clause.parameters()) {
                sheet.paragraph("• " + value(parameter), 10.5f, INDENT);
            }
            if (!clause.entry().remark().isEmpty()) {
                sheet.paragraph(clause.entry().remark(), 9.5f, 0);
            }
            sheet.paragraph(clause.standing(), 9.5f, 0);
        }
        for (ShownRule rule : clause.rules()) {
            rule(rule);
        }
    }

    private void rule(ShownRule shown) throws IOException {
        Rule rule = shown.rule();
        sheet.gap(3);
        sheet.keep(30);
        sheet.paragraph(words.apply("level." + rule.level()) + ". " + title(rule), 10.5f, INDENT);
        sheet.paragraph(shown.message(), 10.5f, INDENT);
        if (!rule.remedy().isEmpty()) {
            sheet.paragraph("Cách xử lý: " + rule.remedy(), 10.5f, INDENT);
        }
        if (!rule.span().words().isEmpty()) {
            sheet.paragraph("Chỉ áp dụng " + rule.span().words(), 10.5f, INDENT);
        }
        sheet.paragraph("Điều kiện: " + rule.when(), 9.5f, INDENT);
        for (Citation cited : rule.citations()) {
            sheet.paragraph(
                    "Căn cứ: " + cited + " (" + words.apply("confidence." + cited.confidence()) + ")", 9.5f, INDENT);
        }
    }

    private String title(Rule rule) {
        return rule.title().matches("[A-Z_]+")
                ? "Giá trị pháp lý: "
                        + (rule.title().equals("UNDETERMINED")
                                ? "chưa kết luận được"
                                : words.apply("effect." + rule.title()))
                : rule.title();
    }

    private static String value(ShownParameter parameter) {
        return parameter.label() + ": " + parameter.value() + ", từ " + DAY.format(parameter.from())
                + (parameter.elsewhere().isEmpty() ? "" : "; quy định quốc gia: " + parameter.elsewhere());
    }

    private void pair(String label, String value) throws IOException {
        sheet.pair(label, value, LABEL);
    }
}
