package vn.vanthu.exchange.inbox;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vanthu.exchange.access.Role;
import vn.vanthu.exchange.access.SignedInUser;

/** Who may read an arrival: clerks and leaders all of their agency's, the others what they were given to do with. */
@Service
@Transactional(readOnly = true)
class ArrivalReader {

    private final ArrivalRows arrivals;
    private final TaskRows tasks;

    ArrivalReader(ArrivalRows arrivals, TaskRows tasks) {
        this.arrivals = arrivals;
        this.tasks = tasks;
    }

    Optional<Arrival> readable(SignedInUser user, UUID id) {
        return arrivals.find(user.agencyCode(), id)
                .filter(arrival -> user.has(Role.CLERK)
                        || leader(user) && arrival.inBook().isPresent()
                        || tasks.concerns(user.agencyCode(), id, user.personId()));
    }

    static boolean leader(SignedInUser user) {
        return user.has(Role.HEAD) || user.has(Role.DEPUTY);
    }
}
