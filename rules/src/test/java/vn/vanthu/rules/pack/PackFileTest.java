package vn.vanthu.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.rules.Citation;
import vn.vanthu.rules.Confidence;
import vn.vanthu.rules.Fact;
import vn.vanthu.rules.Facts;
import vn.vanthu.rules.Instrument;
import vn.vanthu.rules.PackException;
import vn.vanthu.rules.Rule;

/** The file of a pack as a whole, and what it says of its instruments, rules and examples. */
class PackFileTest {
    private static final int LARGEST = 8 << 20;
    private static final int REMARK = 1 << 10;

    @ParameterizedTest
    @ValueSource(strings = {"", "# only a remark\n"})
    void isNotEmpty(String yaml) {
        assertThatExceptionOfType(PackException.class)
                .isThrownBy(() -> read(yaml))
                .withMessage("pack trial.yaml: is empty");
    }

    @Test
    void mayBeOfEightMebibytesAndNoByteMore() {
        var filled = new StringBuilder(PackReaderTest.PACK);
        var room = LARGEST - PackReaderTest.PACK.getBytes(StandardCharsets.UTF_8).length;
        filled.append(("#" + "x".repeat(REMARK - 2) + "\n").repeat(room / REMARK))
                .append("\n".repeat(room % REMARK));
        assertThat(read(filled.toString()).id()).isEqualTo("trial");
        assertThatExceptionOfType(PackException.class)
                .isThrownBy(() -> read(filled.append('\n').toString()))
                .withMessage("pack trial.yaml: is larger than 8388608 bytes");
    }

    @Test
    void tellsAFaultOfTheDiskFromAFaultOfThePack() {
        var torn = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("torn");
            }
        };
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> PackReader.read("trial.yaml", torn, PackReaderTest.COVERS))
                .withMessageContaining("torn");
    }

    @Test
    void namesAtLeastOneInstrument() {
        var from = PackReaderTest.PACK.indexOf("  - instrument:");
        var to = PackReaderTest.PACK.indexOf("labels:");
        var bare = PackReaderTest.PACK.substring(0, from).replace("instruments:", "instruments: []")
                + PackReaderTest.PACK.substring(to);
        assertThatExceptionOfType(PackException.class)
                .isThrownBy(() -> read(bare))
                .withMessage("pack trial: names no instrument (trial.yaml, line 1)");
    }

    @Test
    void saysOfAnInstrumentAllThatItKnows() {
        var pack = read(PackReaderTest.PACK.replace(
                "    lastReadOn: 2026-11-24\n",
                "    lastReadOn: 2026-11-24\n    inForceTo: 2027-01-14\n    replaces: [1/2020/QĐ-UBND]\n"
                        + "    overtakenBy: [99/2027/QH16]\n    remark: Thử.\n"));
        assertThat(pack.instruments()).singleElement().satisfies(instrument -> {
            assertThat(instrument.title()).isEqualTo("Quyết định thử");
            assertThat(instrument.issuer()).isEqualTo("Ủy ban nhân dân tỉnh An Lạc");
            assertThat(instrument.issuedOn()).hasToString("2026-01-05");
            assertThat(instrument.replaces()).containsExactly("1/2020/QĐ-UBND");
            assertThat(instrument.overtakenBy()).containsExactly("99/2027/QH16");
            assertThat(instrument.source()).isEqualTo("Toàn văn");
            assertThat(instrument.lastReadOn()).hasToString("2026-11-24");
            assertThat(instrument.remark()).isEqualTo("Thử.");
        });
        assertInForceToTheLastDay(pack.instruments().getFirst());
        assertThat(pack.view().replaces()).containsExactly("1/2020/QĐ-UBND");
        assertThat(pack.view().inForceTo())
                .hasValueSatisfying(day -> assertThat(day).hasToString("2027-01-14"));
    }

    private static void assertInForceToTheLastDay(Instrument instrument) {
        assertThat(instrument.inForce(instrument.inForceFrom().minusDays(1))).isFalse();
        assertThat(instrument.inForce(instrument.inForceFrom())).isTrue();
        assertThat(instrument.inForce(instrument.inForceTo().orElseThrow())).isTrue();
        assertThat(instrument.inForce(instrument.inForceTo().orElseThrow().plusDays(1)))
                .isFalse();
    }

    @Test
    void holdsNoRuleTwice() {
        var rule = PackReaderTest.PACK.substring(PackReaderTest.PACK.indexOf("  - id: AL-1"));
        assertThatExceptionOfType(PackException.class)
                .isThrownBy(() -> read(PackReaderTest.PACK + rule))
                .withMessage("pack trial, rule AL-1: this id stands twice (trial.yaml, line 31)");
    }

    @Test
    void showsARuleAsPeopleReadIt() {
        var rule = rule("level: WARN", "level: PAPER\n    undeterminedIf: {fact: thick, is: true}");
        assertThat(rule.id()).isEqualTo("AL-1");
        assertThat(rule.title()).isEqualTo("Bìa phải đỏ");
        assertThat(rule.message()).isEqualTo("Bìa ${cover}, không phải đỏ.");
        assertThat(rule.remedy()).isEqualTo("Văn thư thay bìa.");
        assertThat(rule.settledBy()).isEqualTo("văn thư");
        assertThat(rule.facts()).containsExactlyInAnyOrder("cover", "thick");
        var forbids = rule("requires: {fact: cover, is: RED}", "forbids: {fact: cover, isOneOf: [BLUE]}");
        assertThat(forbids.when()).isEqualTo("Khi: cover có giá trị; không được: cover là BLUE");
    }

    private static Rule rule(String there, String instead) {
        return read(PackReaderTest.PACK.replace(there, instead)).view().rules().getFirst();
    }

    @ParameterizedTest
    @CsvSource({"'', HIGH", "', confidence: medium', MEDIUM", "', confidence: low', LOW"})
    void citesWithTheConfidenceThatItHas(String more, Confidence confidence) {
        var pack = read(PackReaderTest.PACK.replace(
                "    clause: Điều 1\n",
                "    cites: [{clause: Điều 1" + more + "}, {clause: Điều 2, instrument: 2/2}]\n"));
        var rule = pack.rules().getFirst();
        assertThat(rule.view().citations())
                .containsExactly(
                        new Citation("01/2026/QĐ-UBND", "Điều 1", confidence),
                        new Citation("2/2", "Điều 2", Confidence.HIGH));
        assertThat(rule.instruments()).containsExactly("01/2026/QĐ-UBND", "2/2");
    }

    @Test
    void readsFactsOfEveryKindInItsExamples() {
        var vocabulary = Vocabulary.of(
                new Vocabulary.Term("cover", Vocabulary.Kind.CODE, Set.of(), ""),
                new Vocabulary.Term("thick", Vocabulary.Kind.FLAG, Set.of(), ""),
                new Vocabulary.Term("pages", Vocabulary.Kind.NUMBER, Set.of(), ""),
                new Vocabulary.Term("names", Vocabulary.Kind.NAMES, Set.of(), ""));
        var yaml = PackReaderTest.PACK.replace(
                "{pages: 2}", "{pages: 2.5, thick: true, names: [An, Lạc], 'rule:AL-0': {undetermined: mờ}}");
        var given = PackReader.read("trial.yaml", stream(yaml), vocabulary)
                .rules()
                .getFirst()
                .examples()
                .getLast()
                .given();
        assertThat(given)
                .isEqualTo(Facts.builder()
                        .number("pages", new BigDecimal("2.5"))
                        .flag("thick", true)
                        .with("names", new Fact.Items(new LinkedHashSet<>(List.of("An", "Lạc"))))
                        .undetermined("rule:AL-0", "mờ")
                        .build());
        assertThat(Example.said(given))
                .isEqualTo("{names: [An, Lạc], pages: 2.5, rule:AL-0: {undetermined: mờ}, thick: true}");
    }

    @Test
    void needsNoUndeterminedExampleOfARuleThatLooksAtNothing() {
        var rule = """
              - id: AL-2
                title: Nhắc
                clause: Điều 2
                level: INFORM
                undeterminedIf: {all: []}
                message: Nhắc.
                undetermined: Chưa rõ.
                satisfied: Được.
                remedy: Đọc.
                settling: Xem.
                settledBy: văn thư
                examples:
                  - {given: {pages: 2}, then: UNDETERMINED}
            """;
        assertThatExceptionOfType(PackException.class)
                .isThrownBy(() -> read(PackReaderTest.PACK + rule))
                .withMessageContaining("rule AL-2: no example shows the rule not firing (trial.yaml, line 31)");
    }

    static Pack read(String yaml) {
        return PackReader.read("trial.yaml", stream(yaml), PackReaderTest.COVERS);
    }

    private static InputStream stream(String yaml) {
        return new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8));
    }
}
