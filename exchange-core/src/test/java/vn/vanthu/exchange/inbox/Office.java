package vn.vanthu.exchange.inbox;

import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
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
        Staff staff = new Staff(code, context.getBean(Enrolment.class), context.getBean(Users.class));
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

    private record Staff(AgencyCode code, Enrolment enrolment, Users users) {
        SignedInUser hire(String name, String title, @Nullable String division, Role role) {
            var person = enrolment.person(code, name);
            enrolment.position(person, title, division, SINCE);
            long user = users.create(person, "u" + person.id() + "." + code, PASSWORD, Set.of(role));
            return users.user(user).orElseThrow();
        }
    }
}
