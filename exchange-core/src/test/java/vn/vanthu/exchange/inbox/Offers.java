package vn.vanthu.exchange.inbox;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vanthu.exchange.content.ContentId;
import vn.vanthu.exchange.directory.AgencyCode;
import vn.vanthu.exchange.inbox.OfferedArrival.Declared;
import vn.vanthu.exchange.inbox.OfferedArrival.OfferedFile;
import vn.vanthu.exchange.judging.FileReport;
import vn.vanthu.exchange.judging.FileReport.ReadPlace;
import vn.vanthu.exchange.judging.FileReport.ReportedFinding;
import vn.vanthu.exchange.judging.ReportedFacts;
import vn.vanthu.rules.LegalEffect;
import vn.vanthu.rules.PackVersion;
import vn.vanthu.rules.Verdict;

/** What an intake could offer: a document read with some confidence, declared by its sender or not. */
record Offers(
        String number,
        String issuedOn,
        String summary,
        String urgency,
        double confidence,
        boolean verified,
        @Nullable Declared declared,
        List<ReportedFinding> findings,
        int attachments) {

    static final String SENDER = "stc@anlac.example";
    static final Instant ARRIVED = Instant.now().minusSeconds(3600);

    static Offers ofANumber(String number) {
        return new Offers(
                number,
                "2026-11-20",
                "Về việc đối chiếu số liệu giải ngân vốn đầu tư công",
                "NONE",
                0.97,
                true,
                null,
                List.of(),
                0);
    }

    Offers declaring(String documentNumber, String subject) {
        return with(new Declared(
                "H99.12,2026/11/20," + documentNumber,
                "H99.12",
                documentNumber,
                Optional.of(LocalDate.of(2026, 11, 20)),
                Optional.of("Công văn"),
                subject,
                Optional.of("Huỳnh Minh Quang"),
                Optional.of("Giám đốc"),
                "NONE",
                false));
    }

    private Offers with(Declared words) {
        return new Offers(number, issuedOn, summary, urgency, confidence, verified, words, findings, attachments);
    }

    Offers readWith(double sure) {
        return new Offers(number, issuedOn, summary, urgency, sure, verified, declared, findings, attachments);
    }

    Offers unverified() {
        return new Offers(number, issuedOn, summary, urgency, confidence, false, declared, findings, attachments);
    }

    Offers urgent(String mark) {
        return new Offers(number, issuedOn, summary, mark, confidence, verified, declared, findings, attachments);
    }

    Offers finding(ReportedFinding finding) {
        return new Offers(
                number, issuedOn, summary, urgency, confidence, verified, declared, List.of(finding), attachments);
    }

    static ReportedFinding letters() {
        return new ReportedFinding(
                "HCM-8.5",
                vn.vanthu.rules.Outcome.VIOLATED,
                vn.vanthu.rules.Level.WARN,
                "41/2011/QĐ-UBND",
                "Điều 8 khoản 5",
                "Phụ lục dùng mã chữ TCVN3",
                "Chuyển sang Unicode.",
                List.of(),
                "",
                List.of());
    }

    Offers withAttachments(int count) {
        return new Offers(number, issuedOn, summary, urgency, confidence, verified, declared, findings, count);
    }

    Offers summing(String text) {
        return new Offers(number, issuedOn, text, urgency, confidence, verified, declared, findings, attachments);
    }

    OfferedArrival to(AgencyCode agency) {
        UUID message = UUID.randomUUID();
        List<OfferedFile> files = new java.util.ArrayList<>();
        for (int i = 0; i <= attachments; i++) {
            String name = i == 0 ? "van-ban.pdf" : "phu-luc-" + i + ".pdf";
            files.add(new OfferedFile(content(message + name), 2048, name, "application/pdf", report(name)));
        }
        return new OfferedArrival(
                agency,
                message,
                Optional.of("<" + message + "@anlac.example>"),
                ARRIVED,
                "Sở Tài chính tỉnh An Lạc",
                Optional.of("stc"),
                SENDER,
                verified,
                files,
                Optional.ofNullable(declared));
    }

    private FileReport report(String name) {
        Map<String, ReadPlace> read = new HashMap<>();
        for (String field : List.of("documentNumber", "issuedOn", "summary", "signer", "position", "kind", "issuer")) {
            read.put(field, new ReadPlace(confidence, 1, 4));
        }
        return new FileReport(
                name,
                "0".repeat(64),
                2048,
                "tphcm-41-2011",
                Verdict.ACCEPTED,
                LegalEffect.ORIGINAL,
                findings,
                facts(),
                null,
                read,
                null,
                List.of(),
                List.of(new PackVersion("tphcm-41-2011", "1", "0".repeat(64))),
                ARRIVED);
    }

    private ReportedFacts facts() {
        return new ReportedFacts(
                "DIGITAL_PDF",
                "application/pdf",
                6,
                new ReportedFacts.Secrecy("NONE", List.of()),
                "UNICODE",
                List.of(),
                List.of(new ReportedFacts.Signature(
                        "VALID", null, "AGENCY", "CN=Sở Tài chính tỉnh An Lạc", null, "PADES", true)),
                null,
                new ReportedFacts.Seal("NOT_FOUND", null, null, null),
                new ReportedFacts.HandSignature("NOT_FOUND", null, null),
                null,
                new ReportedFacts.Malware("CLEAN", null, null, "2026-11-24"),
                List.of(),
                "CONG_VAN",
                number,
                "STATE",
                issuedOn,
                "SỞ TÀI CHÍNH",
                summary,
                new ReportedFacts.SignerFact("Huỳnh Minh Quang", "Giám đốc", null, List.of()),
                List.of(),
                List.of(),
                urgency,
                List.of());
    }

    private static ContentId content(String seed) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(seed.getBytes(StandardCharsets.UTF_8));
            return new ContentId(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
