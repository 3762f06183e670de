package vn.vanthu.exchange.content;

import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;

/** Bytes that are durable and that nobody can read again until a row holds their key. */
public final class PreparedContent {

    private final UUID id;
    private final SecretKeySpec key;
    private final StoredContent stored;

    PreparedContent(UUID id, SecretKeySpec key, StoredContent stored) {
        this.id = id;
        this.key = key;
        this.stored = stored;
    }

    public ContentId content() {
        return stored.id();
    }

    public long bytes() {
        return stored.bytes();
    }

    UUID id() {
        return id;
    }

    SecretKeySpec key() {
        return key;
    }

    StoredContent stored() {
        return stored;
    }
}
