package vn.vanthu.exchange.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.vanthu.classifier.Box;
import vn.vanthu.exchange.worker.PdfLayout;
import vn.vanthu.exchange.worker.PdfLayout.Word;

class PrintedPlacesTest {

    /** What was written into the blanks comes last in the file, and a little higher or lower. */
    private static final PdfLayout PAGE = new PdfLayout(
            1,
            1,
            595,
            842,
            List.of(
                    new Word(100, 120, 20, 14, "Số:"),
                    new Word(140, 120, 50, 14, "/SXD-VP"),
                    new Word(300, 120, 30, 14, "ngày"),
                    new Word(350, 120, 40, 14, "tháng"),
                    new Word(410, 120, 40, 14, "năm"),
                    new Word(125, 121, 12, 14, "15"),
                    new Word(333, 121, 12, 14, "05"),
                    new Word(393, 121, 12, 14, "01"),
                    new Word(453, 121, 24, 14, "2026")),
            null);

    @Test
    void findsNumberAndDateInWhatTheLineReads() {
        assertThat(PrintedPlaces.number(PAGE, "15/SXD-VP")).contains(new Box(125, 120, 65, 15));
        assertThat(PrintedPlaces.date(PAGE, LocalDate.of(2026, 1, 5))).contains(new Box(300, 120, 177, 15));
    }

    @Test
    void findsNothingElse() {
        assertThat(PrintedPlaces.number(PAGE, "16/SXD-VP")).isEmpty();
        assertThat(PrintedPlaces.date(PAGE, LocalDate.of(2026, 1, 6))).isEmpty();
    }
}
