package vn.vanthu.exchange.outgoing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vanthu.classifier.Tradition;
import vn.vanthu.exchange.content.ContentId;
import vn.vanthu.exchange.directory.AgencyCode;
import vn.vanthu.exchange.outgoing.OutgoingDocument.Approval;
import vn.vanthu.exchange.outgoing.OutgoingDocument.Approver;
import vn.vanthu.exchange.outgoing.OutgoingDocument.Described;
import vn.vanthu.exchange.outgoing.OutgoingDocument.Judgement;
import vn.vanthu.exchange.outgoing.OutgoingDocument.Lock;
import vn.vanthu.exchange.outgoing.OutgoingDocument.Release;
import vn.vanthu.exchange.outgoing.OutgoingDocument.Reservation;
import vn.vanthu.exchange.outgoing.OutgoingDocument.Upload;
import vn.vanthu.rules.LegalEffect;
import vn.vanthu.rules.Verdict;

/** Reads a row of the desk. */
final class DocumentRow {

    private final ResultSet row;

    private DocumentRow(ResultSet row) {
        this.row = row;
    }

    static OutgoingDocument read(ResultSet row, int n) throws SQLException {
        return new DocumentRow(row).document();
    }

    private OutgoingDocument document() throws SQLException {
        return new OutgoingDocument(
                row.getObject("id", UUID.class),
                new AgencyCode(row.getString("agency_code")),
                DeskState.valueOf(row.getString("state")),
                row.getInt("version"),
                row.getInt("revision"),
                upload(),
                described(),
                judgement(),
                approver(),
                reservation(),
                approval(),
                release(),
                text("reason"),
                lock(),
                row.getString("changed_by_name"),
                required("changed_at"));
    }

    private Upload upload() throws SQLException {
        return new Upload(
                row.getLong("created_by"),
                row.getString("created_by_name"),
                required("created_at"),
                new ContentId(row.getString("received_content")),
                row.getLong("received_bytes"),
                content("name_content"),
                text("file_name"),
                text("media_type"),
                text("form"));
    }

    private Described described() throws SQLException {
        return new Described(
                row.getBoolean("bears_number"),
                Tradition.valueOf(row.getString("tradition")),
                text("symbol"),
                text("printed_number"),
                row.getObject("printed_on", LocalDate.class),
                text("kind"),
                text("summary"),
                row.getString("urgency"),
                text("described_by"));
    }

    private @Nullable Judgement judgement() throws SQLException {
        String verdict = text("verdict");
        String effect = text("legal_effect");
        return verdict == null
                ? null
                : new Judgement(Verdict.valueOf(verdict), effect == null ? null : LegalEffect.valueOf(effect));
    }

    private @Nullable Approver approver() throws SQLException {
        Instant at = instant("submitted_at");
        return at == null
                ? null
                : new Approver(
                        row.getLong("approver_id"),
                        row.getLong("approver_person"),
                        row.getString("approver_name"),
                        row.getString("approver_position"),
                        at);
    }

    private @Nullable Reservation reservation() throws SQLException {
        Long entry = row.getObject("register_entry_id", Long.class);
        return entry == null
                ? null
                : new Reservation(
                        entry,
                        row.getString("document_number"),
                        row.getObject("issued_on", LocalDate.class),
                        instant("sign_before"),
                        text("number_problem"),
                        text("number_missing"),
                        content("numbered_content"));
    }

    private @Nullable Approval approval() throws SQLException {
        Instant at = instant("approved_at");
        return at == null
                ? null
                : new Approval(at, "SIGNATURE".equals(row.getString("approved_by")), content("signed_content"));
    }

    private @Nullable Release release() throws SQLException {
        Instant at = instant("released_at");
        return at == null
                ? null
                : new Release(
                        row.getString("released_by"), row.getString("released_by_name"), at, content("final_content"));
    }

    private @Nullable Lock lock() throws SQLException {
        Instant at = instant("locked_at");
        return at == null
                ? null
                : new Lock(
                        row.getString("case_number"),
                        row.getString("locked_mark"),
                        row.getString("locked_clauses"),
                        at,
                        instant("destroyed_at"));
    }

    private @Nullable String text(String column) throws SQLException {
        return row.getString(column);
    }

    private @Nullable ContentId content(String column) throws SQLException {
        return Documents.content(row.getString(column));
    }

    private @Nullable Instant instant(String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private Instant required(String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
