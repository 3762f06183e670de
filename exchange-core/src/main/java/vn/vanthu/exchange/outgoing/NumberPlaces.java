package vn.vanthu.exchange.outgoing;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vanthu.classifier.numbering.PointedPlaces;
import vn.vanthu.classifier.numbering.PointedPlaces.Pointed;
import vn.vanthu.exchange.directory.AgencyScope;
import vn.vanthu.exchange.outgoing.OutgoingDocument.Reservation;
import vn.vanthu.signature.pades.SignaturePlace;

/** Where the clerk pointed for number and date. A place speaks of one draft: any other draft has none. */
@Repository
class NumberPlaces {

    private final JdbcClient jdbc;
    private final AgencyScope scope;
    private final Clock clock;

    NumberPlaces(JdbcClient jdbc, AgencyScope scope, Clock clock) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.clock = clock;
    }

    /** In points from the left and upper edges of the page. */
    record Kept(int page, float left, float top, Wording wording) {}

    Optional<Kept> find(OutgoingDocument document, Mark mark) {
        return scope.inAgency(
                document.agency(),
                () -> jdbc.sql("""
                SELECT page, left_pt, top_pt, wording FROM mark_place
                WHERE agency_code = :agency AND document_id = :id AND mark = :mark AND content = :content
                    AND wording IS NOT NULL""")
                        .param("agency", document.agency().value())
                        .param("id", document.id())
                        .param("mark", mark.name())
                        .param("content", document.upload().content().sha256())
                        .query((row, n) -> new Kept(
                                row.getInt("page"),
                                row.getFloat("left_pt"),
                                row.getFloat("top_pt"),
                                Wording.valueOf(row.getString("wording"))))
                        .optional());
    }

    /** As they are written: with the number and the date that are reserved now. */
    PointedPlaces pointed(OutgoingDocument document, Reservation reserved) {
        return new PointedPlaces(pointed(document, Mark.NUMBER, reserved), pointed(document, Mark.DATE, reserved));
    }

    private Optional<Pointed> pointed(OutgoingDocument document, Mark mark, Reservation reserved) {
        return find(document, mark)
                .map(kept -> new Pointed(
                        kept.page(),
                        kept.left(),
                        kept.top(),
                        kept.wording().text(mark, reserved, document.described().tradition())));
    }

    /** In place of what was kept before. In the caller's transaction. */
    void keep(OutgoingDocument document, Mark mark, SignaturePlace place, Wording wording, String byName) {
        jdbc.sql("""
                INSERT INTO mark_place (document_id, agency_code, mark, content, origin, page, left_pt, top_pt,
                    width_pt, height_pt, wording, placed_by_name, placed_at)
                VALUES (:id, :agency, :mark, :content, 'MOVED', :page, :left, :top, :width, :height, :wording,
                    :byName, :now)
                ON CONFLICT (document_id, mark) DO UPDATE SET content = excluded.content, page = excluded.page,
                    left_pt = excluded.left_pt, top_pt = excluded.top_pt, width_pt = excluded.width_pt,
                    height_pt = excluded.height_pt, wording = excluded.wording,
                    placed_by_name = excluded.placed_by_name, placed_at = excluded.placed_at""")
                .param("id", document.id())
                .param("agency", document.agency().value())
                .param("mark", mark.name())
                .param("content", document.upload().content().sha256())
                .param("page", place.page())
                .param("left", place.left())
                .param("top", place.top())
                .param("width", place.width())
                .param("height", place.height())
                .param("wording", wording.name())
                .param("byName", byName)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
