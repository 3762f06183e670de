package vn.vanthu.exchange.outgoing;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.vanthu.exchange.judging.FileReport;
import vn.vanthu.rules.LegalEffect;
import vn.vanthu.rules.Verdict;

/** What a verdict means for this document, in one or two sentences. */
final class VerdictSentence {

    private VerdictSentence() {}

    static String of(OutgoingDocument document, Optional<FileReport> report, boolean last) {
        if (report.isEmpty()) {
            return "";
        }
        String reason = document.reason();
        if (document.state() == DeskState.HELD_BACK && reason != null) {
            return reason;
        }
        return switch (document.verdict()) {
            case ACCEPTED -> last ? sent(document) : draft(document);
            case PAPER_REQUIRED ->
                "Được gửi bản điện tử để biết; bản giấy phải được gửi theo thì mới có giá trị thi hành.";
            case HELD -> held(report.get());
            case REFUSED -> {
                long points = report.get().findings().stream()
                        .filter(finding -> finding.verdict() == Verdict.REFUSED)
                        .count();
                yield points + " điểm chặn, xem bên dưới. Văn bản không gửi đến nơi nhận nào.";
            }
        };
    }

    private static String draft(OutgoingDocument document) {
        return document.scanned()
                ? "Bản quét đủ điều kiện gửi. Khi phát hành, chữ ký số của cơ quan làm cho bản quét có giá trị như bản sao y."
                : "Dự thảo đủ điều kiện gửi. Sau khi người có thẩm quyền và cơ quan ký số, văn bản được xét lại trên bản cuối.";
    }

    private static String sent(OutgoingDocument document) {
        LegalEffect effect = document.judgement()
                .map(OutgoingDocument.Judgement::legalEffect)
                .orElse(LegalEffect.INFORMATION_ONLY);
        return switch (effect) {
            case ORIGINAL ->
                "Văn bản có chữ ký số hợp lệ của người ký và của cơ quan nên là bản gốc, có giá trị như bản giấy. Không phát hành thêm bản giấy.";
            case EQUIVALENT -> "Văn bản có chữ ký số hợp lệ của cơ quan nên có giá trị như bản giấy.";
            case COPY -> "Bản quét có chữ ký số của cơ quan nên có giá trị như bản sao y từ bản giấy.";
            case INFORMATION_ONLY, NONE -> "Văn bản được gửi để biết, tham khảo.";
        };
    }

    private static String held(FileReport report) {
        Set<String> missing =
                report.missingFacts().stream().map(Words::fact).collect(Collectors.toCollection(LinkedHashSet::new));
        return missing.isEmpty()
                ? "Chưa kết luận được, xem bên dưới."
                : "Còn thiếu " + missing.size() + " dữ kiện: " + String.join(", ", missing)
                        + ". Văn bản chờ ở đây đến khi có người xác nhận.";
    }
}
