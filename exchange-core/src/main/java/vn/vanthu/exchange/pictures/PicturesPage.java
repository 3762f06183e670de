package vn.vanthu.exchange.pictures;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.vanthu.exchange.access.Role;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.web.Toast;

/** Where an administrator keeps the seal, and each person his own hand signature. */
@Controller
class PicturesPage {

    private static final String SEAL = "/danh-muc/con-dau";
    private static final String HAND = "/tai-khoan/chu-ky";

    private final SignaturePictures pictures;
    private final UsualPlaces usual;
    private final Clock clock;

    PicturesPage(SignaturePictures pictures, UsualPlaces usual, Clock clock) {
        this.pictures = pictures;
        this.usual = usual;
        this.clock = clock;
    }

    @GetMapping(SEAL)
    @PreAuthorize("hasRole('ADMIN')")
    String seal(@AuthenticationPrincipal SignedInUser user, Model model) {
        return sealShown(user, model, "36");
    }

    @PostMapping(SEAL)
    @PreAuthorize("hasRole('ADMIN')")
    String uploadSeal(
            @AuthenticationPrincipal SignedInUser user,
            @RequestParam("tep") MultipartFile file,
            @RequestParam(name = "rong", defaultValue = "") String width,
            Model model,
            HttpServletResponse answer,
            RedirectAttributes redirect)
            throws IOException {
        Map<String, String> errors = uploaded(user, file, width, true);
        return errors.isEmpty()
                ? taken(redirect, "Đã nhận hình con dấu", SEAL)
                : sealShown(user, notTaken(model, answer, errors), width);
    }

    @PostMapping(SEAL + "/thoi-dung")
    @PreAuthorize("hasRole('ADMIN')")
    String retireSeal(@AuthenticationPrincipal SignedInUser user, RedirectAttributes redirect) {
        if (pictures.retireSeal(user)) {
            redirect.addFlashAttribute("toast", Toast.of("Đã thôi dùng hình con dấu"));
        }
        return "redirect:" + SEAL;
    }

    /** Where hand signatures go when a page has no place for them. */
    @PostMapping(SEAL + "/vi-tri")
    @PreAuthorize("hasRole('ADMIN')")
    String usualPlace(
            @AuthenticationPrincipal SignedInUser user,
            @RequestParam(name = "trang", defaultValue = "CUOI") String page,
            @RequestParam(name = "trai", defaultValue = "") String left,
            @RequestParam(name = "tren", defaultValue = "") String top,
            Model model,
            HttpServletResponse answer,
            RedirectAttributes redirect) {
        Optional<Float> across = PictureUpload.place(left);
        Optional<Float> down = PictureUpload.place(top);
        if (across.isEmpty() || down.isEmpty()) {
            notTaken(model, answer, Map.of("trai", "Ghi hai khoảng cách bằng mm, từ 0 đến 500"));
            return sealShown(user, model, "36");
        }
        usual.keep(user, page.equals("CUOI"), across.get(), down.get());
        redirect.addFlashAttribute("toast", Toast.of("Đã lưu vị trí thường dùng", ", dùng từ lần ký kế tiếp."));
        return "redirect:" + SEAL;
    }

    @PostMapping(SEAL + "/vi-tri/bo")
    @PreAuthorize("hasRole('ADMIN')")
    String noUsualPlace(@AuthenticationPrincipal SignedInUser user, RedirectAttributes redirect) {
        if (usual.forget(user)) {
            redirect.addFlashAttribute("toast", Toast.of("Đã bỏ vị trí thường dùng"));
        }
        return "redirect:" + SEAL;
    }

    @GetMapping(HAND)
    String hand(@AuthenticationPrincipal SignedInUser user, Model model) {
        return handShown(user, model, "45");
    }

    @PostMapping(HAND)
    String uploadHand(
            @AuthenticationPrincipal SignedInUser user,
            @RequestParam("tep") MultipartFile file,
            @RequestParam(name = "rong", defaultValue = "") String width,
            Model model,
            HttpServletResponse answer,
            RedirectAttributes redirect)
            throws IOException {
        Map<String, String> errors = uploaded(user, file, width, false);
        return errors.isEmpty()
                ? taken(redirect, "Đã nhận hình chữ ký của bạn", HAND)
                : handShown(user, notTaken(model, answer, errors), width);
    }

    @PostMapping(HAND + "/thoi-dung")
    String retireHand(@AuthenticationPrincipal SignedInUser user, RedirectAttributes redirect) {
        if (pictures.retireHand(user)) {
            redirect.addFlashAttribute("toast", Toast.of("Đã thôi dùng hình chữ ký của bạn"));
        }
        return "redirect:" + HAND;
    }

    /** His own, or any of his agency's for its administrator. */
    @GetMapping("/hinh-ky/{id}")
    ResponseEntity<Resource> picture(@AuthenticationPrincipal SignedInUser user, @PathVariable UUID id) {
        return pictures.find(user.agencyCode(), id)
                .filter(picture ->
                        user.has(Role.ADMIN) || Long.valueOf(user.personId()).equals(picture.personId()))
                .map(picture -> png(pictures.png(picture)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static ResponseEntity<Resource> png(InputStream bytes) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.noStore())
                .body(new InputStreamResource(bytes));
    }

    private static String taken(RedirectAttributes redirect, String said, String page) {
        redirect.addFlashAttribute("toast", Toast.of(said, ", dùng từ lần ký kế tiếp."));
        return "redirect:" + page;
    }

    private static Model notTaken(Model model, HttpServletResponse answer, Map<String, String> errors) {
        answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return model.addAttribute("errors", errors);
    }

    private Map<String, String> uploaded(SignedInUser user, MultipartFile file, String typed, boolean seal)
            throws IOException {
        Optional<Float> width = PictureUpload.width(typed, seal);
        if (width.isEmpty()) {
            return Map.of("rong", seal ? "Ghi bề rộng thật từ 10 đến 60 mm" : "Ghi bề rộng từ 10 đến 90 mm");
        }
        if (file.isEmpty()) {
            return Map.of("tep", "Chọn tệp hình PNG");
        }
        SignaturePictures.Upload outcome;
        try (InputStream png = file.getInputStream()) {
            outcome = seal ? pictures.uploadSeal(user, png, width.get()) : pictures.uploadHand(user, png, width.get());
        }
        return switch (outcome) {
            case SignaturePictures.Upload.Kept _ -> Map.of();
            case SignaturePictures.Upload.NotTaken(String reason) -> Map.of("tep", reason);
        };
    }

    private String sealShown(SignedInUser user, Model model, String width) {
        model.addAttribute("pictures", pictures.all(user.agencyCode()));
        model.addAttribute(
                "current", pictures.seal(user.agencyCode(), clock.instant()).orElse(null));
        model.addAttribute("usual", usual.of(user.agencyCode()).orElse(null));
        return page(model, width, "pictures/seal");
    }

    private String handShown(SignedInUser user, Model model, String width) {
        model.addAttribute(
                "current",
                pictures.hand(user.agencyCode(), user.personId(), clock.instant())
                        .orElse(null));
        return page(model, width, "pictures/hand");
    }

    private static String page(Model model, String width, String template) {
        model.addAttribute("width", width);
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", Map.of());
        }
        return template;
    }
}
