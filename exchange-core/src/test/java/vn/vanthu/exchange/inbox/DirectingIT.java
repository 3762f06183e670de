package vn.vanthu.exchange.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import vn.vanthu.exchange.HubTest;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.directory.AgencyScope;
import vn.vanthu.exchange.directory.WorkingDays;
import vn.vanthu.exchange.inbox.Directing.Given;
import vn.vanthu.exchange.inbox.Direction.Verb;
import vn.vanthu.exchange.inbox.Task.State;
import vn.vanthu.exchange.journal.Journal;
import vn.vanthu.exchange.journal.JournalEntry;
import vn.vanthu.exchange.registry.Books;
import vn.vanthu.exchange.registry.Entry;
import vn.vanthu.rules.Clause;

@HubTest
class DirectingIT {

    private final ApplicationContext context;
    private final AgencyScope scope;
    private final Inbox inbox;
    private final ReceptionDesk desk;
    private final Directing directing;
    private final TaskDesk taskDesk;
    private final WorkLists workLists;
    private final ArrivalRows arrivals;
    private final TaskRows tasks;
    private final WorkingDays workingDays;
    private final Books books;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final Clock clock;
    private Office office;
    private UUID id;

    DirectingIT(
            @Autowired ApplicationContext context,
            @Autowired AgencyScope scope,
            @Autowired Inbox inbox,
            @Autowired ReceptionDesk desk,
            @Autowired Directing directing,
            @Autowired TaskDesk taskDesk,
            @Autowired WorkLists workLists,
            @Autowired ArrivalRows arrivals,
            @Autowired TaskRows tasks,
            @Autowired WorkingDays workingDays,
            @Autowired Books books,
            @Autowired Journal journal,
            @Autowired JdbcClient jdbc,
            @Autowired Clock clock) {
        this.context = context;
        this.scope = scope;
        this.inbox = inbox;
        this.desk = desk;
        this.directing = directing;
        this.taskDesk = taskDesk;
        this.workLists = workLists;
        this.arrivals = arrivals;
        this.tasks = tasks;
        this.workingDays = workingDays;
        this.books = books;
        this.journal = journal;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @BeforeEach
    void aDocumentBeforeTheHead() {
        office = Office.opened(context);
        id = presented(Offers.ofANumber("2264/STC-QLNS"));
    }

    private UUID presented(Offers offer) {
        UUID arrival = scope.asSystem(() -> inbox.offer(offer.to(office.code())));
        RegistrationForm form = Forms.seenAll(Forms.presentedTo(office.head()));
        assertThat(scope.inAgency(office.code(), () -> desk.register(office.clerk(), arrival, form)))
                .isInstanceOf(Outcome.Done.class);
        return arrival;
    }

    @Test
    @Clause({"CM-7.1a-B3", "N30-23", "N30-24"})
    void assignsOneLeadAnyCoordinatorsAndADeadlineInWorkingDays() {
        direct(office.head(), assigning(office.specialist(), office.otherSpecialist(), office.divisionHead()));
        assertThat(parts())
                .containsExactly(
                        "LEAD Võ Đăng Khoa ASSIGNED",
                        "COORDINATE Phạm Thanh Bình ASSIGNED",
                        "COORDINATE Đặng Thị Ánh Tuyết ASSIGNED");
        LocalDate fiveDays = workingDays.after(LocalDate.now(clock), 5);
        assertThat(tasks()).allSatisfy(task -> assertThat(task.deadline()).isEqualTo(fiveDays));
        assertThat(arrival().state()).isEqualTo(ArrivalState.ASSIGNED);
        assertThat(told()).containsExactly("03", "04");
    }

    @Test
    void entersInTheBookWhoGotItAndWhen() {
        direct(office.head(), assigning(office.specialist(), office.otherSpecialist()));
        Entry entry = entry();
        assertThat(entry.fields().recipients()).isEqualTo("Võ Đăng Khoa, Đặng Thị Ánh Tuyết");
        assertThat(entry.fields().transferredOn()).isEqualTo(LocalDate.now(clock));
    }

    @Test
    @Clause({"VL-9.5c", "HCM-13.4"})
    void goesThroughStartAndReportToTheEnd() {
        direct(office.head(), assigning(office.specialist(), office.otherSpecialist()));
        Task lead = taskOf(office.specialist());
        assertThat(act(office.specialist(), () -> taskDesk.start(office.specialist(), lead.id())))
                .isInstanceOf(Outcome.Done.class);
        assertThat(arrival().state()).isEqualTo(ArrivalState.IN_PROGRESS);
        assertThat(act(office.specialist(), () -> taskDesk.report(office.specialist(), lead.id(), "Đã đối chiếu.")))
                .isInstanceOf(Outcome.Done.class);
        assertThat(arrival().state()).isEqualTo(ArrivalState.DONE);
        assertThat(arrival().closed().reason()).isEqualTo("Đã đối chiếu.");
        assertThat(told()).containsExactly("03", "04", "05", "06");
        assertThat(journalled())
                .containsExactly(
                        "ARRIVAL_OFFERED",
                        "ARRIVAL_REGISTERED",
                        "ARRIVAL_PRESENTED",
                        "ARRIVAL_DIRECTED",
                        "TASK_STARTED",
                        "TASK_DONE",
                        "TASK_CLOSED",
                        "ARRIVAL_DONE");
    }

    @Test
    void tells05Before06WhenTheLeadReportsWithoutHavingBegun() {
        direct(office.head(), assigning(office.specialist()));
        Task lead = taskOf(office.specialist());
        act(office.specialist(), () -> taskDesk.report(office.specialist(), lead.id(), "Đã đối chiếu."));
        assertThat(arrival().state()).isEqualTo(ArrivalState.DONE);
        assertThat(told()).containsExactly("03", "04", "05", "06");
        assertThat(journalled()).containsSubsequence("TASK_STARTED", "TASK_DONE", "ARRIVAL_DONE");
        assertThat(taskOf(office.specialist()).startedAt()).isNotNull();
    }

    @Test
    void endsTheCoordinatorsTasksWhenTheLeadReportsAndSaysSo() {
        direct(office.head(), assigning(office.specialist(), office.otherSpecialist(), office.divisionHead()));
        Task helping = taskOf(office.otherSpecialist());
        act(office.otherSpecialist(), () -> taskDesk.start(office.otherSpecialist(), helping.id()));
        Task reported = taskOf(office.divisionHead());
        act(office.divisionHead(), () -> taskDesk.report(office.divisionHead(), reported.id(), "Đã góp số liệu."));
        Task lead = taskOf(office.specialist());
        act(office.specialist(), () -> taskDesk.report(office.specialist(), lead.id(), "Đã đối chiếu."));

        assertThat(taskOf(office.otherSpecialist()).state()).isEqualTo(State.CLOSED);
        assertThat(taskOf(office.divisionHead()).state()).isEqualTo(State.DONE);
        assertThat(journalled()).filteredOn("TASK_CLOSED"::equals).hasSize(1);
        assertThat(act(
                        office.otherSpecialist(),
                        () -> taskDesk.report(office.otherSpecialist(), helping.id(), "Muộn.")))
                .isInstanceOfSatisfying(
                        Outcome.Overtaken.class,
                        overtaken -> assertThat(overtaken.words()).contains("Chủ trì đã báo cáo hoàn thành"));
        assertThat(scope.inAgency(
                        office.code(), () -> workLists.tasks(office.otherSpecialist(), null, Optional.empty(), 100)))
                .extracting(assigned -> assigned.task().state())
                .contains(State.CLOSED);
        assertThat(scope.inAgency(
                        office.code(),
                        () -> workLists.tasksWaiting(office.otherSpecialist()).count()))
                .isZero();
    }

    @Test
    void walksThroughMoreTasksThanAPageHoldsInTheirOrder() {
        direct(office.head(), assigning(office.specialist()));
        long lead = taskOf(office.specialist()).id();
        scope.inAgency(office.code(), () -> jdbc.sql("""
                INSERT INTO task (agency_code, arrival_id, direction_id, person_id, person_name, role, state, deadline,
                    assigned_at)
                SELECT t.agency_code, t.arrival_id, t.direction_id, t.person_id, t.person_name, 'COORDINATE',
                    'ASSIGNED', CASE WHEN n % 3 = 0 THEN NULL ELSE t.deadline + n % 7 END, t.assigned_at
                FROM task t, generate_series(1, 24) n WHERE t.id = :lead""").param("lead", lead).update());
        List<Long> all = ids(Optional.empty(), 100);
        assertThat(all).hasSize(25).startsWith(lead);
        List<Long> walked = new ArrayList<>();
        Optional<TaskPlace> after = Optional.empty();
        while (walked.size() < 25) {
            Optional<TaskPlace> from = after;
            List<WorkLists.Assigned> page =
                    scope.inAgency(office.code(), () -> workLists.tasks(office.specialist(), null, from, 10));
            page.forEach(one -> walked.add(one.task().id()));
            after = TaskPlace.parse(page.getLast().place().toString());
        }
        assertThat(walked).isEqualTo(all);
        assertThat(ids(after, 10)).isEmpty();
        assertThat(scope.inAgency(office.code(), () -> workLists.due(office.specialist())))
                .extracting(WorkLists.Due::count)
                .satisfies(counts -> assertThat(
                                counts.stream().mapToLong(Long::longValue).sum())
                        .isEqualTo(25));
    }

    private List<Long> ids(Optional<TaskPlace> after, int limit) {
        return scope.inAgency(
                office.code(),
                () -> workLists.tasks(office.specialist(), null, after, limit).stream()
                        .map(one -> one.task().id())
                        .toList());
    }

    @Test
    void isNotDoneWhenACoordinatorReports() {
        direct(office.head(), assigning(office.specialist(), office.otherSpecialist()));
        Task helping = taskOf(office.otherSpecialist());
        act(office.otherSpecialist(), () -> taskDesk.start(office.otherSpecialist(), helping.id()));
        act(office.otherSpecialist(), () -> taskDesk.report(office.otherSpecialist(), helping.id(), "Đã góp số liệu."));
        assertThat(arrival().state()).isEqualTo(ArrivalState.ASSIGNED);
        assertThat(told()).containsExactly("03", "04");
    }

    @Test
    void tellsASenderNobodyVerifiedNothingAtAnyStep() {
        id = presented(Offers.ofANumber("2265/STC-QLNS").unverified());
        int before = told().size();
        direct(office.head(), assigning(office.specialist()));
        Task lead = taskOf(office.specialist());
        act(office.specialist(), () -> taskDesk.start(office.specialist(), lead.id()));
        act(office.specialist(), () -> taskDesk.report(office.specialist(), lead.id(), "Xong."));
        assertThat(arrival().state()).isEqualTo(ArrivalState.DONE);
        assertThat(told()).hasSize(before);
    }

    @Test
    void asksForExactlyOneLead() {
        assertThat(faults(direct(office.head(), form(Verb.ASSIGN, "", "5", "Xử lý."))))
                .containsExactly("lead: Chưa chọn chủ trì.");
        assertThat(faults(direct(office.head(), form(Verb.ASSIGN, "999999999", "5", "Xử lý."))))
                .containsExactly("lead: Chưa chọn chủ trì.");
        assertThat(arrival().state()).isEqualTo(ArrivalState.PRESENTED);
    }

    @Test
    void refusesDeadlinesThatCannotBe() {
        String lead = Long.toString(office.specialist().personId());
        assertThat(faults(direct(office.head(), deadline(lead, "30/02/2027"))))
                .containsExactly("deadline: Tháng 02/2027 chỉ có 28 ngày.");
        assertThat(faults(direct(office.head(), deadline(lead, "01/01/2026"))))
                .containsExactly("deadline: Hạn ở trước hôm nay.");
        assertThat(faults(direct(office.head(), deadline(lead, "")))).hasSize(1);
    }

    @Test
    void undoesTheRoutingWhileNobodyBegan() {
        long direction = given(direct(office.head(), assigning(office.specialist())));
        assertThat(act(office.head(), () -> directing.withdraw(office.head(), direction)))
                .isInstanceOf(Outcome.Done.class);
        assertThat(arrival().state()).isEqualTo(ArrivalState.PRESENTED);
        assertThat(parts()).containsExactly("LEAD Võ Đăng Khoa WITHDRAWN");
        assertThat(entry().fields().recipients()).isNull();
        assertThat(act(office.head(), () -> directing.withdraw(office.head(), direction)))
                .isInstanceOf(Outcome.Overtaken.class);
        direct(office.head(), assigning(office.otherSpecialist()));
        assertThat(told()).containsExactly("03", "04");
    }

    @Test
    void undoesNothingOnceSomebodyBegan() {
        long direction = given(direct(office.head(), assigning(office.specialist(), office.otherSpecialist())));
        Task helping = taskOf(office.otherSpecialist());
        act(office.otherSpecialist(), () -> taskDesk.start(office.otherSpecialist(), helping.id()));
        assertThat(act(office.head(), () -> directing.withdraw(office.head(), direction)))
                .isInstanceOf(Outcome.Overtaken.class);
        assertThat(arrival().state()).isEqualTo(ArrivalState.ASSIGNED);
    }

    @Test
    void comesBackToTheLeaderWhenTheLeadReturnsIt() {
        direct(office.head(), assigning(office.specialist(), office.otherSpecialist()));
        Task lead = taskOf(office.specialist());
        assertThat(faults(act(office.specialist(), () -> taskDesk.giveBack(office.specialist(), lead.id(), " "))))
                .containsExactly("reason: Chưa có lý do.");
        act(office.specialist(), () -> taskDesk.giveBack(office.specialist(), lead.id(), "Không thuộc phòng tôi"));
        assertThat(arrival().state()).isEqualTo(ArrivalState.PRESENTED);
        assertThat(parts()).containsExactly("LEAD Võ Đăng Khoa RETURNED", "COORDINATE Đặng Thị Ánh Tuyết WITHDRAWN");
        direct(office.head(), assigning(office.otherSpecialist()));
        assertThat(arrival().state()).isEqualTo(ArrivalState.ASSIGNED);
    }

    @Test
    @Clause("CM-7.1a-B4")
    void letsAHeadOfDivisionDirectOnwardsWithinHisDivision() {
        direct(office.head(), assigning(office.divisionHead()));
        assertThat(faults(direct(office.divisionHead(), assigning(office.otherSpecialist()))))
                .containsExactly("lead: Chưa chọn chủ trì.");
        long onward = given(direct(office.divisionHead(), assigning(office.specialist())));
        assertThat(parts()).containsExactly("LEAD Phạm Thanh Bình DELEGATED", "LEAD Võ Đăng Khoa ASSIGNED");
        act(office.divisionHead(), () -> directing.withdraw(office.divisionHead(), onward));
        assertThat(parts()).containsExactly("LEAD Phạm Thanh Bình ASSIGNED", "LEAD Võ Đăng Khoa WITHDRAWN");
        direct(office.divisionHead(), assigning(office.specialist()));
        Task lead = taskOf(office.specialist());
        act(office.specialist(), () -> taskDesk.report(office.specialist(), lead.id(), "Đã xong."));
        assertThat(arrival().state()).isEqualTo(ArrivalState.DONE);
        assertThat(told()).containsExactly("03", "04", "05", "06");
    }

    @Test
    void keepsAnOnwardDeadlineWithinTheLeadersOwn() {
        direct(
                office.head(),
                form(Verb.ASSIGN, Long.toString(office.divisionHead().personId()), "3", ""));
        assertThat(faults(direct(office.divisionHead(), assigning(office.specialist())))
                        .getFirst())
                .startsWith("days: Lãnh đạo đã giao hạn ");
        direct(
                office.divisionHead(),
                form(Verb.ASSIGN, Long.toString(office.specialist().personId()), "", ""));
        assertThat(taskOf(office.specialist()).deadline()).isEqualTo(workingDays.after(LocalDate.now(clock), 3));
    }

    @Test
    void givesAnOnwardTaskBackToTheHeadOfDivision() {
        direct(office.head(), assigning(office.divisionHead()));
        direct(office.divisionHead(), assigning(office.specialist()));
        Task lead = taskOf(office.specialist());
        act(office.specialist(), () -> taskDesk.giveBack(office.specialist(), lead.id(), "Đang nghỉ phép"));
        assertThat(parts()).containsExactly("LEAD Phạm Thanh Bình ASSIGNED", "LEAD Võ Đăng Khoa RETURNED");
        assertThat(arrival().state()).isEqualTo(ArrivalState.ASSIGNED);
    }

    @Test
    void asksForAnOpinionAndStaysWithTheLeader() {
        DirectionForm asking =
                form(Verb.ASK_OPINION, Long.toString(office.deputy().personId()), "1", "Có nên tham gia không?");
        direct(office.head(), asking);
        assertThat(arrival().state()).isEqualTo(ArrivalState.PRESENTED);
        assertThat(told()).containsExactly("03");
        Task asked = taskOf(office.deputy());
        act(office.deputy(), () -> taskDesk.report(office.deputy(), asked.id(), "Nên tham gia."));
        assertThat(arrival().state()).isEqualTo(ArrivalState.PRESENTED);
        direct(office.head(), assigning(office.specialist()));
        assertThat(told()).containsExactly("03", "04");
    }

    @Test
    void isDoneWhenTheLastOneHasSeenWhatWasSentForInformation() {
        DirectionForm informing = new DirectionForm(
                Verb.FOR_INFORMATION,
                "",
                Set.of(),
                Set.of(office.specialist().personId(), office.otherSpecialist().personId()),
                "",
                "",
                "");
        direct(office.head(), informing);
        act(
                office.specialist(),
                () -> taskDesk.seen(
                        office.specialist(), taskOf(office.specialist()).id()));
        assertThat(arrival().state()).isEqualTo(ArrivalState.ASSIGNED);
        act(
                office.otherSpecialist(),
                () -> taskDesk.seen(
                        office.otherSpecialist(),
                        taskOf(office.otherSpecialist()).id()));
        assertThat(arrival().state()).isEqualTo(ArrivalState.DONE);
        assertThat(told()).containsExactly("03", "04", "06");
    }

    @Test
    void sendsBackToTheClerkWhatIsForAnotherLeader() {
        act(office.head(), () -> directing.sendBack(office.head(), id, "Trình Phó Giám đốc"));
        assertThat(arrival().state()).isEqualTo(ArrivalState.REGISTERED);
        assertThat(act(
                        office.clerk(),
                        () -> desk.presentTo(office.clerk(), id, office.deputy().personId())))
                .isInstanceOf(Outcome.Done.class);
        assertThat(direct(office.head(), assigning(office.specialist())))
                .isInstanceOfSatisfying(
                        Outcome.Overtaken.class,
                        overtaken -> assertThat(overtaken.words())
                                .isEqualTo("Văn bản này đang trình Phó Giám đốc Lê Thị Hồng Ngọc."));
        assertThat(direct(office.deputy(), assigning(office.specialist()))).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void countsAnActPostedManyTimesAtOnceOnce() throws Exception {
        Callable<Outcome<Given>> same = () -> direct(office.head(), assigning(office.specialist()));
        List<Outcome<Given>> outcomes = atOnce(same);
        assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Outcome.Overtaken.class::isInstance).hasSize(7);
        assertThat(tasks()).hasSize(1);
        Task lead = taskOf(office.specialist());
        Callable<Outcome<Task>> report =
                () -> act(office.specialist(), () -> taskDesk.report(office.specialist(), lead.id(), "Đã xong."));
        assertThat(atOnce(report)).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
        assertThat(told()).containsExactly("03", "04", "05", "06");
        assertThat(journalled()).filteredOn("TASK_DONE"::equals).hasSize(1);
    }

    private static <T> List<Outcome<T>> atOnce(Callable<Outcome<T>> act) throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Outcome<T>> outcomes = new java.util.ArrayList<>();
            for (Future<Outcome<T>> future : threads.invokeAll(java.util.Collections.nCopies(8, act))) {
                outcomes.add(future.get());
            }
            return outcomes;
        }
    }

    @Test
    void letsNobodyTouchTheTaskOfAnother() {
        direct(office.head(), assigning(office.specialist()));
        Task lead = taskOf(office.specialist());
        assertThat(act(office.otherSpecialist(), () -> taskDesk.start(office.otherSpecialist(), lead.id())))
                .isInstanceOf(Outcome.Missing.class);
        Office other = Office.opened(context);
        assertThat(act(other.specialist(), () -> taskDesk.report(other.specialist(), lead.id(), "x")))
                .isInstanceOf(Outcome.Missing.class);
        assertThat(act(other.head(), () -> directing.direct(other.head(), id, assigning(other.specialist()))))
                .isInstanceOf(Outcome.Missing.class);
    }

    @Test
    void letsLeadersDirectAndNobodyElse() {
        for (SignedInUser user : List.of(office.clerk(), office.specialist())) {
            assertThatThrownBy(() -> direct(user, assigning(office.otherSpecialist())))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThat(direct(office.divisionHead(), assigning(office.specialist())))
                .isInstanceOf(Outcome.Missing.class);
    }

    private DirectionForm assigning(SignedInUser lead, SignedInUser... coordinators) {
        return new DirectionForm(
                Verb.ASSIGN,
                Long.toString(lead.personId()),
                Arrays.stream(coordinators).map(SignedInUser::personId).collect(Collectors.toSet()),
                Set.of(),
                "5",
                "",
                "Nghiên cứu, tham mưu.");
    }

    private static DirectionForm form(Verb verb, String lead, String days, String opinion) {
        return new DirectionForm(verb, lead, Set.of(), Set.of(), days, "", opinion);
    }

    private static DirectionForm deadline(String lead, String day) {
        return new DirectionForm(Verb.ASSIGN, lead, Set.of(), Set.of(), DirectionForm.OTHER_DAY, day, "");
    }

    private Outcome<Given> direct(SignedInUser leader, DirectionForm form) {
        return act(leader, () -> directing.direct(leader, id, form));
    }

    private <T> Outcome<T> act(SignedInUser user, java.util.function.Supplier<Outcome<T>> work) {
        return scope.inAgency(user.agencyCode(), work);
    }

    private static long given(Outcome<Given> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<Given>) outcome).result().directionId();
    }

    private static List<String> faults(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Faulty.class);
        return ((Outcome.Faulty<?>) outcome)
                .faults().stream()
                        .map(fault -> fault.key() + ": " + fault.message())
                        .toList();
    }

    private Arrival arrival() {
        return scope.inAgency(office.code(), () -> arrivals.find(office.code(), id))
                .orElseThrow();
    }

    private Entry entry() {
        long entry = arrival().inBook().orElseThrow().entryId();
        return scope.inAgency(office.code(), () -> books.entry(office.code(), entry))
                .orElseThrow();
    }

    private List<Task> tasks() {
        return scope.inAgency(office.code(), () -> tasks.ofArrival(office.code(), id));
    }

    private List<String> parts() {
        return tasks().stream()
                .map(task -> task.part() + " " + task.personName() + " " + task.state())
                .toList();
    }

    private Task taskOf(SignedInUser person) {
        return tasks().stream()
                .filter(task -> task.personId() == person.personId() && task.state() != State.WITHDRAWN)
                .findFirst()
                .orElseThrow();
    }

    private List<String> told() {
        return scope.inAgency(
                office.code(),
                () -> jdbc.sql("SELECT status_code FROM status_mail ORDER BY status_code")
                        .query(String.class)
                        .list());
    }

    private List<String> journalled() {
        return scope.inAgency(office.code(), () -> journal.of(id.toString())).stream()
                .map(JournalEntry::action)
                .toList();
    }
}
