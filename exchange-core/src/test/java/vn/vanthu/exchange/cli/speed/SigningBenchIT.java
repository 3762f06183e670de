package vn.vanthu.exchange.cli.speed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.samples.speed.SigningSet;

/** Whether the benchmarks run and what they sign is valid; never how fast. DSS is not on this class path. */
class SigningBenchIT {
    @TempDir
    private Path folder;

    @Test
    void measuresEachCaseBesideItsReference() throws IOException {
        SigningSet.write(folder, 7, true);
        List<SpeedCase> cases = new ArrayList<>(SigningBench.signing(folder));
        cases.addAll(SigningBench.verifying(folder));
        assertThat(cases)
                .extracting(SpeedCase::name)
                .doesNotHaveDuplicates()
                .contains(
                        "raw-rsa2048",
                        "sign-small-limit",
                        "sign-small-pdfbox",
                        "sign-seen",
                        "sign-docx-poi",
                        "verify-small-pdfbox");
        for (SpeedCase each : cases) {
            if (each.name().contains("small")
                    || each.name().equals("raw-rsa2048")
                    || each.name().contains("docx")) {
                Comparison measured = each.measure("sign");
                assertThat(measured.value()).as(each.name()).isPositive();
                assertThat(measured.json()).startsWith("{\"bench\":\"sign\",\"case\":\"" + each.name());
            }
        }
    }
}
