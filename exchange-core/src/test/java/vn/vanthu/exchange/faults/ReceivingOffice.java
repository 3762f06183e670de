package vn.vanthu.exchange.faults;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sở Tài chính: registers, presents, directs, works and reports; like its counterpart it looks first at what stands. */
final class ReceivingOffice implements AutoCloseable {

    private static final String REASON = "Không thuộc nhiệm vụ được giao";

    private static final String CODE = "stc";
    private static final String MAILBOX = "stc@anlac.example";

    private final HubFolder folder;
    private final Outsider outsider;
    private final Colleague clerk;
    private final Colleague head;
    private final Colleague deputy;
    private final Colleague specialist;

    ReceivingOffice(HubFolder folder, HubProcess hub) {
        this.folder = folder;
        this.outsider = new Outsider(folder);
        this.clerk = new Colleague(hub, "hanh.stc");
        this.head = new Colleague(hub, "quang.stc");
        this.deputy = new Colleague(hub, "yen.stc");
        this.specialist = new Colleague(hub, "thao.stc");
    }

    boolean finished(PaperTrail paper) {
        return switch (paper.road()) {
            case SECRET_FROM_OUTSIDE ->
                lockedCase(paper).map(row -> row.get("state")).equals(Optional.of("DESTROYED"));
            case SECRET, WITHDRAWN, DEPARTS_ON_PAPER -> true;
            default -> row(paper).map(row -> row.get("state")).equals(Optional.of(end(paper.road())));
        };
    }

    /** Its directory names a regulation that nobody knows, until a message has had to wait for that. */
    static void confuse(HubFolder folder) {
        folder.change(
                "UPDATE agency_regulation SET regulation = '?' || regulation WHERE agency_code = ? AND regulation NOT LIKE '?%'",
                CODE);
    }

    /** Corrects the directory when it is noticed. */
    void correct() {
        if (!folder.rows(
                        "SELECT id FROM incoming_message WHERE agency_code = ? AND state <> 'ENDED' AND failures > 0",
                        CODE)
                .isEmpty()) {
            folder.change(
                    "UPDATE agency_regulation SET regulation = ltrim(regulation, '?') WHERE agency_code = ?", CODE);
        }
    }

    static String end(Road road) {
        return switch (road) {
            case REJECTED -> "REJECTED";
            case KEPT_OUTSIDE -> "CORRESPONDENCE";
            default -> "DONE";
        };
    }

    void act(PaperTrail paper) {
        switch (paper.road()) {
            case SECRET_FROM_OUTSIDE -> decide(paper);
            case ON_PAPER -> {
                if (row(paper).isEmpty()) {
                    registerPaper(paper);
                } else {
                    actOnArrival(paper);
                }
            }
            default -> actOnArrival(paper);
        }
    }

    private void registerPaper(PaperTrail paper) {
        clerk.send(clerk.open("van-ban-den/ban-giay")
                .pressing("Lưu & đóng")
                .with("issuer", "Công ty Cổ phần Cấp nước An Lạc")
                .with("documentNumber", paper.index() + "/CV-CN")
                .with("issuedOn", "13/10/2026")
                .with("kind", "CONG_VAN")
                .with("summary", paper.summary()));
    }

    private void decide(PaperTrail paper) {
        Optional<Map<String, String>> found = lockedCase(paper);
        if (found.isPresent() && found.get().get("state").equals("LOCKED")) {
            String path = "cach-ly/vu-khoa/" + found.get().get("id");
            head.send(head.open(path)
                    .form("form[action$=huy]")
                    .with("maVuViec", found.get().get("case_number")));
        } else if (found.isEmpty()) {
            outsider.send(paper, MAILBOX);
        }
    }

    private Optional<Map<String, String>> lockedCase(PaperTrail paper) {
        return folder.rows("""
                SELECT m.id, m.case_number, coalesce(c.state, m.state) AS state
                FROM incoming_message m LEFT JOIN locked_case c ON c.message_id = m.id
                WHERE m.envelope_from = ? ORDER BY c.state NULLS LAST""", Outsider.address(paper)).stream().findFirst();
    }

    private void actOnArrival(PaperTrail paper) {
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
        List<Map<String, String>> rows = paper.road() == Road.ON_PAPER ? onPaper(paper) : byMail(paper);
        if (rows.size() > 1) {
            throw new IllegalStateException(paper + " arrived twice: " + rows);
        }
        return rows.stream().findFirst();
    }

    private List<Map<String, String>> onPaper(PaperTrail paper) {
        return folder.rows("""
                SELECT a.id, a.state,
                    (SELECT string_agg(j.action, ' ') FROM journal_entry j WHERE j.subject = a.id::text) AS acts
                FROM arrival a WHERE a.agency_code = ? AND a.summary = ?""", CODE, paper.summary());
    }

    private List<Map<String, String>> byMail(PaperTrail paper) {
        return folder.rows("""
                SELECT a.id, a.state,
                    (SELECT string_agg(j.action, ' ') FROM journal_entry j WHERE j.subject = a.id::text) AS acts
                FROM arrival a
                JOIN delivery v ON v.message_id = a.mail_message_id AND a.agency_code = 'stc'
                JOIN journal_entry r ON r.subject = v.document_id::text
                WHERE r.action = 'DOCUMENT_RECEIVED' AND r.details::json ->> 'content' = ?""", paper.sha256());
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
