package vn.vanthu.exchange.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.vanthu.exchange.inbox.ArrivalFiles.Examined;
import vn.vanthu.exchange.judging.FileReport;
import vn.vanthu.exchange.judging.ReportedFacts;
import vn.vanthu.exchange.judging.ReportedFacts.Malware;
import vn.vanthu.exchange.judging.ReportedFacts.Signature;
import vn.vanthu.rules.Outcome;
import vn.vanthu.rules.Regulation;
import vn.vanthu.rules.Regulations;
import vn.vanthu.rules.Rule;

/**
 * One line of what was checked of an arrival. None of them stops registration (decisions: the road in).
 *
 * @param fine false where a person should look
 * @param instrument the law behind it, with {@code clause}
 */
record Check(boolean fine, String title, String note, String instrument, String clause) {

    public String icon() {
        return fine ? "circle-check" : "triangle-alert";
    }

    /** @param regulations that know on which facts each finding's rule stands */
    static List<Check> of(Arrival arrival, List<Examined> files, Regulations regulations) {
        List<Check> checks = new ArrayList<>();
        checks.add(sender(arrival));
        if (!files.isEmpty()) {
            checks.addAll(mailbox(files.getFirst().report(), regulations));
            checks.add(signatures(files.getFirst().report().facts()));
            checks.add(viruses(files));
            checks.add(letters(files));
            checks.add(secrecy(files));
        }
        return checks;
    }

    private static Check sender(Arrival arrival) {
        if (arrival.paper()) {
            return new Check(true, "Bản giấy", "Văn thư nhập từ bản giấy.", "30/2020/NĐ-CP", "Điều 21");
        }
        return arrival.sender().verified()
                ? new Check(
                        true,
                        "Nơi gửi đã xác thực",
                        "Thư ký số bằng chứng thư đã đăng ký.",
                        "30/2020/NĐ-CP",
                        "Điều 21 khoản 2")
                : new Check(
                        false,
                        "Nơi gửi chưa xác thực",
                        "Không gửi trạng thái về địa chỉ này.",
                        "30/2020/NĐ-CP",
                        "Điều 21 khoản 2");
    }

    /**
     * What the regulation makes of the mailboxes that it joins: what speaks against it, and of mail within the agency or to
     * a person also what speaks for it.
     */
    private static List<Check> mailbox(FileReport report, Regulations regulations) {
        List<Rule> rules = Optional.ofNullable(report.regulation())
                .flatMap(regulations::find)
                .map(Regulation::rules)
                .orElse(List.of());
        List<Check> checks = new ArrayList<>();
        for (FileReport.ReportedFinding finding : report.findings()) {
            Set<String> asked = rules.stream()
                    .filter(rule -> rule.id().equals(finding.rule()))
                    .findFirst()
                    .map(Rule::facts)
                    .orElse(Set.of());
            boolean fine = finding.result() == Outcome.SATISFIED;
            Optional<String> title = joined(asked);
            if (asked.contains("sender.mailbox") && (fine ? title.isPresent() : finding.result() == Outcome.VIOLATED)) {
                checks.add(new Check(
                        fine,
                        title.orElse("Từ hộp thư cá nhân"),
                        finding.message(),
                        finding.instrument(),
                        finding.clause()));
            }
        }
        return checks;
    }

    /** Between whom, where a rule asks for more than who sent it. */
    private static Optional<String> joined(Set<String> asked) {
        if (asked.contains("recipients.sameAgency")) {
            return Optional.of("Thư nội bộ của cơ quan");
        }
        return asked.contains("recipients.personal") ? Optional.of("Thư gửi cho cá nhân") : Optional.empty();
    }

    private static Check signatures(ReportedFacts facts) {
        List<Signature> signatures = facts.signatures();
        if (signatures.isEmpty()) {
            return new Check(
                    false, "Văn bản không có chữ ký số", "Giá trị để biết, tham khảo.", "28/2018/QĐ-TTg", "Điều 4");
        }
        boolean valid =
                signatures.stream().allMatch(signature -> signature.status().equals("VALID"));
        String by = String.join(
                ", ", signatures.stream().map(Check::whose).distinct().toList());
        return valid
                ? new Check(true, "Chữ ký số hợp lệ", "Ký bởi " + by + ".", "30/2020/NĐ-CP", "Điều 21")
                : new Check(false, "Chưa kết luận được chữ ký số", "Ký bởi " + by + ".", "30/2020/NĐ-CP", "Điều 21");
    }

    private static String whose(Signature signature) {
        return switch (signature.by()) {
            case "AGENCY" -> "cơ quan";
            case "PERSON" -> "cá nhân";
            case "OTHER_AGENCY" -> "cơ quan khác";
            default -> "chứng thư chưa rõ của ai";
        };
    }

    private static Check viruses(List<Examined> files) {
        List<Malware> scans =
                files.stream().map(file -> file.report().facts().malware()).toList();
        boolean clean = scans.stream().allMatch(scan -> scan.status().equals("CLEAN"));
        String note = files.size() + " tệp" + (clean ? " đã quét." : ": " + missing(scans) + ".");
        return new Check(
                clean,
                clean ? "Không có vi-rút" : "Chưa quét được vi-rút",
                note,
                "QCVN 12:2026/BCA",
                "Phần 3 mục 3.10.2.2");
    }

    private static String missing(List<Malware> scans) {
        return scans.stream()
                .filter(scan -> !scan.status().equals("CLEAN"))
                .map(scan -> switch (scan.reason() == null ? "" : scan.reason()) {
                    case "TOO_BIG" -> "tệp quá lớn";
                    case "ENCRYPTED" -> "tệp có mật khẩu";
                    case "TOO_DEEP" -> "tệp nén quá nhiều lớp";
                    case "TIMEOUT" -> "quét quá lâu";
                    case "ENGINE_DOWN" -> "bộ quét không chạy";
                    case "DEFINITIONS" -> "mẫu vi-rút đã cũ";
                    default -> "chưa rõ lý do";
                })
                .findFirst()
                .orElse("chưa rõ lý do");
    }

    private static Check letters(List<Examined> files) {
        return files.stream()
                .filter(file -> legacy(file.report().facts().encoding()))
                .findFirst()
                .map(file -> new Check(
                        false,
                        "Có tệp dùng mã chữ cũ",
                        file.file().fileName() + ": " + file.report().facts().encoding() + ".",
                        "41/2011/QĐ-UBND",
                        "Điều 8 khoản 5"))
                .orElseGet(() ->
                        new Check(true, "Mã chữ Unicode", "Không có chữ mã cũ.", "41/2011/QĐ-UBND", "Điều 8 khoản 5"));
    }

    private static boolean legacy(@org.jspecify.annotations.Nullable String encoding) {
        if (encoding == null) {
            return false;
        }
        return switch (encoding) {
            case "UNICODE", "NO_VIETNAMESE", "UNDETERMINED" -> false;
            default -> true;
        };
    }

    private static Check secrecy(List<Examined> files) {
        boolean none = files.stream()
                .allMatch(file -> file.report().facts().secrecy().level().equals("NONE"));
        boolean traces = files.stream()
                .anyMatch(file -> !file.report().facts().secrecy().places().isEmpty());
        if (none && traces) {
            return new Check(
                    false,
                    "Có dấu vết độ mật đã hết hiệu lực",
                    "Xem chỗ đóng khung đỏ trước khi đăng ký.",
                    "28/2018/QĐ-TTg",
                    "Điều 1 khoản 2");
        }
        return none
                ? new Check(true, "Không có dấu chỉ độ mật", "Đã đọc mọi tệp.", "28/2018/QĐ-TTg", "Điều 1 khoản 2")
                : new Check(
                        false,
                        "Chưa đọc hết để tìm dấu chỉ độ mật",
                        "Xem kỹ bản quét trước khi đăng ký.",
                        "28/2018/QĐ-TTg",
                        "Điều 1 khoản 2");
    }
}
