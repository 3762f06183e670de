package vn.vanthu.exchange.faults;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vanthu.samples.JourneyDocuments;

/**
 * Sở Xây dựng: uploads, submits, numbers, signs and releases. What is to be done is read from what the hub holds, so that
 * an act that a crash interrupted is done again if it was not done, and not if it was.
 */
final class SendingOffice implements AutoCloseable {

    private static final String REASON = "Theo ý kiến tại cuộc họp giao ban";
    private static final String TO = "stc@anlac.example";

    /** Another mailbox of the same agency, which is closed at times. */
    private static final String ALSO_TO = "thanh-tra.stc@anlac.example";

    private final HubFolder folder;
    private final Colleague clerk;
    private final Colleague head;
    private final Colleague deputy;
    private final TokenAtHand token;

    SendingOffice(HubFolder folder, HubProcess hub) {
        this.folder = folder;
        this.clerk = new Colleague(hub, "duyen.sxd");
        this.head = new Colleague(hub, "phuoc.sxd");
        this.deputy = new Colleague(hub, "ngoc.sxd");
        this.token = new TokenAtHand(folder.root());
    }

    /** Does the next thing for this document, if it is a person's turn. */
    void act(PaperTrail paper) {
        if (paper.road() == Road.DEPARTS_ON_PAPER) {
            enterPaper(paper);
            return;
        }
        Optional<Map<String, String>> found = row(paper);
        if (found.isEmpty()) {
            WebForm form = clerk.open("van-ban-di").form("form.upload");
            clerk.send(form.with("tep", paper.file(), paper.mediaType()));
            return;
        }
        Desk desk = new Desk(paper, found.get());
        switch (found.get().get("state")) {
            case "JUDGED", "RETURNED" -> desk.describe();
            case "SUBMITTED" -> desk.approve();
            case "NUMBERING" -> desk.typeNumber();
            case "NUMBERED" -> desk.sign();
            case "SIGNED" -> desk.release();
            case "LOCKED" -> desk.unlock();
            case "HANDED_OVER" -> sendAgain(paper, found.get().get("id"));
            case "HELD_BACK", "STOPPED" -> throw new IllegalStateException(paper + " is kept back: " + found.get());
            default -> {}
        }
    }

    private void enterPaper(PaperTrail paper) {
        clerk.send(clerk.open("van-ban-di/ban-giay")
                .pressing("Cấp số và vào sổ")
                .with("kind", "QUYET_DINH")
                .with("symbol", "QĐ-SXD")
                .with("summary", paper.summary())
                .with("recipients", "Ông Trần Văn Bảy")
                .with("reason", "Nơi nhận không có hộp thư")
                .with("elsewhere", "true")
                .with("plain", "true")
                .with("read", "true"));
    }

    private boolean enteredPaper(PaperTrail paper) {
        return !folder.rows("SELECT id FROM paper_departure WHERE summary = ?", paper.summary())
                .isEmpty();
    }

    /** What a closed mailbox refused is sent once more when the mailbox is open. */
    private void sendAgain(PaperTrail paper, String id) {
        folder.change("UPDATE mailbox SET state = 'ACTIVE' WHERE address = ?", ALSO_TO);
        WebPage page = clerk.open("da-gui/" + id);
        if (page.has("form[action$=gui-lai]")) {
            clerk.send(page.form("form[action$=gui-lai]"));
        }
    }

    private boolean refused(String document) {
        return !folder.rows(
                        "SELECT id FROM delivery WHERE document_id::text = ? AND transport_state = 'REFUSED'", document)
                .isEmpty();
    }

    boolean finished(PaperTrail paper) {
        return paper.road() == Road.DEPARTS_ON_PAPER
                ? enteredPaper(paper)
                : !paper.road().uploaded() || atItsEnd(paper);
    }

    private boolean atItsEnd(PaperTrail paper) {
        return row(paper)
                .map(row -> switch (paper.road()) {
                    case WITHDRAWN -> row.get("state").equals("WITHDRAWN");
                    case SECRET ->
                        row.get("state").equals("LOCKED")
                                && !row.get("destroyed_at").isEmpty();
                    default -> row.get("state").equals("HANDED_OVER") && !refused(row.get("id"));
                })
                .orElse(false);
    }

    private Optional<Map<String, String>> row(PaperTrail paper) {
        List<Map<String, String>> rows = folder.rows("""
                SELECT d.id, d.state, d.verdict, d.document_number, d.issued_on, d.number_problem, d.destroyed_at, d.approver_person,
                    (SELECT string_agg(j.action, ' ') FROM journal_entry j WHERE j.subject = d.id::text) AS acts
                FROM outgoing_document d JOIN journal_entry r ON r.subject = d.id::text
                WHERE r.action = 'DOCUMENT_RECEIVED' AND r.details::json ->> 'content' = ?""", paper.sha256());
        if (rows.size() > 1) {
            throw new IllegalStateException(paper + " was received twice: " + rows);
        }
        return rows.stream().findFirst();
    }

    @Override
    public void close() {
        clerk.close();
        head.close();
        deputy.close();
    }

    /** What people do with one document on its page. */
    private final class Desk {
        private final String path;
        private final PaperTrail paper;
        private final Map<String, String> row;
        private final Done acts;

        Desk(PaperTrail paper, Map<String, String> row) {
            this.path = "van-ban-di/" + row.get("id");
            this.paper = paper;
            this.row = row;
            this.acts = new Done(row.getOrDefault("acts", ""));
        }

        void describe() {
            if (row.get("verdict").equals("HELD")) {
                settle();
            } else if (paper.road() == Road.SAVED_FIRST && !acts.has("DOCUMENT_DESCRIBED")) {
                clerk.send(clerk.open(path).pressing("Lưu"));
            } else if (!acts.has("DOCUMENT_REPLACED")
                    && (acts.has("DOCUMENT_RETURNED") || acts.has("DOCUMENT_UNSIGNABLE"))) {
                Path corrected = JourneyDocuments.draft(
                        paper.file().resolveSibling("ban-sua-" + paper.file().getFileName()), paper.summary());
                clerk.send(clerk.open(path).pressing("Nộp bản sửa").with("tep", corrected, paper.mediaType()));
            } else {
                WebForm form = clerk.open(path).pressing("Trình ký").with("noi-nhan", recipient());
                clerk.send(
                        paper.road() == Road.SCANNED
                                ? form.with("documentNumber", paper.printedNumber())
                                        .with("issuedOn", "13/10/2026")
                                        .with("kind", "QUYET_DINH")
                                        .with("summary", paper.summary())
                                        .with("compared", "true")
                                : paper.road() == Road.POINTED
                                        ? form.with("kind", "CONG_VAN").with("symbol", "SXD-QLXD")
                                        : form);
            }
        }

        private String recipient() {
            if (paper.road() != Road.SENT_AGAIN) {
                return TO;
            }
            folder.change("""
                    INSERT INTO mailbox (address, agency_code, state) VALUES (?, 'stc', 'ACTIVE')
                    ON CONFLICT (address) DO UPDATE SET state = 'ACTIVE'""", ALSO_TO);
            return ALSO_TO;
        }

        private void settle() {
            WebPage page = clerk.open(path);
            if (!acts.has("JUDGEMENT_ASKED_AGAIN")) {
                clerk.send(page.pressing("Kiểm tra lại"));
                return;
            }
            for (String fact : List.of("seal", "handSignature")) {
                if (page.has("section#" + fact)) {
                    clerk.send(page.form("section#" + fact + " form")
                            .with("ket-qua", "FOUND")
                            .with("ly-do", REASON)
                            .with("da-xem", "true"));
                    return;
                }
            }
            if (page.has("section#secrecy form[action$=xac-nhan]")) {
                clerk.send(page.form("section#secrecy form[action$=xac-nhan]")
                        .with("ket-qua", "NONE")
                        .with("ly-do", REASON)
                        .with("da-xem", "true"));
            } else if (!acts.has("FACT_NOT_CONFIRMED")) {
                head.send(head.open(path).pressing("Không đồng ý"));
            } else if (!acts.has("FACT_CONFIRMED")) {
                head.send(head.open(path).pressing("Xác nhận lần hai").with("da-xem", "true"));
            } else {
                clerk.send(page.pressing("Kiểm tra lại"));
            }
        }

        void approve() {
            if (paper.road() == Road.TAKEN_BACK && !acts.has("SUBMISSION_TAKEN_BACK")) {
                clerk.send(clerk.open(path).pressing("Rút trình"));
            } else if (paper.road() == Road.GIVEN_BACK && !acts.has("DOCUMENT_RETURNED")) {
                head.send(head.open(path).pressing("Trả lại văn thư").with("reason", REASON));
            } else {
                head.send(head.open(path).pressing(paper.road() == Road.SCANNED ? "Duyệt" : "Cấp số"));
            }
        }

        void typeNumber() {
            if (row.get("number_problem").isEmpty()) {
                return;
            }
            if (paper.road() == Road.POINTED) {
                clerk.send(clerk.open(path)
                        .pressing("Ghi vào chỗ này")
                        .with("so-ngang", "45")
                        .with("so-doc", "29,5")
                        .with("so-ghi", "LABELLED")
                        .with("ngay-ngang", "152")
                        .with("ngay-doc", "29,5"));
            } else {
                Path numbered = JourneyDocuments.numbered(
                        paper.file().resolveSibling("da-ghi-so-" + paper.file().getFileName()),
                        row.get("document_number"),
                        LocalDate.parse(row.get("issued_on")),
                        paper.summary());
                clerk.send(clerk.open(path).pressing("Nộp bản đã ghi số").with("tep", numbered, paper.mediaType()));
            }
        }

        void sign() {
            if (paper.road() == Road.WITHDRAWN) {
                clerk.send(clerk.open(path).pressing("Rút văn bản").with("reason", REASON));
            } else if (paper.road() == Road.LAPSED && !acts.has("RESERVATION_LAPSED")) {
                folder.change(
                        "UPDATE outgoing_document SET sign_before = sign_before - interval '1 hour' WHERE id::text = ? AND state = 'NUMBERED'",
                        row.get("id"));
            } else if (paper.road() == Road.BY_TOKEN) {
                signByToken();
            } else {
                head.send(head.open(path).pressing("Ký số"));
            }
        }

        private void signByToken() {
            WebPage offer = head.open("van-ban-di/ky-bang-thiet-bi?chon=" + row.get("id"));
            WebPage page = head.send(offer.pressing("Chuẩn bị gói ký"));
            byte[] answer = token.answer(head.bytes(page.link("Tải gói ký")), row.get("approver_person"));
            head.send(page.form("form.upload")
                    .with(new WebForm.Upload(
                            "tep", "tra-loi.json", "application/json", () -> new ByteArrayInputStream(answer))));
        }

        void release() {
            switch (paper.road()) {
                case SENT_AGAIN -> folder.change("UPDATE mailbox SET state = 'CLOSED' WHERE address = ?", ALSO_TO);
                case PUT_OFF -> ReceivingOffice.confuse(folder);
                default -> {}
            }
            clerk.send(clerk.open(path).pressing("Phát hành").with("password", HubClient.PASSWORD));
        }

        void unlock() {
            if (paper.road() == Road.SECRET) {
                if (row.get("destroyed_at").isEmpty()) {
                    head.send(head.open(path).pressing("Hủy nội dung"));
                }
            } else if (!acts.has("FALSE_ALARM_CLAIMED")) {
                head.send(head.open(path)
                        .pressing("Đề nghị xóa báo động")
                        .with("ly-do", REASON)
                        .with("da-xem", "true"));
            } else {
                deputy.send(deputy.open(path).pressing("Xác nhận lần hai").with("da-xem", "true"));
            }
        }
    }
}
