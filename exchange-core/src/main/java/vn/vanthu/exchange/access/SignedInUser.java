package vn.vanthu.exchange.access;

import java.io.Serializable;
import java.security.Principal;
import java.util.Set;
import vn.vanthu.exchange.directory.AgencyCode;

/** Whoever is signed in, as he was when he signed in. */
public record SignedInUser(
        long userId,
        long personId,
        String username,
        String fullName,
        AgencyCode agencyCode,
        String agencyName,
        Set<Role> roles,
        String position)
        implements Principal, Serializable {

    public SignedInUser {
        roles = Set.copyOf(roles);
    }

    @Override
    public String getName() {
        return username;
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }
}
