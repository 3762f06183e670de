package vn.vanthu.exchange.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;

/** Rows as records. */
final class JournalRows {

    private JournalRows() {}

    static JournalEntry entry(ResultSet row, int n) throws SQLException {
        return new JournalEntry(
                row.getLong("id"),
                row.getString("agency_code"),
                instant(row, "occurred_at"),
                row.getString("actor"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("details"));
    }

    static JournalBatch batch(ResultSet row, int n) throws SQLException {
        return new JournalBatch(
                row.getLong("number"),
                Arrays.asList((Long[]) row.getArray("entry_ids").getArray()),
                instant(row, "sealed_at"),
                row.getString("previous_hash"),
                row.getString("hash"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
