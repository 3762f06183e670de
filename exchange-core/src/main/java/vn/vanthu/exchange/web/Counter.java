package vn.vanthu.exchange.web;

/**
 * One cell of the counters: how many of mine wait, with the age of the oldest. The whole cell is the link.
 *
 * @param note the age line: {@code cũ nhất 1 giờ 54 phút}
 * @param tone {@code ""}, {@code red} or {@code amber} for the note
 */
public record Counter(String href, long count, String words, String note, String tone, boolean current) {

    public Counter(String href, long count, String words, String note) {
        this(href, count, words, note, "", false);
    }
}
