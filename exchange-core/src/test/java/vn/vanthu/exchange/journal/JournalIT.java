package vn.vanthu.exchange.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import vn.vanthu.exchange.HubTest;
import vn.vanthu.exchange.directory.AgencyCode;
import vn.vanthu.exchange.directory.AgencyScope;

@HubTest
class JournalIT {

    private static final AgencyCode AGENCY = new AgencyCode("journal-a");

    private final AgencyScope scope;
    private final Journal journal;
    private final Sealer sealer;
    private final JdbcClient jdbc;

    @TempDir
    private Path export;

    JournalIT(
            @Autowired AgencyScope scope,
            @Autowired Journal journal,
            @Autowired Sealer sealer,
            @Autowired JdbcClient jdbc) {
        this.scope = scope;
        this.journal = journal;
        this.sealer = sealer;
        this.jdbc = jdbc;
    }

    @Test
    void chainsWhatWasCommitted() throws IOException {
        record("first");
        record("second");
        JournalVerifier.Report report = verify(Tampering.NONE);
        assertThat(report.faults()).isEmpty();
        assertThat(report.entries()).isGreaterThanOrEqualTo(2);
        assertThat(report.unsealed()).isZero();
    }

    @Test
    void recordsNothingForWhatWasRolledBack() {
        assertThatThrownBy(() -> scope.inAgency(AGENCY, () -> {
                    journal.record("x", AGENCY, "TESTED", "rolled-back", Map.of());
                    throw new IllegalStateException("on purpose");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(scope.inAgency(AGENCY, () -> journal.of("rolled-back"))).isEmpty();
    }

    @Test
    void refusesToRecordOutsideATransaction() {
        assertThatThrownBy(() -> journal.record("x", AGENCY, "TESTED", "alone", Map.of()))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void noticesAChangedRow() throws IOException {
        record("changed");
        assertThat(verify(new Tampering("\"TESTED\"", "\"TASTED\"")).faults())
                .anySatisfy(fault -> assertThat(fault).contains("was changed"));
    }

    @Test
    void noticesARemovedRow() throws IOException {
        record("to-be-removed");
        assertThat(verify(new Tampering("(?m)^.*\"to-be-removed\".*\n", "")).faults())
                .anySatisfy(fault -> assertThat(fault).contains("was removed"));
    }

    @Test
    void noticesARowSlippedInBesideTheSealer() throws IOException {
        record("honest");
        assertThat(verify(new Tampering("\"id\": \\d+", "\"id\": 99999999")).faults())
                .anySatisfy(fault -> assertThat(fault).contains("slipped in"));
    }

    private void record(String subject) {
        scope.inAgency(AGENCY, () -> journal.record("duyen.sxd", AGENCY, "TESTED", subject, Map.of("n", 1)));
    }

    private record Tampering(String pattern, String replacement) {
        static final Tampering NONE = new Tampering("\\z", "");
    }

    private JournalVerifier.Report verify(Tampering tampering) throws IOException {
        sealer.sealAll();
        Path tables = Files.createDirectories(export.resolve("tables"));
        scope.asSystem(() -> jdbc.sql("SET LOCAL timezone = 'UTC'").update());
        for (String table : List.of("journal_entry", "journal_pending", "journal_batch")) {
            String rows = scope.asSystem(() -> String.join(
                            "\n",
                            jdbc.sql("SELECT to_jsonb(t)::text FROM " + table + " t")
                                    .query((row, n) -> row.getString(1))
                                    .list()))
                    + "\n";
            String written = table.equals("journal_entry")
                    ? rows.replaceFirst(tampering.pattern(), tampering.replacement())
                    : rows;
            Files.writeString(tables.resolve(table + ".jsonl"), written.strip());
        }
        try (ExportedRows rows = ExportedRows.open(export)) {
            return JournalVerifier.verify(rows);
        }
    }
}
