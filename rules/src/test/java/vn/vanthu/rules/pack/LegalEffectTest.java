package vn.vanthu.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vanthu.rules.Facts;
import vn.vanthu.rules.LegalEffect;
import vn.vanthu.rules.Level;
import vn.vanthu.rules.Outcome;
import vn.vanthu.rules.PackException;

/** The ordered lines of which the first that holds gives the legal effect. */
class LegalEffectTest {
    private static final String PACK = PackReaderTest.PACK + """
            legalEffect:
              - id: NONE-BLUE
                effect: NONE
                clause: Điều 2
                when: {fact: cover, is: BLUE}
                message: Bìa ${cover} không có giá trị.
                examples:
                  - {given: {cover: BLUE}}
              - id: OPEN
                effect: UNDETERMINED
                cites: [{clause: Điều 3}]
                when: {fact: thick, is: true}
                message: Dày thì chưa nói được.
                examples:
                  - {given: {thick: true}}
              - id: COPY
                effect: COPY
                clause: Điều 4
                message: Là bản sao.
                examples:
                  - {given: {cover: RED}}
            """;

    private static final String CLAUSES = """
            ---
            clauses:
              - {id: AL-1, clause: Điều 1, kind: W, parts: [OUT], text: Bìa đỏ., appliedBy: Kiểm tra}
              - {id: AL-2, clause: Điều 2, kind: W, parts: [OUT], text: Giá trị., appliedBy: Kiểm tra, rules: [NONE-BLUE, OPEN, COPY]}
            """;

    private static final String ENGLISH = """
            ---
            english:
              labels: {RED: red}
              says:
                AL-1: {message: "${cover} is not red.", undetermined: Open., satisfied: "${cover}.", remedy: Take another., settling: Look.}
              effects:
                NONE-BLUE: A cover of ${cover} has no effect.
                OPEN: Thick, so open.
                COPY: It is a copy.
            """;

    @Test
    void isThatOfTheFirstLineThatHolds() {
        assertThat(judge(Facts.builder()
                        .text("cover", "BLUE")
                        .flag("thick", true)
                        .build()))
                .satisfies(result -> {
                    assertThat(result.effect()).contains(LegalEffect.NONE);
                    assertThat(result.finding().rule()).isEqualTo("NONE-BLUE");
                    assertThat(result.finding().result()).isEqualTo(Outcome.VIOLATED);
                    assertThat(result.finding().level()).isEqualTo(Level.INFORM);
                    assertThat(result.finding().message()).isEqualTo("Bìa BLUE không có giá trị.");
                    assertThat(result.finding().citation()).hasToString("01/2026/QĐ-UBND, Điều 2");
                    assertThat(result.finding().missingFacts()).isEmpty();
                });
        assertThat(judge(Facts.builder().text("cover", "RED").build())).satisfies(result -> {
            assertThat(result.effect()).contains(LegalEffect.COPY);
            assertThat(result.finding().result()).isEqualTo(Outcome.SATISFIED);
            assertThat(result.finding().message()).isEqualTo("Là bản sao.");
        });
    }

    @Test
    void isOpenWhereALineSaysSo() {
        assertThat(judge(Facts.builder().flag("thick", true).build())).satisfies(result -> {
            assertThat(result.effect()).isEmpty();
            assertThat(result.finding().rule()).isEqualTo("OPEN");
            assertThat(result.finding().result()).isEqualTo(Outcome.UNDETERMINED);
            assertThat(result.finding().message()).isEqualTo("Dày thì chưa nói được.");
            assertThat(result.finding().missingFacts()).containsExactly("thick");
        });
    }

    @Test
    void isOpenWhereALineAboveCouldStillHoldAndSaysSomethingElse() {
        var open = Facts.builder().undetermined("cover", "ảnh mờ").build();
        assertThat(judge(open)).satisfies(result -> {
            assertThat(result.effect()).isEmpty();
            assertThat(result.finding().rule()).isEqualTo("NONE-BLUE");
            assertThat(result.finding().message()).startsWith("Chưa nói được giá trị pháp lý");
            assertThat(result.finding().missingFacts()).containsExactly("cover");
        });
    }

    @Test
    void standsWhereTheOpenLineWouldSayTheSame() {
        var same = PACK.replace("effect: COPY", "effect: NONE");
        assertThat(judge(same, Facts.builder().undetermined("cover", "ảnh mờ").build()))
                .satisfies(result -> {
                    assertThat(result.effect()).contains(LegalEffect.NONE);
                    assertThat(result.finding().rule()).isEqualTo("COPY");
                    assertThat(result.finding().missingFacts()).isEmpty();
                });
    }

    @Test
    void isSaidOfNothingWhereNoLineHolds() {
        var narrow = PACK.replace("    effect: COPY\n", "    effect: COPY\n    when: {fact: cover, is: RED}\n");
        var pack = read(narrow);
        assertThat(pack.effects().judge(pack.names().told(Facts.builder().build())))
                .isEmpty();
    }

    @Test
    void showsItsLinesAsPeopleReadThem() {
        var lines = read(PACK).view().legalEffects();
        assertThat(lines.getFirst().title()).isEqualTo("NONE");
        assertThat(lines.getFirst().when()).isEqualTo("Khi: cover là BLUE");
        assertThat(lines.getFirst().message()).isEqualTo("Bìa ${cover} không có giá trị.");
        assertThat(lines.getFirst().facts()).containsExactly("cover");
        assertThat(lines.get(1).title()).isEqualTo("UNDETERMINED");
        assertThat(lines.getLast().when()).isEqualTo("Khi: luôn luôn");
    }

    @Test
    void losesALineAndNoOther() {
        var left = read(PACK).without("OPEN");
        assertThat(left.effects().lines()).extracting(EffectRule::id).containsExactly("NONE-BLUE", "COPY");
        assertThat(left.rules()).hasSize(1);
        assertThat(read(PACK).without("AL-1").rules()).isEmpty();
        assertThat(read(PACK).without("AL-1").effects().lines()).hasSize(3);
    }

    @Test
    void leavesOutLinesOfWhichNoInstrumentIsInForce() {
        var two = PACK.replace(
                "    clause: Điều 2\n", "    cites: [{clause: Điều 2}, {instrument: 2/2, clause: Điều 9}]\n");
        var later = read(two).inForce("2/2"::equals, LocalDate.of(2026, 11, 27));
        assertThat(later.effects().lines()).singleElement().satisfies(line -> {
            assertThat(line.id()).isEqualTo("NONE-BLUE");
            assertThat(line.citations()).singleElement().hasToString("2/2, Điều 9");
        });
        assertThat(later.rules()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "- {given: {cover: BLUE}}|- {given: {cover: RED}}|rule NONE-BLUE: the example {cover: RED} does not give Optional[NONE] (trial.yaml, line 32)",
                "- {given: {thick: true}}|- {given: {thick: true, cover: BLUE}}|rule OPEN: the example {cover: BLUE, thick: true} does not give",
                "effect: COPY|effect: SOLE|legal effect COPY: key \"effect\" is SOLE",
                "id: OPEN|id: NONE-BLUE|rule NONE-BLUE: this id stands twice (trial.yaml, line 39)",
                "id: OPEN|id: AL-1|rule AL-1: this id stands twice",
                "message: Là bản sao.|message: Là bản sao.~    note: x|unknown key \"note\"",
                "- {given: {cover: RED}}|- {given: {cover: RED}, then: COPY}|unknown key \"then\"",
            })
    void isHeldToItsExamples(String there, String instead, String complaint) {
        var at = PACK.indexOf(there, PACK.indexOf("legalEffect"));
        var broken = PACK.substring(0, at) + instead.replace("~", "\n") + PACK.substring(at + there.length());
        assertThatExceptionOfType(PackException.class)
                .isThrownBy(() -> read(broken))
                .withMessageContaining("pack trial")
                .withMessageContaining(complaint);
    }

    /** An example of a line must come out by that line, not by another of the same effect. */
    @Test
    void isNotShownByAnExampleOfAnotherLine() {
        var same =
                PACK.replace("effect: COPY", "effect: NONE").replace("{given: {cover: RED}}", "{given: {cover: BLUE}}");
        assertThatExceptionOfType(PackException.class)
                .isThrownBy(() -> read(same))
                .withMessageContaining("rule COPY: the example {cover: BLUE} does not give");
    }

    @Test
    void hasAnExampleForEachLineAndAClauseThatNamesIt() {
        var bare = PACK.substring(0, PACK.lastIndexOf("    examples:"));
        assertThatExceptionOfType(PackException.class)
                .isThrownBy(() -> read(bare))
                .withMessage("pack trial, rule COPY: no example (trial.yaml, line 46)");
        var unnamed = PACK + CLAUSES.replace("OPEN, COPY", "OPEN");
        assertThatExceptionOfType(PackException.class)
                .isThrownBy(() -> PackReader.catalogue("trial.yaml", stream(unnamed), read(unnamed)))
                .withMessage("pack trial, rule COPY: no clause names this line (trial.yaml, line 46)");
        assertThat(PackReader.catalogue("trial.yaml", stream(PACK + CLAUSES), read(PACK))
                        .entries())
                .hasSize(2);
    }

    @Test
    void isSaidInEnglishOpenOrNot() {
        var pack = read(PACK);
        var english = PackReader.english("trial.yaml", stream(PACK + CLAUSES + ENGLISH), pack);
        assertThat(english.message("OPEN")).contains("Thick, so open.");
        assertThat(english.message("AL-1")).contains("${cover} is not red.");
        assertThat(english.message("AL-9")).isEmpty();
        assertThat(said(english, Facts.builder().text("cover", "BLUE").build()))
                .contains("A cover of BLUE has no effect.");
        assertThat(said(english, Facts.builder().flag("thick", true).build())).contains("Thick, so open.");
        assertThat(said(english, Facts.builder().undetermined("cover", "mờ").build()))
                .hasValueSatisfying(text -> assertThat(text).startsWith("The legal effect of the file cannot be told"));
        assertThat(english.remedy(
                        judge(Facts.builder().text("cover", "BLUE").build()).finding(),
                        Facts.builder().build()))
                .isEmpty();
    }

    @Test
    void isWhollyInEnglishWhereAnyOfItIs() {
        var less = PACK + CLAUSES + ENGLISH.replace("    OPEN: Thick, so open.\n", "");
        assertThatExceptionOfType(PackException.class)
                .isThrownBy(() -> PackReader.english("trial.yaml", stream(less), read(PACK)))
                .withMessageContaining("key \"OPEN\" is missing");
        var more = PACK + CLAUSES + ENGLISH + "    OTHER: x\n";
        assertThatExceptionOfType(PackException.class)
                .isThrownBy(() -> PackReader.english("trial.yaml", stream(more), read(PACK)))
                .withMessageContaining("unknown key \"OTHER\"");
        var beside = PACK + CLAUSES + ENGLISH + "  notes: x\n";
        assertThatExceptionOfType(PackException.class)
                .isThrownBy(() -> PackReader.english("trial.yaml", stream(beside), read(PACK)))
                .withMessageContaining("unknown key \"notes\"");
    }

    private static Optional<String> said(English english, Facts facts) {
        return english.sentence(judge(facts).finding(), facts);
    }

    private static EffectList.Result judge(Facts facts) {
        return judge(PACK, facts);
    }

    private static EffectList.Result judge(String yaml, Facts facts) {
        var pack = read(yaml);
        return pack.effects().judge(pack.names().told(facts)).orElseThrow();
    }

    private static Pack read(String yaml) {
        return PackReader.read("trial.yaml", stream(yaml), PackReaderTest.COVERS);
    }

    private static InputStream stream(String yaml) {
        return new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8));
    }
}
