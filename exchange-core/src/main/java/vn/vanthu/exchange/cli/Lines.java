package vn.vanthu.exchange.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.vanthu.classifier.DocumentKind;
import vn.vanthu.exchange.judging.FileReport;
import vn.vanthu.exchange.judging.PlaceWords;
import vn.vanthu.exchange.judging.ReportedFacts;
import vn.vanthu.exchange.judging.ScanWords;
import vn.vanthu.exchange.judging.SignatureWords;

/** Lines for people: a label, a value; nothing for what was not found. */
final class Lines {
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("EDITABLE", "tệp chỉnh sửa được"),
            Map.entry("SCAN", "bản quét"),
            Map.entry("DIGITAL_PDF", "PDF có chữ"),
            Map.entry("OTHER", "định dạng khác"),
            Map.entry("UNREADABLE", "không đọc được"),
            Map.entry("NONE", "không có"),
            Map.entry("MAT", "Mật"),
            Map.entry("TOI_MAT", "Tối mật"),
            Map.entry("TUYET_MAT", "Tuyệt mật"),
            Map.entry("UNDETERMINED", "chưa xác định"),
            Map.entry("CLEAN", "không có"),
            Map.entry("INFECTED", "CÓ MÃ ĐỘC"),
            Map.entry("SUSPECT", "đáng ngờ"),
            Map.entry("NOT_SCANNED", "chưa quét"),
            Map.entry("VALID", "hợp lệ"),
            Map.entry("INVALID", "KHÔNG HỢP LỆ"),
            Map.entry("INDETERMINATE", "chưa xác định"),
            Map.entry("AGENCY", "cơ quan gửi"),
            Map.entry("PERSON", "cá nhân"),
            Map.entry("OTHER_AGENCY", "cơ quan khác"),
            Map.entry("UNKNOWN", "không rõ"));

    /** The words of the pages. */
    private static final ResourceBundle MESSAGES = ResourceBundle.getBundle("messages_vi");

    private static final int MOST_WORDS = 5;

    static final String BOLD = "1";
    static final String RED = "1;31";
    static final String GREEN = "1;32";
    static final String YELLOW = "1;33";
    static final String BLUE = "1;36";

    /** The launcher knows whether standard output is a terminal. */
    private static final boolean COLOURS = Boolean.getBoolean("vanthu.terminal")
            && System.getenv().getOrDefault("NO_COLOR", "").isEmpty();

    private final PrintStream out;

    Lines(PrintStream out) {
        this.out = out;
    }

    void head(FileReport report) {
        out.println(paint(BOLD, plain(report.file())));
        if (report.error() != null) {
            line("Lỗi", report.error());
        }
    }

    void line(String label, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            out.println("  " + label + " ".repeat(Math.max(1, (label.startsWith("  ") ? 22 : 17) - label.length()))
                    + plain(value));
        }
    }

    /** On a terminal only. */
    static String paint(String colour, String text) {
        return COLOURS ? "\u001b[" + colour + "m" + text + "\u001b[0m" : text;
    }

    /** What a document says must not steer a terminal: without control characters and marks of direction. */
    static String plain(String text) {
        return text.codePoints()
                .map(each -> Character.isISOControl(each) || Character.getType(each) == Character.FORMAT ? '?' : each)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    void facts(FileReport report) {
        ReportedFacts facts = report.facts();
        line("Dạng tệp", word(facts.form()) + (facts.pages() == null ? "" : ", " + facts.pages() + " trang"));
        line("Độ mật", word(facts.secrecy().level()) + cues(facts.secrecy().places()));
        if (facts.form().equals("SCAN")) {
            seen(facts);
        }
        line("Mã chữ", facts.encoding() == null ? null : said("encoding", facts.encoding()));
        line("Chữ giống", lookAlikes(facts.lookAlikes()));
        line(
                "Mã độc",
                word(facts.malware().status())
                        + (facts.malware().name() == null
                                ? ""
                                : ": " + facts.malware().name())
                        + (facts.malware().reason() == null
                                ? ""
                                : " (" + said("malware.reason", facts.malware().reason()) + ")"));
        line(
                "Tự chạy",
                facts.activeContent().stream().map(each -> said("active", each)).collect(Collectors.joining(", ")));
        line(
                "Loại",
                facts.kind() == null ? null : DocumentKind.valueOf(facts.kind()).title());
        line("Số, ký hiệu", facts.documentNumber());
        line("Ngày", facts.issuedOn());
        line("Cơ quan", facts.issuer());
        line("Trích yếu", facts.summary());
        for (ReportedFacts.SigningFact signer : facts.signers()) {
            line("Người ký", signer.name() + (signer.position() == null ? "" : ", " + signer.position()));
        }
        line("Nơi nhận", String.join("; ", facts.recipients()));
        line("Độ khẩn", said("urgency", facts.urgency() == null ? "NONE" : facts.urgency()));
    }

    /** Of a scan. */
    void seen(ReportedFacts facts) {
        ReportedFacts.Scan scan = facts.scan();
        if (scan != null) {
            line(
                    "Bản quét",
                    (scan.dpi() == null ? "không ghi độ phân giải" : scan.dpi() + " dpi")
                            + (scan.colour() ? ", màu" : ", không màu"));
        }
        line("Dấu đỏ", ScanWords.seal(facts));
        line("Chữ ký tay", ScanWords.handSignature(facts));
    }

    void signatures(FileReport report) {
        List<ReportedFacts.Signature> signatures = report.facts().signatures();
        if (signatures.isEmpty()) {
            line("Chữ ký số", "không có");
        }
        for (ReportedFacts.Signature signature : signatures) {
            line(
                    "Chữ ký số",
                    word(signature.status())
                            + (signature.reason() == null
                                    ? ""
                                    : " (" + signature.reason() + ": " + SignatureWords.reason(signature.reason())
                                            + ")")
                            + ", của " + word(signature.by()) + ": " + signature.subject()
                            + (signature.signedAt() == null ? "" : ", ký lúc " + signature.signedAt()));
        }
    }

    static String word(String code) {
        return WORDS.getOrDefault(code, code.toLowerCase(Locale.ROOT));
    }

    private static String said(String what, String code) {
        String key = what + "." + code;
        return MESSAGES.containsKey(key) ? MESSAGES.getString(key) : code;
    }

    private static String lookAlikes(List<ReportedFacts.LookAlike> words) {
        String shown = words.stream()
                .limit(MOST_WORDS)
                .map(word -> word.stored() + " (" + String.join(", ", word.codePoints()) + ") là " + word.repaired())
                .collect(Collectors.joining("; "));
        int more = words.size() - MOST_WORDS;
        return more > 0 ? shown + "; và " + more + " từ khác" : shown;
    }

    private static String cues(List<ReportedFacts.CuePlace> cues) {
        return cues.isEmpty() ? "" : cues.stream().map(Lines::cue).collect(Collectors.joining("; ", " (", ")"));
    }

    private static String cue(ReportedFacts.CuePlace cue) {
        String where = cue.part().isEmpty() && cue.line() == 0
                ? "tên tệp"
                : PlaceWords.of(cue.page() == null ? 0 : cue.page(), cue.line(), cue.part());
        return (cue.file().isEmpty() ? "" : "trong tệp " + cue.file() + ", ") + (where.isEmpty() ? "" : where + ": ")
                + "“" + cue.text() + "”";
    }
}
