package vn.vanthu.exchange.inbox;

import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.content.ContentStore;
import vn.vanthu.exchange.content.Preview;
import vn.vanthu.exchange.content.Previews;
import vn.vanthu.exchange.directory.AgencyCode;
import vn.vanthu.exchange.directory.AgencyScope;

/** Files of arrivals for whoever may read them. */
@Component
class ArrivalDocuments {

    private final ArrivalReader reader;
    private final ArrivalFiles files;
    private final ContentStore contents;
    private final Previews previews;
    private final AgencyScope scope;

    ArrivalDocuments(
            ArrivalReader reader, ArrivalFiles files, ContentStore contents, Previews previews, AgencyScope scope) {
        this.reader = reader;
        this.files = files;
        this.contents = contents;
        this.previews = previews;
        this.scope = scope;
    }

    Optional<Opened> original(SignedInUser user, UUID id, int position) {
        return file(user, id, position)
                .map(file ->
                        new Opened(contents.open(user.agencyCode(), file.content()), file.bytes(), file.fileName()));
    }

    /** Outside any transaction: making one takes its time. */
    Looked look(SignedInUser user, UUID id, int position) {
        AgencyCode agency = user.agencyCode();
        Optional<StoredFile> file = file(user, id, position);
        if (file.isEmpty()) {
            return new Looked.Missing();
        }
        return switch (previews.of(agency, file.get().content(), file.get().mediaType())) {
            case Preview.Ready ready -> new Looked.Pdf(contents.open(agency, ready.pdf()), ready.bytes());
            case Preview.NotPossible notPossible -> new Looked.NotPossible(notPossible.reason());
            case Preview.Gone _ -> new Looked.Missing();
        };
    }

    private Optional<StoredFile> file(SignedInUser user, UUID id, int position) {
        return scope.inAgency(
                user.agencyCode(),
                () -> reader.readable(user, id).flatMap(arrival -> files.file(user.agencyCode(), id, position)));
    }

    record Opened(InputStream content, long bytes, String fileName) {}

    sealed interface Looked {
        record Pdf(InputStream content, long bytes) implements Looked {}

        /** @param reason in Vietnamese */
        record NotPossible(String reason) implements Looked {}

        record Missing() implements Looked {}
    }
}
