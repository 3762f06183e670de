package vn.vanthu.exchange.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vanthu.exchange.web.Browser.location;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import vn.vanthu.exchange.HubTest;
import vn.vanthu.exchange.access.Role;
import vn.vanthu.exchange.access.Users;
import vn.vanthu.exchange.directory.AgencyCode;
import vn.vanthu.exchange.directory.AgencyScope;
import vn.vanthu.exchange.directory.Directory;
import vn.vanthu.exchange.directory.Enrolment;
import vn.vanthu.exchange.directory.Person;
import vn.vanthu.exchange.directory.RegisteredCertificate;
import vn.vanthu.exchange.journal.Journal;
import vn.vanthu.exchange.web.Browser;
import vn.vanthu.signature.keys.DemoAuthority;
import vn.vanthu.signature.keys.SoftwareKey;

/** That a certificate ends is told once a stage: to the administrator, and to whose it is. */
@HubTest
class CertificatesPageIT {
    private static final String OWN_NOTICE = "Chứng thư của bạn cần thay";
    private static int made;

    private final ExpiryAlarm alarm;
    private final HeldCertificates certificates;
    private final Notices notices;
    private final Directory directory;
    private final ExpirySettings settings;
    private final AgencyScope scope;
    private final Enrolment enrolment;
    private final Users users;
    private final Journal journal;
    private final Clock clock;
    private final int port;

    private AgencyCode agency = new AgencyCode("khong");
    private Person specialist = new Person(0, agency, "");
    private SoftwareKey ofAgency = authority(Duration.ZERO).issue("x", Optional.empty(), Optional.empty());

    CertificatesPageIT(
            @Autowired ExpiryAlarm alarm,
            @Autowired HeldCertificates certificates,
            @Autowired Notices notices,
            @Autowired Directory directory,
            @Autowired ExpirySettings settings,
            @Autowired AgencyScope scope,
            @Autowired Enrolment enrolment,
            @Autowired Users users,
            @Autowired Journal journal,
            @Autowired Clock clock,
            @Value("${local.server.port}") int port) {
        this.alarm = alarm;
        this.certificates = certificates;
        this.notices = notices;
        this.directory = directory;
        this.settings = settings;
        this.scope = scope;
        this.enrolment = enrolment;
        this.users = users;
        this.journal = journal;
        this.clock = clock;
        this.port = port;
    }

    @BeforeEach
    void anAgencyWhoseCertificatesEnd() {
        made++;
        agency = new AgencyCode("hethan" + made);
        ofAgency = endingIn(20, "Cơ quan hết hạn " + made, Optional.of("vanthu" + made + "@hethan.example"));
        SoftwareKey ofPerson = endingIn(25, "Lê Thị Chuyên " + made, Optional.empty());
        scope.asSystem(() -> {
            enrolment.agency(agency, "Cơ quan hết hạn " + made, true, LocalDate.of(2026, 1, 1));
            users.create(
                    enrolment.person(agency, "Lê Thị Quản"),
                    "admin." + agency,
                    Browser.DEMO_PASSWORD,
                    Set.of(Role.ADMIN));
            specialist = enrolment.person(agency, "Lê Thị Chuyên " + made);
            users.create(specialist, "chuyen." + agency, Browser.DEMO_PASSWORD, Set.of(Role.SPECIALIST));
            enrolment.certificate(RegisteredCertificate.of(agency, null, ofAgency.certificate()));
            enrolment.certificate(RegisteredCertificate.of(agency, specialist.id(), ofPerson.certificate()));
        });
    }

    @Test
    void tellsTheAdministratorOfEachStageOnceAndIsQuietOnceHeKnows() throws Exception {
        scope.inAgency(agency, () -> alarm.look(agency));
        scope.inAgency(agency, () -> alarm.look(agency));
        try (Browser admin = Browser.signedIn(port, "admin." + agency)) {
            String page = admin.get("/chung-thu").body();
            assertThat(badge(admin)).isEqualTo("2 đang chờ");
            assertThat(page)
                    .contains("Cơ quan hết hạn " + made, "Còn 19 ngày")
                    .contains("ký văn bản và thư", "Lê Thị Chuyên " + made, "Còn 24 ngày");
            assertThat(ends()).as("told, and told once").isEqualTo(1);
            knows(admin, "/chung-thu", ofAgency);
            assertThat(badge(admin)).isEqualTo("1 đang chờ");
            scope.inAgency(agency, () -> alarm.look(agency));
            assertThat(badge(admin)).as("no daily noise").isEqualTo("1 đang chờ");
            scope.inAgency(agency, () -> later(15).look(agency));
            assertThat(badge(admin))
                    .as("it has come near, which is another thing to know")
                    .isEqualTo("2 quá hạn hoặc lỗi");
            knows(admin, "/chung-thu", ofAgency);
            assertThat(badge(admin)).isEqualTo("1 đang chờ");
            scope.inAgency(agency, () -> later(22).look(agency));
            assertThat(badge(admin)).isEqualTo("2 quá hạn hoặc lỗi");
            assertThat(ends()).isEqualTo(3);
        }
    }

    @Test
    void tellsAPersonOfHisOwnOnly() throws Exception {
        scope.inAgency(agency, () -> alarm.look(agency));
        try (Browser person = Browser.signedIn(port, "chuyen." + agency);
                Browser admin = Browser.signedIn(port, "admin." + agency)) {
            assertThat(person.get("/viec").body()).contains(OWN_NOTICE).doesNotContain("href=\"/chung-thu\"");
            assertThat(admin.get("/danh-muc").body()).doesNotContain(OWN_NOTICE);
            String own = person.get("/tai-khoan/chung-thu").body();
            assertThat(own)
                    .contains("Lê Thị Chuyên " + made, "Còn 24 ngày", "Chứng thư cá nhân")
                    .doesNotContain("Cơ quan hết hạn " + made + "</b>");
            assertThat(person.get("/chung-thu").statusCode()).isEqualTo(403);
            String fingerprint = own.replaceAll("(?s).*name=\"chung-thu\" value=\"([0-9a-f]{64})\".*", "$1");
            person.submit("/tai-khoan/chung-thu", "/tai-khoan/chung-thu/da-biet", Map.of("chung-thu", fingerprint));
            assertThat(person.get("/viec").body()).doesNotContain(OWN_NOTICE);
            assertThat(badge(admin))
                    .as("the administrator knows what he has acknowledged himself")
                    .isEqualTo("2 đang chờ");
            person.submit(
                    "/tai-khoan/chung-thu",
                    "/tai-khoan/chung-thu/da-biet",
                    Map.of("chung-thu", RegisteredCertificate.fingerprint(ofAgency.certificate())));
            knows(admin, "/chung-thu", ofAgency);
            assertThat(badge(admin)).isEqualTo("1 đang chờ");
        }
    }

    @Test
    void saysNoMoreOfOneThatIsFollowedByANewOne() throws Exception {
        scope.inAgency(agency, () -> alarm.look(agency));
        SoftwareKey next = endingIn(900, "Cơ quan hết hạn " + made, Optional.empty());
        scope.asSystem(() -> enrolment.certificate(RegisteredCertificate.of(agency, null, next.certificate())));
        scope.inAgency(agency, () -> alarm.look(agency));
        try (Browser admin = Browser.signedIn(port, "admin." + agency)) {
            assertThat(badge(admin)).isEqualTo("1 đang chờ");
            assertThat(admin.get("/chung-thu").body())
                    .containsPattern("Còn (899|900) ngày")
                    .doesNotContain(RegisteredCertificate.fingerprint(ofAgency.certificate()));
        }
    }

    @Test
    void tellsOfRevocationListsThatNobodyRenews() throws Exception {
        try (Browser admin = Browser.signedIn(port, "admin." + agency)) {
            assertThat(admin.get("/chung-thu").body())
                    .contains("Danh sách thu hồi của CA dùng thử công cộng", "Danh sách thu hồi do quản trị nạp")
                    .contains("Hỏi tình trạng thu hồi", "Hệ thống không hỏi máy chủ nào");
            scope.inAgency(agency, () -> later(350).look(agency));
            assertThat(badge(admin)).startsWith("2 ");
        }
    }

    @Test
    void looksAtEveryAgencyOfTheHubByItself() {
        alarm.look();
        assertThat(ends()).isEqualTo(1);
    }

    private ExpiryAlarm later(int days) {
        return new ExpiryAlarm(
                certificates, notices, directory, scope, journal, settings, Clock.offset(clock, Duration.ofDays(days)));
    }

    /** What the navigation says of waiting certificates; empty where it says nothing. */
    private static String badge(Browser admin) throws Exception {
        String link = admin.get("/chung-thu").body().replaceAll("(?s).*?<a href=\"/chung-thu\"(.*?)</a>.*", "$1");
        return link.contains("class=\"count") ? link.replaceAll("(?s).*aria-label=\"([^\"]*)\".*", "$1") : "";
    }

    /** How often the journal says that the agency's certificate ends. */
    private long ends() {
        String fingerprint = RegisteredCertificate.fingerprint(ofAgency.certificate());
        return scope.inAgency(agency, () -> journal.of(fingerprint)).stream()
                .filter(entry -> entry.toString().contains("CERTIFICATE_ENDS"))
                .count();
    }

    private static void knows(Browser browser, String page, SoftwareKey key) throws Exception {
        assertThat(location(browser.submit(
                        page,
                        page + "/da-biet",
                        Map.of("chung-thu", RegisteredCertificate.fingerprint(key.certificate())))))
                .isEqualTo(page);
    }

    /** An hour before so many days are over: however long it takes to make the key, one day less is left. */
    private SoftwareKey endingIn(int days, String name, Optional<String> mail) {
        SoftwareKey usual = authority(Duration.ZERO).issue(name, Optional.empty(), mail);
        Duration life = Duration.between(
                Instant.now(), usual.certificate().getNotAfter().toInstant());
        return authority(life.minus(Duration.ofDays(days)).plusHours(1)).issue(name, Optional.empty(), mail);
    }

    private static DemoAuthority authority(Duration ago) {
        return DemoAuthority.create(
                "CA hết hạn", new SecureRandom(), Instant.now().minus(ago));
    }
}
