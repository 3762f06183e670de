package vn.vanthu.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.vanthu.exchange.HubTest;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.access.Users;
import vn.vanthu.exchange.directory.AgencyCode;
import vn.vanthu.exchange.directory.AgencyScope;
import vn.vanthu.exchange.directory.Enrolment;
import vn.vanthu.exchange.directory.KeyRing;
import vn.vanthu.exchange.intake.Received.Row;
import vn.vanthu.mailer.outbound.MailPart;
import vn.vanthu.rules.Clause;
import vn.vanthu.samples.JourneyDocuments;

/** Whose mailbox a document comes from, in the verdict of its arrival. */
@HubTest
@Import(Received.class)
class RoadsInIT {

    private static final String INFORMATION = "Văn bản gửi từ hộp thư cá nhân chỉ để cung cấp thông tin";
    private static final String ORDER = "được coi như mệnh lệnh hành chính của thủ trưởng";
    private static final String NO_ORDER = "nên không được coi như mệnh lệnh hành chính của thủ trưởng";

    private static final String EFFECT = "gửi cho cá nhân có hiệu lực thi hành như văn bản giấy";
    private static final String NO_EFFECT = "nên không có hiệu lực thi hành như bản giấy";

    @TempDir
    Path folder;

    private final Received received;
    private final KeyRing keys;
    private final Enrolment enrolment;
    private final AgencyScope scope;
    private final Users users;
    private final MockMvc hub;

    RoadsInIT(
            @Autowired Received received,
            @Autowired KeyRing keys,
            @Autowired Enrolment enrolment,
            @Autowired AgencyScope scope,
            @Autowired Users users,
            @Autowired WebApplicationContext context) {
        this.received = received;
        this.keys = keys;
        this.enrolment = enrolment;
        this.scope = scope;
        this.users = users;
        this.hub = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @BeforeEach
    void personalMailboxes() {
        for (String agency : List.of("stc", "sxd")) {
            Long person =
                    (Long) received.query("SELECT id FROM person WHERE agency_code = ? ORDER BY id LIMIT 1", agency)
                            .getFirst()
                            .get("id");
            scope.asSystem(() -> enrolment.mailbox(new AgencyCode(agency), person, personal(agency)));
        }
    }

    @AfterEach
    void asItWas() {
        received.update("DELETE FROM mailbox WHERE address LIKE 'rieng.%'");
        follow("tphcm-41-2011");
    }

    @Test
    @Clause("PY-10.1")
    void tellsThatAPersonsMailboxOnlyInforms() throws Exception {
        follow("phuyen-13-2020");
        assertThat(page("stc", personal("stc"))).contains("Từ hộp thư cá nhân", INFORMATION, "Điều 10 khoản 1");
        assertThat(page("stc", "stc@anlac.example"))
                .contains("Nơi gửi đã xác thực")
                .doesNotContain(INFORMATION);
    }

    @Test
    @Clause("VL-9.5b")
    void tellsWhichMailWithinTheAgencyIsAnOrderInVinhLong() throws Exception {
        assertOrdersAreTold("vinhlong-3088-2005");
    }

    @Test
    @Clause("CM-4.2g")
    void tellsWhichMailWithinTheAgencyIsAnOrderInCaMau() throws Exception {
        assertOrdersAreTold("camau-26-2009");
    }

    @Test
    @Clause("VL-8.1c")
    void tellsThatWhatAnAgencyWritesToAPersonTakesEffectAsPaperDoes() throws Exception {
        follow("vinhlong-3088-2005");
        assertThat(page("stc", "stc@anlac.example", personal("sxd")))
                .contains("Thư gửi cho cá nhân", EFFECT, "Điều 8 khoản 1");
        assertThat(page("stc", personal("stc"), personal("sxd")))
                .contains(NO_EFFECT)
                .doesNotContain(EFFECT);
        assertThat(page("stc", "stc@anlac.example")).doesNotContain(EFFECT, NO_EFFECT);
    }

    private void assertOrdersAreTold(String regulation) throws Exception {
        follow(regulation);
        assertThat(page("sxd", personal("sxd"))).contains(NO_ORDER);
        assertThat(page("sxd", "sxd@anlac.example")).contains(ORDER).doesNotContain(NO_ORDER);
        assertThat(page("stc", "stc@anlac.example")).doesNotContain(ORDER);
    }

    /** What the clerk is shown of the arrival. */
    private String page(String agency, String from) throws Exception {
        return page(agency, from, "sxd@anlac.example");
    }

    private String page(String agency, String from, String to) throws Exception {
        Path document = JourneyDocuments.draft(folder.resolve("to-trinh.docx"), "Về việc " + UUID.randomUUID());
        Row row = received.send(
                new Mails(folder)
                        .signed(
                                Mails.messageId(),
                                keys.ofAgency(new AgencyCode(agency)).orElseThrow(),
                                from,
                                "Văn bản",
                                "Kính gửi",
                                List.of(new MailPart(
                                        document, "application/octet-stream", "to-trinh.docx", "doc@anlac.example"))),
                to);
        assertThat(row.ending()).as(row.reason() + " " + row.note()).isEqualTo("OFFERED");
        SignedInUser clerk = scope.asSystem(() -> users.user("duyen.sxd")).orElseThrow();
        return hub.perform(get("/van-ban-den/"
                                + received.arrivals(row.id()).getFirst().get("id"))
                        .with(authentication(UsernamePasswordAuthenticationToken.authenticated(
                                clerk,
                                null,
                                clerk.roles().stream()
                                        .map(role -> new SimpleGrantedAuthority(role.authority()))
                                        .toList()))))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8)
                .replace('\u00a0', ' ');
    }

    private void follow(String regulation) {
        received.update("UPDATE agency_regulation SET regulation = ? WHERE agency_code = 'sxd'", regulation);
    }

    private static String personal(String agency) {
        return "rieng." + agency + "@anlac.example";
    }
}
