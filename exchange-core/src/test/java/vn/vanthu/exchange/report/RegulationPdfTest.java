package vn.vanthu.exchange.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.vanthu.exchange.web.LawLinks;
import vn.vanthu.rules.Regulation;
import vn.vanthu.rules.Regulations;
import vn.vanthu.rules.catalogue.FilledIn;

class RegulationPdfTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);
    private static final Regulations REGULATIONS = Regulations.bundled();

    static List<Regulation> regulations() {
        return REGULATIONS.all();
    }

    @ParameterizedTest
    @MethodSource("regulations")
    void holdsEveryClauseEveryRuleAndWhatIsInForce(Regulation regulation) throws IOException {
        List<RegulationChapter> chapters = new RegulationReading(
                        REGULATIONS, new LawLinks(REGULATIONS), DAY, FilledIn.NOTHING)
                .chapters(regulation);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RegulationPdf.write(regulation, chapters, DAY, key -> "«" + key + "»", out);
        try (PDDocument pdf = Loader.loadPDF(out.toByteArray())) {
            String text = squeezed(new PDFTextStripper().getText(pdf));
            assertThat(text)
                    .contains(squeezed(regulation.title()))
                    .contains("áp dụng ngày 27/11/2026")
                    .contains("1/" + pdf.getNumberOfPages())
                    .doesNotContain("${");
            assertThat(REGULATIONS.catalogue(regulation.id()).entries())
                    .allSatisfy(clause -> assertThat(unnumbered(text, pdf))
                            .contains("[" + clause.id() + "]")
                            .contains(unnumbered(squeezed(clause.text()), pdf)));
            assertThat(regulation.rules())
                    .allSatisfy(rule -> assertThat(unnumbered(text, pdf))
                            .contains(unnumbered(squeezed(rule.remedy()), pdf))
                            .contains("«level." + rule.level() + "»"));
            assertThat(chapters.stream()
                            .flatMap(chapter -> chapter.clauses().stream())
                            .flatMap(clause -> clause.parameters().stream()))
                    .allSatisfy(parameter -> assertThat(unnumbered(text, pdf))
                            .contains(unnumbered(squeezed(parameter.label() + ": " + parameter.value()), pdf)));
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
        }
    }

    /** A page's number may stand in the middle of a sentence that goes on overleaf. */
    private static String unnumbered(String text, PDDocument pdf) {
        return text.replaceAll(" \\d{1,2}/" + pdf.getNumberOfPages() + "(?= )", "");
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
