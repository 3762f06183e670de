package vn.vanthu.exchange.judging;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import vn.vanthu.exchange.judging.SignatureSentence.Light;

/** The account of the signatures of files as a PDF to put on record; its font lies in it, with Vietnamese. */
public final class SignaturePdf {
    private static final float LABEL = 120;

    private final PdfSheet sheet;

    private SignaturePdf(PdfSheet sheet) {
        this.sheet = sheet;
    }

    /** @param out is left open */
    public static void write(List<FileReport> reports, OutputStream out) throws IOException {
        try (PdfSheet sheet = new PdfSheet("Kết quả kiểm tra chữ ký số")) {
            for (int i = 0; i < reports.size(); i++) {
                if (i > 0) {
                    sheet.turn();
                }
                new SignaturePdf(sheet).report(reports.get(i));
            }
            sheet.save(out);
        }
    }

    private void report(FileReport report) throws IOException {
        SignatureAccount account = SignatureAccount.of(report);
        sheet.paragraph("KẾT QUẢ KIỂM TRA CHỮ KÝ SỐ", 15, 0);
        sheet.gap(6);
        pair("Tệp", report.file());
        pair("SHA-256", report.sha256());
        pair("Cỡ tệp", report.sizeBytes() + " byte");
        pair("Xét tại", SignatureWords.moment(GroundsOf.inVietnam(report.judgedAt())));
        sheet.gap(8);
        light(account.sentence().light());
        sheet.paragraph(
                account.sentence().light().word() + ". " + account.sentence().text(), 13, 18);
        for (SignatureAccount.Told told : account.signatures()) {
            sheet.gap(10);
            light(told.light());
            sheet.paragraph(told.title(), 12, 18);
            for (SignatureAccount.Line line : told.lines()) {
                pair(line.label(), line.value());
            }
        }
        sheet.gap(14);
        sheet.paragraph(
                "Giờ Việt Nam. Chứng thư được xét tại thời điểm chứng minh được của chữ ký; giờ ký do người ký tự khai"
                        + " không chứng minh điều gì.",
                9,
                0);
    }

    private void light(Light light) throws IOException {
        switch (light) {
            case GREEN -> sheet.mark(0.09f, 0.47f, 0.24f);
            case AMBER -> sheet.mark(0.80f, 0.50f, 0.04f);
            case RED -> sheet.mark(0.72f, 0.10f, 0.10f);
        }
    }

    private void pair(String label, String value) throws IOException {
        sheet.pair(label, value, LABEL);
    }
}
