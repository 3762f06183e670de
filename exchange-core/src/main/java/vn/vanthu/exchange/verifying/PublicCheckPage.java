package vn.vanthu.exchange.verifying;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.web.Toast;

/** Anybody asks whether a file is what an agency of this hub released; and where an administrator says whether his does. */
@Controller
class PublicCheckPage {
    static final String CHOICE = "/danh-muc/tra-cuu-cong-khai";
    private static final String BUSY_SECONDS = "15";

    private final PublicChecks checks;
    private final PublicChoices choices;

    PublicCheckPage(PublicChecks checks, PublicChoices choices) {
        this.checks = checks;
        this.choices = choices;
    }

    @GetMapping(PublicChecks.PATH)
    String page(Model model) {
        if (!checks.isOpen()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("mostMegabytes", checks.mostMegabytes());
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", Map.of());
        }
        return "verifying/public";
    }

    @PostMapping(PublicChecks.PATH)
    String check(
            @RequestParam(name = "tep", required = false) @Nullable List<MultipartFile> files,
            Model model,
            HttpServletResponse answer)
            throws IOException {
        if (!checks.isOpen()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        switch (DroppedFiles.of(files == null ? List.of() : files, checks.mostMegabytes())) {
            case DroppedFiles.Choice.NotTaken(String reason) -> {
                answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute("errors", Map.of("tep", reason));
            }
            case DroppedFiles.Choice.Taken(DroppedFiles taken) -> {
                Optional<PublicAnswer> told = checks.check(taken);
                if (told.isEmpty()) {
                    answer.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
                    answer.setHeader(HttpHeaders.RETRY_AFTER, BUSY_SECONDS);
                    model.addAttribute(
                            "errors",
                            Map.of("tep", "Đang có nhiều người kiểm tra. Đợi " + BUSY_SECONDS + " giây rồi gửi lại."));
                } else {
                    model.addAttribute("told", told.get());
                    model.addAttribute("look", LightLook.of(told.get().light()));
                }
            }
        }
        return page(model);
    }

    @GetMapping(CHOICE)
    @PreAuthorize("hasRole('ADMIN')")
    String choice(@AuthenticationPrincipal SignedInUser user, Model model) {
        Optional<PublicChoices.Choice> choice = choices.of(user);
        model.addAttribute("choice", choice.orElse(null));
        model.addAttribute("open", choice.map(PublicChoices.Choice::open).orElse(true));
        return "verifying/choice";
    }

    @PostMapping(CHOICE)
    @PreAuthorize("hasRole('ADMIN')")
    String choose(
            @AuthenticationPrincipal SignedInUser user,
            @RequestParam("tra-loi") String answers,
            RedirectAttributes redirect) {
        boolean open = answers.equals("co");
        choices.decide(user, open);
        redirect.addFlashAttribute(
                "toast",
                Toast.of(open ? "Cơ quan trả lời tra cứu công khai" : "Cơ quan thôi trả lời tra cứu công khai"));
        return "redirect:" + CHOICE;
    }
}
