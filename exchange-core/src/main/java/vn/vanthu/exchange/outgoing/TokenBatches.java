package vn.vanthu.exchange.outgoing;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.content.ContentId;
import vn.vanthu.exchange.directory.AgencyCode;

/** The rows of what people were given to sign with their tokens. */
@Repository
class TokenBatches {

    private final JdbcClient jdbc;

    TokenBatches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param certificate PEM of the one whose key must sign */
    record Batch(UUID id, AgencyCode agency, long userId, String certificate, Instant createdAt, Instant expiresAt) {}

    /**
     * @param version of the document when it was prepared
     * @param signedAt null until its value came
     */
    record Item(
            UUID documentId,
            int version,
            ContentId content,
            byte[] toBeSigned,
            @Nullable Instant signedAt) {}

    void insert(Batch batch, List<Item> items) {
        jdbc.sql("""
                INSERT INTO token_batch (id, agency_code, user_id, certificate, created_at, expires_at)
                VALUES (:id, :agency, :user, :certificate, :created, :expires)""")
                .param("id", batch.id())
                .param("agency", batch.agency().value())
                .param("user", batch.userId())
                .param("certificate", batch.certificate())
                .param("created", batch.createdAt().atOffset(ZoneOffset.UTC))
                .param("expires", batch.expiresAt().atOffset(ZoneOffset.UTC))
                .update();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            jdbc.sql("""
                    INSERT INTO token_batch_item (batch_id, agency_code, document_id, position, version, content,
                        to_be_signed)
                    VALUES (:batch, :agency, :document, :position, :version, :content, :bytes)""")
                    .param("batch", batch.id())
                    .param("agency", batch.agency().value())
                    .param("document", item.documentId())
                    .param("position", i)
                    .param("version", item.version())
                    .param("content", item.content().sha256())
                    .param("bytes", item.toBeSigned())
                    .update();
        }
    }

    /** His own; another's is not there. */
    Optional<Batch> find(SignedInUser user, UUID id) {
        return jdbc.sql("""
                SELECT * FROM token_batch WHERE agency_code = :agency AND id = :id AND user_id = :user""")
                .param("agency", user.agencyCode().value())
                .param("id", id)
                .param("user", user.userId())
                .query((row, n) -> new Batch(
                        id,
                        user.agencyCode(),
                        row.getLong("user_id"),
                        row.getString("certificate"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    List<Item> items(Batch batch) {
        return jdbc.sql("""
                SELECT * FROM token_batch_item WHERE agency_code = :agency AND batch_id = :batch ORDER BY position""")
                .param("agency", batch.agency().value())
                .param("batch", batch.id())
                .query((row, n) -> {
                    OffsetDateTime signed = row.getObject("signed_at", OffsetDateTime.class);
                    return new Item(
                            row.getObject("document_id", UUID.class),
                            row.getInt("version"),
                            new ContentId(row.getString("content")),
                            row.getBytes("to_be_signed"),
                            signed == null ? null : signed.toInstant());
                })
                .list();
    }

    void signed(Batch batch, UUID document, Instant at) {
        jdbc.sql("""
                UPDATE token_batch_item SET signed_at = :at
                WHERE agency_code = :agency AND batch_id = :batch AND document_id = :document""")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("agency", batch.agency().value())
                .param("batch", batch.id())
                .param("document", document)
                .update();
    }
}
