package vn.vanthu.exchange.certificates;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.certificates.Notices.Reader;
import vn.vanthu.exchange.web.NavigationCount;

/** Tells a person of his own certificates that end, until he has said that he knows. */
@Component
class HolderCount implements NavigationCount {
    private final ExpiryAlarm alarm;

    HolderCount(ExpiryAlarm alarm) {
        this.alarm = alarm;
    }

    @Override
    public String place() {
        return "account";
    }

    @Override
    public Count count(SignedInUser user) {
        List<Stage> waiting = alarm.waiting(user.agencyCode(), Reader.HOLDER, user.personId());
        return new Count(waiting.size(), waiting.stream().anyMatch(stage -> stage != Stage.SOON));
    }
}
