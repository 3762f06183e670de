package vn.vanthu.exchange.access;

import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;
import vn.vanthu.exchange.directory.AgencyScope;
import vn.vanthu.exchange.journal.Journal;

/** A person gives himself another password; wherever else he is signed in, he is so no more. */
@Component
@ConditionalOnWebApplication
class PasswordChange {

    private final PasswordSignIn signIn;
    private final Users users;
    private final Journal journal;
    private final AgencyScope scope;
    private final FindByIndexNameSessionRepository<?> sessions;

    PasswordChange(
            PasswordSignIn signIn,
            Users users,
            Journal journal,
            AgencyScope scope,
            FindByIndexNameSessionRepository<?> sessions) {
        this.signIn = signIn;
        this.users = users;
        this.journal = journal;
        this.scope = scope;
        this.sessions = sessions;
    }

    /**
     * Call it outside of any transaction.
     *
     * @param keptSession the one session that stays
     * @return false where the present password is not his; that counts like a wrong one at sign-in
     */
    boolean change(SignedInUser user, String present, String wanted, String keptSession) {
        if (signIn.confirm(user, present).isEmpty()) {
            return false;
        }
        String hash = signIn.hash(wanted);
        scope.inAgency(user.agencyCode(), () -> {
            users.setHash(user.userId(), hash);
            journal.record(user.username(), user.agencyCode(), "PASSWORD_CHANGED", user.username(), Map.of());
        });
        sessions.findByPrincipalName(user.username()).keySet().stream()
                .filter(id -> !id.equals(keptSession))
                .forEach(sessions::deleteById);
        return true;
    }
}
