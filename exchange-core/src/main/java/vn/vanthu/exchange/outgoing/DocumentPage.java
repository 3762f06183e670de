package vn.vanthu.exchange.outgoing;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
import vn.vanthu.classifier.DocumentKind;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.outgoing.ActOutcome.Problem;
import vn.vanthu.exchange.web.Format;
import vn.vanthu.exchange.web.Toast;

/** One document of the desk: its verdict, and what the person before it may do now. */
@Controller
@RequestMapping("/van-ban-di/{id}")
class DocumentPage {

    private static final Map<String, String> KINDS = kinds();
    private static final Map<String, String> URGENCIES = urgencies();

    private final DocumentViews views;
    private final Desk desk;
    private final Settling settling;
    private final Reception reception;
    private final Converting converting;
    private final DeskLoop loop;
    private final Format format;

    DocumentPage(
            DocumentViews views,
            Desk desk,
            Settling settling,
            Reception reception,
            Converting converting,
            DeskLoop loop,
            Format format) {
        this.views = views;
        this.desk = desk;
        this.settling = settling;
        this.reception = reception;
        this.converting = converting;
        this.loop = loop;
        this.format = format;
    }

    @GetMapping
    String document(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable UUID id,
            @RequestParam(name = "xem", defaultValue = "") String open,
            Model model,
            HttpServletResponse response) {
        return shown(user, id, null, "", !open.isEmpty(), model, response);
    }

    private String shown(
            SignedInUser user,
            UUID id,
            @Nullable DeskForm typed,
            String words,
            boolean open,
            Model model,
            HttpServletResponse response) {
        DocumentView view = views.view(user, id, typed, words, open);
        model.addAttribute("view", view);
        model.addAttribute("words", words);
        model.addAttribute("toUnicode", converting.offered(user, view.document()));
        model.addAttribute("kinds", KINDS);
        model.addAttribute("urgencies", URGENCIES);
        if (view.document().state() == DeskState.LOCKED) {
            boolean uploader = view.document().upload().by() == user.userId();
            model.addAttribute("uploader", uploader);
            model.addAttribute(
                    "mark", Words.mark(view.document().lock().orElseThrow().mark()));
            return "outgoing/locked";
        }
        if (view.waiting()) {
            response.setHeader("Refresh", "2");
        }
        return "outgoing/document";
    }

    @PostMapping("/du-lieu")
    String describe(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable UUID id,
            @RequestParam("ban") int version,
            @RequestParam("viec") String act,
            @RequestParam(name = "kind", defaultValue = "") String kind,
            @RequestParam(name = "summary", defaultValue = "") String summary,
            @RequestParam(name = "urgency", defaultValue = "NONE") String urgency,
            @RequestParam(name = "numbering", defaultValue = "HUB") String numbering,
            @RequestParam(name = "symbol", defaultValue = "") String symbol,
            @RequestParam(name = "documentNumber", defaultValue = "") String printedNumber,
            @RequestParam(name = "issuedOn", defaultValue = "") String printedOn,
            @RequestParam(name = "noi-nhan", required = false) @Nullable List<String> recipients,
            @RequestParam(name = "them-dia-chi", defaultValue = "") String more,
            @RequestParam(name = "approver", defaultValue = "0") long approver,
            @RequestParam(name = "compared", defaultValue = "false") boolean compared,
            @RequestParam(name = "tim", defaultValue = "") String words,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        DeskForm form = new DeskForm(
                kind,
                summary,
                urgency,
                numbering,
                symbol,
                printedNumber,
                printedOn,
                recipients == null ? List.of() : recipients,
                more,
                approver,
                compared);
        return switch (act) {
            case "tim" -> shown(user, id, form, words, false, model, response);
            case "trinh" ->
                answer(
                        user,
                        id,
                        desk.submit(user, id, version, form),
                        "Đã trình ký",
                        form,
                        words,
                        model,
                        response,
                        redirect);
            default ->
                answer(
                        user,
                        id,
                        desk.save(user, id, version, form),
                        "Đã lưu dữ liệu văn bản",
                        form,
                        words,
                        model,
                        response,
                        redirect);
        };
    }

    @PostMapping("/rut-trinh")
    String takeBack(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable UUID id,
            @RequestParam("ban") int version,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return answer(user, id, desk.takeBack(user, id, version), "Đã rút trình", model, response, redirect);
    }

    @PostMapping("/cap-so")
    String takeNumber(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable UUID id,
            @RequestParam("ban") int version,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return answer(user, id, desk.takeNumber(user, id, version), "", model, response, redirect);
    }

    @PostMapping("/ky-so")
    String sign(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable UUID id,
            @RequestParam("ban") int version,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return answer(
                user,
                id,
                desk.sign(user, id, version),
                "Đã duyệt, chuyển văn thư phát hành",
                model,
                response,
                redirect);
    }

    @PostMapping("/duyet")
    String approve(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable UUID id,
            @RequestParam("ban") int version,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return answer(
                user,
                id,
                desk.approvePrinted(user, id, version),
                "Đã duyệt, chuyển văn thư phát hành",
                model,
                response,
                redirect);
    }

    @PostMapping("/tra-lai")
    String giveBack(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable UUID id,
            @RequestParam("ban") int version,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return answer(
                user, id, desk.giveBack(user, id, version, reason), "Đã trả lại văn thư", model, response, redirect);
    }

    @PostMapping("/phat-hanh")
    String release(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable UUID id,
            @RequestParam("ban") int version,
            @RequestParam(name = "password", defaultValue = "") String password,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return answer(user, id, desk.release(user, id, version, password), "", model, response, redirect);
    }

    @PostMapping("/rut")
    String withdraw(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable UUID id,
            @RequestParam("ban") int version,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return answer(user, id, desk.withdraw(user, id, version, reason), "Đã rút văn bản", model, response, redirect);
    }

    @PostMapping("/xac-nhan")
    String settle(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable UUID id,
            @RequestParam("ban") int version,
            @RequestParam("du-kien") String fact,
            @RequestParam(name = "ket-qua", defaultValue = "") String value,
            @RequestParam(name = "ly-do", defaultValue = "") String reason,
            @RequestParam(name = "da-xem", defaultValue = "false") boolean looked,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return answer(
                user,
                id,
                settling.settle(user, id, version, fact, value, reason, looked),
                "Đã ghi xác nhận " + Words.fact(fact),
                model,
                response,
                redirect);
    }

    @PostMapping("/xac-nhan-lan-hai")
    String confirm(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable UUID id,
            @RequestParam("ban") int version,
            @RequestParam(name = "da-xem", defaultValue = "false") boolean looked,
            @RequestParam(name = "dong-y", defaultValue = "true") boolean agrees,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        ActOutcome outcome =
                agrees ? settling.confirm(user, id, version, looked) : settling.contradict(user, id, version);
        return answer(
                user,
                id,
                outcome,
                agrees ? "Đã xác nhận lần hai" : "Đã ghi ý kiến không đồng ý",
                model,
                response,
                redirect);
    }

    @PostMapping("/xet-lai")
    String judgeAgain(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable UUID id,
            @RequestParam("ban") int version,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return answer(user, id, settling.judgeAgain(user, id, version), "Đã kiểm tra lại", model, response, redirect);
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
        return answer(
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
        return answer(
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
        return answer(
                user,
                id,
                file(file, offered -> reception.numberedVersion(user, id, version, offered)),
                "Đã nhận bản đã ghi số",
                model,
                response,
                redirect);
    }

    @PostMapping("/bao-dong-nham")
    String falseAlarm(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable UUID id,
            @RequestParam("ban") int version,
            @RequestParam(name = "ly-do", defaultValue = "") String reason,
            @RequestParam(name = "da-xem", defaultValue = "false") boolean looked,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return answer(
                user,
                id,
                settling.falseAlarm(user, id, version, reason, looked),
                "Đã ghi, chờ người thứ hai xác nhận",
                model,
                response,
                redirect);
    }

    @PostMapping("/huy-noi-dung")
    String confirmSecret(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable UUID id,
            @RequestParam("ban") int version,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return answer(
                user, id, settling.confirmSecret(user, id, version), "Đã hủy nội dung", model, response, redirect);
    }

    private static Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("", "Chọn tên loại");
        for (DocumentKind kind : DocumentKind.values()) {
            kinds.put(kind.name(), kind.title());
        }
        return Collections.unmodifiableMap(kinds);
    }

    private static Map<String, String> urgencies() {
        Map<String, String> urgencies = new LinkedHashMap<>();
        urgencies.put("NONE", "Thường");
        urgencies.put("KHAN", "Khẩn");
        urgencies.put("THUONG_KHAN", "Thượng khẩn");
        urgencies.put("HOA_TOC", "Hỏa tốc");
        urgencies.put("HOA_TOC_HEN_GIO", "Hỏa tốc hẹn giờ");
        return Collections.unmodifiableMap(urgencies);
    }

    private interface FileAct {
        ActOutcome on(Reception.Offered file) throws IOException;
    }

    private static ActOutcome file(MultipartFile file, FileAct act) throws IOException {
        Reception.Offered offered = DeskPage.offered(file);
        List<String> objections = Reception.objections(offered);
        return objections.isEmpty() ? act.on(offered) : ActOutcome.Refused.of("tep", objections.getFirst());
    }

    private String answer(
            SignedInUser user,
            UUID id,
            ActOutcome outcome,
            String done,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return answer(user, id, outcome, done, null, "", model, response, redirect);
    }

    /** A refused or overtaken act shows the page again, with what was typed; a done one goes on to what stands now. */
    private String answer(
            SignedInUser user,
            UUID id,
            ActOutcome outcome,
            String done,
            @Nullable DeskForm typed,
            String words,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return switch (outcome) {
            case ActOutcome.Done _ -> {
                loop.advance(user.agencyCode(), id, DeskPage.PATIENCE);
                if (!done.isEmpty()) {
                    redirect.addFlashAttribute("toast", Toast.of(done));
                }
                yield "redirect:/van-ban-di/" + id;
            }
            case ActOutcome.Overtaken overtaken -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                conflict(user, overtaken.present(), typed != null, model);
                yield shown(user, id, typed, words, false, model, response);
            }
            case ActOutcome.Refused refused -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                Map<String, String> errors = new LinkedHashMap<>();
                for (Problem problem : refused.problems()) {
                    errors.merge(problem.field(), problem.message(), (one, other) -> one + " " + other);
                }
                model.addAttribute("errors", errors);
                yield shown(user, id, typed, words, false, model, response);
            }
        };
    }

    private void conflict(SignedInUser user, OutgoingDocument present, boolean kept, Model model) {
        Words.First first = Words.first(present);
        boolean himself = first.who().equals(user.fullName());
        model.addAttribute("conflictWho", first.who());
        model.addAttribute("conflictTitle", (himself ? "Bạn" : first.who()) + " " + first.did());
        model.addAttribute(
                "conflictText",
                "Lúc " + format.dateTime(first.at()) + ". Thao tác của bạn chưa được thực hiện"
                        + (kept ? "; nội dung bạn nhập được giữ bên dưới." : ". Trang này là văn bản như hiện nay."));
    }
}
