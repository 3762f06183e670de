package vn.vanthu.exchange.inbox;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.ModelAndView;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.directory.WorkingDays;
import vn.vanthu.exchange.inbox.ArrivalFiles.Examined;
import vn.vanthu.exchange.inbox.Direction.Verb;
import vn.vanthu.exchange.inbox.WorkLists.Precedent;
import vn.vanthu.exchange.web.Format;
import vn.vanthu.exchange.web.Tab;

/** A leader's list, the document he is at, and the pane in which he directs. */
@Service
@Transactional(readOnly = true)
class DirectionView {

    private static final int[] USUAL_DAYS = {1, 3, 5, 10, 15};
    private static final String URGENT = "khan";
    private static final String THIS_WEEK = "tuan";

    private final WorkLists lists;
    private final Directing directing;
    private final ArrivalFiles files;
    private final TaskRows tasks;
    private final WorkingDays workingDays;
    private final Format format;
    private final Clock clock;

    DirectionView(
            WorkLists lists,
            Directing directing,
            ArrivalFiles files,
            TaskRows tasks,
            WorkingDays workingDays,
            Format format,
            Clock clock) {
        this.lists = lists;
        this.directing = directing;
        this.files = files;
        this.tasks = tasks;
        this.workingDays = workingDays;
        this.format = format;
        this.clock = clock;
    }

    ModelAndView page(
            SignedInUser leader, @Nullable String wanted, String filter, String file, boolean takingSuggestion) {
        List<Arrival> all = lists.toDirect(leader);
        List<Arrival> shown =
                all.stream().filter(arrival -> matches(arrival, filter)).toList();
        Arrival current = shown.stream()
                .filter(arrival -> arrival.id().toString().equals(wanted))
                .findFirst()
                .or(() -> all.stream()
                        .filter(arrival -> arrival.id().toString().equals(wanted))
                        .findFirst())
                .orElse(shown.isEmpty() ? null : shown.getFirst());
        boolean picked =
                wanted != null && current != null && current.id().toString().equals(wanted);
        ModelAndView page = frame(leader, all, shown, current, filter, picked);
        if (current != null) {
            List<Colleague> choice = directing.choice(leader);
            Optional<Suggestion> suggestion = suggestion(leader, current, choice);
            DirectionForm form = takingSuggestion
                    ? suggestion.map(Suggestion::form).orElse(DirectionForm.empty())
                    : DirectionForm.empty();
            pane(page, leader, current, choice, form, List.of(), file);
            page.addObject("suggestion", takingSuggestion ? null : suggestion.orElse(null));
        }
        return page;
    }

    ModelAndView faulty(SignedInUser leader, UUID id, DirectionForm form, List<Fault> faults) {
        List<Arrival> all = lists.toDirect(leader);
        Arrival current = all.stream()
                .filter(arrival -> arrival.id().equals(id))
                .findFirst()
                .orElseThrow(ArrivalPage::notFound);
        ModelAndView page = frame(leader, all, all, current, "", true);
        pane(page, leader, current, directing.choice(leader), form, faults, "0");
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView frame(
            SignedInUser leader,
            List<Arrival> all,
            List<Arrival> shown,
            @Nullable Arrival current,
            String filter,
            boolean picked) {
        LocalDate today = LocalDate.now(clock);
        int at = current == null ? -1 : shown.indexOf(current);
        return new ModelAndView("inbox/direct")
                .addObject(
                        "rows",
                        shown.stream().map(arrival -> row(arrival, today)).toList())
                .addObject("current", current)
                .addObject("picked", picked)
                .addObject("total", all.size())
                .addObject(
                        "oldest",
                        all.stream()
                                .map(DirectionView::since)
                                .min(java.util.Comparator.naturalOrder())
                                .map(format::age)
                                .orElse(""))
                .addObject("chips", chips(all, filter))
                .addObject("nth", at + 1)
                .addObject("before", at > 0 ? shown.get(at - 1).id() : null)
                .addObject(
                        "after",
                        at >= 0 && at + 1 < shown.size() ? shown.get(at + 1).id() : null);
    }

    private void pane(
            ModelAndView page,
            SignedInUser leader,
            Arrival current,
            List<Colleague> choice,
            DirectionForm form,
            List<Fault> faults,
            String file) {
        LocalDate today = LocalDate.now(clock);
        List<Examined> examined = files.examined(leader.agencyCode(), current.id());
        String address = DirectionPage.PATH + "?van-ban=" + current.id();
        List<Task> given = tasks.ofArrival(leader.agencyCode(), current.id());
        Optional<Task> own = given.stream()
                .filter(task -> task.personId() == leader.personId()
                        && task.part() == Task.Part.LEAD
                        && task.state() == Task.State.ASSIGNED)
                .findFirst();
        boolean onward = current.state() != ArrivalState.PRESENTED;
        page.addObject("pane", FileTabs.of(address, "/van-ban-den/" + current.id(), examined, file))
                .addObject("form", form)
                .addObject("choice", choice)
                .addObject("verbs", onward ? List.of(Verb.ASSIGN, Verb.ASK_OPINION) : List.of(Verb.values()))
                .addObject("days", days(today))
                .addObject("limit", own.map(Task::deadline).map(Shown::day).orElse(null))
                .addObject("dueOn", current.described().dueOn())
                .addObject("onward", onward)
                .addObject(
                        "directions",
                        tasks.directions(leader.agencyCode(), current.id()).stream()
                                .filter(direction -> !direction.withdrawn())
                                .toList())
                .addObject(
                        "answers",
                        given.stream()
                                .filter(task -> task.part() == Task.Part.OPINION && task.state() == Task.State.DONE
                                        || task.state() == Task.State.RETURNED)
                                .toList())
                .addObject("errors", ArrivalPage.summed(faults))
                .addObject("faults", faults);
    }

    private List<DayChoice> days(LocalDate today) {
        List<DayChoice> days = new ArrayList<>();
        for (int count : USUAL_DAYS) {
            LocalDate day = workingDays.after(today, count);
            days.add(new DayChoice(Integer.toString(count), Shown.dayInWeek(day, today), Shown.shortDay(day)));
        }
        return days;
    }

    private Row row(Arrival arrival, LocalDate today) {
        LocalDate due = arrival.described().dueOn();
        Deadline deadline = Deadline.of(due, today, workingDays);
        return new Row(
                arrival,
                since(arrival),
                due == null ? "Không ghi hạn" : "Hạn " + deadline.day(),
                deadline.tone() == Deadline.Tone.OVERDUE ? "r" : deadline.tone() == Deadline.Tone.NONE ? "n" : "a");
    }

    private static java.time.Instant since(Arrival arrival) {
        Arrival.Presented presented = arrival.presented();
        return presented == null ? arrival.arrivedAt() : presented.at();
    }

    private boolean matches(Arrival arrival, String filter) {
        return switch (filter) {
            case URGENT -> arrival.described().urgency().urgent();
            case THIS_WEEK -> dueThisWeek(arrival);
            default -> true;
        };
    }

    private boolean dueThisWeek(Arrival arrival) {
        LocalDate due = arrival.described().dueOn();
        LocalDate today = LocalDate.now(clock);
        LocalDate sunday = today.with(java.time.temporal.TemporalAdjusters.nextOrSame(java.time.DayOfWeek.SUNDAY));
        return due != null && !due.isAfter(sunday);
    }

    private List<Tab> chips(List<Arrival> all, String filter) {
        long urgent = all.stream().filter(arrival -> matches(arrival, URGENT)).count();
        long week = all.stream().filter(this::dueThisWeek).count();
        boolean any = !filter.equals(URGENT) && !filter.equals(THIS_WEEK);
        return List.of(
                new Tab(DirectionPage.PATH, "Tất cả", (long) all.size(), any),
                new Tab(DirectionPage.PATH + "?loc=" + URGENT, "Khẩn", urgent, filter.equals(URGENT)),
                new Tab(DirectionPage.PATH + "?loc=" + THIS_WEEK, "Hạn tuần này", week, filter.equals(THIS_WEEK)));
    }

    private Optional<Suggestion> suggestion(SignedInUser leader, Arrival current, List<Colleague> choice) {
        return lists.precedent(leader, current)
                .flatMap(precedent -> choice.stream()
                        .filter(one -> one.personId() == precedent.leadId())
                        .findFirst()
                        .map(lead -> suggestion(current, precedent, lead)));
    }

    private Suggestion suggestion(Arrival current, Precedent precedent, Colleague lead) {
        String days = precedent
                .deadline()
                .map(deadline -> workingDays.between(precedent.givenOn(), deadline))
                .filter(count -> count > 0)
                .map(Object::toString)
                .orElse("");
        return new Suggestion(
                lead.unitOrName() + " chủ trì" + (days.isEmpty() ? "" : ", hạn " + days + " ngày làm việc"),
                "Như văn bản trước của " + current.issuer() + ", số đến " + precedent.arrivalNumber() + ".",
                new DirectionForm(Verb.ASSIGN, Long.toString(lead.personId()), Set.of(), Set.of(), days, "", ""));
    }

    /** One row of the list. */
    record Row(Arrival arrival, java.time.Instant since, String due, String dueBadge) {}

    record DayChoice(String days, String day, String shortDay) {}

    /** What the machine proposes, why, and the form with it filled in. */
    record Suggestion(String words, String reason, DirectionForm form) {}
}
