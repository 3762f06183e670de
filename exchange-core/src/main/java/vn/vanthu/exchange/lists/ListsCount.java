package vn.vanthu.exchange.lists;

import org.springframework.stereotype.Component;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.web.NavigationCount;

/** Reminds the administrator of lists that are still empty. */
@Component
class ListsCount implements NavigationCount {

    private final AgencyLists lists;

    ListsCount(AgencyLists lists) {
        this.lists = lists;
    }

    @Override
    public String place() {
        return "lists";
    }

    @Override
    public Count count(SignedInUser user) {
        return new Count(lists.of(user.agencyCode()).empty().size(), false);
    }
}
