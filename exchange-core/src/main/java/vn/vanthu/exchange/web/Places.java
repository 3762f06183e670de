package vn.vanthu.exchange.web;

import static vn.vanthu.exchange.access.Role.ADMIN;
import static vn.vanthu.exchange.access.Role.CLERK;
import static vn.vanthu.exchange.access.Role.DEPUTY;
import static vn.vanthu.exchange.access.Role.DIVISION_HEAD;
import static vn.vanthu.exchange.access.Role.HEAD;
import static vn.vanthu.exchange.access.Role.SPECIALIST;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.vanthu.exchange.access.Role;
import vn.vanthu.exchange.access.SignedInUser;

/** Which places a person's roles open, in the order of his work. */
final class Places {

    private static final Set<Role> LEADERS = Set.of(HEAD, DEPUTY, DIVISION_HEAD);

    static final Place INBOX = new Place("inbox", "/van-ban-den", "Văn bản đến", "Văn bản đến", "inbox", "I");
    static final Place DIRECTION = new Place("direction", "/chi-dao", "Chỉ đạo", "Chỉ đạo", "pen-line", "C");
    static final Place OUTGOING = new Place("outgoing", "/van-ban-di", "Văn bản đi", "Văn bản đi", "send", "V");
    static final Place SENT = new Place("sent", "/da-gui", "Đã gửi", "Đã gửi", "route", "D");
    static final Place TASKS = new Place("tasks", "/viec", "Việc", "Việc", "list-checks", "T");
    static final Place REGISTERS = new Place("registers", "/so-van-ban", "Sổ văn bản", "Sổ văn bản", "book-open", "S");
    static final Place QUARANTINE = new Place("quarantine", "/cach-ly", "Cách ly", "Cách ly", "shield-alert", "Q");
    static final Place HEALTH = new Place("health", "/tinh-trang", "Tình trạng", "Tình trạng", "circle-check", "");
    static final Place LISTS = new Place("lists", "/danh-muc", "Danh mục", "Danh mục", "list-checks", "M");
    static final Place CERTIFICATES =
            new Place("certificates", "/chung-thu", "Chứng thư", "Chứng thư", "badge-check", "N");
    static final Place DIRECTORY = new Place("directory", "/danh-ba", "Danh bạ", "Danh bạ", "book-user", "B");
    static final Place REGULATIONS =
            new Place("regulations", "/quy-dinh", "Quy chế, quy định", "Quy định", "scale", "R");
    static final Place SIGNATURES =
            new Place("signatures", "/kiem-tra-chu-ky", "Kiểm tra chữ ký", "Chữ ký", "signature", "K");
    static final Place SEARCH = new Place("search", "/tim", "Tìm", "Tìm", "search", "");
    static final Place ACCOUNT = new Place("account", "/tai-khoan", "Tài khoản", "Tài khoản", "user-round", "");

    private Places() {}

    /** What waits for work. */
    static List<Place> work(SignedInUser user) {
        boolean clerk = user.has(CLERK);
        boolean leader = LEADERS.stream().anyMatch(user::has);
        return Stream.of(
                        clerk ? INBOX : null,
                        leader ? DIRECTION : null,
                        clerk || leader ? OUTGOING : null,
                        clerk ? SENT : null,
                        leader || user.has(SPECIALIST) ? TASKS : null,
                        clerk || leader ? REGISTERS : null,
                        clerk || user.has(HEAD) || user.has(DEPUTY) ? QUARANTINE : null,
                        user.has(ADMIN) ? LISTS : null,
                        user.has(ADMIN) ? CERTIFICATES : null,
                        user.has(ADMIN) ? HEALTH : null)
                .mapMulti(Places::present)
                .toList();
    }

    /** What can be looked up by everybody. */
    static List<Place> lookups() {
        return List.of(DIRECTORY, REGULATIONS, SIGNATURES);
    }

    /** The four of the bar on phones. */
    static List<Place> phone(SignedInUser user) {
        return Stream.of(
                        work(user).stream()
                                .filter(place -> place != REGISTERS && (user.has(CLERK) || place != QUARANTINE)),
                        user.has(SPECIALIST) || user.has(ADMIN)
                                ? Stream.of(DIRECTORY, REGULATIONS)
                                : Stream.<Place>empty(),
                        Stream.of(SEARCH, DIRECTORY, REGULATIONS))
                .flatMap(places -> places)
                .distinct()
                .limit(4)
                .toList();
    }

    /** Where a person's day begins. */
    static Place home(SignedInUser user) {
        if (user.has(CLERK)) {
            return INBOX;
        }
        if (user.has(HEAD) || user.has(DEPUTY)) {
            return DIRECTION;
        }
        if (user.has(DIVISION_HEAD) || user.has(SPECIALIST)) {
            return TASKS;
        }
        return user.has(ADMIN) ? HEALTH : DIRECTORY;
    }

    private static void present(
            @org.jspecify.annotations.Nullable Place place, java.util.function.Consumer<Place> next) {
        if (place != null) {
            next.accept(place);
        }
    }
}
