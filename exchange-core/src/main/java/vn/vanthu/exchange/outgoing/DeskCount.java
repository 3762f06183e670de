package vn.vanthu.exchange.outgoing;

import org.springframework.stereotype.Component;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.directory.AgencyScope;
import vn.vanthu.exchange.web.NavigationCount;

/** What waits for a person at the desk. */
@Component
class DeskCount implements NavigationCount {

    private final DeskList list;
    private final AgencyScope scope;

    DeskCount(DeskList list, AgencyScope scope) {
        this.list = list;
        this.scope = scope;
    }

    @Override
    public String place() {
        return "outgoing";
    }

    @Override
    public Count count(SignedInUser user) {
        long waiting = scope.inAgency(user.agencyCode(), () -> list.count(user, DeskList.Filter.MINE))
                .count();
        return new Count((int) Math.min(waiting, Integer.MAX_VALUE), false);
    }
}
