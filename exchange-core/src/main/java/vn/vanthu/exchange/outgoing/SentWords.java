package vn.vanthu.exchange.outgoing;

import vn.vanthu.exchange.dispatch.BusinessState;
import vn.vanthu.exchange.dispatch.SentDocuments.DeliveryEvent;
import vn.vanthu.exchange.dispatch.SentDocuments.SentTo;
import vn.vanthu.exchange.dispatch.TransportState;
import vn.vanthu.exchange.outgoing.SentPage.Step;
import vn.vanthu.exchange.web.TimelineEvent;

/** The two ladders in words; one never speaks for the other. */
final class SentWords {

    private static final int TRANSPORT = 2;
    private static final int BUSINESS = 4;

    private SentWords() {}

    static Step transport(SentTo to) {
        String reply = to.lastReply() == null ? "" : to.lastReply();
        return switch (to.transport()) {
            case QUEUED -> new Step(0, TRANSPORT, "Xếp hàng gửi", false, "");
            case SENDING -> new Step(0, TRANSPORT, "Đang gửi", false, "");
            case DEFERRED -> new Step(0, TRANSPORT, "Tạm hoãn, gửi lại sau", false, reply);
            case RELAYED -> new Step(1, TRANSPORT, "Máy chủ đã nhận", false, "");
            case ARRIVED -> new Step(2, TRANSPORT, "Đã đến", false, "");
            case REFUSED -> new Step(0, TRANSPORT, "Máy chủ từ chối", true, reply);
            case BOUNCED -> new Step(1, TRANSPORT, "Thư bị trả lại", true, reply);
        };
    }

    static Step business(SentTo to) {
        String reason = to.reason() == null ? "" : to.reason();
        return to.business()
                .map(state -> switch (state) {
                    case ARRIVED -> new Step(0, BUSINESS, "01 Đã đến", false, "chờ vào sổ");
                    case REJECTED -> new Step(0, BUSINESS, "02 Từ chối nhận", true, reason);
                    case REGISTERED -> new Step(1, BUSINESS, "03 Đã tiếp nhận", false, reason);
                    case ASSIGNED -> new Step(2, BUSINESS, "04 Đã chuyển xử lý", false, reason);
                    case IN_PROGRESS -> new Step(3, BUSINESS, "05 Đang xử lý", false, reason);
                    case DONE -> new Step(4, BUSINESS, "06 Hoàn thành", false, reason);
                })
                .orElse(new Step(0, BUSINESS, "chưa có", false, ""));
    }

    static TimelineEvent event(DeliveryEvent event) {
        String evidence = event.evidence() == null ? "" : event.evidence();
        return event.business() ? business(event, evidence) : transport(event, evidence);
    }

    private static TimelineEvent transport(DeliveryEvent event, String evidence) {
        return switch (TransportState.valueOf(event.event())) {
            case QUEUED -> step(event, "Xếp hàng gửi", evidence, "blue");
            case SENDING -> step(event, "Đang gửi", evidence, "blue");
            case DEFERRED -> step(event, "Tạm hoãn, hệ thống tự gửi lại", evidence, "amber");
            case RELAYED -> step(event, "Máy chủ thư đã nhận", evidence, "blue");
            case ARRIVED -> step(event, "Nơi nhận xác nhận đã đến", evidence, "blue");
            case REFUSED -> step(event, "Máy chủ từ chối", evidence, "red");
            case BOUNCED -> step(event, "Thư bị trả lại", evidence, "red");
        };
    }

    private static TimelineEvent business(DeliveryEvent event, String evidence) {
        return BusinessState.ofCode(event.event())
                .map(state -> switch (state) {
                    case ARRIVED -> step(event, "01 Đã đến", evidence, "green");
                    case REJECTED -> step(event, "02 Từ chối nhận", evidence, "red");
                    case REGISTERED -> step(event, "03 Đã tiếp nhận", evidence, "green");
                    case ASSIGNED -> step(event, "04 Đã chuyển xử lý", evidence, "green");
                    case IN_PROGRESS -> step(event, "05 Đang xử lý", evidence, "green");
                    case DONE -> step(event, "06 Hoàn thành", evidence, "green");
                })
                .orElseGet(() -> step(event, event.event(), evidence, "neutral"));
    }

    private static TimelineEvent step(DeliveryEvent event, String words, String evidence, String tone) {
        return new TimelineEvent(event.at(), words, "", evidence, tone);
    }
}
