package vn.vanthu.exchange.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import vn.vanthu.classifier.ReadingLimits;
import vn.vanthu.classifier.text.Polyglots;
import vn.vanthu.classifier.text.Unpacking;

/** Two formats in one file: a PDF that begins in an archive is a part of its own, or one of the archive's entries. */
public final class PolyglotTarget {
    private PolyglotTarget() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        Path file = Scratch.file("hai-dang", bytes);
        String head = new String(bytes, 0, Math.min(bytes.length, 1024), StandardCharsets.ISO_8859_1);
        boolean archive = head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006");
        ReadingLimits limits = ReadingLimits.ordinary();
        try (Unpacking unpacking = new Unpacking(limits)) {
            Unpacking.Level parts = unpacking.level(0);
            Polyglots.look(file, archive ? "application/zip" : "application/pdf", parts);
            for (Unpacking.Part part : parts.parts()) {
                if (Files.size(part.file()) > bytes.length) {
                    throw new IllegalStateException("longer than the file it is in");
                }
            }
            boolean pdf = archive && head.contains("%PDF-");
            if (pdf && parts.parts().isEmpty() && !anEntry(file)) {
                throw new IllegalStateException("a PDF that nobody reads");
            }
        } catch (IOException refused) {
            // the answer to a file that is none
        }
    }

    /** Of an archive that the JDK opens. */
    private static boolean anEntry(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    if (new String(in.readNBytes(5), StandardCharsets.ISO_8859_1).equals("%PDF-")) {
                        return true;
                    }
                } catch (IOException broken) {
                    continue;
                }
            }
            return false;
        } catch (IOException notOpened) {
            return true;
        }
    }
}
