package vn.vanthu.exchange.outgoing;

import vn.vanthu.classifier.Tradition;
import vn.vanthu.exchange.outgoing.OutgoingDocument.Reservation;

/** How number or date is written where the clerk points: whole, or what the draft has not printed already. */
enum Wording {
    /** The word “Số” before number and symbol. */
    LABELLED,
    /** Number and symbol; the date in words. */
    PLAIN,
    /** The number alone, before a symbol that is printed. */
    BARE;

    /** @param mark NUMBER or DATE; a date has one wording */
    String text(Mark mark, Reservation reserved, Tradition tradition) {
        return switch (mark) {
            case NUMBER -> number(reserved.documentNumber(), tradition);
            case DATE ->
                "ngày %02d tháng %02d năm %d"
                        .formatted(
                                reserved.issuedOn().getDayOfMonth(),
                                reserved.issuedOn().getMonthValue(),
                                reserved.issuedOn().getYear());
            case HAND, SEAL, TEXT -> throw new IllegalArgumentException(mark + " is neither number nor date");
        };
    }

    private String number(String number, Tradition tradition) {
        return switch (this) {
            case LABELLED -> (tradition == Tradition.PARTY ? "Số " : "Số: ") + number;
            case PLAIN -> number;
            case BARE -> number.replaceFirst("[/-].*", "");
        };
    }
}
