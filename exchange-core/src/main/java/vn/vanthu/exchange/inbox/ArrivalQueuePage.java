package vn.vanthu.exchange.inbox;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vanthu.exchange.access.IdleSession;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.inbox.ArrivalQueue.Counted;
import vn.vanthu.exchange.inbox.ArrivalQueue.Counts;
import vn.vanthu.exchange.inbox.QueueFilter.Chip;
import vn.vanthu.exchange.inbox.QueueFilter.Period;
import vn.vanthu.exchange.inbox.QueueFilter.View;
import vn.vanthu.exchange.reading.PagesDone;
import vn.vanthu.exchange.reading.ReadingProgress;
import vn.vanthu.exchange.web.Counter;
import vn.vanthu.exchange.web.Format;
import vn.vanthu.exchange.web.Tab;

/** The clerk's queue. */
@Controller
@PreAuthorize("hasRole('CLERK')")
class ArrivalQueuePage {

    /** Where the page asks how far the scans are that have just arrived. */
    static final String READING = "/van-ban-den/dang-doc";

    private final ArrivalQueue queue;
    private final ReadingProgress progress;
    private final Format format;

    ArrivalQueuePage(ArrivalQueue queue, ReadingProgress progress, Format format) {
        this.queue = queue;
        this.progress = progress;
        this.format = format;
    }

    @GetMapping(QueueFilter.PATH)
    @Transactional(readOnly = true)
    String queue(
            @AuthenticationPrincipal SignedInUser clerk,
            @RequestParam(name = "xem", required = false) @Nullable String view,
            @RequestParam(name = "ky", required = false) @Nullable String period,
            @RequestParam(name = "loc", required = false) @Nullable String chip,
            @RequestParam(name = "q", required = false) @Nullable String query,
            @RequestParam(name = "trang", required = false) @Nullable String page,
            Model model) {
        QueueFilter filter = QueueFilter.of(view, period, chip, query, page);
        Counts counts = queue.counts(clerk.agencyCode());
        List<QueueRow> rows = queue.page(clerk, filter).stream()
                .map(queued -> QueueRow.of(
                        queued, queue.heldByAnother(queued.arrival(), clerk), queue.overdue(queued.arrival())))
                .toList();
        int found = queue.count(clerk, filter);
        model.addAttribute("filter", filter);
        model.addAttribute("counters", counters(filter, counts));
        model.addAttribute("periods", periods(filter));
        model.addAttribute("chips", chips(filter, counts));
        model.addAttribute("views", View.values());
        model.addAttribute("rows", rows);
        model.addAttribute("reading", progress.arriving(clerk.agencyCode()));
        model.addAttribute("readingAt", IdleSession.byItself(READING));
        model.addAttribute("found", found);
        model.addAttribute("pages", Math.max(1, (found + ArrivalQueue.PAGE - 1) / ArrivalQueue.PAGE));
        model.addAttribute("next", queue.next(clerk).orElse(null));
        model.addAttribute(
                "lastWords",
                queue.lastRegistered(clerk.agencyCode())
                                .map(at -> "Văn bản cuối vào sổ lúc " + format.dateTime(at) + ". ")
                                .orElse("")
                        + "Thư mới hiện ở đây ngay khi tới.");
        return "inbox/queue";
    }

    /** What is being read has no row yet, and nothing of it is told but its pages. */
    @GetMapping(READING)
    String reading(@AuthenticationPrincipal SignedInUser clerk, Model model) {
        List<PagesDone> works = progress.arriving(clerk.agencyCode());
        model.addAttribute("works", works);
        model.addAttribute("over", works.isEmpty());
        return "reading/lines :: lines(works=${works}, over=${over})";
    }

    @GetMapping("/van-ban-den/ke-tiep")
    String next(@AuthenticationPrincipal SignedInUser clerk) {
        return queue.next(clerk).map(id -> "redirect:/van-ban-den/" + id).orElse("redirect:/van-ban-den");
    }

    private List<Counter> counters(QueueFilter filter, Counts counts) {
        return List.of(
                counter(filter, View.WAITING, counts.waiting(), counts.overdue() > 0 ? "red" : ""),
                counter(filter, View.TO_CHECK, counts.toCheck(), ""),
                counter(filter, View.TO_PRESENT, counts.toPresent(), ""),
                counter(filter, View.DUE, counts.due(), counts.due().count() > 0 ? "amber" : ""));
    }

    private Counter counter(QueueFilter filter, View view, Counted counted, String tone) {
        return new Counter(
                filter.anything().with(view).href(),
                counted.count(),
                view.title(),
                counted.oldest() == null ? "không có" : "cũ nhất " + format.age(counted.oldest()),
                tone,
                filter.view() == view);
    }

    private static List<Tab> periods(QueueFilter filter) {
        return Arrays.stream(Period.values())
                .map(period -> new Tab(filter.with(period).href(), period.title(), filter.period() == period))
                .toList();
    }

    private static List<Tab> chips(QueueFilter filter, Counts counts) {
        if (filter.view() != View.WAITING) {
            return List.of();
        }
        return List.of(
                chip(filter, Chip.UNREAD, counts.unread()),
                chip(filter, Chip.URGENT, counts.urgent()),
                chip(filter, Chip.OVERDUE, counts.overdue()));
    }

    private static Tab chip(QueueFilter filter, Chip chip, long count) {
        return new Tab(filter.with(chip).href(), chip.title(), count, filter.chip() == chip);
    }
}
