package vn.vanthu.exchange.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
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
import vn.vanthu.exchange.access.SignedInUser;

/** The files of an arrival: as they came, to keep; as a PDF, to look at. Position 0 is the document. */
@Controller
class ArrivalFilePage {

    private final ArrivalDocuments documents;

    ArrivalFilePage(ArrivalDocuments documents) {
        this.documents = documents;
    }

    /** Never opened by the browser itself: it is what a stranger sent. */
    @GetMapping("/van-ban-den/{id:[0-9a-f-]{36}}/tep/{position:[0-9]{1,4}}")
    ResponseEntity<Resource> original(
            @AuthenticationPrincipal SignedInUser user, @PathVariable UUID id, @PathVariable int position) {
        Optional<ArrivalDocuments.Opened> opened = documents.original(user, id, position);
        return opened.isEmpty()
                ? ResponseEntity.notFound().build()
                : answer(
                        opened.get().content(),
                        opened.get().bytes(),
                        MediaType.APPLICATION_OCTET_STREAM,
                        ContentDisposition.attachment().filename(opened.get().fileName(), UTF_8));
    }

    @GetMapping("/van-ban-den/{id:[0-9a-f-]{36}}/ban-xem/{position:[0-9]{1,4}}")
    ResponseEntity<Resource> preview(
            @AuthenticationPrincipal SignedInUser user, @PathVariable UUID id, @PathVariable int position) {
        return switch (documents.look(user, id, position)) {
            case ArrivalDocuments.Looked.Missing _ -> ResponseEntity.notFound().build();
            case ArrivalDocuments.Looked.NotPossible notPossible ->
                ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                        .contentType(new MediaType(MediaType.TEXT_PLAIN, UTF_8))
                        .body(new InputStreamResource(new java.io.ByteArrayInputStream(
                                notPossible.reason().getBytes(UTF_8))));
            case ArrivalDocuments.Looked.Pdf(InputStream content, long bytes) ->
                answer(content, bytes, MediaType.APPLICATION_PDF, ContentDisposition.inline());
        };
    }

    private static ResponseEntity<Resource> answer(
            InputStream content, long bytes, MediaType type, ContentDisposition.Builder disposition) {
        return ResponseEntity.ok()
                .contentType(type)
                .contentLength(bytes)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.build().toString())
                .body(new InputStreamResource(content));
    }
}
