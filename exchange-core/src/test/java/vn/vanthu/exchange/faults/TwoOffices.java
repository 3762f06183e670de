package vn.vanthu.exchange.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Everybody who has something to do with the documents does it, one act after the other. */
final class TwoOffices implements AutoCloseable {

    private final HubFolder folder;
    private final List<PaperTrail> papers;
    private final SendingOffice sending;
    private final ReceivingOffice receiving;

    TwoOffices(HubFolder folder, HubProcess hub, List<PaperTrail> papers) {
        this.folder = folder;
        this.papers = papers;
        this.sending = new SendingOffice(folder, hub);
        this.receiving = new ReceivingOffice(folder, hub);
    }

    /** @return what somebody was refused */
    List<RuntimeException> act() {
        List<RuntimeException> answers = new ArrayList<>();
        receiving.correct();
        for (PaperTrail paper : papers) {
            try {
                if (!sending.finished(paper)) {
                    sending.act(paper);
                } else if (!receiving.finished(paper)) {
                    receiving.act(paper);
                }
            } catch (Colleague.Refused | IllegalArgumentException answer) {
                answers.add(answer);
            }
        }
        return answers;
    }

    /** Every document is at its end, and nothing is under way. */
    boolean finished() {
        return papers.stream().allMatch(sending::finished)
                && papers.stream().allMatch(receiving::finished)
                && underWay().isEmpty();
    }

    /** What shows whether anything moves. */
    String state() {
        return underWay() + folder.rows("""
                        SELECT 'desk ' || state AS what, count(*), max(changed_at) AS last FROM outgoing_document GROUP BY 1
                        UNION ALL SELECT 'inbox ' || state, count(*), max(changed_at) FROM arrival GROUP BY 1
                        UNION ALL SELECT 'task ' || state, count(*), max(assigned_at) FROM task GROUP BY 1
                        ORDER BY 1""").toString();
    }

    private List<Map<String, String>> underWay() {
        return folder.rows("""
                SELECT 'delivery' AS what, transport_state || coalesce(business_state, '') AS state, last_reply AS note
                FROM delivery WHERE transport_state <> 'ARRIVED'
                UNION ALL SELECT 'status mail', state || status_code, last_reply FROM status_mail WHERE state <> 'SENT'
                UNION ALL SELECT 'incoming', coalesce(waits_for, state), failures::text FROM incoming_message
                WHERE state <> 'ENDED'""");
    }

    @Override
    public void close() {
        sending.close();
        receiving.close();
    }
}
