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
import java.util.Optional;
import java.util.function.Predicate;
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
import vn.vanthu.exchange.inbox.WorkLists.Due;
import vn.vanthu.exchange.web.Format;
import vn.vanthu.exchange.web.Tab;
import vn.vanthu.exchange.web.Turning;

/** One's own tasks by deadline, two weeks of the calendar, and the task one is at. */
@Service
@Transactional(readOnly = true)
class TaskView {

    private static final String LEAD = "chu-tri";
    private static final String COORDINATE = "phoi-hop";

    private static final int ON_PAGE = 100;

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

    ModelAndView page(
            SignedInUser user,
            @Nullable String wanted,
            String filter,
            @Nullable String after,
            String typed,
            List<Fault> faults) {
        LocalDate today = LocalDate.now(clock);
        Optional<TaskPlace> place = TaskPlace.parse(after);
        List<Assigned> found = lists.tasks(user, part(filter), place, ON_PAGE + 1);
        List<Row> rows = found.stream()
                .limit(ON_PAGE)
                .map(assigned -> row(assigned, today))
                .toList();
        Row current = wanted == null
                ? rows.stream()
                        .filter(row -> row.assigned().task().open())
                        .findFirst()
                        .orElse(null)
                : wanted(user, wanted, today, rows);
        List<Due> due = lists.due(user);
        ModelAndView page = new ModelAndView("inbox/tasks")
                .addObject("groups", groups(rows, today))
                .addObject("current", current)
                .addObject("picked", wanted != null && current != null)
                .addObject("open", due.stream().mapToLong(Due::count).sum())
                .addObject("overdue", count(due, day -> day.isBefore(today)))
                .addObject("dueToday", count(due, day -> day.equals(today)))
                .addObject(
                        "oldest",
                        due.stream()
                                .map(Due::oldest)
                                .min(Comparator.naturalOrder())
                                .map(format::age)
                                .orElse(""))
                .addObject(
                        "turning",
                        Turning.of(
                                place.isEmpty() ? null : address(filter),
                                "Về đầu danh sách",
                                found.size() <= ON_PAGE
                                        ? null
                                        : address(filter)
                                                + (part(filter) == null ? "?sau=" : "&sau=")
                                                + rows.getLast().assigned().place(),
                                "Xem tiếp"))
                .addObject("segments", segments(filter))
                .addObject("weeks", weeks(due, today))
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

    /** The one asked for, on this page or not; else the first one open. */
    private @Nullable Row wanted(SignedInUser user, String wanted, LocalDate today, List<Row> rows) {
        return rows.stream()
                .filter(row -> Long.toString(row.assigned().task().id()).equals(wanted))
                .findFirst()
                .or(() -> wanted.matches("[0-9]{1,18}")
                        ? lists.task(user, Long.parseLong(wanted))
                                .filter(assigned -> assigned.task().open())
                                .map(assigned -> row(assigned, today))
                        : Optional.empty())
                .or(() -> rows.stream()
                        .filter(row -> row.assigned().task().open())
                        .findFirst())
                .orElse(null);
    }

    private Row row(Assigned assigned, LocalDate today) {
        return new Row(assigned, Deadline.of(assigned.task().deadline(), today, workingDays));
    }

    private static long count(List<Due> due, Predicate<LocalDate> when) {
        return due.stream()
                .filter(each -> each.deadline() != null && when.test(each.deadline()))
                .mapToLong(Due::count)
                .sum();
    }

    private static @Nullable Part part(String filter) {
        return switch (filter) {
            case LEAD -> Part.LEAD;
            case COORDINATE -> Part.COORDINATE;
            default -> null;
        };
    }

    private static String address(String filter) {
        return part(filter) == null ? TaskPage.PATH : TaskPage.PATH + "?loc=" + filter;
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
    private List<List<Day>> weeks(List<Due> due, LocalDate today) {
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        List<List<Day>> weeks = new ArrayList<>();
        for (int week = 0; week < 2; week++) {
            LocalDate first = monday.plusWeeks(week);
            weeks.add(first.datesUntil(first.plusDays(7))
                    .map(day -> new Day(
                            day.getDayOfMonth(),
                            day.equals(today),
                            !workingDays.isWorkingDay(day),
                            count(due, day::equals)))
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
