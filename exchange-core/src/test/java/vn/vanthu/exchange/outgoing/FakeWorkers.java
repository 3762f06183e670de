package vn.vanthu.exchange.outgoing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import vn.vanthu.classifier.ConversionOutcome;
import vn.vanthu.classifier.NumberingOutcome;
import vn.vanthu.classifier.ReadingLimits;
import vn.vanthu.classifier.conversion.UnicodeConversion;
import vn.vanthu.classifier.numbering.PointedPlaces;
import vn.vanthu.exchange.judging.ExaminationOrder;
import vn.vanthu.exchange.judging.Examiner;
import vn.vanthu.exchange.judging.FileReport;
import vn.vanthu.exchange.judging.FileReport.ReportedFinding;
import vn.vanthu.exchange.judging.PageMemory;
import vn.vanthu.exchange.judging.PaperOrder;
import vn.vanthu.exchange.judging.ReportedFacts;
import vn.vanthu.exchange.judging.Stage;
import vn.vanthu.exchange.worker.ForeignBytes;
import vn.vanthu.exchange.worker.SigningOrder;
import vn.vanthu.mailer.inbound.OpenedMessage;
import vn.vanthu.rules.LegalEffect;
import vn.vanthu.rules.Level;
import vn.vanthu.rules.Outcome;
import vn.vanthu.rules.PackVersion;
import vn.vanthu.rules.Verdict;
import vn.vanthu.signature.pades.PictureLook;
import vn.vanthu.signature.pades.ReadyFields;

/**
 * Stands in for the workers where a test needs a verdict or a failure that no real file gives on command. A "document" is
 * text: a line {@code SCAN}, {@code MẬT}, {@code REFUSED AT LAST}, {@code NO PLACE}, {@code PDF} says what it is; {@code
 * PAGES 12 READ 12} how many pages it has and how many are read before its verdict is waited for.
 */
@TestConfiguration(proxyBeanMethods = false)
class FakeWorkers {

    @Bean
    @Primary
    FakeExaminer fakeExaminer() {
        return new FakeExaminer();
    }

    @Bean
    @Primary
    FakeBytes fakeBytes() {
        return new FakeBytes();
    }

    static final class FakeExaminer implements Examiner {

        private static final Pattern NUMBER = Pattern.compile("(?m)^Số: (\\S+) (\\d{4}-\\d{2}-\\d{2})$");
        private static final Pattern PAGES = Pattern.compile("PAGES (\\d+) READ (\\d+)");
        final AtomicInteger failures = new AtomicInteger();
        /** Whoever holds it keeps the examiner at work. */
        final Semaphore atWork = new Semaphore(1000);

        @Override
        public FileReport examine(Path file, String fileName, ExaminationOrder order, PaperOrder paper) {
            Matcher pages = PAGES.matcher(read(file));
            if (pages.find()) {
                int all = Integer.parseInt(pages.group(1));
                paper.progress().read(0, all);
                paper.progress().read(Integer.parseInt(pages.group(2)), all);
                remember(paper.memory(), file);
            }
            return examine(file, fileName, order);
        }

        /** As if its text had been read off a scan. */
        private static void remember(PageMemory memory, Path file) {
            try {
                Path pages = Files.createTempFile("pages", "");
                memory.remember(sha256(file), "1", Files.writeString(pages, Files.readString(file)));
                Files.delete(pages);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static String sha256(Path file) throws IOException {
            try {
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public FileReport examine(Path file, String fileName, ExaminationOrder order) {
            atWork.acquireUninterruptibly();
            atWork.release();
            if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new IllegalStateException("the worker is down, said the test");
            }
            String text = read(file);
            boolean scan = text.contains("SCAN");
            List<ReportedFinding> findings = new ArrayList<>();
            String secrecy = "NONE";
            if (text.contains("MẬT") && !settled(order, "secrecy")) {
                secrecy = "MAT";
                findings.add(finding("HCM-8.1c", Outcome.VIOLATED, List.of()));
            } else if (scan && !settled(order, "secrecy")) {
                secrecy = "UNDETERMINED";
                findings.add(finding("HCM-8.1c", Outcome.UNDETERMINED, List.of("secrecy")));
            }
            for (String fact : List.of("seal", "handSignature")) {
                if (scan && !settled(order, fact)) {
                    findings.add(finding("HCM-8.4a", Outcome.UNDETERMINED, List.of(fact)));
                }
            }
            if (text.contains("NEEDS LEAVE") && order.stage() == Stage.FINAL && !settled(order, "sendingPermitted")) {
                findings.add(finding("QT-7.1c", Outcome.UNDETERMINED, List.of("sendingPermitted")));
            }
            if (text.contains("REFUSED AT LAST") && order.stage() == Stage.FINAL) {
                findings.add(finding("HCM-8.5", Outcome.VIOLATED, List.of()));
            }
            Verdict verdict = findings.stream().map(ReportedFinding::verdict).reduce(Verdict.ACCEPTED, Verdict::worse);
            return new FileReport(
                    fileName,
                    "0".repeat(64),
                    text.length(),
                    order.regulation(),
                    verdict,
                    scan ? LegalEffect.COPY : LegalEffect.ORIGINAL,
                    findings,
                    facts(text, scan, secrecy),
                    null,
                    Map.of("summary", new FileReport.ReadPlace(0.9, 1, 7)),
                    scan ? null : "QĐ-SXD",
                    List.of(),
                    List.of(new PackVersion("tphcm-41-2011", "1", "0".repeat(64))),
                    order.at());
        }

        private static boolean settled(ExaminationOrder order, String fact) {
            return order.settlements().stream()
                    .anyMatch(settlement -> settlement.fact().equals(fact)
                            && (!fact.equals("secrecy") || settlement.secondBy().isPresent()));
        }

        private static ReportedFinding finding(String rule, Outcome outcome, List<String> missing) {
            return new ReportedFinding(
                    rule,
                    outcome,
                    Level.FORBID,
                    "41/2011/QĐ-UBND",
                    "Điều 8 khoản 1",
                    "Thông điệp của " + rule,
                    "Việc cần làm",
                    missing,
                    "văn thư",
                    List.of());
        }

        private static ReportedFacts facts(String text, boolean scan, String secrecy) {
            Matcher number = NUMBER.matcher(text);
            boolean numbered = number.find();
            String status = scan ? "UNDETERMINED" : "NOT_FOUND";
            List<ReportedFacts.Signature> signatures = text.lines()
                    .filter(line -> line.startsWith("SIGNED BY "))
                    .map(line -> new ReportedFacts.Signature(
                            "VALID", null, line.contains("Sở") ? "AGENCY" : "PERSON", line, null, "OOXML", true))
                    .toList();
            return new ReportedFacts(
                    scan ? "SCAN" : "EDITABLE",
                    scan || text.contains("PDF") ? MediaTypes.PDF : MediaTypes.DOCX,
                    1,
                    new ReportedFacts.Secrecy(secrecy, List.of()),
                    scan ? null : "UNICODE",
                    List.of(),
                    signatures,
                    null,
                    new ReportedFacts.Seal(status, null, null, null),
                    new ReportedFacts.HandSignature(status, null, null),
                    null,
                    new ReportedFacts.Malware("CLEAN", null, null, null),
                    List.of(),
                    scan ? null : "QUYET_DINH",
                    numbered ? number.group(1) : null,
                    "STATE",
                    numbered ? number.group(2) : null,
                    "Sở Xây dựng",
                    scan ? null : "Về việc kiện toàn Ban Chỉ đạo",
                    null,
                    List.of(),
                    List.of("Như Điều 3", "Sở Tài chính", "Ủy ban nhân dân phường Tân Hòa"),
                    "NONE",
                    List.of());
        }
    }

    static final class FakeBytes implements ForeignBytes {

        final AtomicInteger signatures = new AtomicInteger();
        final AtomicInteger layouts = new AtomicInteger();
        /** What a worker answers who is asked for a page. */
        volatile LayoutOutcome page = new LayoutOutcome.NoSuchPage();
        /** What the last signature showed. */
        volatile Optional<SigningOrder.Shown> shown = Optional.empty();

        @Override
        public OpenedMessage open(Path raw, Path folder, Instant at) {
            throw new UnsupportedOperationException("the desk opens no mail");
        }

        @Override
        public NumberingOutcome number(
                Path draft, Path numbered, String documentNumber, LocalDate issuedOn, PointedPlaces pointed) {
            String text = read(draft);
            if (text.contains("NO PLACE")) {
                return new NumberingOutcome.PlaceNotFound(Set.of(NumberingOutcome.Missing.NUMBER));
            }
            return new NumberingOutcome.Written(
                    write(numbered, text + "\nSố: " + documentNumber + " " + issuedOn + "\n"));
        }

        @Override
        public ConversionOutcome convert(Path file, Path converted) {
            return new UnicodeConversion().convert(file, converted, ReadingLimits.ordinary());
        }

        @Override
        public void sign(Path in, Path out, String mediaType, SigningOrder order) {
            order.signatory().sign((read(in) + order.at()).getBytes(StandardCharsets.UTF_8));
            signatures.incrementAndGet();
            shown = order.shown();
            write(out, read(in) + "SIGNED BY " + order.signatory().certificate().getSubjectX500Principal() + "\n");
        }

        @Override
        public Optional<PictureLook> preparePicture(Path png, Path prepared, Path shown) {
            throw new UnsupportedOperationException("no pictures here");
        }

        @Override
        public Optional<ReadyFields> fields(Path pdf, List<X509Certificate> chain) {
            return Optional.of(ReadyFields.NONE);
        }

        @Override
        public LayoutOutcome layout(Path pdf, int page) {
            layouts.incrementAndGet();
            return this.page;
        }

        @Override
        public boolean drawPage(Path pdf, int page, Path png) {
            return false;
        }

        @Override
        public PreviewOutcome preview(Path in, String mediaType, Path pdf) {
            return new PreviewOutcome.NotPossible("không có bản xem trong kiểm thử");
        }
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path write(Path file, @Nullable String text) {
        try {
            return Files.writeString(file, String.valueOf(text));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
