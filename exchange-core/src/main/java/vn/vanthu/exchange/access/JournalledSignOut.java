package vn.vanthu.exchange.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;
import vn.vanthu.exchange.directory.AgencyScope;
import vn.vanthu.exchange.journal.Journal;

@Component
final class JournalledSignOut implements LogoutHandler {

    private final AgencyScope scope;
    private final Journal journal;

    JournalledSignOut(AgencyScope scope, Journal journal) {
        this.scope = scope;
        this.journal = journal;
    }

    @Override
    public void logout(HttpServletRequest request, HttpServletResponse answer, @Nullable Authentication who) {
        if (who != null && who.getPrincipal() instanceof SignedInUser user) {
            scope.inAgency(
                    user.agencyCode(),
                    () -> journal.record(user.username(), user.agencyCode(), "SIGNED_OUT", user.username(), Map.of()));
        }
    }
}
