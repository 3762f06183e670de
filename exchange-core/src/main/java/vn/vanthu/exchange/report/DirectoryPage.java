package vn.vanthu.exchange.report;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.directory.Agency;
import vn.vanthu.exchange.directory.Directory;
import vn.vanthu.exchange.directory.Mailbox;
import vn.vanthu.exchange.directory.Person;
import vn.vanthu.exchange.directory.RegisteredCertificate;
import vn.vanthu.exchange.web.Folding;
import vn.vanthu.rules.Regulations;

/** The agencies, their mailboxes and certificates with their dates; of one's own agency the people too. */
@Controller
class DirectoryPage {

    private static final Pattern COMMON_NAME = Pattern.compile("CN=((?:\\\\.|[^,\\\\])+)");

    private final Directory directory;
    private final Regulations regulations;
    private final Clock clock;

    DirectoryPage(Directory directory, Regulations regulations, Clock clock) {
        this.directory = directory;
        this.regulations = regulations;
        this.clock = clock;
    }

    record MailboxRow(Mailbox mailbox, String owner) {}

    record CertificateRow(
            String subject, String issuer, String owner, Instant from, Instant until, String digest, boolean valid) {}

    @GetMapping("/danh-ba")
    @Transactional(readOnly = true)
    public String page(
            @RequestParam(name = "co-quan", defaultValue = "") String code,
            @RequestParam(name = "q", defaultValue = "") String typed,
            @AuthenticationPrincipal SignedInUser user,
            Model model) {
        List<Agency> all = directory.agencies();
        String folded = Folding.fold(typed);
        List<Agency> shown =
                all.stream().filter(agency -> matches(agency, folded)).toList();
        String wanted = code.isEmpty()
                ? shown.isEmpty() || folded.isEmpty()
                        ? user.agencyCode().value()
                        : shown.getFirst().code().value()
                : code;
        Agency chosen = all.stream()
                .filter(agency -> agency.code().value().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("typed", typed.strip());
        model.addAttribute("agencies", shown);
        model.addAttribute("chosen", chosen);
        model.addAttribute("own", chosen.code().equals(user.agencyCode()));
        model.addAttribute("positions", directory.positions(chosen.code()));
        model.addAttribute(
                "mailboxes",
                directory.mailboxes(chosen.code()).stream().map(this::mailbox).toList());
        model.addAttribute(
                "certificates",
                directory.certificates(chosen.code()).stream()
                        .map(this::certificate)
                        .toList());
        model.addAttribute(
                "regulation",
                directory
                        .regulation(chosen.code(), LocalDate.now(clock))
                        .flatMap(regulations::find)
                        .orElse(null));
        return "report/directory";
    }

    private MailboxRow mailbox(Mailbox mailbox) {
        Long person = mailbox.personId();
        return new MailboxRow(mailbox, person == null ? "Cơ quan" : name(person));
    }

    private CertificateRow certificate(RegisteredCertificate certificate) {
        Long person = certificate.personId();
        Instant now = clock.instant();
        return new CertificateRow(
                commonName(certificate.subject()),
                commonName(certificate.issuer()),
                person == null ? "Cơ quan" : name(person),
                certificate.notBefore(),
                certificate.notAfter(),
                certificate.fingerprint(),
                !now.isBefore(certificate.notBefore()) && !now.isAfter(certificate.notAfter()));
    }

    private String name(long person) {
        return directory.person(person).map(Person::fullName).orElse("Cá nhân");
    }

    private static boolean matches(Agency agency, String folded) {
        return folded.isEmpty()
                || Folding.fold(agency.name()).contains(folded)
                || agency.code().value().contains(folded)
                || agency.mailbox().filter(mail -> mail.contains(folded)).isPresent();
    }

    private static String commonName(String distinguished) {
        Matcher name = COMMON_NAME.matcher(distinguished);
        return Optional.of(name)
                .filter(Matcher::find)
                .map(found -> found.group(1).replace("\\", ""))
                .orElse(distinguished);
    }
}
