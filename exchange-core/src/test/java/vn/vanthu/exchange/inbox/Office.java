package vn.vanthu.exchange.inbox;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import vn.vanthu.exchange.access.Role;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.access.Users;
import vn.vanthu.exchange.directory.AgencyCode;
import vn.vanthu.exchange.directory.AgencyScope;
import vn.vanthu.exchange.directory.Enrolment;

/** A new agency with a clerk, two leaders, a division and its people. */
record Office(
        AgencyCode code,
        SignedInUser clerk,
        SignedInUser head,
        SignedInUser deputy,
        SignedInUser divisionHead,
        SignedInUser specialist,
        SignedInUser otherSpecialist,
        SignedInUser archivist) {

    static final String PASSWORD = "Mật khẩu thử 1";
    private static final AtomicInteger MADE = new AtomicInteger();
    private static final LocalDate SINCE = LocalDate.of(2026, 1, 1);

    static Office opened(ApplicationContext context) {
        AgencyCode code = new AgencyCode("inbox" + MADE.incrementAndGet());
        Staff staff = new Staff(code, context);
        return context.getBean(AgencyScope.class).asSystem(() -> {
            context.getBean(Enrolment.class).agency(code, "Sở Thử nghiệm " + code, true, SINCE);
            context.getBean(Enrolment.class).mailbox(code, null, code + "@" + code + ".example");
            return new Office(
                    code,
                    staff.hire("Trần Thị Mỹ Duyên", "Văn thư", "Văn phòng Sở", Role.CLERK),
                    staff.hire("Nguyễn Hữu Phước", "Giám đốc", null, Role.HEAD),
                    staff.hire("Lê Thị Hồng Ngọc", "Phó Giám đốc", null, Role.DEPUTY),
                    staff.hire("Phạm Thanh Bình", "Trưởng phòng", "Phòng Quy hoạch", Role.DIVISION_HEAD),
                    staff.hire("Võ Đăng Khoa", "Chuyên viên", "Phòng Quy hoạch", Role.SPECIALIST),
                    staff.hire("Đặng Thị Ánh Tuyết", "Chuyên viên", "Phòng Hạ tầng", Role.SPECIALIST),
                    staff.hire("Lê Minh Khang", "Văn thư", "Văn phòng Sở", Role.CLERK));
        });
    }

    /** Hashing a password takes long on purpose, so all share one. */
    private record Staff(AgencyCode code, ApplicationContext context) {

        private static @Nullable String hash;

        SignedInUser hire(String name, String title, @Nullable String division, Role role) {
            Enrolment enrolment = context.getBean(Enrolment.class);
            JdbcClient jdbc = context.getBean(JdbcClient.class);
            var person = enrolment.person(code, name);
            enrolment.position(person, title, division, SINCE);
            long user = jdbc.sql("""
                    INSERT INTO app_user (agency_code, person_id, username, password_hash, created_at)
                    VALUES (:agency, :person, :username, :hash, :at) RETURNING id""")
                    .param("agency", code.value())
                    .param("person", person.id())
                    .param("username", "u" + person.id() + "." + code)
                    .param("hash", hash(context.getBean(PasswordEncoder.class)))
                    .param("at", SINCE.atStartOfDay().atOffset(ZoneOffset.UTC))
                    .query(Long.class)
                    .single();
            jdbc.sql("INSERT INTO user_role (user_id, agency_code, role) VALUES (:user, :agency, :role)")
                    .param("user", user)
                    .param("agency", code.value())
                    .param("role", role.name())
                    .update();
            return context.getBean(Users.class).user(user).orElseThrow();
        }

        private static synchronized String hash(PasswordEncoder encoder) {
            if (hash == null) {
                hash = encoder.encode(PASSWORD);
            }
            return Objects.requireNonNull(hash);
        }
    }
}
