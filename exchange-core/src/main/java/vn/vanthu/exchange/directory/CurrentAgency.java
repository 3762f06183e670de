package vn.vanthu.exchange.directory;

import java.util.Optional;

/** The agency of whoever is signed in on this thread. */
@FunctionalInterface
public interface CurrentAgency {
    Optional<AgencyCode> get();
}
