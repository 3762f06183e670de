package vn.vanthu.exchange.inbox;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.vanthu.exchange.access.Role;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.inbox.ReceptionDesk.Presentation;
import vn.vanthu.exchange.inbox.ReceptionDesk.Registration;
import vn.vanthu.exchange.web.Toast;

/** One arrival: the registration desk while it waits, its record afterwards. */
@Controller
class ArrivalPage {

    static final String ONE = "/van-ban-den/{id:[0-9a-f-]{36}}";

    /** The id that a form for a paper document carries from the moment it is shown. */
    static final String PAPER = "ma";

    private final ReceptionDesk desk;
    private final ArrivalQueue queue;
    private final ArrivalReader reader;
    private final DeskView deskView;
    private final RecordView recordView;
    private final Clock clock;

    ArrivalPage(
            ReceptionDesk desk,
            ArrivalQueue queue,
            ArrivalReader reader,
            DeskView deskView,
            RecordView recordView,
            Clock clock) {
        this.desk = desk;
        this.queue = queue;
        this.reader = reader;
        this.deskView = deskView;
        this.recordView = recordView;
        this.clock = clock;
    }

    @GetMapping(ONE)
    ModelAndView arrival(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable UUID id,
            @RequestParam(name = "tep", defaultValue = "0") String file) {
        Arrival arrival = reader.readable(user, id).orElseThrow(ArrivalPage::notFound);
        if (arrival.state() == ArrivalState.WAITING && user.has(Role.CLERK)) {
            Arrival opened = desk.open(user, id).orElseThrow(ArrivalPage::notFound);
            return deskView.fresh(user, opened, file);
        }
        return recordView.of(user, arrival, file, List.of());
    }

    @PostMapping(ONE + "/dang-ky")
    @PreAuthorize("hasRole('CLERK')")
    ModelAndView register(
            @AuthenticationPrincipal SignedInUser clerk,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> posted,
            RedirectAttributes redirect) {
        RegistrationForm form = RegistrationForm.of(posted);
        return switch (desk.register(clerk, id, form)) {
            case Outcome.Missing<Registration> _ -> throw notFound();
            case Outcome.Faulty<Registration>(List<Fault> faults) ->
                deskView.faulty(clerk, reader.readable(clerk, id).orElseThrow(ArrivalPage::notFound), form, faults);
            case Outcome.Overtaken<Registration>(Arrival arrival, String words) ->
                deskView.overtaken(clerk, arrival, form, words);
            case Outcome.Done<Registration>(Registration done) -> {
                redirect.addFlashAttribute("toast", registered(done));
                yield after(clerk, posted.getFirst("then"));
            }
        };
    }

    private static Toast registered(Registration done) {
        String lead = "Đã vào sổ số đến " + done.number();
        return done.presentedTo()
                .map(leader -> Toast.of(lead, ", trình " + leader + ".")
                        .undoneBy("/van-ban-den/" + done.arrivalId() + "/hoan-tac-trinh", "Hoàn tác việc trình"))
                .orElseGet(() -> Toast.of(lead, "."));
    }

    private ModelAndView after(SignedInUser clerk, @Nullable String then) {
        return switch (then == null ? "" : then) {
            case "dong" -> new ModelAndView("redirect:/van-ban-den");
            case "them" -> new ModelAndView("redirect:/van-ban-den/ban-giay");
            default ->
                new ModelAndView(queue.next(clerk)
                        .map(next -> "redirect:/van-ban-den/" + next)
                        .orElse("redirect:/van-ban-den"));
        };
    }

    @GetMapping("/van-ban-den/ban-giay")
    @PreAuthorize("hasRole('CLERK')")
    ModelAndView paper(@AuthenticationPrincipal SignedInUser clerk) {
        return deskView.paper(clerk);
    }

    @PostMapping("/van-ban-den/ban-giay")
    @PreAuthorize("hasRole('CLERK')")
    ModelAndView registerPaper(
            @AuthenticationPrincipal SignedInUser clerk,
            @RequestParam(PAPER) UUID id,
            @RequestParam MultiValueMap<String, String> posted,
            RedirectAttributes redirect) {
        RegistrationForm form = RegistrationForm.of(posted);
        return switch (desk.registerPaper(clerk, id, form)) {
            case Outcome.Missing<Registration> _ -> throw notFound();
            case Outcome.Overtaken<Registration>(Arrival arrival, String words) -> {
                redirect.addFlashAttribute("toast", Toast.of(words, ", không lấy thêm số."));
                yield new ModelAndView("redirect:/van-ban-den/" + arrival.id());
            }
            case Outcome.Faulty<Registration>(List<Fault> faults) -> deskView.faultyPaper(clerk, id, form, faults);
            case Outcome.Done<Registration>(Registration done) -> {
                redirect.addFlashAttribute("toast", registered(done));
                yield after(clerk, posted.getFirst("then"));
            }
        };
    }

    @PostMapping(ONE + "/trinh")
    @PreAuthorize("hasRole('CLERK')")
    ModelAndView present(
            @AuthenticationPrincipal SignedInUser clerk,
            @PathVariable UUID id,
            @RequestParam(name = RegistrationForm.LEADER, defaultValue = "") String leader,
            RedirectAttributes redirect) {
        long person = leader.matches("\\d{1,18}") ? Long.parseLong(leader) : -1;
        return switch (desk.presentTo(clerk, id, person)) {
            case Outcome.Missing<Presentation> _ -> throw notFound();
            case Outcome.Faulty<Presentation>(List<Fault> faults) ->
                status(
                        recordView.of(
                                clerk, reader.readable(clerk, id).orElseThrow(ArrivalPage::notFound), "0", faults),
                        HttpStatus.UNPROCESSABLE_CONTENT);
            case Outcome.Overtaken<Presentation>(Arrival arrival, String words) ->
                recordView.overtaken(clerk, arrival, words);
            case Outcome.Done<Presentation>(Presentation done) -> {
                redirect.addFlashAttribute(
                        "toast",
                        Toast.of("Đã trình " + done.leader(), number(done.arrival()))
                                .undoneBy("/van-ban-den/" + id + "/hoan-tac-trinh", "Hoàn tác việc trình"));
                yield new ModelAndView("redirect:/van-ban-den?xem=cho-trinh");
            }
        };
    }

    @PostMapping(ONE + "/hoan-tac-trinh")
    @PreAuthorize("hasRole('CLERK')")
    ModelAndView withdraw(
            @AuthenticationPrincipal SignedInUser clerk, @PathVariable UUID id, RedirectAttributes redirect) {
        return switch (desk.withdrawPresentation(clerk, id)) {
            case Outcome.Missing<Arrival> _ -> throw notFound();
            case Outcome.Faulty<Arrival> _ -> throw notFound();
            case Outcome.Overtaken<Arrival>(Arrival arrival, String words) ->
                recordView.overtaken(clerk, arrival, words);
            case Outcome.Done<Arrival>(Arrival arrival) -> {
                redirect.addFlashAttribute("toast", Toast.of("Đã hoàn tác việc trình", number(arrival)));
                yield new ModelAndView("redirect:/van-ban-den/" + id);
            }
        };
    }

    @GetMapping(ONE + "/tra-lai")
    @PreAuthorize("hasRole('CLERK')")
    ModelAndView askWhyReturned(@AuthenticationPrincipal SignedInUser clerk, @PathVariable UUID id) {
        return reasonPage(clerk, id, Reason.RETURN, "", List.of());
    }

    @PostMapping(ONE + "/tra-lai")
    @PreAuthorize("hasRole('CLERK')")
    ModelAndView returnToSender(
            @AuthenticationPrincipal SignedInUser clerk,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        return closed(clerk, id, Reason.RETURN, reason, desk.reject(clerk, id, reason), redirect);
    }

    @GetMapping(ONE + "/ngoai-so")
    @PreAuthorize("hasRole('CLERK')")
    ModelAndView askWhyOutside(@AuthenticationPrincipal SignedInUser clerk, @PathVariable UUID id) {
        return reasonPage(clerk, id, Reason.OUTSIDE, "", List.of());
    }

    @PostMapping(ONE + "/ngoai-so")
    @PreAuthorize("hasRole('CLERK')")
    ModelAndView keepOutside(
            @AuthenticationPrincipal SignedInUser clerk,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        return closed(clerk, id, Reason.OUTSIDE, reason, desk.fileAsCorrespondence(clerk, id, reason), redirect);
    }

    private ModelAndView closed(
            SignedInUser clerk,
            UUID id,
            Reason why,
            String typed,
            Outcome<Arrival> outcome,
            RedirectAttributes redirect) {
        return switch (outcome) {
            case Outcome.Missing<Arrival> _ -> throw notFound();
            case Outcome.Faulty<Arrival>(List<Fault> faults) ->
                status(reasonPage(clerk, id, why, typed, faults), HttpStatus.UNPROCESSABLE_CONTENT);
            case Outcome.Overtaken<Arrival>(Arrival arrival, String words) ->
                recordView.overtaken(clerk, arrival, words);
            case Outcome.Done<Arrival>(Arrival arrival) -> {
                redirect.addFlashAttribute("toast", Toast.of(why.done(), ": " + arrival.summary()));
                yield new ModelAndView("redirect:/van-ban-den");
            }
        };
    }

    private ModelAndView reasonPage(SignedInUser clerk, UUID id, Reason why, String typed, List<Fault> faults) {
        Arrival arrival = reader.readable(clerk, id).orElseThrow(ArrivalPage::notFound);
        if (arrival.state() != ArrivalState.WAITING) {
            return recordView.overtaken(clerk, arrival, Overtaking.words(arrival, clerk, LocalDate.now(clock)));
        }
        return why.page(arrival, "/van-ban-den/" + id, typed, faults);
    }

    private static String number(Arrival arrival) {
        return arrival.inBook().map(book -> ", số đến " + book.number() + ".").orElse(".");
    }

    static Map<String, String> summed(List<Fault> faults) {
        return faults.stream().collect(toMap(Fault::key, Fault::remedy, (first, second) -> first, LinkedHashMap::new));
    }

    static ModelAndView status(ModelAndView page, HttpStatusCode status) {
        page.setStatus(status);
        return page;
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
