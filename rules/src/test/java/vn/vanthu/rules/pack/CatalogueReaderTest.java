package vn.vanthu.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vanthu.rules.Confidence;
import vn.vanthu.rules.PackException;
import vn.vanthu.rules.catalogue.Catalogue;
import vn.vanthu.rules.catalogue.Parameter;
import vn.vanthu.rules.catalogue.ParameterValue;
import vn.vanthu.rules.catalogue.Standing;

class CatalogueReaderTest {
    private static final String PACK = """
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
            rules:
              - id: AL-1
                title: Bìa phải đỏ
                clause: Điều 1
                level: WARN
                applies: {fact: cover, isSet: true}
                requires: {fact: cover, is: RED}
                message: Bìa không đỏ.
                undetermined: Chưa rõ màu bìa.
                satisfied: Bìa đỏ.
                remedy: Văn thư thay bìa.
                settling: Văn thư xem bìa.
                settledBy: văn thư
                examples:
                  - {given: {cover: BLUE}, then: VIOLATED}
                  - {given: {cover: RED}, then: SATISFIED}
                  - {given: {cover: {undetermined: ảnh mờ}}, then: UNDETERMINED}
            ---
            clauses:
              - id: AL-1
                clause: Điều 1
                kind: W
                parts: [OUT, LEGAL]
                text: Bìa của văn bản phải màu đỏ.
                appliedBy: Kiểm tra văn bản
              - id: AL-2
                clause: Điều 2
                confidence: medium
                kind: C
                parts: [QUOTA]
                text: Mỗi hộp thư có 3 GB và được kiểm tra hai lần mỗi ngày.
                plannedFor: Dung lượng hộp thư
                parameters:
                  - {name: mailbox.quota.max, label: Dung lượng hộp thư tối đa, amount: 3, unit: GB, to: 2027-12-31, lastReadOn: 2026-11-25}
                  - {name: check.org.at, label: Giờ kiểm tra hộp thư cơ quan, times: ['08:00', '14:00'], from: 2026-02-01}
                remark: Ngoài giờ không tính.
            """;

    @Test
    void readsClausesWithTheirParameters() {
        var catalogue = read(PACK);
        assertThat(catalogue.regulation()).isEqualTo("trial");
        assertThat(catalogue.find("AL-1")).hasValueSatisfying(entry -> {
            assertThat(entry.rules()).containsExactly("AL-1");
            assertThat(entry.part()).isEqualTo("OUT, LEGAL");
            assertThat(entry.standing()).isEqualTo(new Standing.Applied("Kiểm tra văn bản"));
            assertThat(entry.citation()).hasToString("01/2026/QĐ-UBND, Điều 1");
            assertThat(entry.citation().confidence()).isEqualTo(Confidence.HIGH);
            assertThat(entry.remark()).isEmpty();
        });
        assertThat(catalogue.find("AL-2")).hasValueSatisfying(entry -> {
            assertThat(entry.rules()).isEmpty();
            assertThat(entry.citation().confidence()).isEqualTo(Confidence.MEDIUM);
            assertThat(entry.standing()).isEqualTo(new Standing.Planned("Dung lượng hộp thư"));
            assertThat(entry.remark()).isEqualTo("Ngoài giờ không tính.");
            var quota = entry.parameters().getFirst();
            assertThat(quota.label()).isEqualTo("Dung lượng hộp thư tối đa");
            assertThat(quota.from()).hasToString("2026-01-15");
            assertThat(quota.to()).hasValueSatisfying(day -> assertThat(day).hasToString("2027-12-31"));
            assertThat(quota.lastReadOn()).hasToString("2026-11-25");
            assertThat(quota.inForce(quota.to().orElseThrow())).isTrue();
            assertThat(quota.inForce(quota.to().orElseThrow().plusDays(1))).isFalse();
            var times = entry.parameters().getLast();
            assertThat(times.value())
                    .isInstanceOf(ParameterValue.TimesOfDay.class)
                    .hasToString("08:00, 14:00");
            assertThat(times.from()).hasToString("2026-02-01");
            assertThat(times.lastReadOn()).hasToString("2026-11-24");
        });
        assertThat(catalogue.find("AL-3")).isEmpty();
    }

    @Test
    void takesAPackWithoutClausesAsOneThatListsNone() {
        assertThat(read(PACK.substring(0, PACK.indexOf("---"))).entries()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`clause: Điều 2`          | ``                        | clause AL-2: key \"clause\" is missing (trial.yaml, line 37)",
                "`kind: W`                 | `kind: X`                 | clause AL-1: key \"kind\" is X, not one of [E, W, S, R, C, P] (trial.yaml, line 33)",
                "`parts: [OUT, LEGAL]`     | `parts: [OUT, LAW]`       | no such part LAW, there are [NAME, LIFE, PWD, QUOTA, DIR, TYPE, OUT, SECRET, ENC, LEGAL, APPR, IN, ROUTE, CHECK, ARCH, LOG, MAL, PROH, HAND, OUTAGE, REPORT, ACL, TICKET, PROFILE] (trial.yaml, line 34)",
                "`parts: [OUT, LEGAL]`     | `parts: []`               | names no part (trial.yaml, line 34)",
                "`text: Bìa của văn bản phải màu đỏ.` | ``             | clause AL-1: key \"text\" is missing",
                "`appliedBy: Kiểm tra văn bản` | ``                    | has one of \"appliedBy\", \"shownBy\", \"plannedFor\", got []",
                "`appliedBy: Kiểm tra văn bản` | `appliedBy: Kiểm tra\n    shownBy: Trang` | got [appliedBy, shownBy]",
                "`appliedBy: Kiểm tra văn bản` | `appliedBy: Kiểm tra văn bản\n    rules: [AL-9]` | this pack has no rule AL-9 (trial.yaml, line 37)",
                "`  - id: AL-1`            | `  - id: AL-0`            | rule AL-1: no clause names this rule (trial.yaml, line 13)",
                "`  - id: AL-2`            | `  - id: AL-1`            | clause AL-1 stands twice (trial.yaml, line 37)",
                "`confidence: medium`      | `confidence: rumour`      | confidence is high, medium or low (trial.yaml, line 39)",
                "`clause: Điều 2`          | `clause: Điều 2\n    instrument: 99/2026/QĐ-UBND` | this pack names no instrument 99/2026/QĐ-UBND",
                "`clause: Điều 2`          | `clause: Điều 2\n    mood: x` | clause AL-2: unknown key \"mood\" (trial.yaml, line 39)",
                "`amount: 3, unit: GB`     | `amount: 3, unit: KILO`   | key \"unit\" is KILO",
                "`amount: 3, unit: GB`     | `amount: much, unit: GB`  | amount is not of its form (trial.yaml, line 45)",
                "`amount: 3, unit: GB`     | `amount: 3, unit: GB, flag: true` | has one value of",
                "`amount: 3, unit: GB`     | `unit: GB`                | has one value of",
                "`amount: 3, unit: GB`     | `flag: perhaps`           | is true or false",
                "`amount: 3, unit: GB`     | `pattern: '{x}@a.b'`      | no such token {x}",
                "`label: Dung lượng hộp thư tối đa, ` | ``             | parameter mailbox.quota.max has no label",
                "`to: 2027-12-31`          | `to: 2026-01-14`          | parameter mailbox.quota.max ends before it begins (trial.yaml, line 45)",
                "`to: 2027-12-31`          | `to: someday`             | is not a date",
                "`'08:00', '14:00'`        | `'14:00', '08:00'`        | times of day stand once each, in their order",
                "`'08:00', '14:00'`        | `'8 giờ'`                 | times is not of its form",
                "`kind: W`                 | `kind: C`                 | a clause of kind C sets a parameter",
                "`remark: Ngoài giờ không tính.` | `remark:`           | key \"remark\" has no value (trial.yaml, line 47)",
                "`lastReadOn: 2026-11-25}` | `lastReadOn: 2026-11-25, leftOpen: [1]}` | leftOpen has two bounds, got [1] (trial.yaml, line 45)",
                "`lastReadOn: 2026-11-25}` | `lastReadOn: 2026-11-25, leftOpen: [4, 9]}` | parameter mailbox.quota.max: phải từ 4 đến 9 GB",
                "`lastReadOn: 2026-11-25}` | `lastReadOn: 2026-11-25, leftOpen: [1, many]}` | parameter mailbox.quota.max: ",
                "`lastReadOn: 2026-11-25}` | `lastReadOn: 2026-11-25, mood: x}` | unknown key \"mood\"",
                "`amount: 3, unit: GB` | `role: ai đó, leftOpen: [0, 3]` | thông số này không để cơ quan tự đặt",
                "`'08:00', '14:00'` | `` | times of day stand once each, in their order",
                "`'08:00', '14:00'` | `'08:00', '08:00'` | times of day stand once each, in their order",
                "`from: 2026-02-01}` | `from: 2026-02-01, leftOpen: [3, 4]}` | phải có từ 3 đến 4 giờ khác nhau trong ngày, đang có 2",
                "`kind: C` | `kind: C\n    rules: [AL-1, AL-2]` | this pack has no rule AL-2",
                "`times: ['08:00', '14:00'], from: 2026-02-01` | `day: someday` | is not a date",
                "`label: Giờ kiểm tra hộp thư cơ quan, times: ['08:00', '14:00']` | `codes: [A, B], leftOpen: [0, 1]` | parameter check.org.at has no label",
            })
    void refusesWhatIsNotAsItMustBeAndSaysWhere(String part, String instead, String complaint) {
        var at = PACK.indexOf(part.strip(), PACK.indexOf("---"));
        assertThat(at).isPositive();
        var broken = PACK.substring(0, at)
                + instead.strip()
                + PACK.substring(at + part.strip().length());
        assertThatExceptionOfType(PackException.class)
                .isThrownBy(() -> read(broken))
                .withMessageStartingWith("pack trial")
                .withMessageContaining(complaint);
    }

    @Test
    void wantsAParameterOfAClauseOfKindC() {
        var bare = PACK.substring(0, PACK.indexOf("    parameters:"));
        assertThatExceptionOfType(PackException.class)
                .isThrownBy(() -> read(bare))
                .withMessageContaining("clause AL-2: a clause of kind C sets a parameter");
        assertThat(read(bare.replace("kind: C", "kind: E")).entries()).hasSize(2);
    }

    @Test
    void takesNothingBesideTheClauses() {
        assertThatExceptionOfType(PackException.class)
                .isThrownBy(() -> read(PACK + "notes: x\n"))
                .withMessageContaining("unknown key \"notes\"");
    }

    /** What is left open keeps what the pack sets until an agency fills it in. */
    @Test
    void readsWhatIsLeftOpen() {
        var entry = read(PACK.replace("lastReadOn: 2026-11-25}", "lastReadOn: 2026-11-25, leftOpen: [1, 3]}")
                        .replace("from: 2026-02-01}", "from: 2026-02-01, leftOpen: [2, 4]}"))
                .find("AL-2")
                .orElseThrow();
        assertThat(entry.parameters().getFirst().open())
                .hasValueSatisfying(open -> assertThat(open.words()).isEqualTo("1 đến 3"));
        assertThat(entry.parameters().getLast().open())
                .hasValueSatisfying(open -> assertThat(open.words()).isEqualTo("2 đến 4"));
        assertThat(entry.parameters()).allMatch(Parameter::forPeople);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "role: Chánh Văn phòng|Role|Chánh Văn phòng",
                "text: anlac.example|Text|anlac.example",
                "codes: [A, B]|Codes|A, B",
                "day: 2026-03-05|Day|05/03/2026",
                "flag: true|Switch|có",
                "flag: false|Switch|không",
                "amount: 1.5, unit: GB|Amount|1.5 GB",
                "pattern: 'vt.{agency.local}@anlac.example'|Pattern|vt.{agency.local}@anlac.example",
            })
    void readsValuesOfEveryKind(String value, String kind, String shown) {
        var parameter = read(PACK.replace("amount: 3, unit: GB", value))
                .find("AL-2")
                .orElseThrow()
                .parameters()
                .getFirst();
        assertThat(parameter.value()).hasToString(shown);
        assertThat(parameter.value().getClass().getSimpleName()).isEqualTo(kind);
        assertThat(parameter.forPeople()).isEqualTo(!kind.equals("Codes") && !kind.equals("Switch"));
    }

    private static Catalogue read(String yaml) {
        return PackReader.catalogue(
                "trial.yaml", bytes(yaml), PackReader.read("trial.yaml", bytes(yaml), PackReaderTest.COVERS));
    }

    private static ByteArrayInputStream bytes(String yaml) {
        return new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8));
    }
}
