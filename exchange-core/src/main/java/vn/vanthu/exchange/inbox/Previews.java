package vn.vanthu.exchange.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.content.ContentId;
import vn.vanthu.exchange.content.ContentLease;
import vn.vanthu.exchange.content.ContentStore;
import vn.vanthu.exchange.content.StoredContent;
import vn.vanthu.exchange.content.WorkSpace;
import vn.vanthu.exchange.directory.AgencyCode;
import vn.vanthu.exchange.directory.AgencyScope;
import vn.vanthu.exchange.worker.ForeignBytes;
import vn.vanthu.exchange.worker.ForeignBytes.PreviewOutcome;

/** Files of arrivals for whoever may read them. A PDF made for looking at is kept like any content, under its own key. */
@Component
class Previews {

    private static final String PDF = "application/pdf";

    private final ArrivalReader reader;
    private final ArrivalFiles files;
    private final ContentStore contents;
    private final ObjectProvider<ForeignBytes> foreign;
    private final WorkSpace work;
    private final AgencyScope scope;
    private final JdbcClient jdbc;

    Previews(
            ArrivalReader reader,
            ArrivalFiles files,
            ContentStore contents,
            ObjectProvider<ForeignBytes> foreign,
            WorkSpace work,
            AgencyScope scope,
            JdbcClient jdbc) {
        this.reader = reader;
        this.files = files;
        this.contents = contents;
        this.foreign = foreign;
        this.work = work;
        this.scope = scope;
        this.jdbc = jdbc;
    }

    Optional<Opened> original(SignedInUser user, UUID id, int position) {
        return scope.inAgency(
                user.agencyCode(),
                () -> file(user, id, position)
                        .map(file -> new Opened(
                                contents.open(user.agencyCode(), file.content()), file.bytes(), file.fileName())));
    }

    Preview preview(SignedInUser user, UUID id, int position) {
        AgencyCode agency = user.agencyCode();
        Optional<StoredFile> found = scope.inAgency(agency, () -> file(user, id, position));
        if (found.isEmpty()) {
            return new Preview.Missing();
        }
        StoredFile file = found.get();
        if (file.mediaType().equals(PDF)) {
            return new Preview.Pdf(scope.inAgency(agency, () -> contents.open(agency, file.content())), file.bytes());
        }
        Optional<StoredContent> made = scope.inAgency(agency, () -> made(agency, file.content()));
        return made.isPresent() ? stored(agency, made.get()) : make(agency, file);
    }

    private Optional<StoredFile> file(SignedInUser user, UUID id, int position) {
        return reader.readable(user, id).flatMap(arrival -> files.file(user.agencyCode(), id, position));
    }

    /** Outside any transaction: a worker may take its time. */
    private Preview make(AgencyCode agency, StoredFile file) {
        try (WorkSpace.Scratch scratch = work.open();
                ContentLease lease = scope.inAgency(agency, () -> contents.lease(agency, file.content()))) {
            return switch (foreign.getObject().preview(lease.path(), file.mediaType(), scratch.file("preview.pdf"))) {
                case PreviewOutcome.NotPossible notPossible -> new Preview.NotPossible(notPossible.reason());
                case PreviewOutcome.Written(Path pdf) -> stored(agency, keep(agency, file.content(), pdf));
            };
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private StoredContent keep(AgencyCode agency, ContentId source, Path pdf) {
        return scope.inAgency(agency, () -> {
            try (InputStream in = Files.newInputStream(pdf)) {
                StoredContent stored = contents.put(agency, in);
                jdbc.sql("""
                        INSERT INTO arrival_preview (agency_code, content, preview_content, preview_bytes)
                        VALUES (:agency, :source, :preview, :bytes) ON CONFLICT DO NOTHING""")
                        .param("agency", agency.value())
                        .param("source", source.sha256())
                        .param("preview", stored.id().sha256())
                        .param("bytes", stored.bytes())
                        .update();
                return stored;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    private Optional<StoredContent> made(AgencyCode agency, ContentId source) {
        return jdbc.sql("""
                SELECT preview_content, preview_bytes FROM arrival_preview
                WHERE agency_code = :agency AND content = :source""")
                .param("agency", agency.value())
                .param("source", source.sha256())
                .query((row, n) -> new StoredContent(new ContentId(row.getString(1)), row.getLong(2)))
                .optional();
    }

    private Preview stored(AgencyCode agency, StoredContent made) {
        return scope.inAgency(agency, () -> new Preview.Pdf(contents.open(agency, made.id()), made.bytes()));
    }

    record Opened(InputStream content, long bytes, String fileName) {}

    sealed interface Preview {
        record Pdf(InputStream content, long bytes) implements Preview {}

        /** @param reason in Vietnamese */
        record NotPossible(String reason) implements Preview {}

        record Missing() implements Preview {}
    }
}
