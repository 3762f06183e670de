package vn.vanthu.exchange.outgoing;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.web.Toast;

/** Ký bằng thiết bị: the batch for a token, and its answers. */
@Controller
@RequestMapping(TokenPage.ADDRESS)
class TokenPage {

    static final String ADDRESS = "/van-ban-di/ky-bang-thiet-bi";
    private static final int LONGEST_ANSWER = 4 << 20;

    private final TokenSigning signing;

    TokenPage(TokenSigning signing) {
        this.signing = signing;
    }

    @GetMapping
    String offer(
            @AuthenticationPrincipal SignedInUser user,
            @RequestParam(name = "chon", required = false) @Nullable UUID chosen,
            Model model) {
        model.addAttribute("offer", signing.offer(user));
        model.addAttribute("chosen", chosen);
        return "outgoing/token-offer";
    }

    @PostMapping
    String prepare(
            @AuthenticationPrincipal SignedInUser user,
            @RequestParam(name = "van-ban", required = false) @Nullable List<UUID> documents,
            Model model,
            HttpServletResponse response)
            throws IOException {
        return switch (signing.prepare(user, documents == null ? List.of() : documents)) {
            case TokenSigning.Preparation.Made(UUID batch) -> "redirect:" + ADDRESS + "/" + batch;
            case TokenSigning.Preparation.NothingToSign(String reason) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute("errors", Map.of("van-ban", reason));
                yield offer(user, null, model);
            }
        };
    }

    @GetMapping("/{batch}")
    String batch(@AuthenticationPrincipal SignedInUser user, @PathVariable UUID batch, Model model) {
        model.addAttribute("open", signing.open(user, batch));
        return "outgoing/token-batch";
    }

    @GetMapping("/{batch}/goi-ky")
    ResponseEntity<byte[]> download(@AuthenticationPrincipal SignedInUser user, @PathVariable UUID batch) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("goi-ky-" + batch.toString().substring(0, 8) + ".json")
                                .build()
                                .toString())
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .body(signing.download(user, batch).getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping("/{batch}")
    String answer(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable UUID batch,
            @RequestParam("tep") MultipartFile file,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect)
            throws IOException {
        byte[] bytes;
        try (InputStream in = file.getInputStream()) {
            bytes = in.readNBytes(LONGEST_ANSWER);
        }
        TokenSigning.Answered answered = signing.answer(user, batch, bytes);
        if (answered.problems().isEmpty()) {
            redirect.addFlashAttribute(
                    "toast", Toast.of("Đã ký " + answered.signed() + " văn bản", ", chuyển văn thư phát hành."));
            return "redirect:" + ADDRESS + "/" + batch;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        Map<String, String> errors = new LinkedHashMap<>();
        for (int i = 0; i < answered.problems().size(); i++) {
            errors.put("tep-" + i, answered.problems().get(i));
        }
        model.addAttribute("errors", errors);
        model.addAttribute("signed", answered.signed());
        return batch(user, batch, model);
    }
}
