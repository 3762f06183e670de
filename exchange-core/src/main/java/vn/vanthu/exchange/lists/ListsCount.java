package vn.vanthu.exchange.lists;

import java.time.Clock;
import org.springframework.stereotype.Component;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.web.NavigationCount;

/** Reminds the administrator of lists that are still empty. */
@Component
class ListsCount implements NavigationCount {

    private final AgencyLists lists;
    private final Clock clock;

    ListsCount(AgencyLists lists, Clock clock) {
        this.lists = lists;
        this.clock = clock;
    }

    @Override
    public String place() {
        return "lists";
    }

    @Override
    public Count count(SignedInUser user) {
        return new Count(lists.of(user.agencyCode(), clock.instant()).empty().size(), false);
    }
}
