package vn.vanthu.exchange.inbox;

/** Where an arrival stands. Every registered one has its number; the others never get one. */
enum ArrivalState {
    WAITING("Chờ đăng ký"),
    REGISTERED("Chờ trình lãnh đạo"),
    PRESENTED("Chờ chỉ đạo"),
    ASSIGNED("Đã chuyển xử lý"),
    IN_PROGRESS("Đang xử lý"),
    DONE("Đã hoàn thành"),
    REJECTED("Đã trả lại nơi gửi"),
    CORRESPONDENCE("Thư thường, không vào sổ");

    private final String title;

    ArrivalState(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
