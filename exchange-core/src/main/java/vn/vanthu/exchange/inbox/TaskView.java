package vn.vanthu.exchange.inbox;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.ModelAndView;
import vn.vanthu.exchange.access.Role;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.directory.WorkingDays;
import vn.vanthu.exchange.inbox.Task.Part;
import vn.vanthu.exchange.inbox.Task.State;
import vn.vanthu.exchange.inbox.WorkLists.Assigned;
import vn.vanthu.exchange.web.Format;
import vn.vanthu.exchange.web.Tab;

/** One's own tasks by deadline, two weeks of the calendar, and the task one is at. */
@Service
@Transactional(readOnly = true)
class TaskView {

    private static final String LEAD = "chu-tri";
    private static final String COORDINATE = "phoi-hop";

    private final WorkLists lists;
    private final TaskRows tasks;
    private final WorkingDays workingDays;
    private final Format format;
    private final Clock clock;

    TaskView(WorkLists lists, TaskRows tasks, WorkingDays workingDays, Format format, Clock clock) {
        this.lists = lists;
        this.tasks = tasks;
        this.workingDays = workingDays;
        this.format = format;
        this.clock = clock;
    }

    ModelAndView page(SignedInUser user, @Nullable String wanted, String filter, String typed, List<Fault> faults) {
        LocalDate today = LocalDate.now(clock);
        List<Assigned> all = lists.tasks(user);
        List<Row> rows = all.stream()
                .filter(assigned -> matches(assigned.task(), filter))
                .map(assigned -> new Row(assigned, Deadline.of(assigned.task().deadline(), today, workingDays)))
                .toList();
        List<Row> open =
                rows.stream().filter(row -> row.assigned().task().open()).toList();
        Row current = rows.stream()
                .filter(row -> Long.toString(row.assigned().task().id()).equals(wanted))
                .findFirst()
                .orElse(open.isEmpty() ? null : open.getFirst());
        ModelAndView page = new ModelAndView("inbox/tasks")
                .addObject("groups", groups(rows, today))
                .addObject("current", current)
                .addObject("picked", wanted != null && current != null)
                .addObject("open", all.stream().filter(one -> one.task().open()).count())
                .addObject("overdue", count(open, Deadline.Tone.OVERDUE))
                .addObject("dueToday", count(open, Deadline.Tone.TODAY))
                .addObject(
                        "oldest",
                        all.stream()
                                .map(Assigned::task)
                                .filter(Task::open)
                                .map(Task::assignedAt)
                                .min(Comparator.naturalOrder())
                                .map(format::age)
                                .orElse(""))
                .addObject("segments", segments(filter))
                .addObject("weeks", weeks(open, today))
                .addObject("month", "tháng %02d/%d".formatted(today.getMonthValue(), today.getYear()))
                .addObject("errors", ArrivalPage.summed(faults));
        if (current != null) {
            Task task = current.assigned().task();
            page.addObject(
                            "directions",
                            tasks.directions(user.agencyCode(), task.arrivalId()).stream()
                                    .filter(direction -> !direction.withdrawn())
                                    .toList())
                    .addObject("working", workingDaysFrom(task))
                    .addObject(
                            "field",
                            Reason.field(
                                    "report", task.part() == Part.OPINION ? "Ý kiến" : "Kết quả xử lý", typed, faults))
                    .addObject(
                            "onward",
                            user.has(Role.DIVISION_HEAD) && task.part() == Part.LEAD && task.state() == State.ASSIGNED);
        }
        return page;
    }

    private int workingDaysFrom(Task task) {
        LocalDate deadline = task.deadline();
        return deadline == null ? 0 : workingDays.between(Shown.dayOf(task.assignedAt()), deadline);
    }

    private static long count(List<Row> rows, Deadline.Tone tone) {
        return rows.stream().filter(row -> row.deadline().tone() == tone).count();
    }

    private static boolean matches(Task task, String filter) {
        return switch (filter) {
            case LEAD -> task.part() == Part.LEAD;
            case COORDINATE -> task.part() == Part.COORDINATE;
            default -> true;
        };
    }

    private static List<Tab> segments(String filter) {
        boolean any = !filter.equals(LEAD) && !filter.equals(COORDINATE);
        return List.of(
                new Tab(TaskPage.PATH, "Tất cả", any),
                new Tab(TaskPage.PATH + "?loc=" + LEAD, "Chủ trì", filter.equals(LEAD)),
                new Tab(TaskPage.PATH + "?loc=" + COORDINATE, "Phối hợp", filter.equals(COORDINATE)));
    }

    private static List<Group> groups(List<Row> rows, LocalDate today) {
        LocalDate nextSunday =
                today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)).plusWeeks(1);
        Map<Heading, List<Row>> grouped = new EnumMap<>(Heading.class);
        rows.forEach(row -> grouped.computeIfAbsent(heading(row, nextSunday), key -> new ArrayList<>())
                .add(row));
        return grouped.entrySet().stream()
                .map(entry -> new Group(entry.getKey().title(), entry.getKey() == Heading.DONE, entry.getValue()))
                .toList();
    }

    private static Heading heading(Row row, LocalDate nextSunday) {
        Task task = row.assigned().task();
        LocalDate deadline = task.deadline();
        if (!task.open()) {
            return Heading.DONE;
        }
        if (task.part() == Part.FOR_INFORMATION) {
            return Heading.FOR_INFORMATION;
        }
        if (deadline == null) {
            return Heading.NO_DEADLINE;
        }
        return switch (row.deadline().tone()) {
            case OVERDUE -> Heading.OVERDUE;
            case TODAY -> Heading.TODAY;
            case LATER, NONE -> deadline.isAfter(nextSunday) ? Heading.LATER : Heading.SOON;
        };
    }

    /** Two weeks from Monday on, with what is due on each day. */
    private List<List<Day>> weeks(List<Row> open, LocalDate today) {
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        List<List<Day>> weeks = new ArrayList<>();
        for (int week = 0; week < 2; week++) {
            LocalDate first = monday.plusWeeks(week);
            weeks.add(first.datesUntil(first.plusDays(7))
                    .map(day -> new Day(
                            day.getDayOfMonth(),
                            day.equals(today),
                            !workingDays.isWorkingDay(day),
                            open.stream()
                                    .filter(row ->
                                            day.equals(row.assigned().task().deadline()))
                                    .count()))
                    .toList());
        }
        return weeks;
    }

    private enum Heading {
        OVERDUE("Quá hạn"),
        TODAY("Hôm nay"),
        SOON("Tuần này và tuần sau"),
        LATER("Sau đó"),
        NO_DEADLINE("Không ghi hạn"),
        FOR_INFORMATION("Để biết"),
        DONE("Xong hôm nay");

        private final String title;

        Heading(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    record Row(Assigned assigned, Deadline deadline) {}

    record Group(String title, boolean done, List<Row> rows) {}

    /** @param off weekends and holidays */
    record Day(int number, boolean today, boolean off, long due) {}
}
