package vn.vanthu.exchange.inbox;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.vanthu.exchange.access.Role;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.access.Users;
import vn.vanthu.exchange.directory.AgencyCode;
import vn.vanthu.exchange.directory.Directory;
import vn.vanthu.exchange.directory.Position;

/** Who works in an agency and may be given documents. In the caller's transaction. */
@Component
class Colleagues {

    private static final Set<Role> HANDLING =
            EnumSet.of(Role.HEAD, Role.DEPUTY, Role.DIVISION_HEAD, Role.SPECIALIST, Role.CLERK);

    private final Users users;
    private final Directory directory;

    Colleagues(Users users, Directory directory) {
        this.users = users;
        this.directory = directory;
    }

    /** Leaders first, then heads of divisions, then the others, each by division and name. */
    List<Colleague> all(AgencyCode agency) {
        Map<Long, Position> positions = new HashMap<>();
        directory.positions(agency).forEach(held -> positions.putIfAbsent(held.personId(), held));
        return users.having(agency, HANDLING).stream()
                .map(user -> colleague(user, Optional.ofNullable(positions.get(user.personId()))))
                .sorted(Comparator.comparingInt(Colleagues::rank)
                        .thenComparing(colleague ->
                                Optional.ofNullable(colleague.division()).orElse(""))
                        .thenComparing(Colleague::fullName))
                .toList();
    }

    /** To whom a document is presented: the head, then his deputies. */
    List<Colleague> leaders(AgencyCode agency) {
        return all(agency).stream().filter(Colleague::leader).toList();
    }

    Optional<Colleague> one(AgencyCode agency, long personId) {
        return all(agency).stream()
                .filter(colleague -> colleague.personId() == personId)
                .findFirst();
    }

    private static int rank(Colleague colleague) {
        return colleague.roles().stream()
                .mapToInt(Role::ordinal)
                .filter(role -> role > 0)
                .min()
                .orElse(99);
    }

    private static Colleague colleague(SignedInUser user, Optional<Position> held) {
        return new Colleague(
                user.personId(),
                user.fullName(),
                user.position(),
                held.flatMap(Position::inDivision).orElse(null),
                user.roles());
    }
}
