package vn.vanthu.exchange.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
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
        List<String> libraries;
        try (Stream<Path> jars = Files.list(HubJar.TARGET.resolve("lib"))) {
            libraries = jars.map(Path::toString).sorted().toList();
        }
        List<String> words = new ArrayList<>(List.of("--multi-release", "25", "--missing-deps", "-cp"));
        words.add(String.join(File.pathSeparator, libraries));
        words.add(HubJar.file().toString());
        libraries.stream()
                .filter(jar -> jar.matches(".*/(rules|classifier|signature|mailer)-[^/]*SNAPSHOT\\.jar"))
                .forEach(words::add);
        StringWriter said = new StringWriter();
        ToolProvider jdeps = ToolProvider.findFirst("jdeps").orElseThrow();
        int status = jdeps.run(new PrintWriter(said), new PrintWriter(said), words.toArray(String[]::new));
        assertThat(said.toString()).isBlank();
        assertThat(status).isZero();
        assertThat(words).as("the hub and its four leaves").hasSize(10);
    }
}
