package vn.vanthu.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vanthu.rules.PackException;

class PackReaderTest {
    static final Vocabulary COVERS = Vocabulary.of(
            new Vocabulary.Term("cover", Vocabulary.Kind.CODE, Set.of("RED", "BLUE"), "its colour"),
            new Vocabulary.Term("thick", Vocabulary.Kind.FLAG, Set.of(), "whether it is thick"),
            new Vocabulary.Term("pages", Vocabulary.Kind.NUMBER, Set.of(), "how many it has"));

    static final String PACK = """
            id: trial
            title: Quy chế thử
            version: 1
            instruments:
              - instrument: 01/2026/QĐ-UBND
                title: Quyết định thử
                issuer: Ủy ban nhân dân tỉnh An Lạc
                issuedOn: 2026-01-05
                inForceFrom: 2026-01-15
                source: Toàn văn
                lastReadOn: 2026-11-24
            labels: {RED: đỏ}
            rules:
              - id: AL-1
                title: Bìa phải đỏ
                clause: Điều 1
                level: WARN
                applies: {fact: cover, isSet: true}
                requires: {fact: cover, is: RED}
                message: Bìa ${cover}, không phải đỏ.
                undetermined: Chưa rõ màu bìa.
                satisfied: Bìa ${cover}.
                remedy: Văn thư thay bìa.
                settling: Văn thư xem bìa.
                settledBy: văn thư
                examples:
                  - {given: {cover: BLUE}, then: VIOLATED}
                  - {given: {cover: RED}, then: SATISFIED}
                  - {given: {cover: {undetermined: ảnh mờ}}, then: UNDETERMINED}
                  - {given: {pages: 2}, then: NOT_APPLICABLE}
            """;

    @Test
    void readsAPackThatProvesItself() {
        var pack = read(PACK);
        var view = pack.view();
        assertThat(view.id()).isEqualTo("trial");
        assertThat(view.inForceFrom()).hasToString("2026-01-15");
        assertThat(view.inForceTo()).isEmpty();
        assertThat(view.rules()).singleElement().satisfies(rule -> {
            assertThat(rule.clause()).isEqualTo("Điều 1");
            assertThat(rule.when()).isEqualTo("Khi: cover có giá trị; phải: cover là RED");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`    clause: Điều 1`                      | ``                           | rule AL-1: key \"clause\" is missing",
                "`    inForceFrom: 2026-01-15`             | ``                           | instruments 1: key \"inForceFrom\" is missing",
                "`    source: Toàn văn`                    | ``                           | key \"source\" is missing",
                "`    remedy: Văn thư thay bìa.`           | ``                           | key \"remedy\" is missing",
                "`    level: WARN`                         | `    level: SHOUT`           | key \"level\" is SHOUT",
                "`    level: WARN`                         | `    level: WARN\n    mood: x` | rule AL-1: unknown key \"mood\"",
                "`labels: {RED: đỏ}`                       | `colours: {RED: đỏ}`         | pack trial: unknown key \"colours\"",
                "`{fact: cover, is: RED}`                  | `{fact: covr, is: RED}`      | nobody tells the fact \"covr\"; is \"cover\" meant? (trial.yaml, line 19)",
                "`{fact: cover, is: RED}`                  | `{fact: envelope, is: RED}`  | nobody tells the fact \"envelope\"; rules/README.md lists",
                "`{fact: cover, is: RED}`                  | `{fact: cover, is: READ}`    | the fact \"cover\" is never READ, but one of BLUE, RED (trial.yaml, line 19)",
                "`{fact: cover, is: RED}`                  | `{fact: cover, isOneOf: [RED, GREEN]}` | is never GREEN",
                "`{fact: cover, is: RED}`                  | `{fact: cover, atLeast: 2}`  | \"cover\" is a CODE and cannot be compared so",
                "`{fact: cover, is: RED}`                  | `{fact: pages, contains: [RED]}` | \"pages\" is a NUMBER and cannot be compared so",
                "`{fact: cover, is: RED}`                  | `{fact: thick, is: perhaps}` | the fact \"thick\" is never perhaps",
                "`{fact: cover, is: RED}`                  | `{fact: 'rule:AL-0', is: BROKEN}` | the fact \"rule:AL-0\" is never BROKEN",
                "`Bìa ${cover}, không`                     | `Bìa ${covers}, không`       | nobody tells the fact \"covers\"; is \"cover\" meant? (trial.yaml, line 20)",
                "`{given: {cover: BLUE}, then`             | `{given: {cover: GREEN}, then` | the fact \"cover\" is never GREEN",
                "`{given: {cover: BLUE}, then`             | `{given: {cover: [BLUE]}, then` | the fact \"cover\" is a CODE, got [BLUE]",
                "`{given: {pages: 2}, then`                | `{given: {pages: many}, then` | the fact \"pages\" is a NUMBER, got many",
                "`{given: {pages: 2}, then`                | `{given: {sheets: 2}, then`  | nobody tells the fact \"sheets\"",
                "`cover, is: RED}`                         | `cover, equals: RED}`        | unknown key \"equals\" in a condition",
                "`{fact: cover, is: RED}`                  | `{fact: cover, is: RED, isSet: true}` | needs one comparison",
                "`requires: {fact: cover, is: RED}`        | `requires: {some: []}`       | unknown key \"some\" in a condition",
                "`requires: {fact: cover, is: RED}`        | `requires: {fact: cover, is: RED}\n    forbids: {fact: cover, is: BLUE}` | both \"requires\" and \"forbids\"",
                "`    requires: {fact: cover, is: RED}`    | ``                           | none of \"requires\"",
                "`issuedOn: 2026-01-05`                    | `issuedOn: hôm qua`          | is not a date",
                "`issuedOn: 2026-01-05`                    | `issuedOn:`                  | has no value",
                "`    level: WARN`                         | `    level: WARN\n    level: FORBID` | duplicate key",
                "`${cover}, không`                         | `${cover, không`             | a placeholder is not closed",
                "`{cover: BLUE}, then: VIOLATED`           | `{cover: BLUE}, then: SATISFIED` | the example {cover: BLUE} gives VIOLATED, not SATISFIED",
                "`      - {given: {cover: BLUE}, then: VIOLATED}` | ``                    | no example shows VIOLATED",
                "`      - {given: {cover: {undetermined: ảnh mờ}}, then: UNDETERMINED}` | `` | no example shows UNDETERMINED",
                "`then: NOT_APPLICABLE`                    | `then: PERHAPS`              | key \"then\" is PERHAPS, not one of [VIOLATED, UNDETERMINED, SATISFIED] or NOT_APPLICABLE",
                "`{given: {cover: BLUE}, then`             | `{given: {cover: BLUE}, why: x, then` | unknown key \"why\"",
                "`    level: WARN` | `    level: WARN\n    cites: [{clause: Điều 2}]` | rule AL-1: has both \"clause\" and \"cites\"",
                "`    clause: Điều 1` | `    cites: [{clause: Điều 2, page: 4}]` | rule AL-1, cites 1: unknown key \"page\"",
                "`    level: WARN` | `    level: WARN\n    overtaken: [{when: {fact: thick, is: true}, clause: Điều 2, message: Dày., why: x}]` | overtaken 1: unknown key \"why\"",
                "`lastReadOn: 2026-11-24` | `lastReadOn: 2026-11-24\n    colour: red` | instruments 1: unknown key \"colour\"",
                "`{cover: {undetermined: ảnh mờ}}` | `{cover: {undetermined: ảnh mờ, since: x}}` | unknown key \"since\"",
                "`    level: WARN` | `    level: WARN\n    from: 2026-05-02\n    to: 2026-05-01` | rule AL-1: ends before it begins",
                "`    level: WARN` | `    level: WARN\n    to: sớm` | key \"to\" is not a date",
                "`lastReadOn: 2026-11-24` | `lastReadOn: 2026-11-24\n    inForceTo: 2026-01-06` | instruments 1: ends before it begins",
                "`issuedOn: 2026-01-05` | `issuedOn: 2027-01-05` | instruments 1: is in force before it was issued",
                "`{fact: cover, is: RED}` | `{any: [], all: []}` | a condition has one of all, any, not, fact; got [any, all]",
                "`{fact: cover, is: RED}` | `{all: [{any: [], not: {}}]}` | rule AL-1, requires, all 1: a condition has one of",
                "`{fact: cover, is: RED}` | `{not: {not: {fact: covr, is: RED}}}` | requires, not, not: nobody tells",
                "`{fact: cover, is: RED}` | `{all: RED}` | key \"all\" must be a list, got RED",
                "`{fact: cover, is: RED}` | `{fact: cover, isOneOf: []}` | key \"isOneOf\" lists nothing",
                "`{fact: cover, is: RED}` | `{fact: cover, isSet: perhaps}` | key \"isSet\" must be true or false",
                "`{fact: cover, is: RED}` | `{fact: pages, atMost: many}` | key \"atMost\" must be a number (trial.yaml, line 19)",
                "`{fact: cover, is: RED}` | `{fact: thick, contains: [x]}` | \"thick\" is a FLAG and cannot be compared so",
                "`{fact: cover, is: RED}` | `{fact: pages, is: 3}` | \"pages\" is a NUMBER and cannot be compared so",
                "`{fact: cover, is: RED}` | `{fact: thick, atMost: 3}` | \"thick\" is a FLAG and cannot be compared so",
                "`{given: {pages: 2}, then` | `{given: {pages: [2]}, then` | the fact \"pages\" is a NUMBER, got [2]",
                "`{given: {pages: 2}, then` | `{given: {pages: true}, then` | the fact \"pages\" is a NUMBER, got true",
                "`{given: {pages: 2}, then` | `{given: {thick: 2}, then` | the fact \"thick\" is a FLAG, got 2",
                "`title: Bìa phải đỏ` | `title: [Bìa, đỏ]` | key \"title\" must be a text, got [Bìa, đỏ] (trial.yaml, line 15)",
                "`title: Bìa phải đỏ` | `title: '  '` | key \"title\" must be a text",
                "`Bìa ${cover}, không` | `Bìa ${ }, không` | a placeholder is not closed or has no name",
                "`level: WARN` | `level: WARN\n    undeterminedIf: {fact: cover, is: GREEN}` | rule AL-1, undeterminedIf: the fact",
            })
    void refusesWhatIsNotAsItMustBeAndSaysWhere(String part, String instead, String complaint) {
        assertThat(PACK).contains(part.strip());
        var broken = PACK.replace(part.strip(), instead.strip());
        assertThatExceptionOfType(PackException.class)
                .isThrownBy(() -> read(broken))
                .withMessageContaining("pack ")
                .withMessageContaining(complaint);
    }

    @Test
    void wantsTwoExamplesThatDifferInOneFactOnly() {
        var broken = PACK.replace("{cover: BLUE}", "{cover: BLUE, pages: 1}")
                .replace("{cover: RED}, then", "{cover: RED, pages: 2}, then")
                .replace("{cover: {undetermined: ảnh mờ}}", "{cover: {undetermined: ảnh mờ}, pages: 3}")
                .replace("{given: {pages: 2}", "{given: {pages: 4}");
        assertThatExceptionOfType(PackException.class)
                .isThrownBy(() -> read(broken))
                .withMessageContaining("no two examples differ in one fact");
    }

    @Test
    void wantsAnExampleWhereTheRuleDoesNotFire() {
        var broken = PACK.replace("      - {given: {cover: RED}, then: SATISFIED}\n", "")
                .replace("      - {given: {pages: 2}, then: NOT_APPLICABLE}\n", "");
        assertThatExceptionOfType(PackException.class)
                .isThrownBy(() -> read(broken))
                .withMessageContaining("the rule not firing");
    }

    @ParameterizedTest
    @CsvSource({
        "'rules: [unclosed', is not readable YAML",
        "just words, expected keys and values",
        "'!!java.net.URL [\"http://example.invalid\"]', is not readable YAML"
    })
    void refusesWhatIsNotAPackAtAll(String yaml, String complaint) {
        assertThatExceptionOfType(PackException.class)
                .isThrownBy(() -> read(yaml))
                .withMessageContaining(complaint);
    }

    private static Pack read(String yaml) {
        return PackReader.read("trial.yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)), COVERS);
    }
}
