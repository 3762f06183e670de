package vn.vanthu.exchange.outgoing;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.vanthu.classifier.DocumentKind;
import vn.vanthu.exchange.access.IdleSession;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.directory.AgencyDuties;
import vn.vanthu.exchange.outgoing.ActOutcome.Problem;
import vn.vanthu.exchange.web.Format;
import vn.vanthu.exchange.web.Toast;
import vn.vanthu.rules.catalogue.Part;

/** Shows a document of the desk, and after an act what became of it. */
@Component
class DocumentAnswers {

    private static final Map<String, String> KINDS = kinds();
    static final Map<String, String> URGENCIES = urgencies();

    private final DocumentViews views;
    private final Converting converting;
    private final Comparing comparing;
    private final DeskLoop loop;
    private final ReadingPage reading;
    private final PlacesShown places;
    private final PointingShown pointing;
    private final AgencyDuties duties;
    private final Format format;

    DocumentAnswers(
            DocumentViews views,
            Converting converting,
            Comparing comparing,
            DeskLoop loop,
            ReadingPage reading,
            PlacesShown places,
            PointingShown pointing,
            AgencyDuties duties,
            Format format) {
        this.views = views;
        this.converting = converting;
        this.comparing = comparing;
        this.loop = loop;
        this.reading = reading;
        this.places = places;
        this.pointing = pointing;
        this.duties = duties;
        this.format = format;
    }

    String shown(SignedInUser user, UUID id, @Nullable DeskForm typed, String words, boolean open, Model model) {
        DocumentView view = views.view(user, id, typed, words, open);
        model.addAttribute("view", view);
        model.addAttribute("words", words);
        model.addAttribute("toUnicode", converting.offered(user, view.document()));
        model.addAttribute("mayCompare", comparing.offered(user, view.document()));
        comparing.of(view.document()).ifPresent(companion -> {
            model.addAttribute("companion", companion);
            companion.compared().ifPresent(compared -> model.addAttribute("compared", ComparedShown.of(compared)));
        });
        model.addAttribute("kinds", KINDS);
        model.addAttribute("urgencies", URGENCIES);
        Placing.whose(view.may(), view.document())
                .ifPresent(whose -> model.addAttribute("places", places.of(view.document(), whose)));
        if (view.may().approves()) {
            model.addAttribute("duties", duties.of(user.agencyCode(), Part.APPR));
        }
        if (view.may().numberedVersion()) {
            pointing.of(view.document(), (Pointing.Typed) model.getAttribute("pointed"))
                    .ifPresent(sheet -> model.addAttribute("pointing", sheet));
        }
        if (view.document().state() == DeskState.LOCKED) {
            boolean uploader = view.document().upload().by() == user.userId();
            model.addAttribute("uploader", uploader);
            model.addAttribute(
                    "mark", Words.mark(view.document().lock().orElseThrow().mark()));
            return "outgoing/locked";
        }
        // Where the machine fails nothing is to be expected soon: the reader asks again himself.
        if (view.waiting() && !view.failing()) {
            String address = "/van-ban-di/" + id + (open ? "?xem=van-ban" : "");
            model.addAttribute("again", IdleSession.byItself(address));
            model.addAttribute("readingAt", IdleSession.byItself(ReadingPage.address(id)));
            model.addAttribute("reading", reading.far(view.document()));
        }
        return "outgoing/document";
    }

    String answer(
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
    String answer(
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
                yield shown(user, id, typed, words, false, model);
            }
            case ActOutcome.Refused refused -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                Map<String, String> errors = new LinkedHashMap<>();
                for (Problem problem : refused.problems()) {
                    errors.merge(problem.field(), problem.message(), (one, other) -> one + " " + other);
                }
                model.addAttribute("errors", errors);
                yield shown(user, id, typed, words, false, model);
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
}
