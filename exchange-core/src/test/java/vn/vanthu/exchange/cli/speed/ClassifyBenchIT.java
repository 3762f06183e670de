package vn.vanthu.exchange.cli.speed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.samples.speed.SpeedSet;

/** Whether the benchmark runs and both sides of each case find the same; never how fast. */
class ClassifyBenchIT {
    @TempDir
    private Path folder;

    @Test
    void measuresEachCaseBesideItsReference() throws IOException {
        SpeedSet.write(folder, 7, true);
        List<SpeedCase> cases = ClassifyBench.cases(folder);
        assertThat(cases).extracting(SpeedCase::name).doesNotHaveDuplicates().contains("docx-all-facts", "pdf-text");
        for (SpeedCase each : cases) {
            Comparison measured = each.measure("classify");
            assertThat(measured.value()).as(each.name()).isPositive();
            assertThat(measured.low()).as(each.name()).isLessThanOrEqualTo(measured.high());
            assertThat(measured.json())
                    .as("one object for programs")
                    .startsWith("{\"bench\":\"classify\",\"case\":\"" + each.name() + "\",\"value\":")
                    .contains("\"goal\":", "\"met\":", "\"rounds\":", "\"spread\":")
                    .endsWith("}");
            assertThat(measured.text()).contains(each.name(), "goal", measured.met() ? "yes" : "NO");
        }
    }
}
