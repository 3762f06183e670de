package vn.vanthu.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleLibraryTest {
    @TempDir
    Path folder;

    @Test
    void writesEveryCaseWithItsExpectation() throws IOException {
        SampleLibrary library = SampleLibrary.generate(folder);
        assertThat(library.cases()).hasSizeGreaterThanOrEqualTo(100);
        assertThat(library.cases()).extracting(SampleCase::name).doesNotHaveDuplicates();
        for (SampleCase sample : library.cases()) {
            assertThat(sample.file()).exists();
            assertThat(sample.file().resolveSibling("expected.yaml")).content().contains("form:");
            if (!sample.name().equals("tep-rong")) {
                assertThat(Files.size(sample.file())).isPositive();
            }
        }
        assertThat(library.trustFolder().resolve("agencies/sxd.pem")).exists();
        assertThat(library.get("quyet-dinh").expected().value("documentNumber")).contains("15/QĐ-SXD");
    }
}
