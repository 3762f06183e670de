package vn.vanthu.exchange.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The packaged program, which has other libraries than the tests have. */
class HubJarIT {

    @Test
    void shipsEveryClassThatItsModulesName() throws IOException {
        Path libraries = HubJar.TARGET.resolve("lib");
        List<String> words = new ArrayList<>(
                List.of("--multi-release", "25", "--missing-deps", "-cp", libraries + "/*", HubJar.file().toString()));
        try (Stream<Path> jars = Files.list(libraries)) {
            jars.map(Path::toString)
                    .filter(jar -> jar.matches(".*/(rules|classifier|signature|mailer)-[^/]*SNAPSHOT\\.jar"))
                    .forEach(words::add);
        }
        StringWriter said = new StringWriter();
        ToolProvider jdeps = ToolProvider.findFirst("jdeps").orElseThrow();
        int status = jdeps.run(new PrintWriter(said), new PrintWriter(said), words.toArray(String[]::new));
        assertThat(said.toString()).isBlank();
        assertThat(status).isZero();
        assertThat(words).as("the hub and its four leaves").hasSize(10);
    }
}
