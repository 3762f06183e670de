package vn.vanthu.exchange.outgoing;

import static vn.vanthu.exchange.journal.StateBoundary.reached;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.vanthu.exchange.access.Role;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.directory.AgencyScope;
import vn.vanthu.exchange.journal.Journal;
import vn.vanthu.exchange.outgoing.ActOutcome.Problem;

/**
 * One act of one person on one document: the row is locked, the version that he saw is compared, the new state and its
 * journal row are committed together. Whoever comes second changes nothing and learns who was first.
 */
@Component
class Acts {

    /** Who may look at the desk at all. */
    static final Set<Role> DESK = EnumSet.of(Role.CLERK, Role.HEAD, Role.DEPUTY, Role.DIVISION_HEAD);
    /** Who may sign for the agency, the deputy for the head (NĐ 30/2020 Điều 13). */
    static final Set<Role> COMPETENT = EnumSet.of(Role.HEAD, Role.DEPUTY);

    private final Documents documents;
    private final AgencyScope scope;
    private final Journal journal;

    Acts(Documents documents, AgencyScope scope, Journal journal) {
        this.documents = documents;
        this.scope = scope;
        this.journal = journal;
    }

    /** @param name of the state boundaries on both sides of the commit */
    ActOutcome act(
            SignedInUser user,
            UUID id,
            int version,
            String name,
            Set<DeskState> allowed,
            Function<OutgoingDocument, ActOutcome> work) {
        ActOutcome outcome = scope.inAgency(user.agencyCode(), () -> {
            OutgoingDocument document =
                    documents.locked(user.agencyCode(), id).orElseThrow(() -> new NoSuchDocumentException(id));
            if (document.version() != version || !allowed.contains(document.state())) {
                return new ActOutcome.Overtaken(document);
            }
            ActOutcome done = work.apply(document);
            reached("desk." + name + ".before-commit");
            return done;
        });
        reached("desk." + name + ".committed");
        return outcome;
    }

    /** Moves the locked row and journals it, in the act's transaction. */
    ActOutcome moved(
            OutgoingDocument document,
            DeskState to,
            SignedInUser user,
            String action,
            Map<String, ?> details,
            Columns columns) {
        if (!documents.move(document, to, user.fullName(), columns)) {
            throw new IllegalStateException("locked document " + document.id() + " was moved");
        }
        journal.record(user.username(), document.agency(), action, document.id().toString(), details);
        return new ActOutcome.Done();
    }

    static void require(SignedInUser user, Role... roles) {
        require(user, EnumSet.copyOf(Arrays.asList(roles)));
    }

    static void require(SignedInUser user, Set<Role> roles) {
        if (user.roles().stream().noneMatch(roles::contains)) {
            throw new AccessDeniedException(user.username() + " is none of " + roles);
        }
    }

    static ActOutcome refusedOr(List<Problem> problems, java.util.function.Supplier<ActOutcome> otherwise) {
        return problems.isEmpty() ? otherwise.get() : new ActOutcome.Refused(problems);
    }
}
