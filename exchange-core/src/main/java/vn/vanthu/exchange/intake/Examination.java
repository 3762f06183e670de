package vn.vanthu.exchange.intake;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.vanthu.exchange.judging.FileReport;
import vn.vanthu.exchange.judging.ReportedFacts.Malware;
import vn.vanthu.mailer.inbound.OpenedMessage;

/**
 * What was found of a message: its files, the words of the letter itself, and the raw message as the scanner saw it.
 */
record Examination(List<ExaminedFile> files, FileReport letter, Malware raw) {

    private static final List<String> LEVELS = List.of("TUYET_MAT", "TOI_MAT", "MAT");
    private static final Set<String> RUNS_BY_ITSELF = Set.of("MACRO", "SCRIPT", "LAUNCH_ACTION");

    Examination {
        files = List.copyOf(files);
    }

    record ExaminedFile(OpenedMessage.Part part, FileReport report) {}

    /** The highest level of secrecy anywhere in it. */
    Optional<String> secrecy() {
        List<String> found = reports()
                .filter(FileReport::classified)
                .map(report -> report.facts().secrecy().level())
                .toList();
        return LEVELS.stream().filter(found::contains).findFirst();
    }

    /** The worst that the scanner says, of those that end a message. */
    Optional<Malware> malware() {
        return scans("INFECTED").or(() -> scans("SUSPECT"));
    }

    /** The scanner could not be asked; it may be later. */
    boolean scannerDown() {
        return malwares().anyMatch(scan -> scan.status().equals("NOT_SCANNED") && "ENGINE_DOWN".equals(scan.reason()));
    }

    /** What runs by itself in its files. */
    List<String> activeContent() {
        return reports()
                .flatMap(report -> report.facts().activeContent().stream())
                .filter(RUNS_BY_ITSELF::contains)
                .distinct()
                .toList();
    }

    boolean documentTampered() {
        return files.stream()
                .flatMap(file -> file.report().facts().signatures().stream())
                .anyMatch(signature -> signature.status().equals("INVALID"));
    }

    /** Of a signature on a document nobody has said yet whether its certificate is revoked. */
    boolean waitsForAnswers() {
        return files.stream()
                .flatMap(file -> file.report().facts().signatures().stream())
                .anyMatch(signature -> "REVOCATION_UNKNOWN".equals(signature.reason()));
    }

    private Optional<Malware> scans(String status) {
        return malwares().filter(scan -> scan.status().equals(status)).findFirst();
    }

    private Stream<Malware> malwares() {
        return Stream.concat(
                Stream.of(raw), reports().map(report -> report.facts().malware()));
    }

    private Stream<FileReport> reports() {
        return Stream.concat(Stream.of(letter), files.stream().map(ExaminedFile::report));
    }
}
