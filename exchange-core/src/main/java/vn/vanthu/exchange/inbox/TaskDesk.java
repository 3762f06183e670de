package vn.vanthu.exchange.inbox;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.dispatch.BusinessState;
import vn.vanthu.exchange.inbox.Arrival.Closed;
import vn.vanthu.exchange.inbox.ArrivalEvents.Kind;
import vn.vanthu.exchange.inbox.Task.Part;
import vn.vanthu.exchange.inbox.Task.State;
import vn.vanthu.exchange.journal.Journal;

/** What people do with their own tasks. The lead's report completes the arrival. */
@Service
@Transactional
class TaskDesk {

    static final int LONGEST_REPORT = 2000;

    private final ArrivalRows arrivals;
    private final TaskRows tasks;
    private final ArrivalEvents events;
    private final Answers answers;
    private final Journal journal;
    private final Commits commits;
    private final Clock clock;

    TaskDesk(
            ArrivalRows arrivals,
            TaskRows tasks,
            ArrivalEvents events,
            Answers answers,
            Journal journal,
            Commits commits,
            Clock clock) {
        this.arrivals = arrivals;
        this.tasks = tasks;
        this.events = events;
        this.answers = answers;
        this.journal = journal;
        this.commits = commits;
        this.clock = clock;
    }

    /** Begins; the lead's beginning is the arrival's. */
    Outcome<Task> start(SignedInUser user, long taskId) {
        return own(user, taskId, (arrival, task) -> {
            if (task.state() != State.ASSIGNED || task.part() == Part.FOR_INFORMATION) {
                return overtaken(arrival, task);
            }
            commits.around("start");
            begin(user, arrival, task);
            return new Outcome.Done<>(task);
        });
    }

    private void begin(SignedInUser user, Arrival arrival, Task task) {
        Instant now = clock.instant();
        tasks.started(task.id(), now);
        events.add(
                user.agencyCode(),
                arrival.id(),
                Kind.STARTED,
                user.fullName(),
                task.part().title());
        record(user, arrival, task, "TASK_STARTED");
        if (task.part() == Part.LEAD) {
            arrivals.moved(arrival.id(), ArrivalState.IN_PROGRESS, now);
            answers.tell(arrival, BusinessState.IN_PROGRESS, "Đang xử lý.", user.fullName());
        }
    }

    /** Reports it done; a lead who never said that he began began now, so that 05 goes before 06. */
    Outcome<Task> report(SignedInUser user, long taskId, String typed) {
        String report = Words.text(typed);
        return own(user, taskId, (arrival, task) -> {
            if (!task.open() || task.part() == Part.FOR_INFORMATION) {
                return overtaken(arrival, task);
            }
            List<Fault> faults = reportFaults(report);
            if (!faults.isEmpty()) {
                return new Outcome.Faulty<>(faults);
            }
            commits.around("report");
            if (task.part() == Part.LEAD && task.state() == State.ASSIGNED) {
                begin(user, arrival, task);
            }
            tasks.done(task.id(), report, clock.instant());
            Kind kind = task.part() == Part.OPINION ? Kind.ANSWERED : Kind.TASK_DONE;
            events.add(user.agencyCode(), arrival.id(), kind, user.fullName(), report);
            record(user, arrival, task, "TASK_DONE");
            if (task.part() == Part.LEAD) {
                complete(user, arrival, report);
            }
            return new Outcome.Done<>(task);
        });
    }

    /** Gives it back to whoever gave it, with a reason; what the others have not begun is taken back too. */
    Outcome<Task> giveBack(SignedInUser user, long taskId, String typed) {
        String reason = Words.text(typed);
        return own(user, taskId, (arrival, task) -> {
            if (!task.open() || task.part() == Part.FOR_INFORMATION) {
                return overtaken(arrival, task);
            }
            List<Fault> faults = ReceptionDesk.reasonFaults(reason);
            if (!faults.isEmpty()) {
                return new Outcome.Faulty<>(faults);
            }
            commits.around("give-back");
            tasks.returned(task.id(), reason);
            events.add(user.agencyCode(), arrival.id(), Kind.TASK_RETURNED, user.fullName(), reason);
            record(user, arrival, task, "TASK_RETURNED");
            if (task.part() == Part.LEAD) {
                backToLeader(user, arrival, task);
            }
            return new Outcome.Done<>(task);
        });
    }

    private void backToLeader(SignedInUser user, Arrival arrival, Task task) {
        Direction direction =
                tasks.direction(user.agencyCode(), task.directionId()).orElseThrow();
        tasks.withdrawUnstarted(direction.id());
        Long onward = direction.onwardTaskId();
        if (onward == null) {
            arrivals.moved(arrival.id(), ArrivalState.PRESENTED, clock.instant());
        } else {
            tasks.moved(onward, State.ASSIGNED);
        }
    }

    /** Has read what was sent for information; where nobody leads, the last one to read it completes the arrival. */
    Outcome<Task> seen(SignedInUser user, long taskId) {
        return own(user, taskId, (arrival, task) -> {
            if (!task.open() || task.part() != Part.FOR_INFORMATION) {
                return overtaken(arrival, task);
            }
            commits.around("seen");
            tasks.done(task.id(), null, clock.instant());
            events.add(user.agencyCode(), arrival.id(), Kind.SEEN, user.fullName(), null);
            record(user, arrival, task, "TASK_SEEN");
            boolean last = tasks.ofArrival(user.agencyCode(), arrival.id()).stream()
                    .noneMatch(other -> other.id() != task.id() && (other.open() || other.state() == State.DELEGATED));
            if (arrival.state() == ArrivalState.ASSIGNED && last) {
                complete(user, arrival, "Đã chuyển để biết");
            }
            return new Outcome.Done<>(task);
        });
    }

    private void complete(SignedInUser user, Arrival arrival, String result) {
        Instant now = clock.instant();
        arrivals.closed(arrival.id(), ArrivalState.DONE, new Closed(result, user.personId(), user.fullName(), now));
        for (Task helping : tasks.closeHelping(user.agencyCode(), arrival.id(), now)) {
            events.add(
                    user.agencyCode(),
                    arrival.id(),
                    Kind.TASK_CLOSED,
                    helping.personName(),
                    user.fullName() + " đã báo cáo hoàn thành.");
            record(user, arrival, helping, "TASK_CLOSED");
        }
        events.add(user.agencyCode(), arrival.id(), Kind.DONE, user.fullName(), null);
        journal.record(
                user.username(), user.agencyCode(), "ARRIVAL_DONE", arrival.id().toString(), Map.of());
        answers.tell(arrival, BusinessState.DONE, "Đã hoàn thành xử lý.", user.fullName());
    }

    private Outcome<Task> own(SignedInUser user, long taskId, BiFunction<Arrival, Task, Outcome<Task>> act) {
        Optional<Task> found = tasks.task(user.agencyCode(), taskId).filter(task -> task.personId() == user.personId());
        if (found.isEmpty()) {
            return new Outcome.Missing<>();
        }
        Arrival arrival =
                arrivals.locked(user.agencyCode(), found.get().arrivalId()).orElseThrow();
        return act.apply(arrival, tasks.task(user.agencyCode(), taskId).orElseThrow());
    }

    private static Outcome<Task> overtaken(Arrival arrival, Task task) {
        return new Outcome.Overtaken<>(
                arrival,
                switch (task.state()) {
                    case ASSIGNED -> "Việc này gửi để biết, không phải báo cáo.";
                    case IN_PROGRESS -> "Bạn đang xử lý việc này.";
                    case DONE -> "Bạn đã báo cáo xong việc này.";
                    case CLOSED -> "Chủ trì đã báo cáo hoàn thành nên việc này đã kết thúc.";
                    case RETURNED -> "Bạn đã trả lại việc này.";
                    case DELEGATED -> "Bạn đã chuyển tiếp việc này.";
                    case WITHDRAWN -> "Lãnh đạo đã rút lại việc này.";
                });
    }

    private static List<Fault> reportFaults(String report) {
        if (report.isEmpty()) {
            return List.of(new Fault("report", "Ghi kết quả xử lý", "Chưa có nội dung báo cáo."));
        }
        int length = Words.length(report);
        return length <= LONGEST_REPORT
                ? List.of()
                : List.of(new Fault(
                        "report",
                        "Rút gọn báo cáo còn tối đa " + LONGEST_REPORT + " ký tự",
                        "Đang có " + length + " ký tự, tối đa " + LONGEST_REPORT + "."));
    }

    private void record(SignedInUser user, Arrival arrival, Task task, String action) {
        journal.record(
                user.username(),
                user.agencyCode(),
                action,
                arrival.id().toString(),
                Map.of("task", task.id(), "part", task.part().name()));
    }
}
