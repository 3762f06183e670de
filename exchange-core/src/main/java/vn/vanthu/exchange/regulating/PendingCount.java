package vn.vanthu.exchange.regulating;

import org.springframework.stereotype.Component;
import vn.vanthu.exchange.access.Role;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.web.NavigationCount;

/** Tells whoever may approve it that a change of the regulation waits. */
@Component
class PendingCount implements NavigationCount {

    private final RegulationChanges changes;

    PendingCount(RegulationChanges changes) {
        this.changes = changes;
    }

    @Override
    public String place() {
        return "regulations";
    }

    @Override
    public Count count(SignedInUser user) {
        boolean may = user.has(Role.ADMIN) || user.has(Role.HEAD) || user.has(Role.DEPUTY);
        boolean waits = may
                && changes.pending(user.agencyCode())
                        .filter(change -> change.proposedBy() != user.userId())
                        .isPresent();
        return new Count(waits ? 1 : 0, false);
    }
}
