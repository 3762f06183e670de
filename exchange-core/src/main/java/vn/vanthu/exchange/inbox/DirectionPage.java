package vn.vanthu.exchange.inbox;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.inbox.Directing.Given;
import vn.vanthu.exchange.web.Toast;

/** Where leaders direct what is laid before them. */
@Controller
@PreAuthorize("hasAnyRole('HEAD', 'DEPUTY', 'DIVISION_HEAD')")
class DirectionPage {

    static final String PATH = "/chi-dao";
    private static final String ONE = PATH + "/{id:[0-9a-f-]{36}}";

    private final Directing directing;
    private final ArrivalReader reader;
    private final DirectionView view;
    private final RecordView recordView;

    DirectionPage(Directing directing, ArrivalReader reader, DirectionView view, RecordView recordView) {
        this.directing = directing;
        this.reader = reader;
        this.view = view;
        this.recordView = recordView;
    }

    @GetMapping(PATH)
    ModelAndView direct(
            @AuthenticationPrincipal SignedInUser leader,
            @RequestParam(name = "van-ban", required = false) @Nullable String wanted,
            @RequestParam(name = "loc", defaultValue = "") String filter,
            @RequestParam(name = "tep", defaultValue = "0") String file,
            @RequestParam(name = "goi-y", required = false) @Nullable String suggested) {
        return view.page(leader, wanted, filter, file, suggested != null);
    }

    @PostMapping(ONE)
    ModelAndView direct(
            @AuthenticationPrincipal SignedInUser leader,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> posted,
            RedirectAttributes redirect) {
        DirectionForm form = DirectionForm.of(posted);
        return switch (directing.direct(leader, id, form)) {
            case Outcome.Missing<Given> _ -> throw ArrivalPage.notFound();
            case Outcome.Faulty<Given>(List<Fault> faults) -> view.faulty(leader, id, form, faults);
            case Outcome.Overtaken<Given>(Arrival arrival, String words) ->
                recordView.overtaken(leader, arrival, words);
            case Outcome.Done<Given>(Given given) -> {
                redirect.addFlashAttribute("toast", toast(given));
                yield new ModelAndView("redirect:" + PATH);
            }
        };
    }

    private static Toast toast(Given given) {
        String number = Optional.ofNullable(given.registered())
                .map(book -> " số đến " + book.number())
                .orElse(" văn bản");
        String done = switch (given.routing().verb()) {
            case ASSIGN -> "Đã chuyển";
            case ASK_OPINION -> "Đã xin ý kiến";
            case FOR_INFORMATION -> "Đã gửi để biết";
        };
        return Toast.of(done + number, ". " + given.routing().words() + ".")
                .undoneBy(PATH + "/hoan-tac/" + given.directionId(), "Hoàn tác");
    }

    @PostMapping(PATH + "/hoan-tac/{direction:[0-9]{1,18}}")
    ModelAndView withdraw(
            @AuthenticationPrincipal SignedInUser leader, @PathVariable long direction, RedirectAttributes redirect) {
        return switch (directing.withdraw(leader, direction)) {
            case Outcome.Missing<Arrival> _ -> throw ArrivalPage.notFound();
            case Outcome.Faulty<Arrival> _ -> throw ArrivalPage.notFound();
            case Outcome.Overtaken<Arrival>(Arrival arrival, String words) ->
                recordView.overtaken(leader, arrival, words);
            case Outcome.Done<Arrival>(Arrival arrival) -> {
                redirect.addFlashAttribute("toast", Toast.of("Đã hoàn tác việc chuyển", ": " + arrival.summary()));
                yield new ModelAndView("redirect:" + PATH + "?van-ban=" + arrival.id());
            }
        };
    }

    @GetMapping(ONE + "/tra-van-thu")
    @PreAuthorize("hasAnyRole('HEAD', 'DEPUTY')")
    ModelAndView askWhy(@AuthenticationPrincipal SignedInUser leader, @PathVariable UUID id) {
        return reason(leader, id, "", List.of());
    }

    @PostMapping(ONE + "/tra-van-thu")
    @PreAuthorize("hasAnyRole('HEAD', 'DEPUTY')")
    ModelAndView sendBack(
            @AuthenticationPrincipal SignedInUser leader,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        return switch (directing.sendBack(leader, id, reason)) {
            case Outcome.Missing<Arrival> _ -> throw ArrivalPage.notFound();
            case Outcome.Faulty<Arrival>(List<Fault> faults) ->
                ArrivalPage.status(reason(leader, id, reason, faults), HttpStatus.UNPROCESSABLE_CONTENT);
            case Outcome.Overtaken<Arrival>(Arrival arrival, String words) ->
                recordView.overtaken(leader, arrival, words);
            case Outcome.Done<Arrival>(Arrival arrival) -> {
                redirect.addFlashAttribute("toast", Toast.of(Reason.BACK_TO_CLERK.done(), ": " + arrival.summary()));
                yield new ModelAndView("redirect:" + PATH);
            }
        };
    }

    private ModelAndView reason(SignedInUser leader, UUID id, String typed, List<Fault> faults) {
        Arrival arrival = reader.readable(leader, id).orElseThrow(ArrivalPage::notFound);
        return Reason.BACK_TO_CLERK.page(
                arrival, PATH + "/" + id + "/tra-van-thu", PATH + "?van-ban=" + id, typed, faults);
    }
}
