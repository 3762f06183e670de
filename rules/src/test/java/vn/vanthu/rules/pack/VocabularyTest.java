package vn.vanthu.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vanthu.rules.PackException;
import vn.vanthu.rules.condition.Comparison;

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

    @ParameterizedTest
    @CsvSource({
        "seal.color, is \"seal.colour\" meant?",
        "seel, is \"seal\" meant?",
        "kindlist, is \"kind.listed\" meant?",
        "x, rules/README.md lists those that are told",
        "sealing.wax, rules/README.md lists those that are told"
    })
    void asksForTheNearestNameThatIsNotMoreThanASlipAway(String name, String hint) {
        var section = new Section("rule X", Map.of("fact", name));
        assertThatExceptionOfType(PackException.class)
                .isThrownBy(() -> Vocabulary.ofProduct().check(section, name, new Comparison.IsSet(true)))
                .withMessage("rule X: nobody tells the fact \"" + name + "\"; " + hint);
    }

    @ParameterizedTest
    @CsvSource({
        "CODE,   true,  false, false", "FLAG,   true,  false, false", "CODES, false, true,  true",
        "NAMES,  false, true,  true", "NUMBER, false, false, true", "TEXT,  false, false, false"
    })
    void comparesEachKindAsItCanBe(Vocabulary.Kind kind, boolean isOneOf, boolean contains, boolean measured) {
        var vocabulary = Vocabulary.of(new Vocabulary.Term("fact", kind, Set.of(), ""));
        assertThat(allows(vocabulary, new Comparison.IsSet(true))).isTrue();
        assertThat(allows(vocabulary, new Comparison.IsOneOf(Set.of("true")))).isEqualTo(isOneOf);
        assertThat(allows(vocabulary, new Comparison.Contains(Set.of("A")))).isEqualTo(contains);
        assertThat(allows(vocabulary, new Comparison.AtLeast(BigDecimal.ONE))).isEqualTo(measured);
        assertThat(allows(vocabulary, new Comparison.AtMost(BigDecimal.ONE))).isEqualTo(measured);
    }

    private static boolean allows(Vocabulary vocabulary, Comparison comparison) {
        try {
            vocabulary.check(new Section("rule X", Map.of("fact", "fact")), "fact", comparison);
            return true;
        } catch (PackException refused) {
            assertThat(refused).hasMessageContaining("cannot be compared so");
            return false;
        }
    }

    @Test
    void holdsExamplesToTheCodesOfLists() {
        var vocabulary = Vocabulary.of(new Vocabulary.Term("fact", Vocabulary.Kind.CODES, Set.of("A", "B"), ""));
        vocabulary.check(new Section("given", Map.of()), "fact", List.of("A", "B"));
        assertThatExceptionOfType(PackException.class)
                .isThrownBy(() -> vocabulary.check(new Section("given", Map.of()), "fact", List.of("A", "C")))
                .withMessage("given: the fact \"fact\" is never C, but one of A, B");
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
