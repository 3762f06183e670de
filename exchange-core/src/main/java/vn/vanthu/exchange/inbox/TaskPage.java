package vn.vanthu.exchange.inbox;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.inbox.WorkLists.Assigned;
import vn.vanthu.exchange.web.Toast;

/** What one was given to do. */
@Controller
class TaskPage {

    static final String PATH = "/viec";
    private static final String ONE = PATH + "/{task:[0-9]{1,18}}";

    private final TaskDesk desk;
    private final WorkLists lists;
    private final TaskView view;
    private final RecordView recordView;

    TaskPage(TaskDesk desk, WorkLists lists, TaskView view, RecordView recordView) {
        this.desk = desk;
        this.lists = lists;
        this.view = view;
        this.recordView = recordView;
    }

    @GetMapping(PATH)
    ModelAndView tasks(
            @AuthenticationPrincipal SignedInUser user,
            @RequestParam(name = "viec", required = false) @Nullable String wanted,
            @RequestParam(name = "loc", defaultValue = "") String filter,
            @RequestParam(name = "sau", required = false) @Nullable String after) {
        return view.page(user, wanted, filter, after, "", List.of());
    }

    @PostMapping(ONE + "/bat-dau")
    ModelAndView start(
            @AuthenticationPrincipal SignedInUser user, @PathVariable long task, RedirectAttributes redirect) {
        return after(user, desk.start(user, task), "Đã bắt đầu xử lý", PATH + "?viec=" + task, redirect);
    }

    @PostMapping(ONE + "/bao-cao")
    ModelAndView report(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable long task,
            @RequestParam(defaultValue = "") String report,
            RedirectAttributes redirect) {
        Outcome<Task> outcome = desk.report(user, task, report);
        if (outcome instanceof Outcome.Faulty<Task>(List<Fault> faults)) {
            return ArrivalPage.status(
                    view.page(user, Long.toString(task), "", null, report, faults), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return after(user, outcome, "Đã báo cáo kết quả", PATH, redirect);
    }

    @PostMapping(ONE + "/da-xem")
    ModelAndView seen(
            @AuthenticationPrincipal SignedInUser user, @PathVariable long task, RedirectAttributes redirect) {
        return after(user, desk.seen(user, task), "Đã xem", PATH, redirect);
    }

    @GetMapping(ONE + "/tra-lai")
    ModelAndView askWhy(@AuthenticationPrincipal SignedInUser user, @PathVariable long task) {
        return reason(user, task, "", List.of());
    }

    @PostMapping(ONE + "/tra-lai")
    ModelAndView giveBack(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable long task,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        Outcome<Task> outcome = desk.giveBack(user, task, reason);
        if (outcome instanceof Outcome.Faulty<Task>(List<Fault> faults)) {
            return ArrivalPage.status(reason(user, task, reason, faults), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return after(user, outcome, Reason.GIVE_BACK.done(), PATH, redirect);
    }

    private ModelAndView after(
            SignedInUser user, Outcome<Task> outcome, String done, String next, RedirectAttributes redirect) {
        return switch (outcome) {
            case Outcome.Missing<Task> _ -> throw ArrivalPage.notFound();
            case Outcome.Faulty<Task> _ -> throw ArrivalPage.notFound();
            case Outcome.Overtaken<Task>(Arrival arrival, String words) -> recordView.overtaken(user, arrival, words);
            case Outcome.Done<Task>(Task task) -> {
                String summary = lists.task(user, task.id())
                        .map(Assigned::arrival)
                        .map(Arrival::summary)
                        .orElse("");
                redirect.addFlashAttribute("toast", Toast.of(done, ": " + summary));
                yield new ModelAndView("redirect:" + next);
            }
        };
    }

    private ModelAndView reason(SignedInUser user, long task, String typed, List<Fault> faults) {
        Arrival arrival = lists.task(user, task).map(Assigned::arrival).orElseThrow(ArrivalPage::notFound);
        return Reason.GIVE_BACK.page(arrival, PATH + "/" + task + "/tra-lai", PATH + "?viec=" + task, typed, faults);
    }
}
