package vn.vanthu.exchange.outgoing;

import static vn.vanthu.exchange.journal.StateBoundary.reached;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.vanthu.exchange.access.Role;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.directory.AgencyCode;
import vn.vanthu.exchange.directory.AgencyScope;
import vn.vanthu.exchange.dispatch.Dispatch;
import vn.vanthu.exchange.dispatch.DispatchLoop;
import vn.vanthu.exchange.dispatch.SentDocuments;
import vn.vanthu.exchange.dispatch.SentDocuments.DeliveryEvent;
import vn.vanthu.exchange.dispatch.SentDocuments.Sent;
import vn.vanthu.exchange.dispatch.SentDocuments.SentTo;
import vn.vanthu.exchange.web.Cursor;
import vn.vanthu.exchange.web.Tab;
import vn.vanthu.exchange.web.TimelineEvent;
import vn.vanthu.exchange.web.Toast;
import vn.vanthu.exchange.web.Turning;

/** Đã gửi: per recipient whether the mail came through, and what was made of it. */
@Controller
class SentPage {

    private static final int ROWS = 100;

    /** Before this everything was sent. */
    private static final Cursor END = new Cursor(0, Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));

    private final SentDocuments sent;
    private final Dispatch dispatch;
    private final DispatchLoop loop;
    private final AgencyScope scope;

    SentPage(SentDocuments sent, Dispatch dispatch, DispatchLoop loop, AgencyScope scope) {
        this.sent = sent;
        this.dispatch = dispatch;
        this.loop = loop;
        this.scope = scope;
    }

    @GetMapping("/da-gui")
    String list(
            @AuthenticationPrincipal SignedInUser user,
            @RequestParam(name = "xem", defaultValue = "tat-ca") String filter,
            @RequestParam(name = "sau", required = false) @Nullable String after,
            Model model) {
        Acts.require(user, Acts.DESK);
        boolean failedOnly = filter.equals("can-xu-ly");
        AgencyCode agency = user.agencyCode();
        scope.inAgency(agency, () -> {
            long failing = sent.failing(agency);
            Optional<Cursor> cursor = Cursor.parse(after);
            Cursor from = cursor.orElse(END);
            List<Sent> found = sent.latest(agency, failedOnly, from.at(), from.id(), ROWS + 1);
            List<Sent> rows = found.stream().limit(ROWS).toList();
            String address = "/da-gui?xem=" + (failedOnly ? "can-xu-ly" : "tat-ca");
            model.addAttribute("rows", rows);
            model.addAttribute(
                    "turning",
                    Turning.of(
                            address,
                            address + "&sau=",
                            cursor.isPresent(),
                            found.size() > ROWS,
                            rows.isEmpty()
                                    ? null
                                    : new Cursor(
                                            0,
                                            rows.getLast().sentAt(),
                                            rows.getLast().id())));
            model.addAttribute(
                    "tabs",
                    List.of(
                            new Tab("/da-gui", "Tất cả", !failedOnly),
                            new Tab("/da-gui?xem=can-xu-ly", "Cần xử lý", failing, failedOnly)));
        });
        model.addAttribute("failedOnly", failedOnly);
        return "sent/list";
    }

    @GetMapping("/da-gui/{id}")
    String document(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable UUID id,
            @RequestParam(name = "noi", required = false) @Nullable UUID delivery,
            Model model) {
        Acts.require(user, Acts.DESK);
        AgencyCode agency = user.agencyCode();
        scope.inAgency(agency, () -> {
            Sent document = sent.document(agency, id).orElseThrow(() -> new NoSuchDocumentException(id));
            List<SentTo> deliveries = sent.deliveries(agency, id);
            List<Ladders> rows = deliveries.stream().map(Ladders::of).toList();
            Optional<SentTo> chosen = deliveries.stream()
                    .filter(to -> to.id().equals(delivery))
                    .findFirst()
                    .or(() -> deliveries.stream().findFirst());
            model.addAttribute("document", document);
            model.addAttribute(
                    "failed", rows.stream().filter(row -> row.to().failed()).toList());
            model.addAttribute(
                    "others", rows.stream().filter(row -> !row.to().failed()).toList());
            model.addAttribute("chosen", chosen.map(Ladders::of).orElse(null));
            chosen.ifPresent(to -> timelines(agency, to, model));
        });
        model.addAttribute("maySendAgain", user.has(Role.CLERK));
        model.addAttribute(
                "kind",
                Words.kind(scope.inAgency(agency, () -> sent.document(agency, id))
                        .map(Sent::kind)
                        .orElse(null)));
        return "sent/document";
    }

    private void timelines(AgencyCode agency, SentTo to, Model model) {
        List<DeliveryEvent> events = sent.events(agency, to.id());
        List<TimelineEvent> transport = new ArrayList<>();
        List<TimelineEvent> business = new ArrayList<>();
        for (DeliveryEvent event : events) {
            (event.business() ? business : transport).add(SentWords.event(event));
        }
        if (to.transport() == vn.vanthu.exchange.dispatch.TransportState.RELAYED) {
            transport.add(new TimelineEvent(null, "Chờ nơi nhận xác nhận đã đến", "", "", "open"));
        }
        if (business.isEmpty()) {
            business.add(new TimelineEvent(null, "Chưa có trạng thái nào từ nơi nhận", "", "", "open"));
        }
        model.addAttribute("transport", transport);
        model.addAttribute("business", business);
    }

    @PostMapping("/da-gui/{id}/gui-lai")
    String sendAgain(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable UUID id,
            @RequestParam("noi") UUID delivery,
            RedirectAttributes redirect) {
        Acts.require(user, Role.CLERK);
        AgencyCode agency = user.agencyCode();
        boolean queued = scope.inAgency(agency, () -> {
            boolean own =
                    sent.deliveries(agency, id).stream().anyMatch(to -> to.id().equals(delivery));
            if (!own) {
                throw new NoSuchDocumentException(id);
            }
            boolean done = dispatch.sendAgain(agency, delivery, user.username(), user.fullName());
            reached("sent.again.before-commit");
            return done;
        });
        reached("sent.again.committed");
        loop.poke();
        redirect.addFlashAttribute(
                "toast",
                queued
                        ? Toast.of("Đã xếp hàng gửi lại", ", cùng mã văn bản.")
                        : Toast.of("Không gửi lại", ": thư đang đi hoặc đã đến."));
        return "redirect:/da-gui/" + id + "?noi=" + delivery;
    }

    /** One recipient's two ladders, in dots and in words. */
    record Ladders(SentTo to, Step transport, Step business, Instant at) {

        static Ladders of(SentTo to) {
            return new Ladders(to, SentWords.transport(to), SentWords.business(to), to.changedAt());
        }
    }

    /** @param reached of {@code of} dots */
    record Step(int reached, int of, String words, boolean failed, String detail) {}
}
