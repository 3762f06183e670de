package vn.vanthu.rules.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vanthu.rules.Clause;
import vn.vanthu.rules.Instrument;
import vn.vanthu.rules.Regulations;

/** What today's national law sets, value by value, each from the day of its own instrument. */
class NationalCatalogueTest {
    private static final Catalogue NATIONAL = Regulations.bundled().catalogue(Regulations.NATIONAL);
    private static final List<Instrument> INSTRUMENTS =
            Regulations.bundled().find(Regulations.NATIONAL).orElseThrow().instruments();
    private static final LocalDate DECREE_30 = LocalDate.of(2020, 3, 5);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    QD28-10.2a | organId.length       | 13 ký tự | 2018-09-06
                    QD28-10.2a | organId.groups       | 4 nhóm   | 2018-09-06
                    QCVN12-6.2 | qcvn12.transitional  | không    | 2026-07-01
                    """)
    @Clause({"QD28-10.2a", "QCVN12-6.2"})
    void givesEachClauseOfConfigurationItsValueFromTheDayOfItsInstrument(
            String id, String name, String value, LocalDate from) {
        assertParameter(id, name, value, from);
    }

    @Test
    void hasNoOtherClauseOfConfiguration() {
        assertThat(NATIONAL.entries())
                .filteredOn(entry -> entry.kind() == ClauseKind.C)
                .extracting(ClauseEntry::id)
                .containsExactly("QD28-10.2a", "QCVN12-6.2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    N30-4.2c         | documents.register.within    | 1 ngày làm việc           | 2020-03-05
                    N30-4.2c         | urgency.levels               | KHAN, THUONG_KHAN, HOA_TOC | 2020-03-05
                    N30-15.1         | numbers.outgoing.restart     | YEAR                      | 2020-03-05
                    N30-15.1         | numbers.outgoing.first       | 1 số                      | 2020-03-05
                    N30-21.2c        | receipt.within               | 0 ngày                    | 2020-03-05
                    N30-22.2         | numbers.arrival.restart      | YEAR                      | 2020-03-05
                    N30-22.2         | numbers.arrival.common       | PAPER, ELECTRONIC         | 2020-03-05
                    N30-25           | copies.forms                 | SAO_Y, SAO_LUC, TRICH_SAO | 2020-03-05
                    N30-PL1.I.4      | encoding.standard            | TCVN 6909:2001            | 2020-03-05
                    N30-PL1.II.I     | scan.dpi.min                 | 200 dpi                   | 2020-03-05
                    N30-PL1.II.I     | scan.pdf.minVersion          | PDF 1.4                   | 2020-03-05
                    N30-PL1.II.I     | scan.colour                  | có                        | 2020-03-05
                    N30-PL4          | register.columns             | 10 cột                    | 2020-03-05
                    QD28-6.2         | send.latest                  | NEXT_WORKING_DAY_MORNING  | 2018-09-06
                    QCVN12-3.6.2.1.9 | password.wrong.max           | 5 lần                     | 2026-07-01
                    QCVN12-3.6.2.1.9 | password.wrong.unlockAfter   | 12 giờ                    | 2026-07-01
                    QCVN12-3.6.2.1.8 | session.idle.max             | 15 phút                   | 2026-07-01
                    QCVN12-3.7.2.6.2 | password.changeAtFirstLogin  | có                        | 2026-07-01
                    QCVN12-3.7.2.6.4 | password.minLength           | 8 ký tự                   | 2026-07-01
                    QCVN12-3.7.2.6.4 | password.classes             | LOWER, UPPER, SPECIAL, DIGIT | 2026-07-01
                    QCVN12-3.7.2.6.5 | password.admin.maxAge        | 2 tháng                   | 2026-07-01
                    QCVN12-3.7.2.6.5 | password.admin.history       | 10 mật khẩu               | 2026-07-01
                    QCVN12-3.7.2.7.4 | account.users.max            | 1 người                   | 2026-07-01
                    QCVN12-3.7.2.7.6 | idle.lockAfter               | 45 ngày                   | 2026-07-01
                    QCVN12-3.9.2.1   | log.retention                | 12 tháng                  | 2026-07-01
                    ND224-13         | outage.planned.noticeBefore  | 7 ngày làm việc           | 2026-07-01
                    ND224-13         | outage.notice.recoveryTime   | có                        | 2026-07-01
                    """)
    void givesTheOtherClausesTheirValues(String id, String name, String value, LocalDate from) {
        assertParameter(id, name, value, from);
    }

    private static void assertParameter(String id, String name, String value, LocalDate from) {
        assertThat(NATIONAL.find(id).orElseThrow().parameters())
                .filteredOn(parameter -> parameter.name().equals(name))
                .singleElement()
                .satisfies(parameter -> {
                    assertThat(parameter.value()).hasToString(value);
                    assertThat(parameter.from()).isEqualTo(from);
                    assertThat(parameter.inForce(from.minusDays(1))).isFalse();
                    assertThat(parameter.inForce(LocalDate.of(2030, 1, 1))).isTrue();
                    assertThat(parameter.lastReadOn()).isAfter(DECREE_30);
                });
        assertThat(NATIONAL.values(name, from)).extracting(Object::toString).containsExactly(value);
        assertThat(NATIONAL.values(name, from.minusDays(1))).isEmpty();
    }

    @Test
    void citesOnlyInstrumentsThatItDates() {
        Set<String> dated = INSTRUMENTS.stream().map(Instrument::number).collect(Collectors.toSet());
        assertThat(NATIONAL.entries()).isNotEmpty().allSatisfy(entry -> {
            assertThat(dated).contains(entry.citation().instrument());
            assertThat(entry.text()).isNotBlank();
        });
        assertThat(NATIONAL.entries()).extracting(ClauseEntry::id).doesNotHaveDuplicates();
    }
}
