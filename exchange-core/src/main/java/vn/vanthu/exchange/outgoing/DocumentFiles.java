package vn.vanthu.exchange.outgoing;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.content.ContentId;
import vn.vanthu.exchange.content.ContentStore;
import vn.vanthu.exchange.content.Preview;
import vn.vanthu.exchange.content.Previews;
import vn.vanthu.exchange.directory.AgencyScope;

/** The bytes of a document, for whoever may see its page. A locked one has none. */
@Controller
@RequestMapping("/van-ban-di/{id}")
class DocumentFiles {

    private final Documents documents;
    private final ContentStore contents;
    private final Previews previews;
    private final PageReader pages;
    private final PlacesShown places;
    private final AgencyScope scope;

    DocumentFiles(
            Documents documents,
            ContentStore contents,
            Previews previews,
            PageReader pages,
            PlacesShown places,
            AgencyScope scope) {
        this.documents = documents;
        this.contents = contents;
        this.previews = previews;
        this.pages = pages;
        this.places = places;
        this.scope = scope;
    }

    /** As it stands now, to be kept or opened in another program. */
    @GetMapping("/tep")
    ResponseEntity<Resource> file(@AuthenticationPrincipal SignedInUser user, @PathVariable UUID id) {
        OutgoingDocument document = readable(user, id);
        String name = document.reservation()
                .map(reserved -> HandOver.fileName(document, reserved.documentNumber()))
                .orElseGet(() -> String.valueOf(document.upload().fileName()));
        InputStream bytes = contents.open(document.agency(), document.present());
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(CacheControl.noStore())
                .body(new InputStreamResource(bytes));
    }

    /** A PDF to look at, inside the page or without script on its own. */
    @GetMapping("/ban-xem")
    ResponseEntity<Resource> preview(@AuthenticationPrincipal SignedInUser user, @PathVariable UUID id) {
        OutgoingDocument document = readable(user, id);
        String mediaType = String.valueOf(document.upload().mediaType());
        return switch (previews.of(document.agency(), document.present(), mediaType)) {
            case Preview.Ready(ContentId pdf, long bytes) ->
                ResponseEntity.ok()
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.inline()
                                        .filename("ban-xem.pdf")
                                        .build()
                                        .toString())
                        .contentType(MediaType.APPLICATION_PDF)
                        .contentLength(bytes)
                        .cacheControl(CacheControl.noStore())
                        .body(new InputStreamResource(contents.open(document.agency(), pdf)));
            case Preview.NotPossible(String reason) ->
                ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                        .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                        .body(new ByteArrayResource(reason.getBytes(StandardCharsets.UTF_8)));
            case Preview.Gone _ -> throw new NoSuchDocumentException(id);
        };
    }

    /** How a page of a PDF looks, to put a signature on it. */
    @GetMapping("/trang/{page}")
    ResponseEntity<Resource> page(
            @AuthenticationPrincipal SignedInUser user, @PathVariable UUID id, @PathVariable int page) {
        OutgoingDocument document = readable(user, id);
        return SignatureMarks.takesMarks(document) && page > 0
                ? pages.picture(document, page)
                        .map(png -> png(new ByteArrayResource(png)))
                        .orElseGet(() -> ResponseEntity.notFound().build())
                : ResponseEntity.notFound().build();
    }

    /** The hand signature or seal that the document will show. */
    @GetMapping("/hinh/{mark}")
    ResponseEntity<Resource> mark(
            @AuthenticationPrincipal SignedInUser user, @PathVariable UUID id, @PathVariable String mark) {
        return places.picture(user, readable(user, id), mark)
                .map(png -> png(new InputStreamResource(png)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static ResponseEntity<Resource> png(Resource bytes) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.noStore())
                .body(bytes);
    }

    private OutgoingDocument readable(SignedInUser user, UUID id) {
        Acts.require(user, Acts.DESK);
        return scope.inAgency(user.agencyCode(), () -> documents.find(user.agencyCode(), id))
                .filter(document -> document.state() != DeskState.LOCKED && document.state() != DeskState.RECEIVED)
                .orElseThrow(() -> new NoSuchDocumentException(id));
    }
}
