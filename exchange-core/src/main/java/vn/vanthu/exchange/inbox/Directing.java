package vn.vanthu.exchange.inbox;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vanthu.exchange.access.Role;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.directory.WorkingDays;
import vn.vanthu.exchange.dispatch.BusinessState;
import vn.vanthu.exchange.inbox.Arrival.Presented;
import vn.vanthu.exchange.inbox.Arrival.Registered;
import vn.vanthu.exchange.inbox.ArrivalEvents.Kind;
import vn.vanthu.exchange.inbox.Direction.Verb;
import vn.vanthu.exchange.inbox.Task.Part;
import vn.vanthu.exchange.inbox.Task.State;
import vn.vanthu.exchange.journal.Journal;
import vn.vanthu.exchange.registry.Books;

/**
 * What leaders do with what is laid before them (NĐ 30/2020 Điều 23): a head or a deputy directs the arrival, a
 * division's head directs onwards, within his division, what he was given to lead.
 */
@Service
@Transactional
class Directing {

    private final ArrivalRows arrivals;
    private final TaskRows tasks;
    private final ArrivalEvents events;
    private final Colleagues colleagues;
    private final WorkingDays workingDays;
    private final Books books;
    private final Answers answers;
    private final Journal journal;
    private final Commits commits;
    private final Clock clock;

    Directing(
            ArrivalRows arrivals,
            TaskRows tasks,
            ArrivalEvents events,
            Colleagues colleagues,
            WorkingDays workingDays,
            Books books,
            Answers answers,
            Journal journal,
            Commits commits,
            Clock clock) {
        this.arrivals = arrivals;
        this.tasks = tasks;
        this.events = events;
        this.colleagues = colleagues;
        this.workingDays = workingDays;
        this.books = books;
        this.answers = answers;
        this.journal = journal;
        this.commits = commits;
        this.clock = clock;
    }

    /** To whom this leader may give it: all but himself, a division's head within his division. */
    List<Colleague> choice(SignedInUser leader) {
        Permission.require(leader, Role.HEAD, Role.DEPUTY, Role.DIVISION_HEAD);
        List<Colleague> all = colleagues.all(leader.agencyCode());
        String division = all.stream()
                .filter(one -> one.personId() == leader.personId())
                .map(Colleague::division)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse("");
        boolean wholeAgency = leader.has(Role.HEAD) || leader.has(Role.DEPUTY);
        return all.stream()
                .filter(one ->
                        one.personId() != leader.personId() && !one.roles().contains(Role.HEAD))
                .filter(one -> wholeAgency || division.equals(one.division()))
                .toList();
    }

    Outcome<Given> direct(SignedInUser leader, UUID id, DirectionForm form) {
        Permission.require(leader, Role.HEAD, Role.DEPUTY, Role.DIVISION_HEAD);
        Optional<Arrival> found = arrivals.locked(leader.agencyCode(), id);
        if (found.isEmpty()) {
            return new Outcome.Missing<>();
        }
        Arrival arrival = found.get();
        Optional<Task> own = ownLead(leader, arrival);
        if (!before(leader, arrival) && own.isEmpty()) {
            return leader.has(Role.HEAD)
                            || leader.has(Role.DEPUTY)
                            || tasks.concerns(leader.agencyCode(), id, leader.personId())
                    ? new Outcome.Overtaken<>(arrival, overtaken(leader, arrival))
                    : new Outcome.Missing<>();
        }
        LocalDate latest = own.map(Task::deadline).orElse(null);
        Routing.Checked checked =
                Routing.check(form, choice(leader), latest, own.isPresent(), LocalDate.now(clock), workingDays);
        return switch (checked) {
            case Routing.Checked.Faulty faulty -> new Outcome.Faulty<>(faulty.faults());
            case Routing.Checked.Sound(Routing routing) -> {
                commits.around("direct");
                yield new Outcome.Done<>(give(leader, arrival, own.orElse(null), routing));
            }
        };
    }

    /** Whether it lies before this leader. */
    private static boolean before(SignedInUser leader, Arrival arrival) {
        Presented presented = arrival.presented();
        return arrival.state() == ArrivalState.PRESENTED
                && presented != null
                && presented.personId() == leader.personId();
    }

    /** What a division's head was given to lead and has not begun. */
    private Optional<Task> ownLead(SignedInUser leader, Arrival arrival) {
        return leader.has(Role.DIVISION_HEAD)
                ? tasks.ofArrival(leader.agencyCode(), arrival.id()).stream()
                        .filter(task -> task.personId() == leader.personId()
                                && task.part() == Part.LEAD
                                && task.state() == State.ASSIGNED)
                        .findFirst()
                : Optional.empty();
    }

    private Given give(SignedInUser leader, Arrival arrival, @Nullable Task own, Routing routing) {
        Instant now = clock.instant();
        if (own != null && routing.verb() == Verb.ASSIGN) {
            tasks.moved(own.id(), State.DELEGATED);
        }
        Long onward = own == null ? null : own.id();
        long direction = tasks.direct(leader, arrival.id(), onward, routing, now);
        Kind kind = switch (routing.verb()) {
            case ASSIGN -> Kind.DIRECTED;
            case ASK_OPINION -> Kind.OPINION_ASKED;
            case FOR_INFORMATION -> Kind.INFORMED;
        };
        events.add(
                leader.agencyCode(), arrival.id(), kind, leader.fullName(), routing.words() + "\n" + routing.opinion());
        journal.record(
                leader.username(),
                leader.agencyCode(),
                "ARRIVAL_DIRECTED",
                arrival.id().toString(),
                Map.of(
                        "direction",
                        direction,
                        "verb",
                        routing.verb().name(),
                        "onward",
                        own != null,
                        "routing",
                        routing.words()));
        if (own == null && routing.verb() != Verb.ASK_OPINION) {
            arrivals.moved(arrival.id(), ArrivalState.ASSIGNED, now);
            enterReceivers(leader, arrival, routing.receivers(), LocalDate.now(clock), "Ghi nơi nhận và ngày chuyển");
            answers.tell(
                    arrival,
                    BusinessState.ASSIGNED,
                    routing.verb() == Verb.FOR_INFORMATION
                            ? "Đã chuyển để biết."
                            : "Đã chuyển xử lý. " + routing.words() + ".",
                    leader.fullName());
        }
        return new Given(arrival.id(), direction, arrival.registered(), routing);
    }

    /** Columns 7 and 8 of the book (NĐ 30/2020 Phụ lục IV). */
    private void enterReceivers(
            SignedInUser leader, Arrival arrival, @Nullable String receivers, @Nullable LocalDate day, String reason) {
        Registered registered = arrival.registered();
        if (registered != null) {
            books.amend(
                    leader.agencyCode(),
                    registered.entryId(),
                    arrival.described().fields(receivers, day),
                    reason,
                    leader.username());
        }
    }

    /** Takes a direction back while nobody has begun what it asks. */
    Outcome<Arrival> withdraw(SignedInUser leader, long directionId) {
        Permission.require(leader, Role.HEAD, Role.DEPUTY, Role.DIVISION_HEAD);
        Optional<Direction> given = tasks.direction(leader.agencyCode(), directionId)
                .filter(direction -> direction.leaderId() == leader.personId());
        if (given.isEmpty()) {
            return new Outcome.Missing<>();
        }
        Arrival arrival =
                arrivals.locked(leader.agencyCode(), given.get().arrivalId()).orElseThrow();
        Direction direction = tasks.direction(leader.agencyCode(), directionId).orElseThrow();
        if (direction.withdrawn()) {
            return new Outcome.Overtaken<>(arrival, "Bạn đã hoàn tác việc chuyển này.");
        }
        boolean begun = tasks.ofDirection(leader.agencyCode(), directionId).stream()
                .anyMatch(task -> task.state() != State.ASSIGNED);
        if (begun) {
            return new Outcome.Overtaken<>(arrival, "Đã có người nhận việc, không hoàn tác việc chuyển được nữa.");
        }
        commits.around("direct-withdraw");
        Instant now = clock.instant();
        tasks.withdrawUnstarted(directionId);
        tasks.withdrawn(directionId, now);
        Long onward = direction.onwardTaskId();
        if (onward != null) {
            tasks.moved(onward, State.ASSIGNED);
        } else if (direction.verb() != Verb.ASK_OPINION) {
            arrivals.moved(arrival.id(), ArrivalState.PRESENTED, now);
            enterReceivers(leader, arrival, null, null, "Hoàn tác việc chuyển");
        }
        events.add(leader.agencyCode(), arrival.id(), Kind.DIRECTION_WITHDRAWN, leader.fullName(), null);
        journal.record(
                leader.username(),
                leader.agencyCode(),
                "DIRECTION_WITHDRAWN",
                arrival.id().toString(),
                Map.of("direction", directionId));
        return new Outcome.Done<>(arrival);
    }

    /** Back to the clerk, who presents it to another leader. */
    Outcome<Arrival> sendBack(SignedInUser leader, UUID id, String typed) {
        Permission.require(leader, Role.HEAD, Role.DEPUTY);
        String reason = Words.text(typed);
        Optional<Arrival> found = arrivals.locked(leader.agencyCode(), id);
        if (found.isEmpty()) {
            return new Outcome.Missing<>();
        }
        Arrival arrival = found.get();
        if (!before(leader, arrival)) {
            return new Outcome.Overtaken<>(arrival, overtaken(leader, arrival));
        }
        List<Fault> faults = ReceptionDesk.reasonFaults(reason);
        if (!faults.isEmpty()) {
            return new Outcome.Faulty<>(faults);
        }
        commits.around("send-back");
        arrivals.notPresented(id, clock.instant());
        events.add(leader.agencyCode(), id, Kind.SENT_BACK, leader.fullName(), reason);
        journal.record(
                leader.username(), leader.agencyCode(), "ARRIVAL_SENT_BACK", id.toString(), Map.of("reason", reason));
        return new Outcome.Done<>(arrival);
    }

    private String overtaken(SignedInUser leader, Arrival arrival) {
        Presented presented = arrival.presented();
        if (arrival.state() == ArrivalState.PRESENTED
                && presented != null
                && presented.personId() != leader.personId()) {
            return "Văn bản này đang trình " + presented.name() + ".";
        }
        return Overtaking.words(arrival, leader, LocalDate.now(clock));
    }

    record Given(UUID arrivalId, long directionId, @Nullable Registered registered, Routing routing) {}
}
