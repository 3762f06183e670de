package vn.vanthu.exchange.inbox;

import org.springframework.stereotype.Component;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.web.NavigationCount;

@Component
class TaskCount implements NavigationCount {

    private final WorkLists lists;

    TaskCount(WorkLists lists) {
        this.lists = lists;
    }

    @Override
    public String place() {
        return "tasks";
    }

    @Override
    public Count count(SignedInUser user) {
        WorkLists.Waiting waiting = lists.tasksWaiting(user);
        return new Count(waiting.count(), waiting.overdue());
    }
}
