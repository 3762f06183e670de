package vn.vanthu.exchange.judging;

import java.util.List;
import java.util.stream.Collectors;
import vn.vanthu.classifier.Place;
import vn.vanthu.classifier.SecrecyCue;
import vn.vanthu.classifier.SecrecyCueKind;
import vn.vanthu.classifier.SecrecyReading;
import vn.vanthu.classifier.UnreadableReason;
import vn.vanthu.exchange.judging.FileReport.ReportedFinding;

/** What could not be established, in words that stand inside a sentence or are one. */
public final class Wordings {
    private static final int MOST_NAMED = 5;

    private Wordings() {}

    /** Why it is open how secret a document is, with the words that may be a mark and where they stand. */
    static String undetermined(SecrecyReading secrecy) {
        String why = secrecy.undetermined().map(Wordings::undetermined).orElse("chưa đọc được văn bản");
        List<SecrecyCue> possible = secrecy.cues().stream()
                .filter(cue -> cue.kind() == SecrecyCueKind.POSSIBLE_MARK)
                .toList();
        if (possible.isEmpty()) {
            return why;
        }
        int more = possible.size() - MOST_NAMED;
        return why + ": "
                + possible.stream().limit(MOST_NAMED).map(Wordings::place).collect(Collectors.joining("; "))
                + (more > 0 ? " và " + more + " chỗ khác" : "");
    }

    private static String place(SecrecyCue cue) {
        Place place = cue.place();
        String where = PlaceWords.of(place.page().orElse(0), place.line(), place.part());
        return where + (where.isEmpty() ? "" : ", ") + "“" + cue.text() + "”";
    }

    private static String undetermined(SecrecyReading.Undetermined why) {
        return switch (why) {
            case SCAN -> "bản quét chưa đọc được";
            case SCANNED_PAGES -> "có trang quét chưa đọc được";
            case NO_TEXT -> "tệp chỉ có hình ảnh";
            case PICTURES -> "có hình chưa đọc được chữ trong đó";
            case POSSIBLE_MARK -> "có dòng chữ có thể là dấu chỉ độ mật";
            case OUTLINES -> "có chữ vẽ thành nét, chưa đọc được";
            case UNMAPPED_FONT -> "phông chữ không cho biết chữ nào được vẽ";
            case NOT_SUPPORTED -> "chưa đọc được định dạng tệp này";
            case UNREADABLE -> "tệp không đọc được";
        };
    }

    /** Puts who confirmed what into the sentence, before its end. */
    static String confirmed(String sentence, List<Settlement> settlements) {
        if (settlements.isEmpty()) {
            return sentence;
        }
        String who = settlements.stream()
                .map(settlement -> fact(settlement.fact()) + ": xác nhận bởi " + settlement.settledBy()
                        + settlement.secondBy().map(second -> " và " + second).orElse(""))
                .collect(Collectors.joining("; "));
        String open = sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
        return open + " (" + who + ").";
    }

    /** Names the parts that a finding is about, before the end of its sentence. */
    static ReportedFinding within(ReportedFinding finding, List<String> parts) {
        String sentence = finding.message();
        String open = sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
        int more = parts.size() - MOST_NAMED;
        String named = parts.stream().limit(MOST_NAMED).collect(Collectors.joining(", "))
                + (more > 0 ? " và " + more + " tệp khác" : "");
        return new ReportedFinding(
                finding.rule(),
                finding.result(),
                finding.level(),
                finding.instrument(),
                finding.clause(),
                open + " (trong tệp " + named + ").",
                finding.remedy(),
                finding.missingFacts(),
                finding.settledBy(),
                finding.overtakenBy());
    }

    private static String fact(String name) {
        return switch (name) {
            case "seal" -> "con dấu";
            case "handSignature" -> "chữ ký tay";
            case "secrecy" -> "độ mật";
            case "encoding" -> "bảng mã";
            case "activeContent" -> "nội dung tự chạy";
            default -> name;
        };
    }

    /** {@code CODE: sentence}. */
    static String error(UnreadableReason reason, String mediaType) {
        return reason + ": " + (reason == UnreadableReason.NOT_SUPPORTED ? notSupported(mediaType) : sentence(reason));
    }

    private static String notSupported(String mediaType) {
        if (mediaType.startsWith("image/")) {
            return "Tệp là hình, chưa đọc được chữ trong hình; quét văn bản thành PDF rồi gửi lại.";
        }
        return mediaType.endsWith("xml")
                ? "Tệp là gói dữ liệu XML (như edXML), không phải văn bản; gửi tệp văn bản nằm trong gói."
                : sentence(UnreadableReason.NOT_SUPPORTED);
    }

    /** Why a file could not be read, in Vietnamese. */
    public static String sentence(UnreadableReason reason) {
        return switch (reason) {
            case EMPTY -> "Tệp rỗng, không có nội dung.";
            case CORRUPT -> "Tệp hỏng, không mở được.";
            case PASSWORD -> "Tệp có mật khẩu, không mở được.";
            case TOO_BIG -> "Nội dung trong tệp vượt quá giới hạn đọc.";
            case NOT_SUPPORTED ->
                "Chưa đọc được nội dung của định dạng tệp này; xuất văn bản thành DOCX, ODT hoặc PDF rồi gửi lại.";
            case TIMEOUT -> "Đọc tệp quá thời gian cho phép.";
            case OUT_OF_MEMORY -> "Đọc tệp cần nhiều bộ nhớ hơn mức cho phép.";
            case TOO_DEEP -> "Nội dung trong tệp lồng nhau quá nhiều lớp.";
            case WORKER_CRASHED -> "Trình đọc dừng đột ngột khi mở tệp này.";
        };
    }
}
