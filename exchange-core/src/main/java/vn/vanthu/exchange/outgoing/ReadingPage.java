package vn.vanthu.exchange.outgoing;

import java.util.List;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.directory.AgencyScope;
import vn.vanthu.exchange.reading.PagesDone;
import vn.vanthu.exchange.reading.ReadingProgress;

/** How far the reading of a document is, for its page, which asks by itself. */
@Controller
class ReadingPage {
    private final Documents documents;
    private final ReadingProgress progress;
    private final DeskLoop loop;
    private final AgencyScope scope;

    ReadingPage(Documents documents, ReadingProgress progress, DeskLoop loop, AgencyScope scope) {
        this.documents = documents;
        this.progress = progress;
        this.loop = loop;
        this.scope = scope;
    }

    static String address(UUID id) {
        return "/van-ban-di/" + id + "/dang-doc";
    }

    @GetMapping("/van-ban-di/{id}/dang-doc")
    String lines(@AuthenticationPrincipal SignedInUser user, @PathVariable UUID id, Model model) {
        Acts.require(user, Acts.DESK);
        OutgoingDocument document = scope.inAgency(user.agencyCode(), () -> documents.find(user.agencyCode(), id))
                .orElseThrow(() -> new NoSuchDocumentException(id));
        boolean over = !DocumentViews.waiting(document) || loop.failing(id);
        model.addAttribute("works", over ? List.of() : far(document));
        model.addAttribute("over", over);
        return "reading/lines :: lines(works=${works}, over=${over})";
    }

    /** At most one. */
    List<PagesDone> far(OutgoingDocument document) {
        return progress.of(document.agency(), document.id()).stream().toList();
    }
}
