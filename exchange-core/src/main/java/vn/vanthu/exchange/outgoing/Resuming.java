package vn.vanthu.exchange.outgoing;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.vanthu.exchange.directory.AgencyCode;
import vn.vanthu.exchange.directory.AgencyScope;
import vn.vanthu.exchange.journal.Journal;
import vn.vanthu.exchange.revocation.AnswersCame;
import vn.vanthu.exchange.revocation.AnswersInStore;

/**
 * Judges again what was held only because nobody knew whether a certificate is revoked, once somebody has said: at once
 * when this hub hears of it, else when it looks again. A document tells how many answers it has seen, so that each new one
 * counts once, after a crash and with several hubs too.
 */
@Component
class Resuming {
    private static final int AT_ONCE = 100;

    private final JdbcClient jdbc;
    private final AnswersInStore answers;
    private final Documents documents;
    private final DeskLoop loop;
    private final AgencyScope scope;
    private final Journal journal;

    Resuming(
            JdbcClient jdbc,
            AnswersInStore answers,
            Documents documents,
            DeskLoop loop,
            AgencyScope scope,
            Journal journal) {
        this.jdbc = jdbc;
        this.answers = answers;
        this.documents = documents;
        this.loop = loop;
        this.scope = scope;
        this.journal = journal;
    }

    private record Held(AgencyCode agency, UUID id) {}

    @EventListener
    void answersCame(AnswersCame came) {
        look();
    }

    @Scheduled(initialDelayString = "PT10S", fixedDelayString = "${vanthu.revocation.look-every:PT30S}")
    void look() {
        long kept = answers.kept();
        List<Held> held = scope.asSystem(() -> jdbc.sql("""
                        SELECT agency_code, id FROM outgoing_document
                        WHERE state IN ('JUDGED', 'HELD_BACK') AND verdict = 'HELD' AND answers_seen < :kept
                            AND coalesce(final_report, draft_report) -> 'facts' -> 'signatures'
                                @> '[{"reason": "REVOCATION_UNKNOWN"}]'
                        ORDER BY changed_at LIMIT :most""")
                .param("kept", kept)
                .param("most", AT_ONCE)
                .query((row, n) -> new Held(new AgencyCode(row.getString(1)), row.getObject(2, UUID.class)))
                .list());
        held.forEach(each -> scope.inAgency(each.agency(), () -> judgeAgain(each, kept)));
        if (!held.isEmpty()) {
            loop.poke();
        }
    }

    private void judgeAgain(Held held, long kept) {
        documents
                .find(held.agency(), held.id())
                .filter(document -> document.state() == DeskState.JUDGED || document.state() == DeskState.HELD_BACK)
                .filter(document -> documents.move(
                        document,
                        document.state() == DeskState.HELD_BACK ? DeskState.FROZEN : DeskState.RECEIVED,
                        DeskMachine.hubName(),
                        Columns.none().set("answers_seen", kept)))
                .ifPresent(document -> journal.record(
                        DeskMachine.HUB,
                        held.agency(),
                        "JUDGED_AGAIN",
                        held.id().toString(),
                        Map.of("because", "revocation answered")));
    }
}
