package vn.vanthu.exchange.departures;

import static vn.vanthu.exchange.journal.StateBoundary.reached;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import vn.vanthu.exchange.access.Role;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.directory.AgencyCode;
import vn.vanthu.exchange.directory.AgencyScope;
import vn.vanthu.exchange.directory.Directory;
import vn.vanthu.exchange.directory.Followed;
import vn.vanthu.exchange.directory.WorkingDays;
import vn.vanthu.exchange.dispatch.DispatchOrder.Recipient;
import vn.vanthu.exchange.journal.Journal;
import vn.vanthu.exchange.judging.FileReport.ReportedFinding;
import vn.vanthu.exchange.judging.PaperRoad;
import vn.vanthu.exchange.registry.Books;
import vn.vanthu.exchange.registry.Entry;
import vn.vanthu.exchange.registry.EntryFields;
import vn.vanthu.exchange.registry.KeptNumber;
import vn.vanthu.exchange.registry.KeptNumbers;
import vn.vanthu.rules.Regulations;
import vn.vanthu.rules.Verdict;

/** Where the clerk enters what goes on paper alone: judged with that road, then numbered from the book of all others. */
@Service
@Profile("!command")
class PaperDesk {

    private static final String NOTE = "Chỉ bản giấy: ";
    private static final String NOT_HELD = "Số này không còn được giữ: đã dùng, đã hủy hoặc hết hạn.";

    private final PaperFormReader reader;
    private final PaperRows rows;
    private final Books books;
    private final KeptNumbers keptNumbers;
    private final Directory directory;
    private final Regulations regulations;
    private final PaperRoad road;
    private final WorkingDays workingDays;
    private final AgencyScope scope;
    private final Journal journal;
    private final Clock clock;

    PaperDesk(
            PaperFormReader reader,
            PaperRows rows,
            Books books,
            KeptNumbers keptNumbers,
            Directory directory,
            Regulations regulations,
            WorkingDays workingDays,
            AgencyScope scope,
            Journal journal,
            Clock clock) {
        this.reader = reader;
        this.rows = rows;
        this.books = books;
        this.keptNumbers = keptNumbers;
        this.directory = directory;
        this.regulations = regulations;
        this.road = new PaperRoad(regulations);
        this.workingDays = workingDays;
        this.scope = scope;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * What stands before the number is given.
     *
     * @param asked whether anything of it wants to be read before
     * @param daysLate working days between the signature and today beyond the next one
     */
    record Look(
            PaperFormReader.Reading reading,
            List<ReportedFinding> findings,
            boolean asked,
            int daysLate,
            int nextNumber) {}

    /** What became of it. */
    sealed interface Outcome {

        /** @param again the same form was posted before */
        record Registered(PaperDeparture departure, boolean again) implements Outcome {}

        /** Nothing was written. */
        record NotYet(Look look, Map<String, String> problems) implements Outcome {}
    }

    Look look(SignedInUser user, PaperForm form) {
        require(user);
        return scope.inAgency(user.agencyCode(), () -> look(user.agencyCode(), form));
    }

    private Look look(AgencyCode agency, PaperForm form) {
        PaperFormReader.Reading reading = reader.read(agency, form);
        heldOtherwise(agency, form).ifPresent(problem -> reading.problems().put("held", problem));
        LocalDate today = LocalDate.now(clock);
        Followed followed = followed(agency, today);
        List<ReportedFinding> findings = road.of(
                new PaperRoad.Told(reading.kind(), reading.copy(), reading.inSystem()),
                followed.regulation(),
                followed.filled(),
                clock.instant());
        int late = Math.max(0, workingDays.between(reading.signedOn(), today) - 1);
        return new Look(
                reading,
                findings,
                late > 0 || findings.stream().anyMatch(PaperDesk::wantsALook),
                late,
                books.nextDeparture(agency, reading.kind(), reading.copy()));
    }

    /**
     * @param id of the form: posted twice it makes one entry
     */
    Outcome register(SignedInUser user, UUID id, PaperForm form) {
        require(user);
        Outcome outcome = scope.inAgency(user.agencyCode(), () -> {
            rows.lock(id);
            Optional<PaperDeparture> before = rows.find(user.agencyCode(), id);
            if (before.isPresent()) {
                return new Outcome.Registered(before.get(), true);
            }
            Look look = look(user.agencyCode(), form);
            Map<String, String> problems = problems(look, form);
            Optional<KeptNumber> kept = held(user.agencyCode(), form.held());
            if (problems.isEmpty()
                    && form.held() > 0
                    && kept.filter(each -> keptNumbers.use(user.agencyCode(), each.entryId(), user.fullName()))
                            .isEmpty()) {
                problems.put("held", NOT_HELD);
            }
            if (!problems.isEmpty()) {
                return new Outcome.NotYet(look, problems);
            }
            PaperDeparture made = registered(user, id, look, kept);
            reached("departures.paper.before-commit");
            return new Outcome.Registered(made, false);
        });
        reached("departures.paper.committed");
        return outcome;
    }

    Optional<PaperDeparture> find(SignedInUser user, UUID id) {
        return scope.inAgency(user.agencyCode(), () -> rows.find(user.agencyCode(), id));
    }

    private static Map<String, String> problems(Look look, PaperForm form) {
        Map<String, String> problems = new LinkedHashMap<>(look.reading().problems());
        look.findings().stream()
                .filter(finding -> finding.verdict().compareTo(Verdict.HELD) >= 0)
                .findFirst()
                .ifPresent(finding -> problems.put("findings", finding.message()));
        if (problems.isEmpty() && look.asked() && !form.read()) {
            problems.put("read", "Đọc các lưu ý về việc chỉ phát hành bản giấy, rồi đánh dấu là đã đọc.");
        }
        return problems;
    }

    /** A number is held for an original of one kind (copies have a book of their own). */
    private Optional<String> heldOtherwise(AgencyCode agency, PaperForm form) {
        if (form.held() == 0) {
            return Optional.empty();
        }
        if (form.copy()) {
            return Optional.of("Bản sao lấy số ở sổ bản sao, không dùng số đã giữ.");
        }
        Optional<KeptNumber> kept = held(agency, form.held());
        if (kept.isEmpty()) {
            return Optional.of(NOT_HELD);
        }
        return kept.filter(each -> !each.kind().equals(PaperKinds.inBook(form.kind())))
                .map(each -> "Số " + each.documentNumber() + " giữ cho tên loại " + PaperKinds.title(each.kind())
                        + ": chọn đúng tên loại ấy, hoặc lấy số kế tiếp của sổ.");
    }

    private PaperDeparture registered(SignedInUser user, UUID id, Look look, Optional<KeptNumber> kept) {
        PaperFormReader.Reading reading = look.reading();
        AgencyCode agency = user.agencyCode();
        Given taken = given(user, reading, kept);
        Entry issued = books.issue(agency, taken.entryId(), fields(reading, Optional.of(taken)), user.username());
        PaperDeparture departure = new PaperDeparture(
                id,
                issued.id(),
                taken.number(),
                taken.day(),
                reading.signedOn(),
                reading.kind(),
                reading.copy(),
                reading.summary(),
                reading.signer(),
                reading.recipients(),
                reading.reachable().stream().map(Recipient::name).toList(),
                reading.reason(),
                user.fullName(),
                clock.instant(),
                look.findings());
        rows.insert(user, departure, followed(agency, taken.day()).regulation());
        journal.record(
                user.username(),
                agency,
                "PAPER_DEPARTURE_REGISTERED",
                id.toString(),
                Map.of(
                        "number",
                        taken.number(),
                        "entry",
                        issued.id(),
                        "recipients",
                        reading.recipients().size(),
                        "against",
                        look.findings().stream()
                                .filter(PaperDesk::wantsALook)
                                .map(ReportedFinding::rule)
                                .toList(),
                        "reason",
                        reading.reason()));
        return departure;
    }

    private record Given(long entryId, String number, LocalDate day) {}

    private Given given(SignedInUser user, PaperFormReader.Reading reading, Optional<KeptNumber> kept) {
        if (kept.isPresent()) {
            return new Given(
                    kept.get().entryId(),
                    kept.get().documentNumber(),
                    kept.get().day());
        }
        Books.Numbered taken = books.reserve(
                user.agencyCode(),
                new Books.Wanted(reading.symbol(), reading.tradition(), reading.copy()),
                fields(reading, Optional.empty()),
                user.username());
        return new Given(taken.entry().id(), taken.documentNumber(), taken.day());
    }

    private Optional<KeptNumber> held(AgencyCode agency, long entryId) {
        return keptNumbers.open(agency).stream()
                .filter(kept -> kept.entryId() == entryId)
                .findFirst();
    }

    /** Numbers held for documents to come: entry and words, the first to lapse first. */
    Map<String, String> held(SignedInUser user) {
        Map<String, String> held = new LinkedHashMap<>();
        held.put("0", "Số kế tiếp của sổ");
        scope.inAgency(
                user.agencyCode(),
                () -> keptNumbers
                        .open(user.agencyCode())
                        .forEach(kept -> held.put(
                                String.valueOf(kept.entryId()),
                                "Số đã giữ: " + kept.documentNumber() + " (" + kept.reason() + ")")));
        return held;
    }

    /** NĐ 30/2020 Phụ lục IV; until it is issued the book says no more than the kind and who signed. */
    private EntryFields fields(PaperFormReader.Reading reading, Optional<Given> taken) {
        boolean issued = taken.isPresent();
        return new EntryFields(
                null,
                taken.map(Given::number).orElse(null),
                taken.map(Given::day).orElse(null),
                PaperKinds.inBook(reading.kind()),
                issued ? reading.summary() : null,
                reading.signer(),
                issued ? reading.recipients().stream().collect(Collectors.joining("; ")) : null,
                issued && !reading.keeper().isEmpty() ? reading.keeper() : null,
                issued ? reading.copies() : null,
                taken.map(Given::day).orElse(null),
                null,
                issued ? NOTE + reading.reason() : null);
    }

    private Followed followed(AgencyCode agency, LocalDate day) {
        return directory
                .followed(agency, day)
                .filter(known -> regulations.find(known.regulation()).isPresent())
                .orElse(Followed.NONE);
    }

    private static boolean wantsALook(ReportedFinding finding) {
        return finding.asksForALook();
    }

    private static void require(SignedInUser user) {
        if (!user.has(Role.CLERK)) {
            throw new AccessDeniedException(user.username() + " is no clerk");
        }
    }
}
