package vn.vanthu.exchange.inbox;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vanthu.exchange.access.Role;

/** Somebody of the agency to whom a document may go. */
record Colleague(
        long personId,
        String fullName,
        String title,
        @Nullable String division,
        Set<Role> roles) {

    Colleague {
        roles = Set.copyOf(roles);
    }

    public boolean leader() {
        return roles.contains(Role.HEAD) || roles.contains(Role.DEPUTY);
    }

    public boolean headOfDivision() {
        return roles.contains(Role.DIVISION_HEAD);
    }

    /** {@code Giám đốc Nguyễn Hữu Phước}. */
    public String withTitle() {
        return title.isEmpty() ? fullName : title + " " + fullName;
    }

    /** A division where its head stands for it, else the person. */
    public String unitOrName() {
        return headOfDivision() && division != null ? division : fullName;
    }
}
