package vn.vanthu.exchange.inbox;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.ModelAndView;
import vn.vanthu.exchange.access.Role;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.inbox.ArrivalFiles.Examined;
import vn.vanthu.exchange.web.TimelineEvent;
import vn.vanthu.rules.Regulations;

/** What became of an arrival: its data, its stamp, the handling slip (NĐ 30/2020 Phụ lục IV) and how it went. */
@Service
@Transactional(readOnly = true)
class RecordView {

    private final ArrivalFiles files;
    private final ArrivalEvents events;
    private final TaskRows tasks;
    private final Colleagues colleagues;
    private final Regulations regulations;

    RecordView(
            ArrivalFiles files, ArrivalEvents events, TaskRows tasks, Colleagues colleagues, Regulations regulations) {
        this.files = files;
        this.events = events;
        this.tasks = tasks;
        this.colleagues = colleagues;
        this.regulations = regulations;
    }

    ModelAndView of(SignedInUser user, Arrival arrival, String file, List<Fault> faults) {
        return page(user, arrival, file, faults, null);
    }

    ModelAndView overtaken(SignedInUser user, Arrival arrival, String words) {
        ModelAndView page = page(user, arrival, "0", List.of(), words);
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    private ModelAndView page(
            SignedInUser user, Arrival arrival, String file, List<Fault> faults, @Nullable String overtaken) {
        List<Examined> examined = files.examined(user.agencyCode(), arrival.id());
        String address = "/van-ban-den/" + arrival.id();
        boolean clerk = user.has(Role.CLERK);
        List<Direction> directions = tasks.directions(user.agencyCode(), arrival.id());
        List<Task> all = tasks.ofArrival(user.agencyCode(), arrival.id());
        return new ModelAndView("inbox/record")
                .addObject("arrival", arrival)
                .addObject("address", address)
                .addObject("pane", FileTabs.of(address, address, examined, file))
                .addObject(
                        "frames",
                        RegistrationFields.frames(
                                files.proposals(user.agencyCode(), arrival.id()),
                                examined.stream().findFirst().map(Examined::report)))
                .addObject("checks", Check.of(arrival, examined, regulations))
                .addObject("overtaken", overtaken)
                .addObject("errors", ArrivalPage.summed(faults))
                .addObject("back", clerk ? "/van-ban-den" : ArrivalReader.leader(user) ? "/chi-dao" : "/viec")
                .addObject("placeKey", clerk ? "inbox" : ArrivalReader.leader(user) ? "direction" : "tasks")
                .addObject(
                        "leaders",
                        clerk && arrival.state() == ArrivalState.REGISTERED
                                ? colleagues.leaders(user.agencyCode())
                                : List.of())
                .addObject("presentable", clerk && arrival.state() == ArrivalState.REGISTERED)
                .addObject("presentationUndoable", clerk && arrival.state() == ArrivalState.PRESENTED)
                .addObject("withdrawable", withdrawable(user, directions, all).orElse(null))
                .addObject("slip", slip(directions, all))
                .addObject("stampTo", stampTo(arrival, all))
                .addObject(
                        "stampDay",
                        arrival.inBook()
                                .map(book -> Shown.day(Shown.dayOf(book.at())))
                                .orElse(""))
                .addObject("timeline", timeline(arrival, events.of(user.agencyCode(), arrival.id())));
    }

    /** Whose direction it is may take it back while nobody began. */
    static Optional<Direction> withdrawable(SignedInUser user, List<Direction> directions, List<Task> tasks) {
        return directions.reversed().stream()
                .filter(direction -> !direction.withdrawn() && direction.leaderId() == user.personId())
                .filter(direction -> tasks.stream()
                        .filter(task -> task.directionId() == direction.id())
                        .allMatch(task -> task.state() == Task.State.ASSIGNED))
                .findFirst();
    }

    private static List<SlipEntry> slip(List<Direction> directions, List<Task> tasks) {
        List<SlipEntry> entries = new ArrayList<>();
        for (Direction direction : directions) {
            if (direction.withdrawn()) {
                continue;
            }
            List<Task> given = tasks.stream()
                    .filter(task -> task.directionId() == direction.id())
                    .toList();
            entries.add(new SlipEntry(
                    direction.onwardTaskId() == null ? "Ý kiến của lãnh đạo cơ quan" : "Ý kiến của lãnh đạo đơn vị",
                    direction.leader(),
                    direction.verb().title(),
                    direction.opinion(),
                    direction.deadline(),
                    direction.givenAt(),
                    given));
        }
        return entries;
    }

    private static String stampTo(Arrival arrival, List<Task> tasks) {
        return tasks.stream()
                .filter(task -> task.part() == Task.Part.LEAD && task.open() || task.state() == Task.State.DONE)
                .map(Task::personName)
                .findFirst()
                .or(() -> Optional.ofNullable(arrival.presented()).map(Arrival.Presented::name))
                .orElse("");
    }

    private static List<TimelineEvent> timeline(Arrival arrival, List<ArrivalEvents.Event> events) {
        List<TimelineEvent> steps = new ArrayList<>();
        for (ArrivalEvents.Event event : events) {
            String words = event.words();
            boolean arrived = event.kind() == ArrivalEvents.Kind.ARRIVED;
            steps.add(new TimelineEvent(
                    arrived ? arrival.arrivedAt() : event.at(),
                    event.kind().title() + " · " + event.byName(),
                    words == null ? "" : words,
                    "",
                    tone(event.kind())));
        }
        return steps;
    }

    private static String tone(ArrivalEvents.Kind kind) {
        return switch (kind) {
            case ARRIVED, JUDGED_AGAIN, PRESENTED, DIRECTED, OPINION_ASKED, INFORMED, STARTED, SEEN -> "blue";
            case REGISTERED, TASK_DONE, ANSWERED, DONE -> "green";
            case REJECTED -> "red";
            case TASK_RETURNED, SENT_BACK, NOT_PRESENTED, DIRECTION_WITHDRAWN -> "amber";
            case FILED, TASK_CLOSED -> "neutral";
        };
    }

    /** One opinion on the handling slip, with who does what about it. */
    record SlipEntry(
            String heading,
            String leader,
            String verb,
            String opinion,
            @Nullable LocalDate deadline,
            Instant at,
            List<Task> tasks) {}
}
