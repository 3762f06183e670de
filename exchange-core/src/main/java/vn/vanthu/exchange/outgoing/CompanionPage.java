package vn.vanthu.exchange.outgoing;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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
import vn.vanthu.exchange.content.ContentStore;
import vn.vanthu.exchange.directory.AgencyScope;

/** The scan of the paper beside a document. */
@Controller
@RequestMapping("/van-ban-di/{id}/ban-quet")
class CompanionPage {
    private final DocumentAnswers answers;
    private final Comparing comparing;
    private final Reception reception;
    private final Documents documents;
    private final ContentStore contents;
    private final AgencyScope scope;

    CompanionPage(
            DocumentAnswers answers,
            Comparing comparing,
            Reception reception,
            Documents documents,
            ContentStore contents,
            AgencyScope scope) {
        this.answers = answers;
        this.comparing = comparing;
        this.reception = reception;
        this.documents = documents;
        this.contents = contents;
        this.scope = scope;
    }

    @PostMapping
    String add(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable UUID id,
            @RequestParam("ban") int version,
            @RequestParam("tep") MultipartFile file,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect)
            throws IOException {
        Reception.Offered offered = DeskPage.offered(file);
        List<String> objections = reception.objections(offered);
        return answers.answer(
                user,
                id,
                objections.isEmpty()
                        ? comparing.add(user, id, version, offered)
                        : ActOutcome.Refused.of("tep", objections.getFirst()),
                "Đã nhận bản quét",
                model,
                response,
                redirect);
    }

    @PostMapping("/bo")
    String remove(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable UUID id,
            @RequestParam("ban") int version,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return answers.answer(
                user, id, comparing.remove(user, id, version), "Đã bỏ bản quét", model, response, redirect);
    }

    /** To be kept or opened in another program, by whoever may see the document. */
    @GetMapping
    ResponseEntity<Resource> file(@AuthenticationPrincipal SignedInUser user, @PathVariable UUID id) {
        Acts.require(user, Acts.DESK);
        return scope.inAgency(user.agencyCode(), () -> documents.find(user.agencyCode(), id))
                .filter(document -> document.state() != DeskState.LOCKED && document.state() != DeskState.RECEIVED)
                .flatMap(comparing::of)
                .<ResponseEntity<Resource>>map(companion -> ResponseEntity.ok()
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename("ban-quet.pdf")
                                        .build()
                                        .toString())
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .cacheControl(CacheControl.noStore())
                        .body(new InputStreamResource(contents.open(user.agencyCode(), companion.content()))))
                .orElseThrow(() -> new NoSuchDocumentException(id));
    }
}
