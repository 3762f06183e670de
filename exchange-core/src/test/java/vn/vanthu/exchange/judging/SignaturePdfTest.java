package vn.vanthu.exchange.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vanthu.exchange.judging.Found.CERTIFICATES;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import vn.vanthu.classifier.Form;
import vn.vanthu.signature.SignatureReason;

class SignaturePdfTest {
    @Test
    void tellsEachFileOnPagesOfItsOwnWithALetteringOfItsOwn() throws IOException {
        FileReport good = new Found(Form.DIGITAL_PDF)
                .signed(CERTIFICATES.person)
                .signed(CERTIFICATES.sxd)
                .judged();
        FileReport bad = Found.editable()
                .signed(CERTIFICATES.sxd, SignatureReason.TAMPERED, true)
                .judged();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SignaturePdf.write(List.of(good, bad), out);
        try (PDDocument pdf = Loader.loadPDF(out.toByteArray())) {
            assertThat(pdf.getNumberOfPages()).isGreaterThanOrEqualTo(2);
            String text = new PDFTextStripper().getText(pdf);
            assertThat(text)
                    .contains("KẾT QUẢ KIỂM TRA CHỮ KÝ SỐ")
                    .contains("ĐẠT. Người có thẩm quyền và cơ quan gửi đã ký số; văn bản còn nguyên vẹn.")
                    .contains("KHÔNG ĐẠT. Chữ ký số không hợp lệ: nội dung đã bị sửa sau khi ký.")
                    .contains("SHA-256");
            for (PDPage page : pdf.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
        }
    }
}
