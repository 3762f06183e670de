package vn.vanthu.exchange.verifying;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.judging.SignaturePdf;
import vn.vanthu.exchange.web.Format;

/** Kiểm tra chữ ký: a file is dropped, a sentence comes back, then all of it, then a PDF to put on record. */
@Controller
@RequestMapping(SignaturePage.PATH)
class SignaturePage {
    static final String PATH = "/kiem-tra-chu-ky";

    private static final int MOST_MEGABYTES = 200;
    private static final int LATEST = 20;

    private final SignatureChecks checks;
    private final Format format;

    SignaturePage(SignatureChecks checks, Format format) {
        this.checks = checks;
        this.format = format;
    }

    @GetMapping
    String page(@AuthenticationPrincipal SignedInUser user, Model model) {
        model.addAttribute("latest", checks.latest(user, LATEST));
        model.addAttribute("mostMegabytes", MOST_MEGABYTES);
        model.addAttribute("days", SignatureChecks.KEPT.toDays());
        model.addAttribute("looks", LightLook.ALL);
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", Map.of());
        }
        return "verifying/drop";
    }

    @PostMapping
    String check(
            @AuthenticationPrincipal SignedInUser user,
            @RequestParam(name = "tep", required = false) @Nullable List<MultipartFile> files,
            Model model,
            HttpServletResponse answer)
            throws IOException {
        return switch (DroppedFiles.of(files == null ? List.of() : files, MOST_MEGABYTES)) {
            case DroppedFiles.Choice.NotTaken(String reason) -> notTaken(user, reason, model, answer);
            case DroppedFiles.Choice.Taken(DroppedFiles taken) ->
                switch (checks.check(user, taken)) {
                    case SignatureChecks.Outcome.Told(UUID id) -> "redirect:" + PATH + "/" + id;
                    case SignatureChecks.Outcome.NotPossible(String reason) -> notTaken(user, reason, model, answer);
                    case SignatureChecks.Outcome.Classified _ -> {
                        answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                        model.addAttribute("classified", true);
                        yield page(user, model);
                    }
                };
        };
    }

    @GetMapping("/{id}")
    String told(@AuthenticationPrincipal SignedInUser user, @PathVariable UUID id, Model model) {
        SignatureCheck check = mine(user, id);
        model.addAttribute("check", check);
        model.addAttribute("account", check.account());
        model.addAttribute("look", LightLook.of(check.account().sentence().light()));
        model.addAttribute("looks", LightLook.ALL);
        model.addAttribute("bytes", format.bytes(check.report().sizeBytes()));
        return "verifying/told";
    }

    @GetMapping("/{id}/phieu.pdf")
    ResponseEntity<byte[]> report(@AuthenticationPrincipal SignedInUser user, @PathVariable UUID id)
            throws IOException {
        SignatureCheck check = mine(user, id);
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        SignaturePdf.write(List.of(check.report()), pdf);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("Kiểm tra chữ ký - " + check.fileName() + ".pdf", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(pdf.toByteArray());
    }

    private String notTaken(SignedInUser user, String reason, Model model, HttpServletResponse answer) {
        answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("errors", Map.of("tep", reason));
        return page(user, model);
    }

    private SignatureCheck mine(SignedInUser user, UUID id) {
        return checks.find(user, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
