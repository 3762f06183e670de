package vn.vanthu.exchange.content;

import static vn.vanthu.exchange.content.ContentException.ErrorCode.ABSENT;
import static vn.vanthu.exchange.content.ContentException.ErrorCode.CORRUPT;
import static vn.vanthu.exchange.content.ContentException.ErrorCode.STORAGE;
import static vn.vanthu.exchange.journal.StateBoundary.reached;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.vanthu.exchange.directory.AgencyCode;
import vn.vanthu.exchange.directory.AgencyScope;

/** The store in a folder. Files arrive in {@code incoming} and get their place by a rename, once they are synced. */
public final class FolderContentStore implements ContentStore {

    private final Path folder;
    private final Path incoming;
    private final Path work;
    private final ContentKey keys;
    private final ContentRows rows;
    private final PreviewRows previews;
    private final ReadingRows readings;
    private final AgencyScope scope;
    private final Clock clock;
    private final RandomGenerator random;

    public FolderContentStore(
            Path folder,
            Path work,
            byte[] masterKey,
            JdbcClient jdbc,
            AgencyScope scope,
            Clock clock,
            RandomGenerator random)
            throws IOException {
        this.folder = DurableFile.folder(folder);
        this.incoming = DurableFile.folder(folder.resolve("incoming"));
        this.work = DurableFile.folder(work);
        this.keys = new ContentKey(masterKey, random);
        this.rows = new ContentRows(jdbc, clock);
        this.previews = new PreviewRows(jdbc, clock);
        this.readings = new ReadingRows(jdbc, clock);
        this.scope = scope;
        this.clock = clock;
        this.random = random;
    }

    @Override
    public StoredContent put(AgencyCode agency, InputStream content) throws IOException {
        return keep(agency, prepare(content));
    }

    @Override
    public PreparedContent prepare(InputStream content) throws IOException {
        UUID id = new UUID(random.nextLong(), random.nextLong());
        Path arriving = incoming.resolve(id.toString());
        SecretKeySpec key = keys.fresh();
        try {
            StoredContent stored;
            try (FileChannel file = DurableFile.create(arriving)) {
                stored = Sealed.write(content, key, file);
            }
            reached("content.synced");
            DurableFile.folder(drawer(id));
            DurableFile.sync(folder);
            DurableFile.rename(arriving, place(id));
            reached("content.renamed");
            return new PreparedContent(id, key, stored);
        } catch (IOException | RuntimeException failure) {
            Files.deleteIfExists(arriving);
            throw failure;
        }
    }

    @Override
    public StoredContent keep(AgencyCode agency, PreparedContent prepared) {
        UUID id = prepared.id();
        StoredContent stored = prepared.stored();
        if (!scope.inAgency(agency, () -> rows.insert(id, agency, stored, keys.wrap(prepared.key(), id)))) {
            remove(place(id));
        }
        return stored;
    }

    @Override
    public boolean contains(AgencyCode agency, ContentId id) {
        return scope.inAgency(agency, () -> rows.find(agency, id).isPresent());
    }

    @Override
    public InputStream open(AgencyCode agency, ContentId id) {
        ContentRows.Row row = scope.inAgency(agency, () -> rows.find(agency, id))
                .orElseThrow(() -> new ContentException(ABSENT, "no content " + id + " of " + agency, null));
        try {
            InputStream sealed = Files.newInputStream(place(row.id()));
            return new DecryptingStream(sealed, keys.unwrap(row.wrappedKey(), row.id()));
        } catch (IOException failure) {
            throw new ContentException(STORAGE, "content " + id + " cannot be read", failure);
        }
    }

    @Override
    public ContentLease lease(AgencyCode agency, ContentId id) {
        Path file = work.resolve("lease-" + new UUID(random.nextLong(), random.nextLong()));
        try {
            try (InputStream plain = open(agency, id);
                    OutputStream target = Channels.newOutputStream(DurableFile.create(file))) {
                plain.transferTo(target);
            } catch (IOException | RuntimeException failure) {
                Files.deleteIfExists(file);
                throw failure;
            }
        } catch (IOException failure) {
            throw new ContentException(STORAGE, "content " + id + " cannot be lent", failure);
        }
        return new ContentLease(file);
    }

    @Override
    public boolean destroy(AgencyCode agency, ContentId id) {
        return scope.inAgency(agency, () -> {
            boolean destroyed = destroyOne(agency, id);
            // Under the lock on the document's row: whoever makes a preview of it, or reads it, finds it gone.
            previews.forget(agency, id).ifPresent(preview -> destroyOne(agency, preview));
            readings.forget(agency, Set.of(id)).forEach(reading -> destroyOne(agency, reading));
            return destroyed;
        });
    }

    @Override
    public boolean intact(AgencyCode agency, ContentId id) {
        try (InputStream plain = open(agency, id)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[Chunks.PLAIN];
            for (int read = plain.read(buffer); read >= 0; read = plain.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest()).equals(id.sha256());
        } catch (ContentException failure) {
            if (failure.code() == CORRUPT || failure.code() == STORAGE) {
                return false;
            }
            throw failure;
        } catch (IOException unreadable) {
            return false;
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Removes files without a live row that are older than the grace, which outlasts every transaction. */
    public int sweep(Duration grace) {
        Instant before = clock.instant().minus(grace);
        try (Stream<Path> files = Files.walk(folder)) {
            return scope.asSystem(() -> files.filter(Files::isRegularFile)
                    .filter(file -> orphan(file, before))
                    .mapToInt(FolderContentStore::remove)
                    .sum());
        } catch (IOException failure) {
            throw new ContentException(STORAGE, "the store cannot be swept", failure);
        }
    }

    private boolean orphan(Path file, Instant before) {
        try {
            if (!Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                return false;
            }
        } catch (IOException gone) {
            return false;
        }
        UUID id = ContentRows.id(file.getFileName().toString());
        return id != null && (incoming.equals(file.getParent()) || !rows.live(id));
    }

    private boolean destroyOne(AgencyCode agency, ContentId id) {
        return rows.destroy(agency, id).map(this::removeAfterCommit).isPresent();
    }

    private UUID removeAfterCommit(UUID id) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                remove(place(id));
            }
        });
        return id;
    }

    private static int remove(Path file) {
        try {
            return Files.deleteIfExists(file) ? 1 : 0;
        } catch (IOException leftToTheNextSweep) {
            return 0;
        }
    }

    private Path drawer(UUID id) {
        return folder.resolve(id.toString().substring(0, 2));
    }

    private Path place(UUID id) {
        return drawer(id).resolve(id.toString());
    }
}
