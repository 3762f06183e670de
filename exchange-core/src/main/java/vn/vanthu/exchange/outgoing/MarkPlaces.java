package vn.vanthu.exchange.outgoing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vanthu.exchange.content.ContentId;
import vn.vanthu.exchange.directory.AgencyScope;
import vn.vanthu.signature.pades.SignaturePlace;

/** Where marks stand on the documents of the desk. A place speaks of one content: any other content has none. */
@Repository
class MarkPlaces {

    private final JdbcClient jdbc;
    private final AgencyScope scope;
    private final Clock clock;

    MarkPlaces(JdbcClient jdbc, AgencyScope scope, Clock clock) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.clock = clock;
    }

    /** Why a mark stands where it stands. */
    enum Origin {
        /** Found on the page. */
        FOUND,
        /** Where the agency usually puts it. */
        AGENCY,
        /** A person put it there. */
        MOVED,
        /** Nothing is shown, by a person's choice or for want of a picture. */
        UNSEEN,
        /** Within a field that is ready in the document. */
        FIELD
    }

    /**
     * @param place null where it is UNSEEN
     * @param field into which the signature goes; null where into one of its own
     */
    record Kept(
            @Nullable SignaturePlace place,
            Origin origin,
            @Nullable String field) {
        Kept(@Nullable SignaturePlace place, Origin origin) {
            this(place, origin, null);
        }
    }

    /** Empty where none was kept for that content. */
    Optional<Kept> find(OutgoingDocument document, Mark mark, ContentId content) {
        return scope.inAgency(
                document.agency(),
                () -> jdbc.sql("""
                SELECT origin, page, left_pt, top_pt, width_pt, height_pt, field FROM mark_place
                WHERE agency_code = :agency AND document_id = :id AND mark = :mark AND content = :content""")
                        .param("agency", document.agency().value())
                        .param("id", document.id())
                        .param("mark", mark.name())
                        .param("content", content.sha256())
                        .query(MarkPlaces::kept)
                        .optional());
    }

    private static Kept kept(ResultSet row, int n) throws SQLException {
        Origin origin = Origin.valueOf(row.getString("origin"));
        return new Kept(
                origin == Origin.UNSEEN
                        ? null
                        : new SignaturePlace(
                                row.getInt("page"),
                                row.getFloat("left_pt"),
                                row.getFloat("top_pt"),
                                row.getFloat("width_pt"),
                                row.getFloat("height_pt")),
                origin,
                row.getString("field"));
    }

    /** In place of what was kept before; speaks of the document as it is now. In the caller's transaction. */
    void keep(OutgoingDocument document, Mark mark, Kept kept, String byName) {
        SignaturePlace place = kept.place();
        jdbc.sql("""
                INSERT INTO mark_place (document_id, agency_code, mark, content, origin, page, left_pt, top_pt,
                    width_pt, height_pt, field, placed_by_name, placed_at)
                VALUES (:id, :agency, :mark, :content, :origin, CAST(:page AS integer), CAST(:left AS real),
                    CAST(:top AS real), CAST(:width AS real), CAST(:height AS real), CAST(:field AS text), :byName, :now)
                ON CONFLICT (document_id, mark) DO UPDATE SET content = excluded.content, origin = excluded.origin,
                    page = excluded.page, left_pt = excluded.left_pt, top_pt = excluded.top_pt,
                    width_pt = excluded.width_pt, height_pt = excluded.height_pt, field = excluded.field,
                    placed_by_name = excluded.placed_by_name, placed_at = excluded.placed_at""")
                .param("id", document.id())
                .param("agency", document.agency().value())
                .param("mark", mark.name())
                .param("content", document.present().sha256())
                .param("origin", kept.origin().name())
                .param("page", place == null ? null : place.page())
                .param("left", place == null ? null : place.left())
                .param("top", place == null ? null : place.top())
                .param("width", place == null ? null : place.width())
                .param("height", place == null ? null : place.height())
                .param("field", kept.field())
                .param("byName", byName)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The mark stands again where it is found. In the caller's transaction. */
    void forget(OutgoingDocument document, Mark mark) {
        jdbc.sql("DELETE FROM mark_place WHERE agency_code = :agency AND document_id = :id AND mark = :mark")
                .param("agency", document.agency().value())
                .param("id", document.id())
                .param("mark", mark.name())
                .update();
    }
}
