package vn.vanthu.exchange.outgoing;

import org.springframework.stereotype.Component;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.directory.AgencyScope;
import vn.vanthu.exchange.dispatch.SentDocuments;
import vn.vanthu.exchange.web.NavigationCount;

/** Sent documents with a recipient that did not get it, or refused it. */
@Component
class SentCount implements NavigationCount {

    private final SentDocuments sent;
    private final AgencyScope scope;

    SentCount(SentDocuments sent, AgencyScope scope) {
        this.sent = sent;
        this.scope = scope;
    }

    @Override
    public String place() {
        return "sent";
    }

    @Override
    public Count count(SignedInUser user) {
        int failing = scope.inAgency(user.agencyCode(), () -> sent.failing(user.agencyCode()));
        return new Count(failing, failing > 0);
    }
}
