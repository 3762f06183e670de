package vn.vanthu.exchange.inbox;

import org.springframework.stereotype.Component;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.web.NavigationCount;

@Component
class DirectionCount implements NavigationCount {

    private final WorkLists lists;

    DirectionCount(WorkLists lists) {
        this.lists = lists;
    }

    @Override
    public String place() {
        return "direction";
    }

    @Override
    public Count count(SignedInUser user) {
        WorkLists.Waiting waiting = lists.directionsWaiting(user);
        return new Count(waiting.count(), waiting.overdue());
    }
}
