package vn.vanthu.samples.attack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import vn.vanthu.samples.SampleTrust;

/**
 * One file with what a verifier must say of it.
 *
 * @param name with its ending
 * @param what one English sentence: what was done to it
 * @param signatures {@code STATUS/REASON} of each signature in order; {@code VALID/} for an honest file
 */
public record AttackFile(String name, String what, List<String> signatures, Writing writing) {
    public AttackFile {
        signatures = List.copyOf(signatures);
    }

    /** Writes it. */
    @FunctionalInterface
    public interface Writing {
        void write(Path file, SampleTrust trust) throws IOException;
    }

    /** Nothing in it is wrong. */
    public boolean honest() {
        return signatures.stream().allMatch(signature -> signature.equals("VALID/"));
    }

    /** Every one. */
    public static List<AttackFile> all() {
        return Stream.of(
                        PdfAttacks.all(),
                        PdfFormAttacks.all(),
                        PdfRangeAttacks.all(),
                        PdfReaderAttacks.all(),
                        CertifiedPdfAttacks.all(),
                        CrossReferenceAttacks.all(),
                        HonestPdfs.all(),
                        PackageAttacks.all(),
                        OfficeAttacks.all(),
                        SeamAttacks.all())
                .flatMap(List::stream)
                .toList();
    }

    /** Usage: FOLDER. The trust they are to be verified against lies in {@code trust/} under it. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments.length > 0 ? arguments[0] : "attacks-out"));
        SampleTrust trust = new SampleTrust();
        trust.write(folder.resolve("trust"));
        for (AttackFile attack : all()) {
            Path file = folder.resolve(attack.name);
            attack.writing.write(file, trust);
            System.out.println(file + "\t" + attack.signatures + "\t" + attack.what);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
