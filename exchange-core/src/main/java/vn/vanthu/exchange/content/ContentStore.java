package vn.vanthu.exchange.content;

import java.io.IOException;
import java.io.InputStream;
import vn.vanthu.exchange.directory.AgencyCode;

/**
 * Contents by agency and digest, each encrypted under a key of its own from its first byte on disk. Calls run in the
 * scope of the agency or of the system; the row is written in the current transaction, after the bytes are durable.
 * What a rolled-back transaction leaves is swept. Thread-safe.
 */
public interface ContentStore {

    /** Stores to the end of the stream; the same content again costs nothing. The stream is not closed. */
    StoredContent put(AgencyCode agency, InputStream content) throws IOException;

    /**
     * The first half of {@code put}, for a stream that comes slowly: no transaction is needed yet. What nobody keeps
     * is swept.
     */
    PreparedContent prepare(InputStream content) throws IOException;

    /** The second half: the row, in the current transaction. Once for each prepared content. */
    StoredContent keep(AgencyCode agency, PreparedContent prepared);

    boolean contains(AgencyCode agency, ContentId id);

    /** Decrypting as it is read; fails with CORRUPT where the bytes were changed. */
    InputStream open(AgencyCode agency, ContentId id);

    /** A plain file for a worker process, in the work folder, mode 600. */
    ContentLease lease(AgencyCode agency, ContentId id);

    /**
     * Destroys the key, then the bytes, its preview and what was read of its pages with it: nobody reads it again. False if
     * there was nothing.
     */
    boolean destroy(AgencyCode agency, ContentId id);

    /** Reads all of it and compares the digest. */
    boolean intact(AgencyCode agency, ContentId id);
}
