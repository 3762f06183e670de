package vn.vanthu.exchange.outgoing;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.vanthu.classifier.DocumentKind;
import vn.vanthu.exchange.outgoing.OutgoingDocument.Approval;
import vn.vanthu.exchange.outgoing.OutgoingDocument.Approver;
import vn.vanthu.exchange.outgoing.OutgoingDocument.Release;
import vn.vanthu.rules.LegalEffect;
import vn.vanthu.rules.Verdict;

/** How the desk says where a document stands. */
final class Words {

    private Words() {}

    /** @param kind of the badge */
    record Badge(String kind, String words, @Nullable String icon) {
        Badge(String kind, String words) {
            this(kind, words, null);
        }
    }

    static Badge state(DeskState state, Verdict verdict, boolean numberMissing) {
        return switch (state) {
            case RECEIVED -> new Badge("n", "Đang kiểm tra", "scan-search");
            case JUDGED ->
                switch (verdict) {
                    case ACCEPTED -> new Badge("bl", "Sẵn sàng trình");
                    case PAPER_REQUIRED -> new Badge("t", "Trình, kèm bản giấy");
                    case HELD -> new Badge("h", "Tạm giữ");
                    case REFUSED -> new Badge("r", "Không được gửi", "ban");
                };
            case IN_REVIEW -> new Badge("bl", "Chờ duyệt", "user-check");
            case SUBMITTED -> new Badge("bl", "Chờ ký", "pen-line");
            case NUMBERING -> numberMissing ? new Badge("a", "Chờ ghi số") : new Badge("n", "Đang ghi số", "hourglass");
            case NUMBERED -> new Badge("bl", "Đã cấp số, chờ ký", "signature");
            case SIGNING -> new Badge("n", "Đang ký số", "hourglass");
            case SIGNED -> new Badge("bl", "Chờ phát hành", "stamp");
            case RELEASING, FROZEN, CLEARED -> new Badge("n", "Đang phát hành", "hourglass");
            case HELD_BACK -> new Badge("h", "Tạm giữ bản cuối");
            case HANDED_OVER -> new Badge("g", "Đã phát hành");
            case RETURNED -> new Badge("a", "Bị trả lại", "corner-up-left");
            case STOPPED -> new Badge("r", "Không được gửi", "ban");
            case WITHDRAWN -> new Badge("n", "Đã rút", "circle-x");
            case LOCKED -> new Badge("pl", "Đã khóa");
        };
    }

    /** @param at when; the person may be the hub itself */
    record First(String who, String did, Instant at) {}

    /** Who came first, for whoever comes second. */
    static First first(OutgoingDocument document) {
        String who = document.changedByName();
        Instant at = document.changedAt();
        Optional<Approver> approver = document.approver();
        Optional<Approval> approval = document.approval();
        Optional<Release> release = document.release();
        return switch (document.state()) {
            case RECEIVED -> new First(who, "đã cho kiểm tra lại văn bản này", at);
            case JUDGED -> new First(who, "đã cập nhật văn bản này", at);
            case IN_REVIEW, SUBMITTED -> new First(who, "đã trình văn bản này", at);
            case NUMBERING, NUMBERED ->
                new First(approver.map(Approver::name).orElse(who), "đã cấp số cho văn bản này", at);
            case SIGNING, SIGNED ->
                new First(
                        approver.map(Approver::name).orElse(who),
                        "đã duyệt văn bản này",
                        approval.map(Approval::at).orElse(at));
            case RELEASING, FROZEN, HELD_BACK, CLEARED, HANDED_OVER, STOPPED ->
                new First(
                        release.map(Release::byName).orElse(who),
                        "đã phát hành văn bản này",
                        release.map(Release::at).orElse(at));
            case RETURNED -> new First(who, "đã trả lại văn bản này", at);
            case WITHDRAWN -> new First(who, "đã rút văn bản này", at);
            case LOCKED -> new First("Hệ thống", "đã khóa văn bản này", at);
        };
    }

    static String kind(@Nullable String kind) {
        if (kind == null) {
            return "";
        }
        for (DocumentKind known : DocumentKind.values()) {
            if (known.name().equals(kind)) {
                return known.title();
            }
        }
        return kind;
    }

    static String fact(String fact) {
        return switch (fact) {
            case "seal" -> "con dấu";
            case "seal.colour" -> "màu con dấu";
            case "handSignature" -> "chữ ký tay";
            case "secrecy" -> "độ mật";
            case "malware" -> "kết quả quét vi-rút";
            case "form" -> "loại tệp";
            case "encoding" -> "mã chữ";
            case "kind" -> "tên loại văn bản";
            case "kind.listed" -> "loại văn bản có trong danh sách được gửi";
            case Settlements.PERMITTED -> "việc cho phép gửi";
            case "regulation" -> "quy chế của cơ quan";
            case "signature.agency", "signature.person", "signature.other", "signature.any" -> "chữ ký số";
            default -> fact;
        };
    }

    static String mark(String level) {
        return switch (level) {
            case "MAT" -> "MẬT";
            case "TOI_MAT" -> "TỐI MẬT";
            case "TUYET_MAT" -> "TUYỆT MẬT";
            default -> level;
        };
    }

    /** What national law makes of the file, in a sentence, and where it says so. */
    record Effect(String lead, String rest, String instrument, String clause) {}

    static Optional<Effect> effect(@Nullable LegalEffect effect) {
        if (effect == null) {
            return Optional.empty();
        }
        return Optional.of(
                switch (effect) {
                    case ORIGINAL ->
                        new Effect(
                                "Bản gốc điện tử.",
                                "Nơi nhận giải quyết ngay, không chờ bản giấy.",
                                "30/2020/NĐ-CP",
                                "Điều 5 khoản 1");
                    case EQUIVALENT ->
                        new Effect(
                                "Có giá trị như bản giấy.",
                                "Văn bản mang chữ ký số của cơ quan.",
                                "28/2018/QĐ-TTg",
                                "Điều 4");
                    case COPY ->
                        new Effect(
                                "Bản sao y từ văn bản giấy.",
                                "Chữ ký số của cơ quan xác nhận bản quét.",
                                "30/2020/NĐ-CP",
                                "Điều 25");
                    case INFORMATION_ONLY ->
                        new Effect("Để biết, tham khảo.", "Tệp này không thay bản giấy.", "28/2018/QĐ-TTg", "Điều 4");
                    case NONE -> new Effect("Không có giá trị pháp lý.", "", "28/2018/QĐ-TTg", "Điều 4");
                });
    }
}
