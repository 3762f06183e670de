package vn.vanthu.exchange.outgoing;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vanthu.exchange.directory.AgencyCode;
import vn.vanthu.exchange.directory.AgencyScope;
import vn.vanthu.exchange.journal.Journal;
import vn.vanthu.exchange.revocation.AnswersCame;

/** Judges again what was held only because nobody knew whether a certificate is revoked, once somebody has said. */
@Component
class Resuming {
    private final JdbcClient jdbc;
    private final Documents documents;
    private final DeskLoop loop;
    private final AgencyScope scope;
    private final Journal journal;

    Resuming(JdbcClient jdbc, Documents documents, DeskLoop loop, AgencyScope scope, Journal journal) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.loop = loop;
        this.scope = scope;
        this.journal = journal;
    }

    private record Held(AgencyCode agency, UUID id) {}

    @EventListener
    void answersCame(AnswersCame came) {
        List<Held> held = scope.asSystem(() -> jdbc.sql("""
                        SELECT agency_code, id FROM outgoing_document
                        WHERE state IN ('JUDGED', 'HELD_BACK') AND verdict = 'HELD'
                            AND coalesce(final_report, draft_report) -> 'facts' -> 'signatures'
                                @> '[{"reason": "REVOCATION_UNKNOWN"}]'""")
                .query((row, n) -> new Held(new AgencyCode(row.getString(1)), row.getObject(2, UUID.class)))
                .list());
        held.forEach(each -> scope.inAgency(each.agency(), () -> judgeAgain(each)));
        if (!held.isEmpty()) {
            loop.poke();
        }
    }

    private void judgeAgain(Held held) {
        documents
                .find(held.agency(), held.id())
                .filter(document -> document.state() == DeskState.JUDGED || document.state() == DeskState.HELD_BACK)
                .filter(document -> documents.move(
                        document,
                        document.state() == DeskState.HELD_BACK ? DeskState.FROZEN : DeskState.RECEIVED,
                        DeskMachine.hubName(),
                        Columns.none()))
                .ifPresent(document -> journal.record(
                        DeskMachine.HUB,
                        held.agency(),
                        "JUDGED_AGAIN",
                        held.id().toString(),
                        Map.of("because", "revocation answered")));
    }
}
