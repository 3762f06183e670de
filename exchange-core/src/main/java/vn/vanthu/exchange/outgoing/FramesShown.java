package vn.vanthu.exchange.outgoing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.vanthu.exchange.judging.FileReport;
import vn.vanthu.exchange.judging.FileReport.ReadPlace;
import vn.vanthu.exchange.judging.PlaceWords;
import vn.vanthu.exchange.judging.ReportedFacts;
import vn.vanthu.exchange.web.FieldSource;
import vn.vanthu.exchange.web.Frames;
import vn.vanthu.exchange.web.Frames.Frame;

/** What was read of a document and what traces of secrecy it has, framed where they stand. */
final class FramesShown {
    private static final Map<String, String> LABELS = Map.of(
            "documentNumber", "Số, ký hiệu",
            "issuedOn", "Ngày văn bản",
            "summary", "Trích yếu",
            "signer", "Người ký",
            "position", "Chức vụ",
            "kind", "Tên loại",
            "issuer", "Cơ quan ban hành",
            "urgency", "Độ khẩn",
            "recipients", "Nơi nhận");

    private FramesShown() {}

    /** Nothing of a document that is marked. */
    static String of(Optional<FileReport> report) {
        return Frames.of(report.filter(known -> !known.classified())
                .map(FramesShown::frames)
                .orElse(List.of()));
    }

    private static List<Frame> frames(FileReport report) {
        List<Frame> frames = new ArrayList<>();
        report.read().forEach((field, place) -> {
            String text = text(field, report.facts());
            String label = LABELS.get(field);
            if (label != null && text != null && !text.isBlank()) {
                frames.add(frame(field, label, text, place));
            }
        });
        int nth = 0;
        for (ReportedFacts.CuePlace cue : report.facts().secrecy().places()) {
            int page = cue.page() == null ? 0 : cue.page();
            String where = PlaceWords.of(page, cue.line(), cue.part());
            frames.add(new Frame(
                    "cue-" + ++nth,
                    "Dấu hiệu mật",
                    cue.text(),
                    page,
                    "cue",
                    0,
                    cue.file().isEmpty() ? where : "trong tệp " + cue.file() + ", " + where,
                    box(cue.box())));
        }
        return frames;
    }

    private static Frame frame(String field, String label, String text, ReadPlace place) {
        FieldSource source = FieldSource.machine(place.confidence());
        return new Frame(
                field,
                label,
                text,
                place.page(),
                source.tone(),
                source.percent(),
                PlaceWords.of(place.page(), place.line(), place.part()),
                box(place.box()));
    }

    private static Frames.@Nullable Box box(ReportedFacts.@Nullable Box box) {
        return box == null ? null : new Frames.Box(box.left(), box.top(), box.width(), box.height());
    }

    private static @Nullable String text(String field, ReportedFacts facts) {
        ReportedFacts.SignerFact signer = facts.signer();
        return switch (field) {
            case "documentNumber" -> facts.documentNumber();
            case "issuedOn" -> facts.issuedOn() == null ? null : printed(LocalDate.parse(facts.issuedOn()));
            case "summary" -> facts.summary();
            case "signer" -> signer == null ? null : signer.name();
            case "position" -> signer == null ? null : signer.position();
            case "kind" -> Words.kind(facts.kind());
            case "issuer" -> facts.issuer();
            case "urgency" -> "NONE".equals(facts.urgency()) ? null : facts.urgency();
            case "recipients" -> facts.recipients().stream().findFirst().orElse(null);
            default -> null;
        };
    }

    /** As a document prints it (NĐ 30/2020 Phụ lục I). */
    private static String printed(LocalDate day) {
        String month = day.getMonthValue() < 3 ? "%02d" : "%d";
        return ("ngày %02d tháng " + month + " năm %d")
                .formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }
}
