package vn.vanthu.exchange.faults;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sở Tài chính: registers, presents, directs, works and reports; like its counterpart it looks first at what stands. */
final class ReceivingOffice implements AutoCloseable {

    private static final String REASON = "Không thuộc nhiệm vụ được giao";

    private final HubFolder folder;
    private final Colleague clerk;
    private final Colleague head;
    private final Colleague deputy;
    private final Colleague specialist;

    ReceivingOffice(HubFolder folder, HubProcess hub) {
        this.folder = folder;
        this.clerk = new Colleague(hub, "hanh.stc");
        this.head = new Colleague(hub, "quang.stc");
        this.deputy = new Colleague(hub, "yen.stc");
        this.specialist = new Colleague(hub, "thao.stc");
    }

    boolean finished(PaperTrail paper) {
        return !paper.road().leaves() || row(paper).map(row -> row.get("state")).equals(Optional.of(end(paper.road())));
    }

    static String end(Road road) {
        return switch (road) {
            case REJECTED -> "REJECTED";
            case KEPT_OUTSIDE -> "CORRESPONDENCE";
            default -> "DONE";
        };
    }

    void act(PaperTrail paper) {
        row(paper).ifPresent(row -> {
            Case one = new Case(paper.road(), row.get("id"), new Done(row.get("acts")));
            switch (row.get("state")) {
                case "WAITING" -> one.receive();
                case "REGISTERED" -> clerk.send(clerk.open(one.page()).form("section#trinh form"));
                case "PRESENTED" -> one.direct();
                case "ASSIGNED", "IN_PROGRESS" -> one.handle();
                default -> {}
            }
        });
    }

    private Optional<Map<String, String>> row(PaperTrail paper) {
        List<Map<String, String>> rows = folder.rows("""
                SELECT a.id, a.state,
                    (SELECT string_agg(j.action, ' ') FROM journal_entry j WHERE j.subject = a.id::text) AS acts
                FROM arrival a
                JOIN delivery v ON v.message_id = a.mail_message_id AND a.agency_code = 'stc'
                JOIN journal_entry r ON r.subject = v.document_id::text
                WHERE r.action = 'DOCUMENT_RECEIVED' AND r.details::json ->> 'content' = ?""", paper.sha256());
        if (rows.size() > 1) {
            throw new IllegalStateException(paper + " arrived twice: " + rows);
        }
        return rows.stream().findFirst();
    }

    @Override
    public void close() {
        clerk.close();
        head.close();
        deputy.close();
        specialist.close();
    }

    /** What people do with one arrival. */
    private final class Case {
        private final Road road;
        private final String id;
        private final Done acts;

        Case(Road road, String id, Done acts) {
            this.road = road;
            this.id = id;
            this.acts = acts;
        }

        String page() {
            return "van-ban-den/" + id;
        }

        void receive() {
            switch (road) {
                case REJECTED -> explained(clerk, page() + "/tra-lai");
                case KEPT_OUTSIDE -> explained(clerk, page() + "/ngoai-so");
                case PRESENTED_LATER -> clerk.send(registration().with("leader", ""));
                default -> clerk.send(registration());
            }
        }

        /** As proposed; every field that the machine is not sure of was looked at. */
        private WebForm registration() {
            WebPage page = clerk.open(page());
            String[] unsure = page.html().select("input[name=confirmed]").stream()
                    .map(box -> box.attr("value"))
                    .toArray(String[]::new);
            return page.pressing("Lưu & đóng").with("confirmed", unsure);
        }

        void direct() {
            if (road == Road.PRESENTED_LATER && !acts.has("PRESENTATION_WITHDRAWN")) {
                clerk.send(clerk.open(page()).pressing("Hoàn tác việc trình"));
            } else if (road == Road.SENT_BACK && !acts.has("ARRIVAL_SENT_BACK")) {
                explained(head, "chi-dao/" + id + "/tra-van-thu");
            } else {
                WebPage page = head.open("chi-dao?van-ban=" + id);
                WebForm form = page.form("form[data-direct]").with("opinion", "Thực hiện đúng thời hạn.");
                head.send(
                        road == Road.FOR_INFORMATION
                                ? form.with("verb", "FOR_INFORMATION").with("inform", person(page, "yen.stc"))
                                : form.with("verb", "ASSIGN")
                                        .with("lead", person(page, "thao.stc"))
                                        .with("days", "3"));
            }
        }

        /** By what the directory says, since pages name people by their names only. */
        private String person(WebPage page, String username) {
            String person = folder.rows("SELECT person_id FROM app_user WHERE username = ?", username)
                    .getFirst()
                    .get("person_id");
            if (!page.has("input[value=" + person + "]")) {
                throw new IllegalArgumentException(username + " cannot be chosen:\n" + page.text());
            }
            return person;
        }

        void handle() {
            if (road == Road.DIRECTED_TWICE && !acts.has("DIRECTION_WITHDRAWN")) {
                head.send(head.open(page()).pressing("Hoàn tác việc chuyển"));
                return;
            }
            Map<String, String> task = folder.rows(
                            "SELECT id, state FROM task WHERE arrival_id::text = ? AND state IN ('ASSIGNED', 'IN_PROGRESS')",
                            id)
                    .getFirst();
            String page = "viec?viec=" + task.get("id");
            if (road == Road.FOR_INFORMATION) {
                deputy.send(deputy.open(page).pressing("Đã xem"));
            } else if (road == Road.TASK_RETURNED && !acts.has("TASK_RETURNED")) {
                explained(specialist, "viec/" + task.get("id") + "/tra-lai");
            } else if (task.get("state").equals("ASSIGNED")) {
                specialist.send(specialist.open(page).pressing("Bắt đầu xử lý"));
            } else {
                specialist.send(specialist.open(page).form("form#bao-cao").with("report", "Đã đối chiếu và trả lời."));
            }
        }

        private void explained(Colleague person, String path) {
            person.send(person.open(path).form("main form[method=post]").with("reason", REASON));
        }
    }
}
