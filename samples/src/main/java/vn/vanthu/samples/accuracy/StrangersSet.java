package vn.vanthu.samples.accuracy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Documents that people wrote who had not seen the reader, to try it with forms and marks of secrecy that its authors had
 * not thought of: {@code NAME/document.EXT}, {@code NAME/expected.yaml} and {@code NAME/baseline.yaml} as in {@link
 * AccuracySet}. The reader was mended on what they showed, so that they say nothing new of it any more; they keep it so.
 */
public final class StrangersSet {
    private static final String DOCUMENTS = "/accuracy/strangers.zip";

    private StrangersSet() {}

    /** Usage: FOLDER. */
    public static void main(String[] arguments) throws IOException {
        System.err.println("hub: " + write(Path.of(arguments[0])) + " documents");
    }

    /** @return how many documents */
    public static int write(Path folder) throws IOException {
        int written = 0;
        try (InputStream in = StrangersSet.class.getResourceAsStream(DOCUMENTS)) {
            if (in == null) {
                throw new IOException(DOCUMENTS + " is not among the resources");
            }
            ZipInputStream zip = new ZipInputStream(in);
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String[] name = entry.getName().split("/");
                Path home = Files.createDirectories(folder.resolve(name[0]));
                Path file = home.resolve(name[1]);
                Files.copy(zip, file);
                if (name[1].startsWith("document.")) {
                    Files.writeString(
                            home.resolve("baseline.yaml"), Baseline.read(file).yaml());
                    written++;
                }
            }
        }
        return written;
    }
}
