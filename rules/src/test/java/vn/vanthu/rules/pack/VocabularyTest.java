package vn.vanthu.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class VocabularyTest {
    private static final Path README = Path.of("README.md");
    private static final int MANY = 12;
    private static final int SOME = 4;

    /** What an author of a pack reads is what packs are held to; on a difference the table to put there is in the message. */
    @Test
    void standsInTheReadmeAsItIs() throws IOException {
        String table = Vocabulary.ofProduct().terms().stream()
                .map(VocabularyTest::row)
                .collect(Collectors.joining("\n", "| fact | holds | means |\n|---|---|---|\n", "\n"));
        assertThat(Files.readString(README)).contains(table);
    }

    private static String row(Vocabulary.Term term) {
        var codes = term.codes().stream().sorted();
        String listed = term.codes().isEmpty()
                ? ""
                : term.codes().size() > MANY
                        ? codes.limit(SOME).collect(Collectors.joining(", ", ": such as ", ""))
                        : codes.collect(Collectors.joining(", ", ": ", ""));
        return "| `" + term.name() + "` | " + term.kind() + listed + " | " + term.means() + " |";
    }
}
