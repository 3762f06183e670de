package vn.vanthu.exchange.intake;

import org.springframework.stereotype.Component;
import vn.vanthu.exchange.access.Role;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.web.NavigationCount;

@Component
class QuarantineCount implements NavigationCount {
    private final Quarantine quarantine;
    private final LockedCases cases;

    QuarantineCount(Quarantine quarantine, LockedCases cases) {
        this.quarantine = quarantine;
        this.cases = cases;
    }

    @Override
    public String place() {
        return "quarantine";
    }

    /** A case that an officer has to decide is urgent; what the clerk has to sort out is not. */
    @Override
    public Count count(SignedInUser user) {
        if (user.has(Role.CLERK)) {
            return new Count(quarantine.waitingFor(user), false);
        }
        int decide = user.has(Role.HEAD) || user.has(Role.DEPUTY) ? (int) cases.waiting(user) : 0;
        return new Count(decide, decide > 0);
    }
}
