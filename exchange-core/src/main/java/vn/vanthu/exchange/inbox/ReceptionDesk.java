package vn.vanthu.exchange.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vanthu.exchange.access.Role;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.dispatch.BusinessState;
import vn.vanthu.exchange.inbox.Arrival.Claim;
import vn.vanthu.exchange.inbox.Arrival.Closed;
import vn.vanthu.exchange.inbox.Arrival.Presented;
import vn.vanthu.exchange.inbox.Arrival.Registered;
import vn.vanthu.exchange.inbox.ArrivalEvents.Kind;
import vn.vanthu.exchange.journal.Journal;
import vn.vanthu.exchange.registry.Books;
import vn.vanthu.exchange.registry.Entry;

/** The clerk's acts upon what arrived. Each is one transaction with its state guard, its journal row and its status. */
@Service
@Transactional
class ReceptionDesk {

    /** How long somebody who opened an arrival is shown as holding it. */
    static final Duration CLAIM = Duration.ofMinutes(10);

    private static final int LONGEST_REASON = 500;
    private static final Fault NOT_A_LEADER =
            new Fault(RegistrationForm.LEADER, "Chọn người được trình", "Người này không có trong danh sách.");

    private final ArrivalRows arrivals;
    private final NewArrivals newArrivals;
    private final ArrivalFiles files;
    private final ArrivalEvents events;
    private final Books books;
    private final Colleagues colleagues;
    private final Answers answers;
    private final Journal journal;
    private final Commits commits;
    private final Clock clock;

    ReceptionDesk(
            ArrivalRows arrivals,
            NewArrivals newArrivals,
            ArrivalFiles files,
            ArrivalEvents events,
            Books books,
            Colleagues colleagues,
            Answers answers,
            Journal journal,
            Commits commits,
            Clock clock) {
        this.arrivals = arrivals;
        this.newArrivals = newArrivals;
        this.files = files;
        this.events = events;
        this.books = books;
        this.colleagues = colleagues;
        this.answers = answers;
        this.journal = journal;
        this.commits = commits;
        this.clock = clock;
    }

    /** Opening a waiting arrival holds it for a while, unless a colleague holds it. */
    Optional<Arrival> open(SignedInUser clerk, UUID id) {
        Permission.require(clerk, Role.CLERK);
        Optional<Arrival> found = arrivals.find(clerk.agencyCode(), id);
        if (found.isPresent() && found.get().state() == ArrivalState.WAITING) {
            Instant now = clock.instant();
            arrivals.claim(id, new Claim(clerk.personId(), clerk.fullName(), now), now.minus(CLAIM));
            return arrivals.find(clerk.agencyCode(), id);
        }
        return found;
    }

    /** Enters it under the next number and, where a leader is named, presents it at once. */
    Outcome<Registration> register(SignedInUser clerk, UUID id, RegistrationForm form) {
        return waiting(clerk, id, arrival -> {
            Map<ArrivalField, Proposal> proposals = files.proposals(clerk.agencyCode(), id);
            Entered entered = Entered.check(form, proposals, LocalDate.now(clock));
            List<Colleague> leaders = colleagues.leaders(clerk.agencyCode());
            Optional<Colleague> leader = leader(form, leaders);
            return switch (entered) {
                case Entered.Faulty faulty -> new Outcome.Faulty<>(faulty.faults());
                case Entered.Sound _
                when leader.isEmpty() && !form.leader().isEmpty() -> new Outcome.Faulty<>(List.of(NOT_A_LEADER));
                case Entered.Sound sound -> {
                    commits.around("register");
                    yield new Outcome.Done<>(enter(clerk, arrival, sound.described(), leader.orElse(null), proposals));
                }
            };
        });
    }

    /**
     * Enters what came on paper, in the same series of numbers (NĐ 30/2020 Điều 22).
     *
     * @param id given with the form, so that a form sent twice takes one number
     */
    Outcome<Registration> registerPaper(SignedInUser clerk, UUID id, RegistrationForm form) {
        Permission.require(clerk, Role.CLERK);
        Optional<Colleague> leader = leader(form, colleagues.leaders(clerk.agencyCode()));
        return switch (Entered.check(form, Map.of(), LocalDate.now(clock))) {
            case Entered.Faulty faulty -> new Outcome.Faulty<>(faulty.faults());
            case Entered.Sound _
            when leader.isEmpty() && !form.leader().isEmpty() -> new Outcome.Faulty<>(List.of(NOT_A_LEADER));
            case Entered.Sound(Described described) -> {
                commits.around("register-paper");
                boolean fresh = newArrivals.paper(id, clerk.agencyCode(), Objects.requireNonNull(described.issuer()));
                Optional<Arrival> arrival = arrivals.locked(clerk.agencyCode(), id);
                if (arrival.isEmpty()) {
                    yield new Outcome.Missing<>();
                }
                yield fresh
                        ? new Outcome.Done<>(enter(clerk, arrival.get(), described, leader.orElse(null), Map.of()))
                        : new Outcome.Overtaken<>(arrival.get(), "Bản giấy này đã vào sổ");
            }
        };
    }

    private static Optional<Colleague> leader(RegistrationForm form, List<Colleague> leaders) {
        return leaders.stream()
                .filter(leader -> form.leaderId().isPresent()
                        && leader.personId() == form.leaderId().getAsLong())
                .findFirst();
    }

    private Registration enter(
            SignedInUser clerk,
            Arrival arrival,
            Described described,
            @Nullable Colleague leader,
            Map<ArrivalField, Proposal> proposals) {
        Entry entry = books.registerArrival(
                clerk.agencyCode(),
                described.fields(leader == null ? null : leader.withTitle(), null),
                clerk.username());
        var registered =
                new Registered(entry.number(), entry.id(), clerk.personId(), clerk.fullName(), entry.takenAt());
        arrivals.registered(arrival.id(), arrival.sender().name(), described, registered);
        events.add(clerk.agencyCode(), arrival.id(), Kind.REGISTERED, clerk.fullName(), "Số đến " + entry.number());
        Map<String, Object> details = new HashMap<>();
        details.put("number", entry.number());
        details.put("year", entry.year());
        details.put("proposed", sources(proposals));
        journal.record(
                clerk.username(),
                clerk.agencyCode(),
                "ARRIVAL_REGISTERED",
                arrival.id().toString(),
                details);
        answers.tell(
                arrival,
                BusinessState.REGISTERED,
                "Đã tiếp nhận, số đến " + entry.number() + " ngày " + Shown.day(Shown.dayOf(entry.takenAt())) + ".",
                clerk.fullName());
        if (leader != null) {
            present(clerk, arrival.id(), leader);
        }
        return new Registration(
                arrival.id(),
                entry.number(),
                entry.year(),
                Optional.ofNullable(leader).map(Colleague::withTitle));
    }

    private static Map<String, Integer> sources(Map<ArrivalField, Proposal> proposals) {
        Map<String, Integer> percents = new HashMap<>();
        proposals.forEach((field, proposal) -> percents.put(field.key(), proposal.percent()));
        return percents;
    }

    /** Refuses it, with a reason that its authenticated sender reads. */
    Outcome<Arrival> reject(SignedInUser clerk, UUID id, String typed) {
        String reason = Words.text(typed);
        return waiting(clerk, id, arrival -> {
            List<Fault> faults = reasonFaults(reason);
            if (!faults.isEmpty()) {
                return new Outcome.Faulty<>(faults);
            }
            commits.around("reject");
            close(clerk, arrival, ArrivalState.REJECTED, reason);
            events.add(clerk.agencyCode(), id, Kind.REJECTED, clerk.fullName(), reason);
            journal.record(
                    clerk.username(), clerk.agencyCode(), "ARRIVAL_REJECTED", id.toString(), Map.of("reason", reason));
            answers.tell(arrival, BusinessState.REJECTED, reason, clerk.fullName());
            return new Outcome.Done<>(arrival);
        });
    }

    /** Keeps it outside the book: no official document. */
    Outcome<Arrival> fileAsCorrespondence(SignedInUser clerk, UUID id, String typed) {
        String reason = Words.text(typed);
        return waiting(clerk, id, arrival -> {
            List<Fault> faults = reasonFaults(reason);
            if (!faults.isEmpty()) {
                return new Outcome.Faulty<>(faults);
            }
            commits.around("file");
            close(clerk, arrival, ArrivalState.CORRESPONDENCE, reason);
            events.add(clerk.agencyCode(), id, Kind.FILED, clerk.fullName(), reason);
            journal.record(
                    clerk.username(), clerk.agencyCode(), "ARRIVAL_FILED", id.toString(), Map.of("reason", reason));
            return new Outcome.Done<>(arrival);
        });
    }

    /** Lays a registered document before a leader. */
    Outcome<Presentation> presentTo(SignedInUser clerk, UUID id, long leaderId) {
        Permission.require(clerk, Role.CLERK);
        Optional<Arrival> found = arrivals.locked(clerk.agencyCode(), id);
        if (found.isEmpty()) {
            return new Outcome.Missing<>();
        }
        Arrival arrival = found.get();
        if (arrival.state() != ArrivalState.REGISTERED) {
            return new Outcome.Overtaken<>(arrival, Overtaking.words(arrival, clerk, LocalDate.now(clock)));
        }
        Optional<Colleague> leader = colleagues.leaders(clerk.agencyCode()).stream()
                .filter(known -> known.personId() == leaderId)
                .findFirst();
        if (leader.isEmpty()) {
            return new Outcome.Faulty<>(List.of(
                    new Fault(RegistrationForm.LEADER, "Chọn người được trình", "Chưa chọn người được trình.")));
        }
        commits.around("present");
        present(clerk, id, leader.get());
        return new Outcome.Done<>(new Presentation(arrival, leader.get().withTitle()));
    }

    private void present(SignedInUser clerk, UUID id, Colleague leader) {
        arrivals.presented(id, new Presented(leader.personId(), leader.withTitle(), clock.instant()));
        events.add(clerk.agencyCode(), id, Kind.PRESENTED, clerk.fullName(), leader.withTitle());
        journal.record(
                clerk.username(),
                clerk.agencyCode(),
                "ARRIVAL_PRESENTED",
                id.toString(),
                Map.of("leader", leader.personId()));
    }

    /** Takes the presentation back while the leader has not directed. */
    Outcome<Arrival> withdrawPresentation(SignedInUser clerk, UUID id) {
        Permission.require(clerk, Role.CLERK);
        Optional<Arrival> found = arrivals.locked(clerk.agencyCode(), id);
        if (found.isEmpty()) {
            return new Outcome.Missing<>();
        }
        Arrival arrival = found.get();
        if (arrival.state() != ArrivalState.PRESENTED) {
            return new Outcome.Overtaken<>(arrival, Overtaking.words(arrival, clerk, LocalDate.now(clock)));
        }
        commits.around("present-withdraw");
        arrivals.notPresented(id, clock.instant());
        events.add(clerk.agencyCode(), id, Kind.NOT_PRESENTED, clerk.fullName(), null);
        journal.record(clerk.username(), clerk.agencyCode(), "PRESENTATION_WITHDRAWN", id.toString(), Map.of());
        return new Outcome.Done<>(arrival);
    }

    private <T> Outcome<T> waiting(SignedInUser clerk, UUID id, Function<Arrival, Outcome<T>> act) {
        Permission.require(clerk, Role.CLERK);
        Optional<Arrival> found = arrivals.locked(clerk.agencyCode(), id);
        if (found.isEmpty()) {
            return new Outcome.Missing<>();
        }
        Arrival arrival = found.get();
        return arrival.state() == ArrivalState.WAITING
                ? act.apply(arrival)
                : new Outcome.Overtaken<>(arrival, Overtaking.words(arrival, clerk, LocalDate.now(clock)));
    }

    private void close(SignedInUser clerk, Arrival arrival, ArrivalState state, String reason) {
        arrivals.closed(arrival.id(), state, new Closed(reason, clerk.personId(), clerk.fullName(), clock.instant()));
    }

    static List<Fault> reasonFaults(String reason) {
        if (reason.isEmpty()) {
            return List.of(new Fault("reason", "Ghi lý do", "Chưa có lý do."));
        }
        int length = Words.length(reason);
        return length <= LONGEST_REASON
                ? List.of()
                : List.of(new Fault(
                        "reason",
                        "Rút gọn lý do còn tối đa " + LONGEST_REASON + " ký tự",
                        "Đang có " + length + " ký tự, tối đa " + LONGEST_REASON + "."));
    }

    /** @param presentedTo the leader before whom it lies now */
    record Registration(UUID arrivalId, int number, int year, Optional<String> presentedTo) {}

    record Presentation(Arrival arrival, String leader) {}
}
