package vn.vanthu.exchange.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vanthu.exchange.HubTest;
import vn.vanthu.exchange.access.Role;
import vn.vanthu.exchange.access.Users;
import vn.vanthu.exchange.directory.AgencyCode;
import vn.vanthu.exchange.directory.AgencyScope;
import vn.vanthu.exchange.directory.Enrolment;

/** Lists of more rows than a page holds, read to their end. */
@HubTest
class LongListsIT {

    private static final Instant START = Instant.parse("2026-11-20T02:00:00Z");
    private static final Pattern ROW = Pattern.compile("href=\"/(?:van-ban-di|da-gui)/([0-9a-f-]{36})\"");
    private static final Pattern NEXT = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"");
    private static int made;

    private final AgencyScope scope;
    private final Enrolment enrolment;
    private final Users users;
    private final JdbcClient jdbc;
    private final int port;

    private AgencyCode agency;

    LongListsIT(
            @Autowired AgencyScope scope,
            @Autowired Enrolment enrolment,
            @Autowired Users users,
            @Autowired JdbcClient jdbc,
            @Value("${local.server.port}") int port) {
        this.scope = scope;
        this.enrolment = enrolment;
        this.users = users;
        this.jdbc = jdbc;
        this.port = port;
    }

    @BeforeEach
    void anAgencyWithAClerk() {
        made++;
        agency = new AgencyCode("dai" + made);
        scope.asSystem(() -> {
            enrolment.agency(agency, "Cơ quan thử " + made, true, LocalDate.of(2026, 1, 1));
            users.create(
                    enrolment.person(agency, "Nguyễn Thị Thử"),
                    "clerk." + agency,
                    vn.vanthu.exchange.web.Browser.DEMO_PASSWORD,
                    Set.of(Role.CLERK));
        });
    }

    @Test
    void showsEveryDocumentOfTheDeskOnceThoughManyHaveOneMoment() throws Exception {
        scope.inAgency(agency, () -> {
            for (int i = 0; i < 230; i++) {
                drafted(START.plusSeconds(i / 60), i % 40 == 0 ? "KHAN" : "NONE");
            }
        });
        assertThat(walked("/van-ban-di?xem=viec")).hasSize(230).doesNotHaveDuplicates();
        assertThat(walked("/van-ban-di?xem=tat-ca")).hasSize(230).doesNotHaveDuplicates();
    }

    @Test
    void movesNothingOutOfSightWhenNewDocumentsComeMeanwhile() throws Exception {
        scope.inAgency(agency, () -> {
            for (int i = 0; i < 150; i++) {
                drafted(START.plusSeconds(i), "NONE");
            }
        });
        try (var browser = vn.vanthu.exchange.web.Browser.signedIn(port, "clerk." + agency)) {
            String first = browser.get("/van-ban-di?xem=tat-ca").body();
            scope.inAgency(agency, () -> drafted(START.plusSeconds(1000), "NONE"));
            List<String> both = rows(first);
            both.addAll(rows(browser.get(next(first)).body()));
            assertThat(both).hasSize(150).doesNotHaveDuplicates();
            assertThat(browser.get(next(first)).body()).contains("Về đầu danh sách", "rel=\"prev\"");
        }
    }

    @Test
    void showsEverySentDocumentOnce() throws Exception {
        scope.inAgency(agency, () -> {
            for (int i = 0; i < 205; i++) {
                sent(START.plusSeconds(i / 100), i);
            }
        });
        assertThat(walked("/da-gui?xem=tat-ca")).hasSize(205).doesNotHaveDuplicates();
    }

    private List<String> walked(String address) throws Exception {
        List<String> seen = new ArrayList<>();
        try (var browser = vn.vanthu.exchange.web.Browser.signedIn(port, "clerk." + agency)) {
            String at = address;
            while (!at.isEmpty()) {
                String page = browser.get(at).body();
                seen.addAll(rows(page));
                at = next(page);
            }
        }
        return seen;
    }

    private static List<String> rows(String page) {
        return new ArrayList<>(
                ROW.matcher(page).results().map(found -> found.group(1)).toList());
    }

    private static String next(String page) {
        Matcher next = NEXT.matcher(page);
        return next.find() ? next.group(1).replace("&amp;", "&") : "";
    }

    private void drafted(Instant at, String urgency) {
        jdbc.sql("""
                INSERT INTO outgoing_document (id, agency_code, state, created_by, created_by_name, created_at,
                    changed_by_name, changed_at, file_name, received_content, received_bytes, urgency, verdict)
                VALUES (:id, :agency, 'JUDGED', 1, 'Thử', :at, 'Thử', :at, 'a.docx', :content, 1, :urgency, 'ACCEPTED')""")
                .param("id", UUID.randomUUID())
                .param("agency", agency.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("content", "0".repeat(64))
                .param("urgency", urgency)
                .update();
    }

    private void sent(Instant at, int number) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                WITH document AS (
                    INSERT INTO dispatch_document (document_id, agency_code, edxml_id, document_number, issued_on,
                        subject, urgency, final_content, file_name, media_type, settlements, state, accepted_at)
                    VALUES (:id, :agency, cast(:id AS text), :number, :day, 'V/v thử', 'NONE', :content, 'a.pdf',
                        'application/pdf', '[]', 'SENT', :at))
                INSERT INTO delivery (id, agency_code, document_id, position, recipient_name, address, message_id,
                    transport_state, next_attempt_at, changed_at)
                VALUES (:id, :agency, :id, 1, 'Sở Thử', 'thu@thu.example', cast(:id AS text), 'ARRIVED', :at, :at)""")
                .param("id", id)
                .param("agency", agency.value())
                .param("content", "0".repeat(64))
                .param("number", number + "/TB-THU")
                .param("day", LocalDate.of(2026, 11, 20))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
