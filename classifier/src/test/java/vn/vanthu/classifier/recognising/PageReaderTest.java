package vn.vanthu.classifier.recognising;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.vanthu.classifier.DocumentData;
import vn.vanthu.classifier.DocumentKind;
import vn.vanthu.classifier.Read;
import vn.vanthu.classifier.ReadingLimits;
import vn.vanthu.classifier.SecrecyLevel;
import vn.vanthu.classifier.marking.SecrecyMarks;
import vn.vanthu.classifier.metadata.DataReader;
import vn.vanthu.classifier.seeing.PageRaster;
import vn.vanthu.classifier.seeing.PageSeer;
import vn.vanthu.classifier.text.TextLine;

class PageReaderTest {

    @BeforeAll
    static void isInstalled() {
        assertThat(PageReader.ready())
                .as("run: sudo apt-get install -y --no-install-recommends tesseract-ocr tesseract-ocr-vie")
                .isTrue();
    }

    @Test
    void readsTheComponentsOffANoisyLeaningPage() {
        RecognisedPage page = read(PaintedPage.decision().noise(25, 3).leaning(2));
        DocumentData data = data(page);

        assertThat(page.notRead()).isEmpty();
        assertThat(data.documentNumber().map(Read::value)).hasValue("318/QĐ-SXD");
        assertThat(data.issuedOn().map(Read::value)).hasValue(LocalDate.of(2026, 10, 15));
        assertThat(data.kind().map(Read::value)).hasValue(DocumentKind.QUYET_DINH);
        assertThat(data.issuer().map(Read::value)).hasValue("SỞ XÂY DỰNG");
        assertThat(data.summary().map(Read::value)).hasValue("Về việc kiện toàn Ban Chỉ đạo chuyển đổi số");
        assertThat(data.signer().map(signer -> signer.value().name())).hasValue("Nguyễn Hữu Phước");
        assertThat(secrecy(page)).isEqualTo(SecrecyLevel.NONE);
        assertThat(page.stamps()).isEmpty();
    }

    @Test
    void readsThroughNoiseInWhichNothingElseIsRead() {
        RecognisedPage page = read(PaintedPage.decision().noise(60, 4).leaning(-1));

        assertThat(page.notRead()).isEmpty();
        assertThat(data(page).documentNumber().map(Read::value)).hasValue("318/QĐ-SXD");
    }

    @Test
    void setsAPageUprightThatLiesOnItsSide() {
        RecognisedPage page = read(PaintedPage.decision().sideways());

        assertThat(data(page).documentNumber().map(Read::value)).hasValue("318/QĐ-SXD");
    }

    @Test
    void setsAPageOfFewWordsUprightThatLiesOnItsSide() {
        RecognisedPage page = read(new PaintedPage()
                .words(28, 30, Font.BOLD, 12, "Nơi nhận:")
                .words(28, 36, Font.PLAIN, 11, "- Như Điều 2;")
                .words(136, 30, Font.BOLD, 14, "PHÓ GIÁM ĐỐC")
                .words(136, 62, Font.BOLD, 14, "Nguyễn Hữu Phước")
                .sideways());

        assertThat(data(page).signer().map(signer -> signer.value().name())).hasValue("Nguyễn Hữu Phước");
    }

    @Test
    void setsAPageUprightThatStandsOnItsHead() {
        RecognisedPage page = read(PaintedPage.decision().upsideDown());

        assertThat(data(page).documentNumber().map(Read::value)).hasValue("318/QĐ-SXD");
    }

    @Test
    void findsAStampThatIsRedAndAslant() {
        RecognisedPage page = read(PaintedPage.decision()
                .stamp(60, 52, -15, true, "TỐI MẬT")
                .noise(12, 5)
                .raster());

        assertThat(secrecy(page)).isEqualTo(SecrecyLevel.TOI_MAT);
        assertThat(data(page).documentNumber().map(Read::value)).hasValue("318/QĐ-SXD");
    }

    @Test
    void findsAStampThatIsBlackInAFrame() {
        RecognisedPage page =
                read(PaintedPage.decision().stamp(60, 52, 12, false, "MẬT").raster());

        assertThat(secrecy(page)).isEqualTo(SecrecyLevel.MAT);
    }

    @Test
    void findsAGreyStampThatTouchesTheRuleBelowALettersHead() {
        RecognisedPage page = read(PaintedPage.decision()
                .rule(20, 15, 170)
                .stamp(160, 11, -3, false, "MẬT")
                .noise(10, 14)
                .raster());

        assertThat(secrecy(page)).isEqualTo(SecrecyLevel.MAT);
    }

    @Test
    void findsAStampAtTheUpperEdgeWhoseFrameLiesOnACircle() {
        PageRaster raster = PaintedPage.decision()
                .stamp(165, 11, 5, true, "TỐI MẬT")
                .noise(8, 7)
                .raster();

        assertThat(PageSeer.see(raster).seals()).isEmpty();
        assertThat(secrecy(read(raster))).isEqualTo(SecrecyLevel.TOI_MAT);
    }

    @Test
    void findsAStampWithoutAFrameInHeavyGrain() {
        RecognisedPage page = read(PaintedPage.decision()
                .wordInRed(60, 52, 4, "TUYỆT MẬT")
                .grain(35, 8)
                .raster());

        assertThat(secrecy(page)).isEqualTo(SecrecyLevel.TUYET_MAT);
    }

    @Test
    void findsAStampThatIsPressedAcrossText() {
        RecognisedPage page = read(
                PaintedPage.decision().under(90, 99, 10, "MẬT").noise(25, 9).raster());

        assertThat(secrecy(page)).isEqualTo(SecrecyLevel.MAT);
    }

    @Test
    void leavesARedFrameToAPersonThatCannotBeRead() {
        PageRaster raster = PaintedPage.decision().stamp(60, 52, 3, true, "≋╬╬").raster();
        RecognisedPage page = read(raster);

        assertThat(secrecy(page)).isEqualTo(SecrecyLevel.NONE);
        assertThat(new ScannedText(Map.of(1, page), Map.of()).doubtful()).hasSize(1);
    }

    @Test
    void readsWhoSignsUnderASealAndAPen() {
        PageRaster raster = PaintedPage.decision()
                .under(128, 146, 25, "ĐÃ THU TIỀN")
                .signature(120, 132, 50, 28)
                .noise(10, 11)
                .raster();

        assertThat(data(read(raster)).signer().map(signer -> signer.value().name()))
                .hasValue("Nguyễn Hữu Phước");
    }

    @Test
    void readsWhoSignsUnderABlueSealInGrain() {
        PageRaster raster = PaintedPage.decision()
                .circle(122, 142, 17)
                .circle(122, 142, 15)
                .grain(14, 13)
                .raster();

        assertThat(data(read(raster)).signer().map(signer -> signer.value().position()))
                .hasValue(Optional.of("GIÁM ĐỐC"));
    }

    @Test
    void findsAStampWhoseFrameTouchesTheRedHeadOfALetter() {
        RecognisedPage page = read(PaintedPage.decision()
                .redWords(62, 10, "BAN CHỈ ĐẠO CÔNG TÁC PHÒNG CHỐNG THIÊN TAI TỈNH")
                .redRule(25, 14, 165)
                .redRule(25, 15.4, 165)
                .stamp(42, 11, 1, true, "TUYỆT MẬT")
                .noise(10, 15)
                .raster());

        assertThat(secrecy(page)).isEqualTo(SecrecyLevel.TUYET_MAT);
    }

    @Test
    void readsWordsOnTheirOwnThatABlackStampKeepsFromTheirLines() {
        PageRaster raster = PaintedPage.decision()
                .stamp(122, 143, 35, false, "≋≋╬╬╬≋≋")
                .noise(10, 12)
                .raster();

        assertThat(data(read(raster)).signer().map(signer -> signer.value().position()))
                .hasValue(Optional.of("GIÁM ĐỐC"));
    }

    @Test
    void readsAStampOnAPageThatStandsOnItsHead() {
        RecognisedPage page =
                read(PaintedPage.decision().stamp(60, 52, 4, true, "TUYỆT MẬT").upsideDown());

        assertThat(secrecy(page)).isEqualTo(SecrecyLevel.TUYET_MAT);
    }

    @Test
    void tellsAFlagFromPrint() {
        RecognisedPage page = read(
                PaintedPage.decision().flag(95, 4).stamp(60, 52, 3, true, "≋╬╬").raster());

        assertThat(page.pictures()).hasSize(1);
    }

    @Test
    void takesNoFlagForAFrameThatCannotBeRead() {
        RecognisedPage page = read(PaintedPage.decision().flag(95, 4).raster());

        assertThat(new ScannedText(Map.of(1, page), Map.of()).doubtful()).isEmpty();
    }

    @Test
    void takesAStampOfUrgencyForNoMark() {
        RecognisedPage page =
                read(PaintedPage.decision().stamp(60, 52, 0, true, "HỎA TỐC").raster());

        assertThat(secrecy(page)).isEqualTo(SecrecyLevel.NONE);
        assertThat(page.stamps().stream().map(line -> line.line().text())).contains("HỎA TỐC");
        assertThat(new ScannedText(Map.of(1, page), Map.of()).doubtful()).isEmpty();
    }

    @Test
    void saysThatAPageWithInkAndWithoutWordsWasNotRead() {
        PaintedPage scribbled = new PaintedPage();
        for (int i = 0; i < 40; i++) {
            scribbled.words(15 + i * 37 % 160, 20 + i * 6.5, i % 3, 30 + i % 5 * 9, "〰§¶╬≋");
        }
        assertThat(read(scribbled.raster()).notRead()).contains(PageNotRead.ILLEGIBLE);
    }

    @Test
    void readsNothingOffBlankPaper() {
        RecognisedPage page = read(new PaintedPage().noise(8, 6).raster());

        assertThat(page.notRead()).isEmpty();
        assertThat(page.lines()).isEmpty();
    }

    private static RecognisedPage read(PageRaster raster) {
        return PageReader.usual().read(raster, PageSeer.see(raster).stamps(), 1, 0, 0, ReadingLimits.ordinary());
    }

    private static DocumentData data(RecognisedPage page) {
        List<TextLine> lines = page.lines().stream().map(RecognisedLine::line).toList();
        return DataReader.read(lines, lines.stream().map(TextLine::text).toList());
    }

    private static SecrecyLevel secrecy(RecognisedPage page) {
        List<TextLine> lines = Stream.concat(page.lines().stream(), page.stamps().stream())
                .map(RecognisedLine::line)
                .toList();
        return SecrecyMarks.find(lines, lines.stream().map(Slips::healed).toList(), "scan.pdf")
                .level();
    }
}
