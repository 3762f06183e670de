package vn.vanthu.exchange.intake;

import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.vanthu.exchange.access.Role;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.content.ContentId;
import vn.vanthu.exchange.content.ContentStore;
import vn.vanthu.exchange.dispatch.BusinessState;
import vn.vanthu.exchange.dispatch.Dispatch;
import vn.vanthu.exchange.intake.IncomingMessages.Ending.Kind;
import vn.vanthu.exchange.journal.Journal;
import vn.vanthu.exchange.journal.JournalEntry;
import vn.vanthu.exchange.judging.FileReport;

/** What is held, and what the clerk makes of it. Each act is one transaction; a stale one changes nothing. */
@Service
@Transactional
class Quarantine {
    static final int MOST_ROWS = 200;
    private static final int LONGEST_REASON = 1000;

    private static final String HELD = """
            SELECT m.*, (SELECT n.name FROM agency_name n WHERE n.agency_code = m.sender_code
                           AND n.valid @> cast(:day AS date)) AS sender_agency
            FROM incoming_message m LEFT JOIN locked_case c ON c.message_id = m.id
            WHERE m.agency_code = :agency AND\s""";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ContentStore contents;
    private final Dispatch dispatch;
    private final Journal journal;
    private final Clock clock;

    Quarantine(
            JdbcClient jdbc, JsonMapper json, ContentStore contents, Dispatch dispatch, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.contents = contents;
        this.dispatch = dispatch;
        this.journal = journal;
        this.clock = clock;
    }

    /** The lists of the page. */
    enum Drawer {
        ALL(
                "",
                "Tất cả",
                "(m.ending = 'QUARANTINED' AND m.returned_at IS NULL"
                        + " OR m.ending = 'LOCKED' AND c.state IN ('LOCKED', 'CLEARING'))"),
        MINE("cho-toi", "Chờ tôi quyết định", "m.ending = 'QUARANTINED' AND m.returned_at IS NULL"),
        RETURNED("da-tra-lai", "Đã trả lại", "m.ending = 'QUARANTINED' AND m.returned_at IS NOT NULL"),
        CORRESPONDENCE("thu-thuong", "Thư thường", "m.ending = 'CORRESPONDENCE'"),
        SPAM("thu-rac", "Thư rác", "m.ending = 'SPAM'");

        private final String key;
        private final String words;
        private final String condition;

        Drawer(String key, String words, String condition) {
            this.key = key;
            this.words = words;
            this.condition = condition;
        }

        String key() {
            return key;
        }

        String words() {
            return words;
        }

        static Drawer of(@Nullable String key) {
            for (Drawer drawer : values()) {
                if (drawer.key.equals(key)) {
                    return drawer;
                }
            }
            return ALL;
        }
    }

    /** Locked items first, then what waits longest. */
    @Transactional(readOnly = true)
    List<HeldMessage> held(SignedInUser user, Drawer drawer) {
        return jdbc.sql(HELD + drawer.condition + " ORDER BY m.ending <> 'LOCKED', m.received_at, m.id LIMIT :most")
                .param("agency", user.agencyCode().value())
                .param("day", LocalDate.now(clock))
                .param("most", MOST_ROWS)
                .query(HeldMessage::ofRow)
                .list();
    }

    @Transactional(readOnly = true)
    Map<Drawer, Long> counts(SignedInUser user) {
        Map<Drawer, Long> counts = new HashMap<>();
        for (Drawer drawer : Drawer.values()) {
            counts.put(
                    drawer,
                    jdbc.sql("SELECT count(*) FROM incoming_message m LEFT JOIN locked_case c ON c.message_id = m.id"
                                    + " WHERE m.agency_code = :agency AND " + drawer.condition)
                            .param("agency", user.agencyCode().value())
                            .query(Long.class)
                            .single());
        }
        return counts;
    }

    @Transactional(readOnly = true)
    int waitingFor(SignedInUser user) {
        return counts(user).getOrDefault(Drawer.ALL, 0L).intValue();
    }

    /** What is still on its way to an ending because something it needs is down. */
    @Transactional(readOnly = true)
    List<Waiting> waiting(SignedInUser user) {
        return jdbc.sql("""
                SELECT waits_for, count(*) FROM incoming_message
                WHERE agency_code = :agency AND state = 'RECEIVED' AND waits_for IS NOT NULL
                GROUP BY waits_for ORDER BY waits_for""")
                .param("agency", user.agencyCode().value())
                .query((row, n) -> new Waiting(row.getString(1), row.getLong(2)))
                .list();
    }

    record Waiting(String what, long messages) {}

    @Transactional(readOnly = true)
    Optional<HeldMessage> find(SignedInUser user, UUID id) {
        return jdbc.sql(HELD + "m.id = :id AND (m.ending = 'LOCKED'"
                        + " OR m.ending IN ('QUARANTINED', 'SPAM', 'CORRESPONDENCE') AND m.reason IS NOT NULL)")
                .param("agency", user.agencyCode().value())
                .param("day", LocalDate.now(clock))
                .param("id", id)
                .query(HeldMessage::ofRow)
                .optional();
    }

    @Transactional(readOnly = true)
    List<FileReport> files(HeldMessage.Open held) {
        return jdbc.sql("SELECT report FROM incoming_file WHERE message_id = :id ORDER BY position")
                .param("id", held.id())
                .query((row, n) -> json.readValue(row.getString(1), FileReport.class))
                .list();
    }

    @Transactional(readOnly = true)
    List<JournalEntry> history(HeldMessage.Open held) {
        return journal.of(held.id().toString());
    }

    /** What nobody has looked into, for the head of the agency. */
    @Transactional(readOnly = true)
    List<HeldMessage> unexamined(SignedInUser user) {
        return user.has(Role.HEAD)
                ? held(user, Drawer.MINE).stream()
                        .filter(held -> held instanceof HeldMessage.Open open && !open.rawIsTheClerks())
                        .toList()
                : List.of();
    }

    /** The message as it came, for evidence; whoever takes it is written down. */
    Optional<Raw> raw(SignedInUser user, UUID id) {
        if (!(find(user, id).orElse(null) instanceof HeldMessage.Open held)
                || !user.has(held.rawIsTheClerks() ? Role.CLERK : Role.HEAD)) {
            return Optional.empty();
        }
        ContentId content = new ContentId(held.rawSha256());
        if (!contents.contains(user.agencyCode(), content)) {
            return Optional.empty();
        }
        journal.record(user.username(), user.agencyCode(), "MESSAGE_RAW_TAKEN", id.toString(), Map.of());
        return Optional.of(
                new Raw(held.caseNumber() + ".eml", held.rawBytes(), contents.open(user.agencyCode(), content)));
    }

    record Raw(String fileName, long bytes, InputStream content) {}

    /** Into the clerk's queue on his own answer for who sent it; it is judged once more on its way. */
    Act admit(SignedInUser user, UUID id, int version, String reason) {
        if (reason.isBlank()) {
            return new Act.Wanting("lyDo", "Ghi lý do đưa vào hàng chờ: đã kiểm tra nơi gửi bằng cách nào");
        }
        return act(user, id, version, HeldMessage.Open::mayBeAdmitted, "MESSAGE_ADMITTED", reason, held -> {
            jdbc.sql("""
                    UPDATE incoming_message SET state = 'RECEIVED', ending = NULL, ended_at = NULL,
                        attempts = attempts + 1, next_attempt_at = :now, admitted_by = :by, admitted_reason = :reason,
                        admitted_at = :now
                    WHERE id = :id""")
                    .param("now", IncomingMessages.at(clock.instant()))
                    .param("by", user.fullName())
                    .param("reason", shortened(reason))
                    .param("id", held.id())
                    .update();
            return "Đang đưa vào hàng chờ đăng ký";
        });
    }

    Act judgeAgain(SignedInUser user, UUID id, int version) {
        return act(user, id, version, HeldMessage.Open::waiting, "MESSAGE_JUDGED_AGAIN", "", held -> {
            jdbc.sql("""
                    UPDATE incoming_message SET state = 'RECEIVED', ending = NULL, ended_at = NULL,
                        attempts = attempts + 1, next_attempt_at = :now
                    WHERE id = :id""")
                    .param("now", IncomingMessages.at(clock.instant()))
                    .param("id", held.id())
                    .update();
            return "Đang quét và xét lại";
        });
    }

    Act file(SignedInUser user, UUID id, int version) {
        return act(user, id, version, HeldMessage.Open::mayBeFiled, "MESSAGE_FILED", "", held -> {
            turn(held, Kind.CORRESPONDENCE);
            return "Đã lưu như thư thường";
        });
    }

    Act spam(SignedInUser user, UUID id, int version) {
        return act(user, id, version, HeldMessage.Open::mayBeSpam, "MESSAGE_SPAM", "", held -> {
            turn(held, Kind.SPAM);
            return "Đã chuyển vào thư rác";
        });
    }

    Act takeBack(SignedInUser user, UUID id, int version) {
        return act(user, id, version, HeldMessage.Open::mayBeTakenBack, "MESSAGE_TAKEN_BACK", "", held -> {
            turn(held, Kind.QUARANTINED);
            return "Đã đưa lại vào cách ly";
        });
    }

    /** Status 02, by the clerk's act, to a verified sender only. */
    Act giveBack(SignedInUser user, UUID id, int version, String reason) {
        if (reason.isBlank()) {
            return new Act.Wanting("lyDo", "Ghi lý do trả lại, nơi gửi đọc được lý do này");
        }
        return act(user, id, version, HeldMessage.Open::mayBeReturned, "MESSAGE_RETURNED", reason, held -> {
            jdbc.sql("""
                    UPDATE incoming_message SET returned_by = :by, returned_at = :now, attempts = attempts + 1
                    WHERE id = :id""")
                    .param("by", user.fullName())
                    .param("now", IncomingMessages.at(clock.instant()))
                    .param("id", held.id())
                    .update();
            dispatch.tell(
                    user.agencyCode(),
                    held.fromAddress(),
                    BusinessState.REJECTED,
                    shortened(reason),
                    user.fullName(),
                    answered(held));
            return "Đã trả lại nơi gửi, trạng thái 02";
        });
    }

    private Dispatch.Answered answered(HeldMessage.Open held) {
        return json.readValue(
                jdbc.sql("SELECT answered FROM incoming_message WHERE id = :id")
                        .param("id", held.id())
                        .query(String.class)
                        .single(),
                Dispatch.Answered.class);
    }

    private void turn(HeldMessage.Open held, Kind ending) {
        jdbc.sql("""
                UPDATE incoming_message SET ending = :ending, ended_at = :now, attempts = attempts + 1 WHERE id = :id""")
                .param("ending", ending.name())
                .param("now", IncomingMessages.at(clock.instant()))
                .param("id", held.id())
                .update();
    }

    private Act act(
            SignedInUser user,
            UUID id,
            int version,
            Predicate<HeldMessage.Open> allowed,
            String action,
            String reason,
            Function<HeldMessage.Open, String> change) {
        boolean there = jdbc.sql("SELECT id FROM incoming_message WHERE id = :id AND agency_code = :agency FOR UPDATE")
                .param("id", id)
                .param("agency", user.agencyCode().value())
                .query(UUID.class)
                .optional()
                .isPresent();
        HeldMessage found = find(user, id).orElse(null);
        if (!(found instanceof HeldMessage.Open held)) {
            return there && found == null
                    ? new Act.Stale("Thư này đã được xử lý trước đó; không có gì được làm thêm.")
                    : new Act.Absent();
        }
        if (held.version() != version) {
            return new Act.Stale("Mục " + held.caseNumber() + " đã thay đổi từ lúc bạn mở; xem lại rồi quyết định.");
        }
        if (!allowed.test(held)) {
            return new Act.Stale("Mục " + held.caseNumber() + " không còn làm được việc này.");
        }
        String words = change.apply(held);
        journal.record(
                user.username(),
                user.agencyCode(),
                action,
                id.toString(),
                reason.isEmpty() ? Map.of() : Map.of("reason", shortened(reason)));
        return new Act.Done(words);
    }

    private static String shortened(String reason) {
        String text = reason.strip();
        return text.length() > LONGEST_REASON ? text.substring(0, LONGEST_REASON) : text;
    }
}
