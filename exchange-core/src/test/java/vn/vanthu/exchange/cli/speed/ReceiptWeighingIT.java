package vn.vanthu.exchange.cli.speed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.samples.speed.LargePdf;

/** The process that receives has a third of the file's size as its heap: were the file held there, it would die. */
class ReceiptWeighingIT {
    @TempDir
    private Path folder;

    @Test
    void readsAPdfOfTwoHundredMegabytesWithoutHoldingIt() throws IOException {
        Path pdf = folder.resolve("large.pdf");
        LargePdf.write(pdf);
        assertThat(pdf.toFile().length()).isGreaterThan(200_000_000);
        ReceiptWeighing.Receipt receipt = ReceiptWeighing.receive(pdf);
        assertThat(receipt.probe())
                .as("form, what hinders reading, secrecy, number")
                .isEqualTo("DIGITAL_PDF - UNDETERMINED 1/BC-SXD");
        assertThat(receipt.heapBytes()).isBetween(1_000_000L, 64_000_000L);
    }
}
