package vn.vanthu.exchange.inbox;

/** What the clerk enters of an arrival (NĐ 30/2020 Phụ lục IV and VI). */
enum ArrivalField {
    ISSUER("issuer", "Cơ quan ban hành", 200),
    DOCUMENT_NUMBER("documentNumber", "Số, ký hiệu", 42),
    ISSUED_ON("issuedOn", "Ngày văn bản", 10),
    SUMMARY("summary", "Trích yếu", 500),
    KIND("kind", "Loại văn bản", 40),
    URGENCY("urgency", "Độ khẩn", 20),
    PAGES("pages", "Số trang", 5),
    SIGNER("signer", "Người ký", 50),
    POSITION("position", "Chức vụ", 100),
    DUE_ON("dueOn", "Hạn trả lời", 10),
    NOTE("note", "Ghi chú", 500);

    private final String key;
    private final String title;
    private final int longest;

    ArrivalField(String key, String title, int longest) {
        this.key = key;
        this.title = title;
        this.longest = longest;
    }

    /** As forms, the report's {@code read} and the page call it. */
    String key() {
        return key;
    }

    String title() {
        return title;
    }

    /** In characters, as Phụ lục VI bounds it. */
    int longest() {
        return longest;
    }
}
