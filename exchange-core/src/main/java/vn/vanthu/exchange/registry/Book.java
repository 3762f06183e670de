package vn.vanthu.exchange.registry;

import java.util.regex.Pattern;

/**
 * A register of NĐ 30/2020 Phụ lục IV with numbers of its own. Departures are in one book, or kinds have books apart;
 * copies (sao y, trích sao, sao lục) always have their own.
 *
 * @param code {@code ARRIVAL}, {@code OUTGOING}, {@code OUTGOING.QUYET_DINH}, {@code OUTGOING.COPY}
 */
public record Book(String code) {

    private static final Pattern CODE = Pattern.compile("ARRIVAL|OUTGOING(?:\\.[A-Z_]{2,40})?");

    /** Sổ đăng ký văn bản đến. */
    public static final Book ARRIVAL = new Book("ARRIVAL");
    /** Sổ đăng ký văn bản đi, of all that has no book apart. */
    public static final Book OUTGOING = new Book("OUTGOING");
    /** Sổ đăng ký bản sao (NĐ 30/2020 Phụ lục I Phần II): one series for all three forms of copies. */
    public static final Book COPIES = new Book("OUTGOING.COPY");

    public Book {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("no book: " + code);
        }
    }

    /** The book of departures of one kind, {@code QUYET_DINH}. */
    public static Book ofKind(String kind) {
        return new Book(OUTGOING.code + "." + kind);
    }

    public boolean arrivals() {
        return equals(ARRIVAL);
    }

    /** The kind that it is the book of; empty for one of many kinds. */
    public String kind() {
        return arrivals() || equals(OUTGOING) || equals(COPIES) ? "" : code.substring(OUTGOING.code.length() + 1);
    }

    @Override
    public String toString() {
        return code;
    }
}
