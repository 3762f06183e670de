package vn.vanthu.exchange.report;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanthu.exchange.registry.Entry;
import vn.vanthu.exchange.registry.EntryFields;

/** The ten columns of a register in the words of NĐ 30/2020 Phụ lục IV, and what an entry says in each. */
final class RegisterColumns {

    /** @param share of the width of a page */
    record Column(String head, int share) {}

    private static final List<Column> DEPARTURES = List.of(
            new Column("Số, ký hiệu văn bản", 10),
            new Column("Ngày tháng văn bản", 8),
            new Column("Tên loại và trích yếu nội dung văn bản", 26),
            new Column("Người ký", 11),
            new Column("Nơi nhận văn bản", 20),
            new Column("Đơn vị, người nhận bản lưu", 9),
            new Column("Số lượng bản", 6),
            new Column("Ngày chuyển", 8),
            new Column("Ký nhận", 7),
            new Column("Ghi chú", 14));
    private static final List<Column> ARRIVALS = List.of(
            new Column("Ngày đến", 8),
            new Column("Số đến", 6),
            new Column("Tác giả", 16),
            new Column("Số, ký hiệu văn bản", 11),
            new Column("Ngày tháng văn bản", 8),
            new Column("Tên loại và trích yếu nội dung văn bản", 28),
            new Column("Đơn vị hoặc người nhận", 14),
            new Column("Ngày chuyển", 8),
            new Column("Ký nhận", 7),
            new Column("Ghi chú", 14));

    private RegisterColumns() {}

    static List<Column> of(boolean arrivals) {
        return arrivals ? ARRIVALS : DEPARTURES;
    }

    /** Texts, numbers and days, as many as there are columns; null where nothing is said. */
    static List<@Nullable Object> cells(Entry entry, ZoneId zone) {
        EntryFields fields = entry.fields();
        RegisterRow row = RegisterRow.of(entry);
        String number = fields.documentNumber() == null ? String.valueOf(entry.number()) : fields.documentNumber();
        if (entry.book().arrivals()) {
            List<@Nullable Object> arrival = Arrays.asList(
                    LocalDate.ofInstant(entry.takenAt(), zone),
                    entry.number(),
                    fields.issuer(),
                    fields.documentNumber(),
                    fields.issuedOn(),
                    row.kindAndSummary(),
                    fields.recipients(),
                    fields.transferredOn(),
                    fields.signedFor(),
                    row.remark());
            return arrival;
        }
        List<@Nullable Object> departure = Arrays.asList(
                number,
                fields.issuedOn(),
                row.kindAndSummary(),
                fields.signer(),
                fields.recipients(),
                fields.copyKeeper(),
                fields.copies(),
                fields.transferredOn(),
                fields.signedFor(),
                row.remark());
        return departure;
    }
}
