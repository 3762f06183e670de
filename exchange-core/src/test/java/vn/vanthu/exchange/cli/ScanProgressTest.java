package vn.vanthu.exchange.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;
import vn.vanthu.classifier.PagesRead;

class ScanProgressTest {
    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();

    @Test
    void saysOnATerminalWhichPageIsBeingReadOnALineThatGoesAgain() {
        ScanProgress progress = new ScanProgress(new PrintStream(screen, true, UTF_8), true);
        PagesRead pages = progress.of("quet\u001b[2J.pdf");
        pages.read(0, 2);
        pages.read(2, 2);
        progress.clear();
        progress.clear();
        assertThat(screen.toString(UTF_8))
                .startsWith("\r\u001b[Khub: đang đọc quet")
                .contains(", trang 1/2\r\u001b[K")
                .endsWith(", trang 2/2\r\u001b[K")
                .doesNotContain("\u001b[2J");
    }

    @Test
    void keepsSilentWhereNobodyLooks() {
        ScanProgress progress = new ScanProgress(new PrintStream(screen, true, UTF_8), false);
        progress.of("quet.pdf").read(1, 2);
        progress.clear();
        assertThat(screen.size()).isZero();
    }
}
