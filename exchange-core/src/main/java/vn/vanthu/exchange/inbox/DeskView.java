package vn.vanthu.exchange.inbox;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.ModelAndView;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.directory.Agency;
import vn.vanthu.exchange.directory.Directory;
import vn.vanthu.exchange.inbox.ArrivalFiles.Examined;
import vn.vanthu.exchange.judging.FileReport;
import vn.vanthu.exchange.judging.FileReport.ReportedFinding;
import vn.vanthu.rules.Regulations;

/** The registration desk: the document, the form, the stamp to come and what was checked. */
@Service
@Transactional(readOnly = true)
class DeskView {

    private final ArrivalFiles files;
    private final ArrivalQueue queue;
    private final Colleagues colleagues;
    private final RegistrationFields fields;
    private final Directory directory;
    private final Regulations regulations;
    private final Clock clock;

    DeskView(
            ArrivalFiles files,
            ArrivalQueue queue,
            Colleagues colleagues,
            RegistrationFields fields,
            Directory directory,
            Regulations regulations,
            Clock clock) {
        this.files = files;
        this.queue = queue;
        this.colleagues = colleagues;
        this.fields = fields;
        this.directory = directory;
        this.regulations = regulations;
        this.clock = clock;
    }

    ModelAndView fresh(SignedInUser clerk, Arrival arrival, String file) {
        Map<ArrivalField, Proposal> proposals = files.proposals(clerk.agencyCode(), arrival.id());
        List<Colleague> leaders = colleagues.leaders(clerk.agencyCode());
        return page(
                clerk,
                arrival,
                RegistrationForm.proposed(proposals, usual(leaders)),
                proposals,
                leaders,
                List.of(),
                file);
    }

    ModelAndView faulty(SignedInUser clerk, Arrival arrival, RegistrationForm form, List<Fault> faults) {
        Map<ArrivalField, Proposal> proposals = files.proposals(clerk.agencyCode(), arrival.id());
        ModelAndView page = page(clerk, arrival, form, proposals, colleagues.leaders(clerk.agencyCode()), faults, "0");
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** What he typed beside what stands now. */
    ModelAndView overtaken(SignedInUser clerk, Arrival arrival, RegistrationForm form, String words) {
        RegistrationForm now = RegistrationForm.of(arrival.described());
        List<Compared> compared = new ArrayList<>();
        for (ArrivalField field : ArrivalField.values()) {
            String typed = Words.line(form.value(field));
            String stands = now.value(field);
            if (!typed.isEmpty() || !stands.isEmpty()) {
                compared.add(new Compared(
                        field.title(),
                        RegistrationFields.words(field, typed),
                        RegistrationFields.words(field, stands),
                        !typed.equals(stands)));
            }
        }
        Arrival.Registered registered = arrival.registered();
        Arrival.Closed closed = arrival.closed();
        ModelAndView page = new ModelAndView("inbox/overtaken")
                .addObject("arrival", arrival)
                .addObject("words", words)
                .addObject("who", registered != null ? registered.name() : closed != null ? closed.name() : "")
                .addObject("compared", compared)
                .addObject("next", queue.next(clerk).orElse(null));
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    ModelAndView paper(SignedInUser clerk) {
        List<Colleague> leaders = colleagues.leaders(clerk.agencyCode());
        return page(clerk, null, RegistrationForm.proposed(Map.of(), usual(leaders)), Map.of(), leaders, List.of(), "0")
                .addObject(ArrivalPage.PAPER, UUID.randomUUID());
    }

    ModelAndView faultyPaper(SignedInUser clerk, UUID id, RegistrationForm form, List<Fault> faults) {
        ModelAndView page = page(clerk, null, form, Map.of(), colleagues.leaders(clerk.agencyCode()), faults, "0")
                .addObject(ArrivalPage.PAPER, id);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(
            SignedInUser clerk,
            @Nullable Arrival arrival,
            RegistrationForm form,
            Map<ArrivalField, Proposal> proposals,
            List<Colleague> leaders,
            List<Fault> faults,
            String file) {
        List<Examined> examined = arrival == null ? List.of() : files.examined(clerk.agencyCode(), arrival.id());
        String address = arrival == null ? "/van-ban-den/ban-giay" : "/van-ban-den/" + arrival.id();
        ModelAndView page = new ModelAndView("inbox/desk")
                .addObject("arrival", arrival)
                .addObject("address", address)
                .addObject("action", arrival == null ? address : address + "/dang-ky")
                .addObject("fields", fields.shown(clerk, form, proposals, leaders, faults))
                .addObject("errors", ArrivalPage.summed(faults))
                .addObject(
                        "agencies",
                        directory.agencies().stream().map(Agency::name).toList())
                .addObject("expected", queue.expectedNumber(clerk.agencyCode()))
                .addObject("day", Shown.day(LocalDate.now(clock)))
                .addObject("year", LocalDate.now(clock).getYear())
                .addObject("stampTo", leaderName(form, leaders))
                .addObject("pane", FileTabs.of(address, address, examined, file))
                .addObject(
                        "frames",
                        RegistrationFields.frames(
                                proposals, examined.stream().findFirst().map(Examined::report)));
        if (arrival != null) {
            List<UUID> waiting = queue.waiting(clerk.agencyCode());
            int at = waiting.indexOf(arrival.id());
            FileReport report = examined.isEmpty() ? null : examined.getFirst().report();
            List<ReportedFinding> findings = examined.stream()
                    .flatMap(one -> one.report().demanding().stream())
                    .filter(ReportedFinding::asksForALook)
                    .distinct()
                    .toList();
            page.addObject("nth", at + 1)
                    .addObject("waiting", waiting.size())
                    .addObject("before", at > 0 ? waiting.get(at - 1) : null)
                    .addObject("after", at >= 0 && at + 1 < waiting.size() ? waiting.get(at + 1) : null)
                    .addObject("same", queue.same(arrival).orElse(null))
                    .addObject("held", queue.heldByAnother(arrival, clerk))
                    .addObject("checks", Check.of(arrival, examined, regulations))
                    .addObject("findings", findings)
                    .addObject("effect", report == null ? null : report.legalEffect());
        }
        return page;
    }

    /** As is usual, to the head. */
    private static String usual(List<Colleague> leaders) {
        return leaders.isEmpty() ? "" : Long.toString(leaders.getFirst().personId());
    }

    private static String leaderName(RegistrationForm form, List<Colleague> leaders) {
        return leaders.stream()
                .filter(leader -> Long.toString(leader.personId()).equals(form.leader()))
                .map(Colleague::withTitle)
                .findFirst()
                .orElse("");
    }

    /** @param typed what this clerk entered; {@code stands} what the book says */
    record Compared(String label, String typed, String stands, boolean differs) {}
}
