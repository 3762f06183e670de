package vn.vanthu.exchange.inbox;

import java.util.Arrays;
import org.springframework.security.access.AccessDeniedException;
import vn.vanthu.exchange.access.Role;
import vn.vanthu.exchange.access.SignedInUser;

/** Who may do what; the web layer turns a refusal into 403. */
final class Permission {

    private Permission() {}

    static void require(SignedInUser user, Role... anyOf) {
        if (Arrays.stream(anyOf).noneMatch(user::has)) {
            throw new AccessDeniedException(user.username() + " has none of " + Arrays.toString(anyOf));
        }
    }
}
