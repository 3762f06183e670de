package vn.vanthu.exchange.inbox;

import org.springframework.stereotype.Component;
import vn.vanthu.exchange.access.Role;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.inbox.ArrivalQueue.Counts;
import vn.vanthu.exchange.web.NavigationCount;

@Component
class ArrivalCount implements NavigationCount {

    private final ArrivalQueue queue;

    ArrivalCount(ArrivalQueue queue) {
        this.queue = queue;
    }

    @Override
    public String place() {
        return "inbox";
    }

    @Override
    public Count count(SignedInUser user) {
        if (!user.has(Role.CLERK)) {
            return new Count(0, false);
        }
        Counts counts = queue.counts(user.agencyCode());
        return new Count(counts.waiting().count(), counts.overdue() > 0);
    }
}
