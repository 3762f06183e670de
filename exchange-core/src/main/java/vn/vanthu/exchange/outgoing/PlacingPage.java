package vn.vanthu.exchange.outgoing;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.web.Toast;

/** Where a signature stands on the page: put there by fields, moved by hand, back to where it is found. */
@Controller
@RequestMapping("/van-ban-di/{id}/vi-tri")
class PlacingPage {

    private final DocumentAnswers answers;
    private final Placing placing;
    private final PlacesShown places;

    PlacingPage(DocumentAnswers answers, Placing placing, PlacesShown places) {
        this.answers = answers;
        this.placing = placing;
        this.places = places;
    }

    @PostMapping
    String place(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable UUID id,
            @RequestParam("ban") int version,
            @RequestParam("viec") String act,
            @RequestParam(name = "trang", defaultValue = "") String page,
            @RequestParam(name = "ngang", defaultValue = "") String left,
            @RequestParam(name = "doc", defaultValue = "") String top,
            @RequestParam(name = "o-ky", required = false) @Nullable String field,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        ActOutcome outcome = switch (act) {
            case "bo" -> placing.reset(user, id, version);
            case "sang-trang" -> placing.turn(user, id, version, page);
            default -> placing.place(user, id, version, Placing.Typed.of(page, left, top, field));
        };
        if (outcome instanceof ActOutcome.Done) {
            redirect.addFlashAttribute(
                    "toast", Toast.of(act.equals("bo") ? "Đã về chỗ tìm thấy trên trang" : "Đã lưu vị trí chữ ký"));
            return "redirect:/van-ban-di/" + id + "#vi-tri";
        }
        model.addAttribute("placeTyped", Placing.Typed.of(page, left, top, field));
        return answers.answer(user, id, outcome, "", model, response, redirect);
    }

    /** While it is dragged: where the seal would stand beside it now, or why it is not kept. */
    @PostMapping(params = "ngam")
    ResponseEntity<?> placeQuietly(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable UUID id,
            @RequestParam("ban") int version,
            @RequestParam("trang") String page,
            @RequestParam("ngang") String left,
            @RequestParam("doc") String top,
            @RequestParam(name = "o-ky", required = false) @Nullable String field) {
        return switch (placing.place(user, id, version, Placing.Typed.of(page, left, top, field))) {
            case ActOutcome.Done _ -> ResponseEntity.ok(places.seals(placing.document(user, id)));
            case ActOutcome.Overtaken _ ->
                said(HttpStatus.CONFLICT, "Văn bản đã thay đổi; mở lại trang để xem hiện trạng.");
            case ActOutcome.Refused refused ->
                said(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        refused.problems().stream()
                                .map(ActOutcome.Problem::message)
                                .collect(Collectors.joining(" ")));
        };
    }

    private static ResponseEntity<String> said(HttpStatus status, String words) {
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(words);
    }
}
