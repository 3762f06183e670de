package vn.vanthu.exchange.registry;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.vanthu.exchange.directory.AgencyCode;

/** Finds entries of one volume, and goes through them without holding them all. */
@Repository
@Transactional(readOnly = true, propagation = Propagation.MANDATORY)
public class BookSearch {

    private static final int FETCHED = 500;
    private static final String FOLDED = """
            (' ' || regexp_replace(replace(regexp_replace(normalize(lower(concat_ws(' ', v.number, v.document_number,
                v.summary, v.issuer, v.signer, v.recipients, v.note, v.reason)), NFD), '[\\u0300-\\u036f]', '', 'g'), 'đ', 'd'),
                '[^a-z0-9]+', ' ', 'g'))""";

    private final JdbcClient jdbc;

    BookSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** From that number down. */
    public List<Entry> newest(AgencyCode agency, Volume volume, EntryFilter filter, int fromNumber, int limit) {
        List<Entry> found = new ArrayList<>();
        find(
                        agency,
                        volume,
                        filter,
                        " AND e.number <= :from",
                        "DESC LIMIT :limit",
                        Map.of("from", fromNumber, "limit", limit))
                .query((ResultSet row) -> {
                    found.add(BookRows.entry(row, 0));
                });
        return found;
    }

    /** In the order of numbers. */
    public void each(AgencyCode agency, Volume volume, EntryFilter filter, Consumer<Entry> reader) {
        find(agency, volume, filter, "", "", Map.of())
                .withFetchSize(FETCHED)
                .query((ResultSet row) -> reader.accept(BookRows.entry(row, 0)));
    }

    private JdbcClient.StatementSpec find(
            AgencyCode agency, Volume volume, EntryFilter filter, String also, String order, Map<String, ?> more) {
        StringBuilder sql = new StringBuilder(BookRows.LAST)
                .append(" WHERE e.agency_code = :agency AND e.book = :book AND e.year = :year")
                .append(also);
        Map<String, Object> params = new LinkedHashMap<>(more);
        params.put("agency", agency.value());
        params.put("book", volume.book().code());
        params.put("year", volume.year());
        for (int i = 0; i < filter.foldedWords().size(); i++) {
            sql.append(" AND position(' ' || :word")
                    .append(i)
                    .append(" in ")
                    .append(FOLDED)
                    .append(") > 0");
            params.put("word" + i, filter.foldedWords().get(i));
        }
        if (!filter.kind().isEmpty()) {
            sql.append(" AND v.kind = :kind");
            params.put("kind", filter.kind());
        }
        if (!filter.states().isEmpty()) {
            sql.append(" AND v.event = ANY (:states)");
            params.put("states", filter.states().stream().map(Enum::name).toArray(String[]::new));
        }
        if (filter.from() != null) {
            sql.append(" AND v.issued_on >= :since");
            params.put("since", filter.from());
        }
        if (filter.until() != null) {
            sql.append(" AND v.issued_on <= :until");
            params.put("until", filter.until());
        }
        return jdbc.sql(sql.append(" ORDER BY e.number ").append(order).toString())
                .params(params);
    }
}
