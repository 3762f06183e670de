package vn.vanthu.exchange.judging;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.vanthu.rules.LegalEffect;
import vn.vanthu.rules.Level;
import vn.vanthu.rules.Outcome;
import vn.vanthu.rules.PackVersion;
import vn.vanthu.rules.Verdict;

/**
 * All that was found of one file and what follows from it, in the shape of the command line's JSON object.
 *
 * @param sha256 empty where the bytes could not be had; printed as null, as {@code sizeBytes} is then
 * @param regulation null where only facts were asked for; then {@code verdict} is null and {@code findings} empty
 * @param error a code, a colon, a sentence; null where the file was read
 * @param read field name ({@code documentNumber}, {@code issuedOn}, {@code summary}, {@code signer}, {@code position},
 *     {@code kind}, {@code issuer}, {@code urgency}, {@code addressees}, and {@code recipients} without the addressees) to
 *     how sure it is and where it stands
 * @param draftSymbol the symbol that a draft has behind its blank number, {@code QĐ-SXD}; null where there is no such place;
 *     stored with the report, not printed by the command line
 * @param addressees whom it speaks to (Kính gửi); stored with the report, not printed by the command line
 * @param packVersions the packs that judged
 * @param judgedOn the facts that they judged; null where nothing was judged, and in reports of earlier versions; stored with
 *     the report, not printed by the command line
 */
public record FileReport(
        String file,
        String sha256,
        long sizeBytes,
        @Nullable String regulation,
        @Nullable Verdict verdict,
        @Nullable LegalEffect legalEffect,
        List<ReportedFinding> findings,
        ReportedFacts facts,
        @Nullable String error,
        Map<String, ReadPlace> read,
        @Nullable String draftSymbol,
        List<String> addressees,
        List<PackVersion> packVersions,
        Instant judgedAt,
        @Nullable JudgedOn judgedOn) {

    public FileReport {
        findings = List.copyOf(findings);
        addressees = List.copyOf(addressees);
        read = Map.copyOf(read);
        packVersions = List.copyOf(packVersions);
    }

    /** One of which it is not known on which facts it was judged. */
    public FileReport(
            String file,
            String sha256,
            long sizeBytes,
            @Nullable String regulation,
            @Nullable Verdict verdict,
            @Nullable LegalEffect legalEffect,
            List<ReportedFinding> findings,
            ReportedFacts facts,
            @Nullable String error,
            Map<String, ReadPlace> read,
            @Nullable String draftSymbol,
            List<String> addressees,
            List<PackVersion> packVersions,
            Instant judgedAt) {
        this(
                file,
                sha256,
                sizeBytes,
                regulation,
                verdict,
                legalEffect,
                findings,
                facts,
                error,
                read,
                draftSymbol,
                addressees,
                packVersions,
                judgedAt,
                null);
    }

    /** The same with what was found around the file. */
    public FileReport with(ReportedFinding finding) {
        List<ReportedFinding> all = new ArrayList<>(findings);
        all.add(finding);
        return new FileReport(
                file,
                sha256,
                sizeBytes,
                regulation,
                verdict,
                legalEffect,
                all,
                facts,
                error,
                read,
                draftSymbol,
                addressees,
                packVersions,
                judgedAt,
                judgedOn);
    }

    public Optional<Verdict> judged() {
        return Optional.ofNullable(verdict);
    }

    /** Whether a mark of a state secret was found, or words that only secret documents carry. */
    public boolean classified() {
        return switch (facts.secrecy().level()) {
            case "MAT", "TOI_MAT", "TUYET_MAT" -> true;
            default -> false;
        };
    }

    /** Findings that keep the document from going, the worst first, then those that a person should look at. */
    public List<ReportedFinding> demanding() {
        return findings.stream()
                .filter(ReportedFinding::demands)
                .sorted((a, b) -> b.verdict().compareTo(a.verdict()))
                .toList();
    }

    /** The facts that hold it, in the order of the findings, each once. */
    public List<String> missingFacts() {
        return findings.stream()
                .filter(finding -> finding.verdict() == Verdict.HELD)
                .flatMap(finding -> finding.missingFacts().stream())
                .distinct()
                .toList();
    }

    /**
     * @param confidence 0 to 1
     * @param page from 1, as {@code line}; 0 where the format knows none
     * @param part BODY, TABLE, HEADER …; empty where nothing is known of it
     * @param box of its line; null where the format is laid out only when shown
     * @param rest the lines behind the first; of addressees and recipients those of all others
     */
    public record ReadPlace(
            double confidence,
            int page,
            int line,
            String part,
            ReportedFacts.@Nullable Box box,
            List<FurtherLine> rest) {
        /** What is less sure than this is shown so. */
        public static final double SURE = 0.8;

        public ReadPlace {
            rest = List.copyOf(rest);
        }

        public ReadPlace(double confidence, int page, int line) {
            this(confidence, page, line, "", null, List.of());
        }
    }

    /** A line behind the first of a value, as in {@link ReadPlace}. */
    public record FurtherLine(int page, int line, ReportedFacts.@Nullable Box box) {}

    /**
     * One finding of a rule.
     *
     * @param remedy what to do and by whom; empty where nothing is left to do
     * @param settledBy the role that may settle the missing facts
     */
    public record ReportedFinding(
            String rule,
            Outcome result,
            Level level,
            String instrument,
            String clause,
            String message,
            String remedy,
            List<String> missingFacts,
            String settledBy,
            List<String> overtakenBy) {

        public ReportedFinding {
            missingFacts = List.copyOf(missingFacts);
            overtakenBy = List.copyOf(overtakenBy);
        }

        public Verdict verdict() {
            return level.verdict(result);
        }

        /** The same with another sentence. */
        ReportedFinding saying(String sentence, String todo) {
            return new ReportedFinding(
                    rule, result, level, instrument, clause, sentence, todo, missingFacts, settledBy, overtakenBy);
        }

        /** Whether whoever handles the document should look at it: not what is only to be known. */
        public boolean asksForALook() {
            return demands() && level != Level.INFORM;
        }

        /** Whether a person should look at it: it is violated, or it holds the document. */
        public boolean demands() {
            return result == Outcome.VIOLATED || verdict() == Verdict.HELD;
        }
    }
}
