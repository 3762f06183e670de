package vn.vanthu.exchange.outgoing;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.vanthu.exchange.access.SignedInUser;

/** Other files for a document on the desk: corrected, in Unicode, with its number. */
@Controller
@RequestMapping("/van-ban-di/{id}")
class DocumentFilePage {

    private final DocumentAnswers answers;
    private final Reception reception;
    private final Converting converting;

    DocumentFilePage(DocumentAnswers answers, Reception reception, Converting converting) {
        this.answers = answers;
        this.reception = reception;
        this.converting = converting;
    }

    @PostMapping("/tep")
    String replace(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable UUID id,
            @RequestParam("ban") int version,
            @RequestParam("tep") MultipartFile file,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect)
            throws IOException {
        return answers.answer(
                user,
                id,
                file(file, offered -> reception.replace(user, id, version, offered)),
                "Đã nhận bản sửa",
                model,
                response,
                redirect);
    }

    @PostMapping("/unicode")
    String toUnicode(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable UUID id,
            @RequestParam("ban") int version,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect)
            throws IOException {
        return answers.answer(
                user,
                id,
                converting.convert(user, id, version),
                "Đã chuyển sang Unicode; bản gốc vẫn được giữ",
                model,
                response,
                redirect);
    }

    @PostMapping("/ban-da-ghi-so")
    String numberedVersion(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable UUID id,
            @RequestParam("ban") int version,
            @RequestParam("tep") MultipartFile file,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect)
            throws IOException {
        return answers.answer(
                user,
                id,
                file(file, offered -> reception.numberedVersion(user, id, version, offered)),
                "Đã nhận bản đã ghi số",
                model,
                response,
                redirect);
    }

    private interface FileAct {
        ActOutcome on(Reception.Offered file) throws IOException;
    }

    private ActOutcome file(MultipartFile file, FileAct act) throws IOException {
        Reception.Offered offered = DeskPage.offered(file);
        List<String> objections = reception.objections(offered);
        return objections.isEmpty() ? act.on(offered) : ActOutcome.Refused.of("tep", objections.getFirst());
    }
}
