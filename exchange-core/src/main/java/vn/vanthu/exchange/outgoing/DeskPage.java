package vn.vanthu.exchange.outgoing;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.vanthu.classifier.Urgency;
import vn.vanthu.exchange.access.Role;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.directory.AgencyScope;
import vn.vanthu.exchange.web.Cursor;
import vn.vanthu.exchange.web.Tab;
import vn.vanthu.exchange.web.Toast;
import vn.vanthu.exchange.web.Turning;

/** Văn bản đi: the queue, and the place where files come in. */
@Controller
class DeskPage {

    static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final int ROWS = 100;

    private final DeskList list;
    private final Reception reception;
    private final DeskLoop loop;
    private final TokenSigning tokens;
    private final AgencyScope scope;

    DeskPage(DeskList list, Reception reception, DeskLoop loop, TokenSigning tokens, AgencyScope scope) {
        this.list = list;
        this.reception = reception;
        this.loop = loop;
        this.tokens = tokens;
        this.scope = scope;
    }

    @GetMapping("/van-ban-di")
    String queue(
            @AuthenticationPrincipal SignedInUser user,
            @RequestParam(name = "xem", defaultValue = "viec") String filter,
            @RequestParam(name = "sau", required = false) @Nullable String after,
            Model model) {
        Acts.require(user, Acts.DESK);
        DeskList.Filter chosen = switch (filter) {
            case "dang-xu-ly" -> DeskList.Filter.UNDER_WAY;
            case "tat-ca" -> DeskList.Filter.ALL;
            default -> DeskList.Filter.MINE;
        };
        scope.inAgency(user.agencyCode(), () -> {
            list(user, chosen, Cursor.parse(after), model);
            model.addAttribute(
                    "tabs",
                    List.of(
                            tab(user, DeskList.Filter.MINE, "Chờ bạn", chosen),
                            tab(user, DeskList.Filter.UNDER_WAY, "Đang đi", chosen),
                            tab(user, DeskList.Filter.ALL, "Tất cả", chosen)));
        });
        model.addAttribute("filter", chosen.name());
        model.addAttribute("mayUpload", user.has(Role.CLERK));
        model.addAttribute("mayUseToken", tokens.waits(user));
        model.addAttribute("mostMegabytes", reception.mostMegabytes());
        model.addAttribute("urgencies", DocumentAnswers.URGENCIES);
        model.addAttribute("token", UUID.randomUUID().toString());
        return "outgoing/queue";
    }

    /** @param badge how its state looks */
    record Shown(DeskList.Row row, Words.Badge badge, String kind) {}

    private void list(SignedInUser user, DeskList.Filter filter, Optional<Cursor> after, Model model) {
        List<DeskList.Row> found = list.rows(user, filter, after, ROWS + 1);
        List<Shown> rows = found.stream()
                .limit(ROWS)
                .map(row -> new Shown(
                        row,
                        Words.state(
                                row.state(), row.verdict().orElse(vn.vanthu.rules.Verdict.HELD), row.numberMissing()),
                        Words.kind(row.kind())))
                .toList();
        model.addAttribute("rows", rows);
        model.addAttribute(
                "turning",
                Turning.of(
                        address(filter),
                        address(filter) + "&sau=",
                        after.isPresent(),
                        found.size() > ROWS,
                        rows.isEmpty() ? null : rows.getLast().row().cursor()));
    }

    private static String address(DeskList.Filter filter) {
        return "/van-ban-di?xem="
                + switch (filter) {
                    case MINE -> "viec";
                    case UNDER_WAY -> "dang-xu-ly";
                    case ALL -> "tat-ca";
                };
    }

    private Tab tab(SignedInUser user, DeskList.Filter filter, String words, DeskList.Filter chosen) {
        return new Tab(address(filter), words, list.count(user, filter).count(), filter == chosen);
    }

    @PostMapping("/van-ban-di")
    String upload(
            @AuthenticationPrincipal SignedInUser user,
            @RequestParam("bieu-mau") String token,
            @RequestParam(name = "tep", required = false) List<MultipartFile> files,
            @RequestParam(name = "khan", defaultValue = "NONE") Urgency urgency,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        Acts.require(user, Role.CLERK);
        Map<String, String> errors = new LinkedHashMap<>();
        List<Reception.Received> received = new ArrayList<>();
        int given = 0;
        for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
            String name = String.valueOf(file.getOriginalFilename());
            if (name.isEmpty() && file.isEmpty()) {
                continue;
            }
            given++;
            Reception.Offered offered = offered(file);
            List<String> objections = reception.objections(offered);
            if (objections.isEmpty()) {
                received.add(reception.receive(user, token, offered, urgency));
            } else {
                errors.put("tep-" + given, SealedName.cleaned(name) + ": " + objections.getFirst());
            }
        }
        if (given == 0) {
            errors.put("tep", "Chọn ít nhất một tệp để nộp.");
        }
        loop.poke();
        if (!errors.isEmpty()) {
            model.addAttribute("errors", errors);
            model.addAttribute("arrived", received.size());
            return queue(user, "viec", null, model);
        }
        if (received.size() == 1) {
            Reception.Received only = received.getFirst();
            loop.advance(user.agencyCode(), only.id(), PATIENCE);
            if (only.again()) {
                redirect.addFlashAttribute(
                        "toast", Toast.of("Tệp này đã được nộp trước đó", "; đây là văn bản đã tạo."));
            }
            return "redirect:/van-ban-di/" + only.id();
        }
        redirect.addFlashAttribute("toast", Toast.of("Đã nhận " + received.size() + " tệp", ", đang kiểm tra."));
        return "redirect:/van-ban-di?xem=dang-xu-ly";
    }

    static Reception.Offered offered(MultipartFile file) {
        return new Reception.Offered() {
            @Override
            public String name() {
                return String.valueOf(file.getOriginalFilename());
            }

            @Override
            public long bytes() {
                return file.getSize();
            }

            @Override
            public InputStream open() throws IOException {
                return file.getInputStream();
            }
        };
    }
}
