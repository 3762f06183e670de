package vn.vanthu.exchange.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.vanthu.classifier.DocumentKind;
import vn.vanthu.exchange.judging.FileReport;
import vn.vanthu.exchange.judging.FileReport.ReadPlace;
import vn.vanthu.exchange.judging.PlaceWords;
import vn.vanthu.exchange.judging.ReportedFacts;
import vn.vanthu.exchange.judging.ReportedFacts.CuePlace;
import vn.vanthu.exchange.judging.ReportedFacts.SigningFact;
import vn.vanthu.exchange.judging.ScanWords;
import vn.vanthu.exchange.web.Frames.Frame;

/** What was read of a document and what traces of secrecy it has, framed where they stand. */
public final class DocumentFrames {

    private static final Map<String, String> LABELS = Map.of(
            "documentNumber", "Số, ký hiệu",
            "issuedOn", "Ngày văn bản",
            "summary", "Trích yếu",
            "signer", "Người ký",
            "position", "Chức vụ",
            "kind", "Tên loại",
            "issuer", "Cơ quan ban hành",
            "urgency", "Độ khẩn",
            "addressees", "Kính gửi",
            "recipients", "Nơi nhận");
    private static final Map<String, String> KINDS =
            Arrays.stream(DocumentKind.values()).collect(Collectors.toMap(Enum::name, DocumentKind::title));
    /** Its name stands nowhere on it. */
    private static final String LETTER = DocumentKind.CONG_VAN.name();

    private static final Map<String, String> URGENCIES = Map.of(
            "KHAN", "Khẩn",
            "THUONG_KHAN", "Thượng khẩn",
            "HOA_TOC", "Hỏa tốc",
            "HOA_TOC_HEN_GIO", "Hỏa tốc hẹn giờ");

    private final FileReport report;
    private final ReportedFacts facts;
    private final Map<String, Integer> percents;

    private DocumentFrames(FileReport report, Map<String, Integer> percents) {
        this.report = report;
        facts = report.facts();
        this.percents = percents;
    }

    /** Nothing of a document that is marked. */
    public static String of(Optional<FileReport> report) {
        return of(report, Map.of());
    }

    /** @param percents how sure fields are that were weighed against what a sender declared */
    public static String of(Optional<FileReport> report, Map<String, Integer> percents) {
        return Frames.of(report.filter(known -> !known.classified())
                .map(known -> new DocumentFrames(known, percents).all())
                .orElse(List.of()));
    }

    private List<Frame> all() {
        List<Frame> frames = new ArrayList<>();
        report.read().forEach((field, place) -> {
            List<String> words = words(field);
            String label = LABELS.get(field);
            if (label != null && !words.isEmpty()) {
                frames.add(read(field, label, words, place));
            }
        });
        int beside = 0;
        for (SigningFact signer : facts.signers()) {
            if (!isSigner(signer)) {
                frames.add(cosigner("cosigner-" + ++beside, signer));
            }
        }
        int nth = 0;
        for (CuePlace cue : facts.secrecy().places()) {
            frames.add(cue("cue-" + ++nth, cue));
        }
        ReportedFacts.Scan scan = facts.scan();
        int seen = 0;
        for (ReportedFacts.Seen each : scan == null ? List.<ReportedFacts.Seen>of() : scan.seen()) {
            frames.add(seen("seen-" + ++seen, each));
        }
        for (int page : scan == null ? List.<Integer>of() : scan.unseen()) {
            frames.add(unseen(page));
        }
        return frames;
    }

    private Frame read(String field, String label, List<String> words, ReadPlace place) {
        FieldSource source = FieldSource.machine(Optional.ofNullable(percents.get(field))
                .map(percent -> percent / 100.0)
                .orElse(place.confidence()));
        boolean ofSymbol = field.equals("kind")
                && (LETTER.equals(facts.kind()) || sameLine(place, report.read().get("documentNumber")));
        String where = PlaceWords.of(place.page(), place.line(), place.part());
        return new Frame(
                field,
                label,
                String.join("; ", words),
                place.page(),
                source.tone(),
                source.percent(),
                ofSymbol ? "theo ký hiệu, " + where : where,
                ofSymbol ? List.of() : boxes(place),
                ofSymbol ? List.of() : words,
                field.equals("signer") || field.equals("position") || field.equals("recipients"));
    }

    private boolean isSigner(SigningFact signer) {
        ReportedFacts.SignerFact first = facts.signer();
        return first != null
                && signer.name().equals(first.name())
                && Objects.equals(signer.position(), first.position());
    }

    /** Who signs together with the signer. */
    private static Frame cosigner(String field, SigningFact signer) {
        FieldSource source = FieldSource.machine(signer.confidence());
        int page = signer.page() == null ? 0 : signer.page();
        return new Frame(
                field,
                "Cùng ký",
                signer.position() == null ? signer.name() : signer.name() + ", " + signer.position(),
                page,
                source.tone(),
                source.percent(),
                PlaceWords.of(page, signer.line(), signer.part()),
                box(page, signer.box()).stream().toList(),
                List.of(signer.name()),
                true);
    }

    private static boolean sameLine(ReadPlace place, @Nullable ReadPlace other) {
        return other != null && place.page() == other.page() && place.line() == other.line();
    }

    private static List<Frames.Box> boxes(ReadPlace place) {
        return Stream.concat(
                        box(place.page(), place.box()).stream(),
                        place.rest().stream().flatMap(line -> box(line.page(), line.box()).stream()))
                .distinct()
                .toList();
    }

    private static Optional<Frames.Box> box(int page, ReportedFacts.@Nullable Box box) {
        return box == null
                ? Optional.empty()
                : Optional.of(new Frames.Box(page, box.left(), box.top(), box.width(), box.height()));
    }

    private static Frame cue(String field, CuePlace cue) {
        int page = cue.page() == null ? 0 : cue.page();
        boolean onPage = cue.file().isEmpty() && cue.line() > 0 && !cue.part().equals("METADATA");
        String stands = cue.part().isEmpty() ? "tên tệp" : PlaceWords.of(page, cue.line(), cue.part());
        return new Frame(
                field,
                "Dấu hiệu mật",
                cue.text(),
                onPage ? page : 0,
                "cue",
                0,
                cue.file().isEmpty() ? stands : "trong tệp " + cue.file() + ", " + stands,
                onPage ? box(page, cue.box()).stream().toList() : List.of(),
                onPage ? List.of(cue.text()) : List.of(),
                false);
    }

    private static Frame seen(String field, ReportedFacts.Seen seen) {
        Double confidence = seen.confidence();
        FieldSource source = FieldSource.machine(confidence == null ? 1 : confidence);
        return new Frame(
                field,
                ScanWords.label(seen),
                ScanWords.framed(seen),
                seen.page(),
                source.tone(),
                confidence == null ? 0 : source.percent(),
                "",
                box(seen.page(), seen.box()).stream().toList(),
                List.of(),
                false);
    }

    /** A page that nobody looked at stands in the list, to be gone to. */
    private static Frame unseen(int page) {
        return new Frame(
                "unseen-" + page,
                "Trang chưa xem được",
                "máy chưa tìm con dấu, chữ ký, dấu chỉ độ mật ở trang này",
                page,
                "unread",
                0,
                "trang " + page,
                List.of(),
                List.of(),
                false);
    }

    /** As they stand in the document. */
    private List<String> words(String field) {
        ReportedFacts.SignerFact signer = facts.signer();
        return switch (field) {
            case "addressees" -> report.addressees();
            case "recipients" ->
                facts.recipients().stream()
                        .filter(name -> !report.addressees().contains(name))
                        .toList();
            case "documentNumber" -> one(facts.documentNumber());
            case "issuedOn" ->
                one(facts.issuedOn()).stream()
                        .map(day -> printed(LocalDate.parse(day)))
                        .toList();
            case "summary" -> one(facts.summary());
            case "signer" -> one(signer == null ? null : signer.name());
            case "position" -> one(signer == null ? null : signer.position());
            case "kind" ->
                one(facts.kind()).stream()
                        .map(kind -> KINDS.getOrDefault(kind, kind))
                        .toList();
            case "issuer" -> one(facts.issuer());
            case "urgency" -> one(URGENCIES.get(facts.urgency() == null ? "" : facts.urgency()));
            default -> List.of();
        };
    }

    private static List<String> one(@Nullable String value) {
        return value == null || value.isBlank() ? List.of() : List.of(value);
    }

    /** As a document prints it (NĐ 30/2020 Phụ lục I). */
    private static String printed(LocalDate day) {
        String month = day.getMonthValue() < 3 ? "%02d" : "%d";
        return ("ngày %02d tháng " + month + " năm %d")
                .formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }
}
