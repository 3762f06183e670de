package vn.vanthu.exchange.lists;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.judging.FileFormat;
import vn.vanthu.exchange.web.Toast;

/** Where an administrator keeps his agency's lists. */
@Controller
@PreAuthorize("hasRole('ADMIN')")
class ListsPage {

    private static final String PATH = "/danh-muc";

    private final AgencyLists lists;

    ListsPage(AgencyLists lists) {
        this.lists = lists;
    }

    @GetMapping(PATH)
    String page(@AuthenticationPrincipal SignedInUser user, Model model) {
        return shown(user, model, null);
    }

    @PostMapping(PATH + "/dinh-dang")
    String formats(
            @RequestParam("ban") int version,
            @RequestParam(name = "muc", required = false) @Nullable List<String> chosen,
            @RequestParam("can-cu") String basis,
            @AuthenticationPrincipal SignedInUser user,
            HttpServletResponse answer,
            Model model,
            RedirectAttributes redirect) {
        return keep(user, ListForm.formats(version, chosen, basis), answer, model, redirect);
    }

    @PostMapping(PATH + "/bi-mat")
    String stateSecrets(
            @RequestParam("ban") int version,
            @RequestParam("muc") String lines,
            @RequestParam("can-cu") String basis,
            @AuthenticationPrincipal SignedInUser user,
            HttpServletResponse answer,
            Model model,
            RedirectAttributes redirect) {
        return keep(user, ListForm.stateSecrets(version, lines, basis), answer, model, redirect);
    }

    private String keep(
            SignedInUser user, ListForm form, HttpServletResponse answer, Model model, RedirectAttributes redirect) {
        Map<String, String> errors = form.errors();
        if (!errors.isEmpty()) {
            answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("errors", errors);
            return shown(user, model, form);
        }
        return switch (lists.keep(user, form.name(), form.version(), form.items(), form.basis())) {
            case Keeping.Kept kept -> {
                redirect.addFlashAttribute(
                        "toast",
                        Toast.of(
                                "Đã lưu " + kept.list().name().title().replaceFirst("^D", "d"),
                                ", áp dụng từ văn bản được kiểm tra kế tiếp."));
                yield "redirect:" + PATH;
            }
            case Keeping.Overtaken overtaken -> {
                answer.setStatus(HttpStatus.CONFLICT.value());
                model.addAttribute("overtaken", overtaken.standing());
                yield shown(
                        user,
                        model,
                        new ListForm(form.name(), overtaken.standing().version(), form.items(), form.basis()));
            }
        };
    }

    /** @param typed what stays in its form, null where nothing was typed */
    private String shown(SignedInUser user, Model model, @Nullable ListForm typed) {
        KeptList formats = lists.standing(user.agencyCode(), ListName.FILE_FORMAT_LIST);
        KeptList secrets = lists.standing(user.agencyCode(), ListName.STATE_SECRET_LIST);
        model.addAttribute("known", FileFormat.values());
        model.addAttribute("formats", formats);
        model.addAttribute("secrets", secrets);
        model.addAttribute("formatForm", form(formats, typed));
        model.addAttribute("secretForm", form(secrets, typed));
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", Map.of());
        }
        return "lists/lists";
    }

    private static ListForm form(KeptList list, @Nullable ListForm typed) {
        return typed != null && typed.name() == list.name() ? typed : ListForm.of(list);
    }
}
