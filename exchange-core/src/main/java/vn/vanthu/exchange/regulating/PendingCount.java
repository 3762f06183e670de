package vn.vanthu.exchange.regulating;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.vanthu.exchange.access.Role;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.directory.Directory;
import vn.vanthu.exchange.web.NavigationCount;
import vn.vanthu.rules.Regulations;

/** Tells whoever may approve it that a change of the regulation waits, and that the agency follows none. */
@Component
class PendingCount implements NavigationCount {

    private final RegulationChanges changes;
    private final Directory directory;
    private final Regulations regulations;
    private final Clock clock;

    PendingCount(RegulationChanges changes, Directory directory, Regulations regulations, Clock clock) {
        this.changes = changes;
        this.directory = directory;
        this.regulations = regulations;
        this.clock = clock;
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
        boolean none = may && followsNone(user);
        return new Count((waits ? 1 : 0) + (none ? 1 : 0), false);
    }

    private boolean followsNone(SignedInUser user) {
        return directory
                .regulation(user.agencyCode(), LocalDate.now(clock))
                .filter(id -> regulations.find(id).isPresent())
                .isEmpty();
    }
}
