package vn.vanthu.exchange.outgoing;

import java.util.List;

/**
 * What the clerk says of a document before it is submitted; texts as typed.
 *
 * @param numbering {@code HUB} where the hub gives and writes the number, {@code PRINTED} where it stands in the file
 * @param addresses of recipients that are ticked
 * @param moreAddresses typed by hand, one a line
 * @param approver the user id of the competent person; 0 where nobody was chosen
 * @param compared that the clerk knows the printed number to differ from the next one of the book
 */
record DeskForm(
        String kind,
        String summary,
        String urgency,
        String numbering,
        String symbol,
        String printedNumber,
        String printedOn,
        List<String> addresses,
        String moreAddresses,
        long approver,
        boolean compared) {

    DeskForm {
        addresses = List.copyOf(addresses);
    }

    public boolean printed() {
        return numbering.equals("PRINTED");
    }
}
