package vn.vanthu.exchange.access;

import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.vanthu.exchange.directory.AgencyCode;
import vn.vanthu.exchange.directory.CurrentAgency;

@Component
final class SignedInAgency implements CurrentAgency {

    @Override
    public Optional<AgencyCode> get() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedInUser user
                ? Optional.of(user.agencyCode())
                : Optional.empty();
    }
}
