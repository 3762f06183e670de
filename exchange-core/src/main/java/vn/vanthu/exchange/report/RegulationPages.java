package vn.vanthu.exchange.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import vn.vanthu.exchange.access.Role;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.directory.Directory;
import vn.vanthu.exchange.directory.Followed;
import vn.vanthu.exchange.web.LawLinks;
import vn.vanthu.rules.Regulation;
import vn.vanthu.rules.Regulations;
import vn.vanthu.rules.catalogue.FilledIn;

/** The regulations as the hub holds them: article by article, each clause with its rules, parameters and dates. */
@Controller
class RegulationPages {

    private final Directory directory;
    private final LawLinks law;
    private final Regulations regulations;
    private final MessageSource messages;
    private final Clock clock;

    RegulationPages(Directory directory, LawLinks law, Regulations regulations, MessageSource messages, Clock clock) {
        this.directory = directory;
        this.law = law;
        this.regulations = regulations;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/quy-dinh")
    @Transactional(readOnly = true)
    public String list(@AuthenticationPrincipal SignedInUser user, Model model) {
        model.addAttribute("regulations", regulations.all());
        model.addAttribute("followed", followed(user));
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("mayChange", user.has(Role.ADMIN) || user.has(Role.HEAD) || user.has(Role.DEPUTY));
        return "report/regulations";
    }

    @GetMapping("/quy-dinh/{id}")
    @Transactional(readOnly = true)
    public String one(@PathVariable("id") String id, @AuthenticationPrincipal SignedInUser user, Model model) {
        Regulation regulation = regulation(id);
        LocalDate today = LocalDate.now(clock);
        List<RegulationChapter> chapters =
                new RegulationReading(regulations, law, today, filled(user, id)).chapters(regulation);
        model.addAttribute("regulation", regulation);
        model.addAttribute("all", regulations.all());
        model.addAttribute("chapters", chapters);
        model.addAttribute("followed", followed(user).equals(id));
        model.addAttribute("national", id.equals(Regulations.NATIONAL));
        model.addAttribute("today", today);
        return "report/regulation";
    }

    /** The same to print, as it is applied today. */
    @GetMapping("/quy-dinh/{id}/ban-in.pdf")
    @Transactional(readOnly = true)
    public ResponseEntity<byte[]> printed(@PathVariable("id") String id, @AuthenticationPrincipal SignedInUser user)
            throws IOException {
        Regulation regulation = regulation(id);
        LocalDate today = LocalDate.now(clock);
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        RegulationPdf.write(
                regulation,
                new RegulationReading(regulations, law, today, filled(user, id)).chapters(regulation),
                today,
                key -> messages.getMessage(key, null, Locale.of("vi")),
                pdf);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(
                                        regulation.instrument().replace('/', '-') + ", ngày " + today + ".pdf",
                                        StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(pdf.toByteArray());
    }

    private Regulation regulation(String id) {
        return regulations.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** What this agency filled in, where it follows this regulation. */
    private FilledIn filled(SignedInUser user, String id) {
        return directory
                .followed(user.agencyCode(), LocalDate.now(clock))
                .filter(followed -> followed.regulation().equals(id))
                .map(Followed::filled)
                .orElse(FilledIn.NOTHING);
    }

    private String followed(SignedInUser user) {
        return directory.regulation(user.agencyCode(), LocalDate.now(clock)).orElse("");
    }
}
