package vn.vanthu.exchange.outgoing;

import java.util.EnumSet;
import java.util.Set;
import vn.vanthu.exchange.access.Role;

/** What a draft passes before the one who signs it, in this order (NĐ 30/2020 Điều 11, 12). */
enum ReviewStep {
    /** The head of the unit that wrote it answers for its content. */
    UNIT("Lãnh đạo đơn vị duyệt nội dung", EnumSet.of(Role.DIVISION_HEAD)),
    /** Whoever is charged with it answers for form, layout and procedure. */
    FORMAT("Văn phòng kiểm tra thể thức", EnumSet.of(Role.CLERK, Role.DIVISION_HEAD));

    private final String title;
    private final Set<Role> roles;

    ReviewStep(String title, Set<Role> roles) {
        this.title = title;
        this.roles = Set.copyOf(roles);
    }

    public String title() {
        return title;
    }

    /** Who may be asked. */
    Set<Role> roles() {
        return roles;
    }
}
