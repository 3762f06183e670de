package vn.vanthu.exchange.outgoing;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Not there, or another agency's: both look the same. */
@ResponseStatus(HttpStatus.NOT_FOUND)
final class NoSuchDocumentException extends RuntimeException {

    NoSuchDocumentException(UUID id) {
        super("no outgoing document " + id);
    }
}
