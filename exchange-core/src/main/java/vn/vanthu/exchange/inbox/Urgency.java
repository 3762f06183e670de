package vn.vanthu.exchange.inbox;

import java.util.Optional;

/** Độ khẩn (NĐ 30/2020 Điều 4; the last one is edXML's own). */
enum Urgency {
    NONE("Thường"),
    KHAN("Khẩn"),
    THUONG_KHAN("Thượng khẩn"),
    HOA_TOC("Hỏa tốc"),
    HOA_TOC_HEN_GIO("Hỏa tốc hẹn giờ");

    private final String title;

    Urgency(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    public boolean urgent() {
        return this != NONE;
    }

    static Optional<Urgency> named(String name) {
        for (Urgency urgency : values()) {
            if (urgency.name().equals(name)) {
                return Optional.of(urgency);
            }
        }
        return Optional.empty();
    }
}
