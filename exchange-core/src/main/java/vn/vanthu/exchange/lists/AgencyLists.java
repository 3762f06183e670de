package vn.vanthu.exchange.lists;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.directory.AgencyCode;
import vn.vanthu.exchange.journal.Journal;
import vn.vanthu.exchange.judging.FileFormat;
import vn.vanthu.exchange.judging.KeptLists;

/** Each agency's lists. In the scope of that agency. */
@Repository
@Transactional
public class AgencyLists {

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;

    AgencyLists(JdbcClient jdbc, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    /** What the agency's documents are judged by. */
    @Transactional(readOnly = true)
    public KeptLists of(AgencyCode agency) {
        return new KeptLists(
                standing(agency, ListName.FILE_FORMAT_LIST).items().stream()
                        .map(FileFormat::valueOf)
                        .collect(Collectors.toSet()),
                standing(agency, ListName.STATE_SECRET_LIST).items());
    }

    @Transactional(readOnly = true)
    KeptList standing(AgencyCode agency, ListName name) {
        return jdbc.sql("SELECT version, items, basis, kept_by, kept_at FROM kept_list "
                        + "WHERE agency_code = :agency AND list = :list")
                .param("agency", agency.value())
                .param("list", name.name())
                .query((row, n) -> new KeptList(
                        name,
                        row.getInt("version"),
                        List.of((String[]) row.getArray("items").getArray()),
                        row.getString("basis"),
                        row.getString("kept_by"),
                        row.getObject("kept_at", OffsetDateTime.class).toInstant()))
                .optional()
                .orElseGet(() -> KeptList.none(name));
    }

    /** @param version the one that he saw; 0 where there was none */
    Keeping keep(SignedInUser user, ListName name, int version, List<String> items, String basis) {
        AgencyCode agency = user.agencyCode();
        KeptList before = standing(agency, name);
        if (before.version() != version) {
            return new Keeping.Overtaken(before);
        }
        Instant now = clock.instant();
        int written = jdbc.sql("""
                INSERT INTO kept_list (agency_code, list, version, items, basis, kept_by, kept_at)
                VALUES (:agency, :list, 1, :items, :basis, :by, :at)
                ON CONFLICT (agency_code, list) DO UPDATE SET version = kept_list.version + 1,
                    items = excluded.items, basis = excluded.basis, kept_by = excluded.kept_by,
                    kept_at = excluded.kept_at
                WHERE kept_list.version = :version""")
                .param("agency", agency.value())
                .param("list", name.name())
                .param("items", items.toArray(String[]::new))
                .param("basis", basis)
                .param("by", user.fullName())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("version", version)
                .update();
        if (written == 0) {
            return new Keeping.Overtaken(standing(agency, name));
        }
        journal.record(
                user.username(),
                agency,
                "LIST_KEPT",
                name.name(),
                Map.of(
                        "version",
                        version + 1,
                        "basis",
                        basis,
                        "added",
                        without(items, before.items()),
                        "removed",
                        without(before.items(), items)));
        return new Keeping.Kept(standing(agency, name));
    }

    private static List<String> without(List<String> items, List<String> others) {
        List<String> left = new ArrayList<>(items);
        left.removeAll(others);
        return left;
    }
}
