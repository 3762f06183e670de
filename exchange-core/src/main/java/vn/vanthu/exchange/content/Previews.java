package vn.vanthu.exchange.content;

import static org.springframework.transaction.support.TransactionSynchronizationManager.isActualTransactionActive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.vanthu.exchange.directory.AgencyCode;
import vn.vanthu.exchange.directory.AgencyScope;
import vn.vanthu.exchange.worker.ForeignBytes;
import vn.vanthu.exchange.worker.ForeignBytes.PreviewOutcome;

/**
 * Documents as PDF, each made once, kept encrypted like any content and destroyed with its document. Who may look is
 * the caller's to decide. Thread-safe.
 */
@Service("contentPreviews")
@Profile("!command")
public class Previews {

    private static final String PDF = "application/pdf";

    private final ContentStore store;
    private final ContentRows contents;
    private final PreviewRows rows;
    private final ForeignBytes foreign;
    private final WorkSpace work;
    private final AgencyScope scope;
    private final Map<Key, CompletableFuture<Preview>> making = new ConcurrentHashMap<>();

    Previews(
            ContentStore store, ForeignBytes foreign, WorkSpace work, AgencyScope scope, JdbcClient jdbc, Clock clock) {
        this.store = store;
        this.contents = new ContentRows(jdbc, clock);
        this.rows = new PreviewRows(jdbc, clock);
        this.foreign = foreign;
        this.work = work;
        this.scope = scope;
    }

    private record Key(AgencyCode agency, ContentId document) {}

    /**
     * The first asking takes seconds, all others none; whoever asks while it is being made gets the same.
     *
     * @param mediaType as detected from the content
     * @throws IllegalStateException within a transaction, which would stay open as long
     */
    public Preview of(AgencyCode agency, ContentId document, String mediaType) {
        if (isActualTransactionActive()) {
            throw new IllegalStateException("a preview is made outside transactions");
        }
        if (mediaType.equals(PDF)) {
            return scope.inAgency(agency, () -> contents.find(agency, document))
                    .<Preview>map(row -> new Preview.Ready(document, row.bytes()))
                    .orElseGet(Preview.Gone::new);
        }
        return known(agency, document).orElseGet(() -> madeOnce(new Key(agency, document), mediaType));
    }

    private Optional<Preview> known(AgencyCode agency, ContentId document) {
        return scope.inAgency(agency, () -> rows.find(agency, document).filter(preview -> isThere(agency, preview)));
    }

    private boolean isThere(AgencyCode agency, Preview preview) {
        return switch (preview) {
            case Preview.Ready(ContentId pdf, long _) ->
                contents.find(agency, pdf).isPresent();
            case Preview.NotPossible _, Preview.Gone _ -> true;
        };
    }

    private Preview madeOnce(Key key, String mediaType) {
        CompletableFuture<Preview> mine = new CompletableFuture<>();
        CompletableFuture<Preview> others = making.putIfAbsent(key, mine);
        if (others != null) {
            return others.join();
        }
        try {
            // Whoever was making it may have finished just before.
            Preview made =
                    known(key.agency(), key.document()).orElseGet(() -> make(key.agency(), key.document(), mediaType));
            mine.complete(made);
            return made;
        } catch (RuntimeException failure) {
            mine.completeExceptionally(failure);
            throw failure;
        } finally {
            making.remove(key);
        }
    }

    private Preview make(AgencyCode agency, ContentId document, String mediaType) {
        try (WorkSpace.Scratch scratch = work.open();
                ContentLease lease = store.lease(agency, document)) {
            return switch (foreign.preview(lease.path(), mediaType, scratch.file("preview.pdf"))) {
                case PreviewOutcome.Written(Path pdf) -> kept(agency, document, pdf);
                case PreviewOutcome.NotPossible(String reason, boolean lasting) ->
                    lasting ? refused(agency, document, reason) : new Preview.NotPossible(reason);
            };
        } catch (ContentException gone) {
            if (gone.code() == ContentException.ErrorCode.ABSENT) {
                return new Preview.Gone();
            }
            throw gone;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Preview kept(AgencyCode agency, ContentId document, Path pdf) throws IOException {
        PreparedContent prepared;
        try (InputStream in = Files.newInputStream(pdf)) {
            prepared = store.prepare(in);
        }
        return scope.inAgency(agency, () -> {
            if (!rows.hold(agency, document)) {
                return new Preview.Gone();
            }
            StoredContent stored = store.keep(agency, prepared);
            rows.made(agency, document, stored);
            return new Preview.Ready(stored.id(), stored.bytes());
        });
    }

    private Preview refused(AgencyCode agency, ContentId document, String reason) {
        return scope.inAgency(agency, () -> {
            if (!rows.hold(agency, document)) {
                return new Preview.Gone();
            }
            rows.refused(agency, document, reason);
            return new Preview.NotPossible(reason);
        });
    }
}
