package vn.vanthu.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vanthu.signature.TestTrust.AUTHORITY;
import static vn.vanthu.signature.TestTrust.NOW;
import static vn.vanthu.signature.TestTrust.TRUST;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import vn.vanthu.samples.signing.DssVerifying;

/**
 * Over a folder of PDF files that others collected, such as the test resources of EU DSS: whether both call as many
 * signatures of a file intact. What no trust is configured for is no question here, nor weak algorithms.
 * {@code -Dvanthu.corpus=DIR} names the folder, searched in depth.
 */
@EnabledIfSystemProperty(named = "vanthu.corpus", matches = ".+")
class PdfCorpusIT {
    private static final double GOAL = 0.97;
    private static final Set<SignatureReason> BROKEN = Set.of(
            SignatureReason.TAMPERED,
            SignatureReason.CHANGED_AFTER_SIGNING,
            SignatureReason.PARTIAL_COVERAGE,
            SignatureReason.MALFORMED);
    private static final Set<String> BROKEN_FOR_DSS = Set.of(
            "FORMAT_FAILURE",
            "HASH_FAILURE",
            "SIG_CRYPTO_FAILURE",
            "SIGNED_DATA_NOT_FOUND",
            "NO_SIGNING_CERTIFICATE_FOUND");

    private final DssVerifying dss = new DssVerifying(AUTHORITY.anchor(), AUTHORITY.crl(List.of()), NOW);

    @Test
    void agreesOnWhatIsIntact() throws IOException {
        Path folder = Path.of(System.getProperty("vanthu.corpus"));
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(file -> file.toString().endsWith(".pdf"))
                    .sorted()
                    .toList();
        }
        assertThat(files).as("PDF files in %s", folder).isNotEmpty();
        List<String> differing = new ArrayList<>();
        for (Path file : files) {
            String ours = ours(file);
            String theirs = theirs(file);
            if (!ours.startsWith(theirs.substring(0, theirs.indexOf(' ') + 1))) {
                differing.add(folder.relativize(file) + ": " + ours + "; DSS: " + theirs);
            }
        }
        double agreed = 1 - (double) differing.size() / files.size();
        System.out.printf(
                "%d of %d files agree, %.1f %%%n", files.size() - differing.size(), files.size(), 100 * agreed);
        differing.forEach(System.out::println);
        assertThat(agreed).as(String.join("\n", differing)).isGreaterThanOrEqualTo(GOAL);
    }

    /** {@code 2 intact of [VALID, …]}. */
    private static String ours(Path file) {
        List<SignatureReport> reports = DocumentSignatures.verify(file, "application/pdf", TRUST, NOW);
        return told(
                reports.stream()
                        .filter(report ->
                                report.reason().filter(BROKEN::contains).isEmpty())
                        .count(),
                reports.stream()
                        .map(report -> report.reason().map(Enum::name).orElse("VALID"))
                        .toList());
    }

    private String theirs(Path file) {
        try {
            List<String> answers = dss.apply(file);
            return told(
                    answers.stream()
                            .filter(answer -> BROKEN_FOR_DSS.stream().noneMatch(answer::endsWith))
                            .count(),
                    answers);
        } catch (RuntimeException unread) {
            return told(0, List.of(unread.getClass().getSimpleName()));
        }
    }

    private static String told(long intact, List<String> all) {
        return intact + " intact of " + all;
    }
}
