package vn.vanthu.exchange.inbox;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vanthu.exchange.access.Role;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.web.SearchSource;

/** Finds arrivals by number, summary, issuer and signer, for whoever may read them. */
@Component
@Transactional(readOnly = true)
class ArrivalSearch implements SearchSource {

    private final JdbcClient jdbc;

    ArrivalSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String heading() {
        return "Văn bản đến";
    }

    @Override
    public List<Hit> find(SignedInUser user, String typed, String folded, int limit) {
        return jdbc.sql("""
                SELECT a.id, a.summary, a.document_number, a.arrival_number, a.state FROM arrival a
                WHERE a.agency_code = :agency
                  AND (a.search_text LIKE :text OR CAST(a.arrival_number AS text) = :typed)
                  AND (:clerk OR :leader AND a.arrival_number IS NOT NULL
                       OR EXISTS (SELECT FROM task t WHERE t.arrival_id = a.id AND t.person_id = :person
                                  AND t.state <> 'WITHDRAWN'))
                ORDER BY CAST(a.arrival_number AS text) = :typed DESC NULLS LAST, a.arrived_at DESC LIMIT :limit""")
                .param("agency", user.agencyCode().value())
                .param("text", "%" + ArrivalQueue.escaped(folded) + "%")
                .param("typed", typed.strip())
                .param("clerk", user.has(Role.CLERK))
                .param("leader", ArrivalReader.leader(user))
                .param("person", user.personId())
                .param("limit", limit)
                .query((row, n) -> {
                    String summary = row.getString("summary");
                    String number = row.getString("document_number");
                    boolean registered = row.getObject("arrival_number") != null;
                    return new Hit(
                            "/van-ban-den/" + row.getString("id"),
                            "inbox",
                            (number == null ? "" : number + " · ") + (summary == null ? "chưa có trích yếu" : summary),
                            registered
                                    ? "số đến " + row.getInt("arrival_number")
                                    : ArrivalState.valueOf(row.getString("state"))
                                            .title());
                })
                .list();
    }
}
