package vn.vanthu.exchange.judging;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanthu.exchange.judging.ReportedFacts.Signature;
import vn.vanthu.exchange.judging.SignatureSentence.Light;

/** All that is told to people of the signatures of one file: a sentence, then each signature line by line. */
public record SignatureAccount(SignatureSentence sentence, List<Told> signatures) {

    public SignatureAccount {
        signatures = List.copyOf(signatures);
    }

    /** One signature. */
    public record Told(String title, Light light, List<Line> lines) {
        public Told {
            lines = List.copyOf(lines);
        }
    }

    /** A label and what stands beside it. */
    public record Line(String label, String value) {}

    public static SignatureAccount of(FileReport report) {
        List<Signature> signatures = report.facts().signatures();
        SignatureSentence sentence = report.facts().form().equals("UNREADABLE")
                ? new SignatureSentence(Light.AMBER, "Không đọc được tệp nên chưa biết có chữ ký số hay không.")
                : SignatureSentence.of(signatures);
        List<Told> told = new ArrayList<>();
        for (int i = 0; i < signatures.size(); i++) {
            told.add(told(signatures.get(i), i + 1));
        }
        return new SignatureAccount(sentence, told);
    }

    private static Told told(Signature signature, int number) {
        List<Line> lines = new ArrayList<>();
        String reason = signature.reason();
        lines.add(new Line(
                "Kết luận",
                SignatureWords.status(signature.status())
                        + (reason == null ? "" : ": " + SignatureWords.reason(reason) + " (" + reason + ")")));
        lines.add(new Line(
                "Chủ thể",
                signature.subject().isEmpty()
                        ? "không đọc được chứng thư"
                        : signature.holder() + " (" + SignatureWords.holder(signature.by()) + ")"));
        String signedAt = signature.signedAt();
        if (signedAt != null) {
            lines.add(new Line("Giờ ký tự khai", SignatureWords.moment(signedAt)));
        }
        SignatureGrounds grounds = signature.grounds();
        if (grounds != null) {
            proven(grounds, lines);
        }
        lines.add(new Line("Toàn văn bản", signature.coversWholeDocument() ? "có" : "không"));
        lines.add(new Line("Định dạng", SignatureWords.format(signature.format())));
        if (grounds != null) {
            rest(grounds, lines);
        }
        return new Told("Chữ ký số " + number + ": " + name(signature), light(signature), lines);
    }

    private static String name(Signature signature) {
        return signature.subject().isEmpty() ? "không rõ của ai" : signature.holder();
    }

    private static Light light(Signature signature) {
        return switch (signature.status()) {
            case "VALID" -> Light.GREEN;
            case "INVALID" -> Light.RED;
            default -> Light.AMBER;
        };
    }

    private static void proven(SignatureGrounds grounds, List<Line> lines) {
        String stamped = grounds.stampedAt();
        lines.add(new Line("Dấu thời gian", stamped == null ? "không có" : SignatureWords.moment(stamped)));
        String proven = grounds.provenAt();
        if (proven != null) {
            lines.add(new Line("Chứng thư xét lúc", SignatureWords.moment(proven)));
        }
    }

    private static void rest(SignatureGrounds grounds, List<Line> lines) {
        grounds.laterChanges().forEach(change -> lines.add(new Line("Sau khi ký", SignatureWords.change(change))));
        grounds.chain().forEach(certificate -> lines.add(new Line("Chứng thư", certificate(certificate))));
        String revoked = grounds.revokedAt();
        if (revoked != null) {
            lines.add(new Line("Thu hồi", revoked(revoked, grounds.revocationReason(), grounds.provenAt())));
        }
        grounds.evidence().forEach(evidence -> lines.add(new Line("Tra thu hồi", evidence(evidence))));
    }

    private static String certificate(SignatureGrounds.Certificate certificate) {
        return Subjects.commonName(certificate.subject()) + "; cấp bởi "
                + Subjects.commonName(certificate.issuer()) + "; số " + certificate.serial() + "; dùng từ "
                + SignatureWords.moment(certificate.validFrom()) + " đến "
                + SignatureWords.moment(certificate.validUntil());
    }

    private static String revoked(String since, @Nullable String reason, @Nullable String proven) {
        boolean later = proven != null && proven.compareTo(since) < 0;
        return "từ " + SignatureWords.moment(since) + ", " + SignatureWords.revocation(reason)
                + (later ? "; sau thời điểm đã chứng minh được của chữ ký, không ảnh hưởng" : "");
    }

    private static String evidence(SignatureGrounds.Evidence evidence) {
        String next = evidence.nextAt();
        return (evidence.kind().equals("OCSP") ? "trả lời OCSP" : "danh sách CRL") + " của "
                + Subjects.commonName(evidence.issuer()) + " về " + Subjects.commonName(evidence.subject()) + ": "
                + (evidence.revoked() ? "có tên" : "không có tên") + "; lập lúc "
                + SignatureWords.moment(evidence.saidAt())
                + (next == null ? "" : ", dùng đến " + SignatureWords.moment(next)) + "; nguồn: "
                + SignatureWords.origin(evidence.origin()) + "; SHA-256 " + evidence.sha256();
    }
}
