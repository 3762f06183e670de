package vn.vanthu.rules.catalogue;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vanthu.rules.Clause;
import vn.vanthu.rules.Regulation;
import vn.vanthu.rules.Regulations;
import vn.vanthu.rules.Rule;

class CatalogueTest {
    private static final Regulations REGULATIONS = Regulations.bundled();
    private static final List<String> FIVE =
            List.of("vinhlong-3088-2005", "quangtri-464-2017", "phuyen-13-2020", "tphcm-41-2011", "camau-26-2009");

    @Test
    void accountsForEveryClauseOfTheFiveRegulations() throws IOException {
        assertThat(all().map(entry ->
                        entry.id() + " " + entry.kind() + " " + entry.part().replace(", ", ",")))
                .containsExactlyElementsOf(lines("clauses.txt"))
                .hasSize(298);
    }

    @ParameterizedTest
    @CsvSource({
        "vinhlong-3088-2005, 55, C=9 E=28 P=7 R=5 S=2 W=4",
        "quangtri-464-2017,  50, C=15 E=22 P=5 R=2 S=1 W=5",
        "phuyen-13-2020,     77, C=10 E=44 P=4 R=7 S=6 W=6",
        "tphcm-41-2011,      75, C=9 E=37 P=5 R=6 S=12 W=6",
        "camau-26-2009,      41, C=5 E=27 P=3 S=2 W=4"
    })
    void countsTheClausesOfEachKind(String regulation, int clauses, String kinds) {
        var entries = REGULATIONS.catalogue(regulation).entries();
        assertThat(entries).hasSize(clauses);
        var byKind = new TreeMap<String, Long>(
                entries.stream().collect(groupingBy(entry -> entry.kind().name(), counting())));
        assertThat(byKind.toString()).isEqualTo("{" + kinds.replace(" ", ", ") + "}");
    }

    @Test
    void countsTheClausesOfEachPart() {
        var parts = all().flatMap(entry -> entry.parts().stream()).collect(groupingBy(part -> part, counting()));
        assertThat(parts)
                .isEqualTo(Map.ofEntries(
                        Map.entry(Part.NAME, 21L),
                        Map.entry(Part.LIFE, 42L),
                        Map.entry(Part.PWD, 25L),
                        Map.entry(Part.QUOTA, 8L),
                        Map.entry(Part.DIR, 22L),
                        Map.entry(Part.TYPE, 12L),
                        Map.entry(Part.OUT, 15L),
                        Map.entry(Part.SECRET, 6L),
                        Map.entry(Part.ENC, 5L),
                        Map.entry(Part.LEGAL, 14L),
                        Map.entry(Part.APPR, 5L),
                        Map.entry(Part.IN, 5L),
                        Map.entry(Part.ROUTE, 17L),
                        Map.entry(Part.CHECK, 11L),
                        Map.entry(Part.ARCH, 23L),
                        Map.entry(Part.LOG, 4L),
                        Map.entry(Part.MAL, 19L),
                        Map.entry(Part.PROH, 19L),
                        Map.entry(Part.HAND, 4L),
                        Map.entry(Part.OUTAGE, 10L),
                        Map.entry(Part.REPORT, 18L),
                        Map.entry(Part.ACL, 33L),
                        Map.entry(Part.TICKET, 15L),
                        Map.entry(Part.PROFILE, 21L)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    VL-QĐ.3  | regulation.signedOn                | 30/12/2005
                    VL-QĐ.3  | regulation.effectiveAfter          | 10 ngày
                    VL-QĐ.3  | regulation.gazetteRequired         | có
                    VL-QĐ.3  | regulation.inForceFrom             | 09/01/2006
                    VL-1.3   | mailbox.holders                    | STATE_AGENCY, PUBLIC_SERVICE_UNIT, CADRE, CIVIL_SERVANT, PUBLIC_EMPLOYEE
                    VL-3a.3  | directory.contains                 | ORGANISATION, PERSON
                    VL-3b.1  | system.owner                       | Văn phòng Ủy ban nhân dân tỉnh
                    VL-4.1   | network.zones                      | DATA_CENTRE, LAN, PROVINCIAL_WAN, CPNET, INTERNET
                    VL-4.3   | naming.source                      | 1935/QĐ-UBND ngày 17/8/2005
                    VL-6.2   | availability.goal                  | CONTINUOUS
                    VL-7     | localAdministrator.duties          | VL-6.2, VL-6.3, VL-6.4, VL-6.5
                    VL-9.5a  | profile.internalRule               | có
                    QT-QĐ.2  | regulation.signedOn                | 07/03/2017
                    QT-QĐ.2  | regulation.effectiveAfter          | 0 ngày
                    QT-QĐ.2  | regulation.inForceFrom             | 07/03/2017
                    QT-2.1   | recipients.min                     | 1 địa chỉ
                    QT-2.2   | incoming.kinds                     | PAPER, ELECTRONIC, PETITION, LETTER
                    QT-2.3   | packet.fields.checked              | TYPE, LENGTH
                    QT-2.4   | spam.criteria                      | UNWANTED, NO_DUTY_TO_RECEIVE
                    QT-2.5   | document.forms                     | DATA_MESSAGE
                    QT-3     | name.reserved                      | vanthuvanphong, admin
                    QT-3     | mailbox.domain.fixed               | tinhuyquangtri.vn
                    QT-4.2   | availability.hoursPerDay           | 24 giờ
                    QT-4.2   | availability.daysPerWeek           | 7 ngày
                    QT-4.2   | system.owner                       | Văn phòng Tỉnh ủy
                    QT-6.1   | correspondents                     | PROVINCIAL_COMMITTEE_MEMBER, DISTRICT_COMMITTEE, SUBORDINATE_COMMITTEE
                    QT-7.1a  | types.allowed.plans                | KE_HOACH, CHUONG_TRINH, LICH_CONG_TAC
                    QT-7.1a  | types.periods                      | WEEK, MONTH, QUARTER, YEAR
                    QT-7.1b  | types.allowed.reports              | BAO_CAO, THONG_TIN_CHUYEN_DE, BAN_TIN_TUAN
                    QT-7.1d  | types.allowed.meetings             | GIAY_MOI, TAI_LIEU_HOP
                    QT-11.2  | capacity.monitored                 | STABILITY, SPEED, MAILBOX_SIZE
                    QT-11.5a | directory.contains                 | ORGANISATION, PERSON
                    QT-11.6  | availability.hoursPerDay           | 24 giờ
                    PY-QĐ.2  | regulation.signedOn                | 12/06/2020
                    PY-QĐ.2  | regulation.inForceFrom             | 22/06/2020
                    PY-1.2   | organisations.kinds                | PEOPLES_COMMITTEE, SPECIALISED_AGENCY, PUBLIC_SERVICE_UNIT, MASS_ORGANISATION
                    PY-1.3   | persons.kinds                      | CADRE, CIVIL_SERVANT, PUBLIC_EMPLOYEE
                    PY-2.2   | mailbox.domain                     | phuyen.gov.vn
                    PY-2.2   | mail.webAddress                    | https://mail.phuyen.gov.vn
                    PY-2.3b  | mail.ownSystem                     | ALLOWED_FOR_OTHER_PURPOSES
                    PY-4.3   | directory.contains                 | ORGANISATION, PERSON
                    PY-4.3   | directory.place                    | Máy chủ thư điện tử của tỉnh
                    PY-7.3.a | mailbox.quota.adjustable           | UPWARD
                    PY-8.2.a | capacity.monitored                 | STABILITY, STORAGE, SPEED, MAILBOX_SIZE, STANDBY
                    PY-12.3  | client.policy                      | PROTOCOLS, CLIENTS
                    PY-14.3.g | integration.with                  | DOCUMENT_MANAGEMENT
                    HCM-QĐ.3 | regulation.signedOn                | 17/06/2011
                    HCM-QĐ.3 | regulation.effectiveAfter          | 10 ngày
                    HCM-QĐ.3 | regulation.inForceFrom             | 27/06/2011
                    HCM-QĐ.3 | regulation.replaces                | 37/2005/QĐ-UB
                    HCM-1    | mailbox.holders                    | ADMINISTRATIVE_UNIT, CADRE, CIVIL_SERVANT, PUBLIC_EMPLOYEE
                    HCM-2    | system.owner                       | Sở Thông tin và Truyền thông
                    HCM-4    | network.zones                      | LAN, METRONET, MEGAWAN, INTERNET
                    HCM-6.1  | directory.contains                 | ORGANISATION, PERSON
                    HCM-6.1  | directory.place                    | Trung tâm tích hợp dữ liệu thành phố
                    HCM-7.1  | request.reasons                    | NEW, MOVE, LEAVE_CITY, STOP
                    HCM-7.2c | request.kinds                      | CREATE, CANCEL, RECOVER_PASSWORD, CHANGE_INFO
                    HCM-10.6 | availability.goal                  | CONTINUOUS
                    HCM-14.1 | profile.internalRule               | có
                    CM-QĐ.2  | profile.parameters                 | AGENCY_NAME, HEAD_TITLE, ORG_ADDRESS
                    CM-QĐ.3  | regulation.signedOn                | 28/12/2009
                    CM-QĐ.3  | regulation.effectiveAfter          | 10 ngày
                    CM-QĐ.3  | regulation.inForceFrom             | 07/01/2010
                    CM-1     | correspondents                     | AGENCY, CITIZEN, BUSINESS
                    CM-2.1a  | mailbox.domain                     | camau.gov.vn
                    CM-2.1a  | mail.ownSystem                     | ALLOWED_IF_SECURE
                    CM-3.2a  | types.encouraged                   | CONG_VAN, BAO_CAO, CHI_DAO_DIEU_HANH, OTHER
                    """)
    @Clause({
        "VL-QĐ.3",
        "VL-1.3",
        "VL-3a.3",
        "VL-3b.1",
        "VL-4.1",
        "VL-4.3",
        "VL-6.2",
        "VL-7",
        "VL-9.5a",
        "QT-QĐ.2",
        "QT-2.1",
        "QT-2.2",
        "QT-2.3",
        "QT-2.4",
        "QT-2.5",
        "QT-3",
        "QT-4.2",
        "QT-6.1",
        "QT-7.1a",
        "QT-7.1b",
        "QT-7.1d",
        "QT-11.2",
        "QT-11.5a",
        "QT-11.6",
        "PY-QĐ.2",
        "PY-1.2",
        "PY-1.3",
        "PY-2.2",
        "PY-2.3b",
        "PY-4.3",
        "PY-7.3.a",
        "PY-8.2.a",
        "PY-12.3",
        "PY-14.3.g",
        "HCM-QĐ.3",
        "HCM-1",
        "HCM-2",
        "HCM-4",
        "HCM-6.1",
        "HCM-7.1",
        "HCM-7.2c",
        "HCM-10.6",
        "HCM-14.1",
        "CM-QĐ.2",
        "CM-QĐ.3",
        "CM-1",
        "CM-2.1a",
        "CM-3.2a"
    })
    void givesEachClauseOfConfigurationItsValueFromTheDayOfItsRegulation(String id, String name, String value) {
        assertParameter(id, name, value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    VL-4.2     | mailbox.perPerson.max            | 1 hộp thư
                    VL-9.2b    | check.org.perDay                 | 1 lần mỗi ngày
                    QT-8.2     | check.org.perDay                 | 4 lần mỗi ngày
                    QT-8.2     | check.org.at                     | 07:30, 11:00, 13:30, 16:30
                    QT-5.5     | mail.freeDomains                 | gmail.com, yahoo.com, yahoo.com.vn, hotmail.com, outlook.com, live.com
                    PY-5.3.b1  | leave.staff.sendBlockedAfter     | 0 tháng
                    PY-5.3.b1  | leave.staff.revokedAfter         | 6 tháng
                    PY-5.3.b2  | leave.leaders.sendBlockedAfter   | 1 tháng
                    PY-5.3.b2  | leave.leaders.revokedAfter       | 12 tháng
                    PY-6.2.a   | idle.lockAfter                   | 6 tháng
                    PY-6.3.b   | restore.within                   | 1 ngày làm việc
                    PY-7.2     | log.retention                    | 6 tháng
                    PY-7.3.b1  | mailbox.quota.min                | 2 GB
                    PY-7.3.b2  | attachments.max                  | 15 MB
                    PY-7.3.c   | mailbox.quota.warnAt             | 90 %
                    PY-8.1.c   | outage.planned.noticeBefore      | 3 ngày làm việc
                    PY-8.2.c   | outage.provider.noticeBefore     | 1 ngày làm việc
                    PY-9.a     | password.minLength               | 8 ký tự
                    PY-9.a     | password.classes                 | UPPER, LOWER, DIGIT
                    PY-9.b     | password.special                 | !, @, #, %, $, *, &
                    PY-12.9    | report.mailboxList.every         | 6 tháng
                    PY-13.3b   | password.maxAge                  | 1 tháng
                    PY-14.3.đ  | report.review.months             | 3, 6, 12
                    HCM-5.2a   | mailbox.quota.max                | 1 GB
                    HCM-5.2b   | attachments.max                  | 15 MB
                    HCM-6.2b   | directory.update.every           | 3 tháng
                    HCM-7.3a   | request.within                   | 3 ngày làm việc
                    HCM-9.1a1  | idle.lockAfter                   | 3 tháng
                    HCM-9.1b   | idle.deleteAfter                 | 6 tháng
                    HCM-9.2a   | check.org.perDay                 | 2 lần mỗi ngày
                    HCM-9.3a1  | password.minLength               | 8 ký tự
                    HCM-9.3a1  | password.classes                 | UPPER, LOWER, SPECIAL
                    HCM-9.3a1  | password.special                 | !, @, #, %, &, *
                    HCM-9.3b3  | password.firstLogin.unlockAfter  | 5 ngày
                    HCM-10.9   | log.retention                    | 12 tháng
                    HCM-10.10  | maintenance.upgrade.every        | 6 tháng
                    HCM-15.1a  | maintenance.check.every          | 3 tháng
                    CM-5a      | check.org.perDay                 | 4 lần mỗi ngày
                    CM-5a      | check.org.at                     | 07:00, 09:00, 13:00, 15:00
                    CM-7.1a-L1 | deputies.max                     | 1 người
                    """)
    void keepsEveryNumberOfTheOtherClauses(String id, String name, String value) {
        assertParameter(id, name, value);
    }

    private static void assertParameter(String id, String name, String value) {
        var entry = all().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
        var instrument = FIVE.stream()
                .map(REGULATIONS::find)
                .map(found -> found.orElseThrow())
                .filter(regulation ->
                        regulation.instrument().equals(entry.citation().instrument()))
                .findFirst()
                .orElseThrow();
        assertThat(entry.parameters())
                .filteredOn(parameter -> parameter.name().equals(name))
                .singleElement()
                .satisfies(parameter -> {
                    assertThat(parameter.value()).hasToString(value);
                    assertThat(parameter.from()).isEqualTo(instrument.inForceFrom());
                    assertThat(parameter.to()).isEmpty();
                    assertThat(parameter.lastReadOn()).isEqualTo(LocalDate.of(2026, 11, 24));
                    assertThat(parameter.inForce(instrument.inForceFrom())).isTrue();
                    assertThat(parameter.inForce(instrument.inForceFrom().minusDays(1)))
                            .isFalse();
                });
    }

    @Test
    void answersWithNoValueBeforeTheDayOfTheRegulation() {
        var city = REGULATIONS.catalogue("tphcm-41-2011");
        assertThat(city.values("attachments.max", LocalDate.of(2011, 6, 26))).isEmpty();
        assertThat(city.values("attachments.max", LocalDate.of(2011, 6, 27)))
                .singleElement()
                .hasToString("15 MB");
    }

    /** A rule judges by the clause whose id it has, and the catalogue says so. */
    @Test
    void namesEveryRuleByItsClause() {
        for (var id : FIVE) {
            var catalogue = REGULATIONS.catalogue(id);
            var regulation = REGULATIONS.find(id).orElseThrow();
            assertThat(regulation.rules()).extracting(Rule::id).allSatisfy(rule -> {
                var entry = catalogue.find(rule).orElseThrow();
                assertThat(entry.rules()).contains(rule);
                assertThat(entry.citation().clause())
                        .startsWith(regulation.rules().stream()
                                .filter(each -> each.id().equals(rule))
                                .map(Rule::clause)
                                .findFirst()
                                .orElseThrow());
            });
        }
    }

    @Test
    void namesEveryNationalRuleToo() {
        var national = REGULATIONS.find("national").orElseThrow();
        var named = REGULATIONS.catalogue("national").entries().stream()
                .flatMap(entry -> entry.rules().stream())
                .toList();
        assertThat(named)
                .containsAll(Stream.concat(national.rules().stream(), national.legalEffects().stream())
                        .map(Rule::id)
                        .toList());
    }

    @Test
    void knowsTheArticleOfAClause() {
        var catalogue = REGULATIONS.catalogue("vinhlong-3088-2005");
        assertThat(catalogue.entries().stream().map(ClauseEntry::article).distinct())
                .containsExactly(
                        "Quyết định, Điều 3",
                        "Điều 1",
                        "Điều 2",
                        "Điều 3 (thứ nhất)",
                        "Điều 3 (thứ hai)",
                        "Điều 4",
                        "Điều 5",
                        "Điều 6",
                        "Điều 7",
                        "Điều 8",
                        "Điều 9",
                        "Điều 10",
                        "Điều 11",
                        "Điều 13");
    }

    @Test
    void knowsNoCatalogueOfAnUnknownRegulation() {
        assertThatIllegalArgumentException().isThrownBy(() -> REGULATIONS.catalogue("an-lac-1-2026"));
    }

    @Test
    void speaksPlainlyOfEveryClause() {
        for (var regulation : REGULATIONS.all().stream().map(Regulation::id).toList()) {
            assertThat(REGULATIONS.catalogue(regulation).entries()).allSatisfy(entry -> {
                assertThat(entry.text()).hasSizeBetween(20, 320).endsWith(".");
                assertThat(entry.standing().feature()).isNotBlank();
                assertThat(entry.kind().words()).isNotBlank();
            });
        }
    }

    private static Stream<ClauseEntry> all() {
        return FIVE.stream().flatMap(id -> REGULATIONS.catalogue(id).entries().stream());
    }

    private static List<String> lines(String resource) throws IOException {
        try (var in = Objects.requireNonNull(CatalogueTest.class.getResourceAsStream(resource));
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        }
    }
}
