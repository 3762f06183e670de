package vn.vanthu.exchange.departures;

/**
 * What the clerk typed of a document that goes on paper alone, as typed.
 *
 * @param copyForm SY, TrS or SL where it is a copy; empty for an original
 * @param held the entry of a number that is held for it; 0 for the next one
 * @param recipients one a line, or with semicolons between
 * @param elsewhere that he says: nobody of them has a mailbox that this hub reaches
 * @param plain that he says: it is no state secret
 * @param read that he saw what the regulation says of it
 */
record PaperForm(
        String kind,
        String copyForm,
        String summary,
        long held,
        String symbol,
        String signedOn,
        String signer,
        String recipients,
        String copies,
        String keeper,
        String reason,
        boolean elsewhere,
        boolean plain,
        boolean read) {

    static PaperForm empty(String today, String signer) {
        return new PaperForm("", "", "", 0, "", today, signer, "", "", "Văn thư", "", false, false, false);
    }

    public boolean copy() {
        return !copyForm.isEmpty();
    }
}
