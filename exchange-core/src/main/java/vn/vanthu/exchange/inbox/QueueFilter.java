package vn.vanthu.exchange.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import org.jspecify.annotations.Nullable;

/** Which arrivals the clerk looks at; everything of it stands in the address. */
record QueueFilter(View view, Period period, Chip chip, String query, int page) {

    static final String PATH = "/van-ban-den";

    enum View {
        WAITING("cho-dang-ky", "Chờ đăng ký"),
        TO_CHECK("can-xem-lai", "Cần xem lại"),
        TO_PRESENT("cho-trinh", "Chờ trình lãnh đạo"),
        DUE("phai-dang-ky", "Phải đăng ký hôm nay"),
        IN_HAND("dang-giai-quyet", "Đang giải quyết"),
        DONE("da-xong", "Đã hoàn thành"),
        REJECTED("da-tra-lai", "Đã trả lại nơi gửi"),
        CORRESPONDENCE("ngoai-so", "Thư để ngoài sổ"),
        ALL("tat-ca", "Tất cả");

        private final String key;
        private final String title;

        View(String key, String title) {
            this.key = key;
            this.title = title;
        }

        public String key() {
            return key;
        }

        public String title() {
            return title;
        }

        /** Work that waits: the oldest first; what is past: the newest first. */
        boolean waits() {
            return this == WAITING || this == TO_CHECK || this == TO_PRESENT || this == DUE || this == IN_HAND;
        }
    }

    enum Period {
        ANY("", "Mọi ngày"),
        TODAY("hom-nay", "Hôm nay"),
        WEEK("tuan", "Tuần này"),
        MONTH("thang", "Tháng này"),
        YEAR("nam", "Năm nay");

        private final String key;
        private final String title;

        Period(String key, String title) {
            this.key = key;
            this.title = title;
        }

        public String key() {
            return key;
        }

        public String title() {
            return title;
        }
    }

    enum Chip {
        NONE("", ""),
        UNREAD("chua-doc", "Chưa đọc"),
        URGENT("khan", "Khẩn"),
        OVERDUE("qua-han", "Quá hạn");

        private final String key;
        private final String title;

        Chip(String key, String title) {
            this.key = key;
            this.title = title;
        }

        public String key() {
            return key;
        }

        public String title() {
            return title;
        }
    }

    static QueueFilter of(
            @Nullable String view,
            @Nullable String period,
            @Nullable String chip,
            @Nullable String query,
            @Nullable String page) {
        return new QueueFilter(
                find(View.values(), View::key, view),
                find(Period.values(), Period::key, period),
                find(Chip.values(), Chip::key, chip),
                query == null ? "" : Words.line(query),
                page != null && page.matches("[1-9]\\d{0,4}") ? Integer.parseInt(page) : 1);
    }

    private static <E> E find(E[] values, java.util.function.Function<E, String> key, @Nullable String wanted) {
        for (E value : values) {
            if (key.apply(value).equals(wanted)) {
                return value;
            }
        }
        return values[0];
    }

    public QueueFilter with(View other) {
        return new QueueFilter(other, period, Chip.NONE, query, 1);
    }

    QueueFilter with(Period other) {
        return new QueueFilter(view, other, chip, query, 1);
    }

    /** A chip pressed again is let go. */
    QueueFilter with(Chip other) {
        return new QueueFilter(view, period, chip == other ? Chip.NONE : other, query, 1);
    }

    public QueueFilter anything() {
        return new QueueFilter(view, Period.ANY, Chip.NONE, "", 1);
    }

    public boolean narrowed() {
        return period != Period.ANY || chip != Chip.NONE || !query.isEmpty();
    }

    public String href() {
        return address() + (page > 1 ? separator() + "trang=" + page : "");
    }

    /** To which the number of a page is appended. */
    public String hrefOfPage() {
        return address() + separator() + "trang=";
    }

    private String separator() {
        return address().contains("?") ? "&" : "?";
    }

    private String address() {
        StringBuilder address = new StringBuilder(PATH);
        append(address, "xem", view == View.WAITING ? "" : view.key());
        append(address, "ky", period.key());
        append(address, "loc", chip.key());
        append(address, "q", query);
        return address.toString();
    }

    private static void append(StringBuilder address, String name, String value) {
        if (!value.isEmpty()) {
            address.append(address.indexOf("?") < 0 ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, UTF_8));
        }
    }
}
