package vn.vanthu.rules.catalogue;

/** What an amount is counted in. */
public enum Unit {
    /** 1 048 576 bytes, decoded. */
    MB("MB"),
    /** 1 073 741 824 bytes. */
    GB("GB"),
    PERCENT("%"),
    DPI("dpi"),
    MINUTES("phút"),
    HOURS("giờ"),
    /** Of the calendar. */
    DAYS("ngày"),
    WORKING_DAYS("ngày làm việc"),
    /** Of the calendar, clamped to the month's end. */
    MONTHS("tháng"),
    TIMES("lần"),
    TIMES_PER_DAY("lần mỗi ngày"),
    CHARACTERS("ký tự"),
    PASSWORDS("mật khẩu"),
    NUMBERS("số"),
    COLUMNS("cột"),
    GROUPS("nhóm"),
    ADDRESSES("địa chỉ"),
    MAILBOXES("hộp thư"),
    PERSONS("người");

    private final String words;

    Unit(String words) {
        this.words = words;
    }

    /** In Vietnamese, for people. */
    public String words() {
        return words;
    }
}
