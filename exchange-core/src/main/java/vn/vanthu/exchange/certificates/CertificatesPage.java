package vn.vanthu.exchange.certificates;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.certificates.Held.Use;
import vn.vanthu.exchange.certificates.Notices.Reader;
import vn.vanthu.exchange.revocation.FetchOverview;
import vn.vanthu.exchange.web.Format;

/** Which certificates end, for the administrator; his own, for each person. */
@Controller
class CertificatesPage {
    static final String ALL = "/chung-thu";
    static final String OWN = "/tai-khoan/chung-thu";

    private final ExpiryAlarm alarm;
    private final FetchOverview fetching;
    private final Format format;
    private final Clock clock;

    CertificatesPage(ExpiryAlarm alarm, FetchOverview fetching, Format format, Clock clock) {
        this.alarm = alarm;
        this.fetching = fetching;
        this.format = format;
        this.clock = clock;
    }

    /** @param badge kind of {@code parts :: badge} */
    record Row(
            String fingerprint,
            String holder,
            String use,
            String issuer,
            Instant end,
            String badge,
            String icon,
            String words,
            boolean fresh) {}

    @GetMapping(ALL)
    @PreAuthorize("hasRole('ADMIN')")
    String all(@AuthenticationPrincipal SignedInUser user, Model model) {
        List<ExpiryAlarm.Line> lines = alarm.of(user.agencyCode());
        List<ExpiryAlarm.Line> own = lines.stream()
                .filter(line -> line.held().use() != Use.OTHER_AGENCY)
                .toList();
        model.addAttribute("ending", rows(own, true));
        model.addAttribute("others", rows(own, false));
        model.addAttribute(
                "partners",
                rows(
                        lines.stream()
                                .filter(line -> line.held().use() == Use.OTHER_AGENCY)
                                .toList(),
                        true));
        model.addAttribute("days", alarm.warnDays());
        model.addAttribute("hosts", fetching.hosts());
        return "certificates/all";
    }

    @PostMapping(ALL + "/da-biet")
    @PreAuthorize("hasRole('ADMIN')")
    String seen(@AuthenticationPrincipal SignedInUser user, @RequestParam("chung-thu") String fingerprint) {
        alarm.seen(user, Reader.ADMIN, fingerprint);
        return "redirect:" + ALL;
    }

    @GetMapping(OWN)
    String own(@AuthenticationPrincipal SignedInUser user, Model model) {
        List<ExpiryAlarm.Line> lines = alarm.of(user);
        model.addAttribute("ending", rows(lines, true));
        model.addAttribute("others", rows(lines, false));
        model.addAttribute("days", alarm.warnDays());
        return "certificates/own";
    }

    @PostMapping(OWN + "/da-biet")
    String ownSeen(@AuthenticationPrincipal SignedInUser user, @RequestParam("chung-thu") String fingerprint) {
        alarm.seen(user, Reader.HOLDER, fingerprint);
        return "redirect:" + OWN;
    }

    private List<Row> rows(List<ExpiryAlarm.Line> lines, boolean ending) {
        return lines.stream()
                .filter(line -> (line.stage() != null) == ending)
                .map(this::row)
                .toList();
    }

    private Row row(ExpiryAlarm.Line line) {
        Held held = line.held();
        boolean over = line.stage() == Stage.ENDED || !held.end().isAfter(clock.instant());
        String badge = over || line.stage() == Stage.NEAR ? "r" : line.stage() == Stage.SOON ? "a" : "n";
        String icon = over ? "ban" : badge.equals("n") ? "check" : "clock-alert";
        return new Row(
                held.fingerprint(),
                held.holder(),
                held.use().words(),
                held.issuer(),
                held.end(),
                badge,
                icon,
                over ? "Đã hết hạn" : left(held.end()),
                line.fresh());
    }

    private String left(Instant end) {
        long days = Duration.between(clock.instant(), end).toDays();
        return days == 0 ? "Còn dưới 1 ngày" : "Còn " + format.number(days) + " ngày";
    }
}
