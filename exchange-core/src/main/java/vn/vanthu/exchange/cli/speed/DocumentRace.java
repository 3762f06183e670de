package vn.vanthu.exchange.cli.speed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import vn.vanthu.classifier.DocumentReader;
import vn.vanthu.classifier.DocumentReading;
import vn.vanthu.classifier.ReadingLimits;

/** All facts of a DOCX beside unzipping it and stripping its tags. */
final class DocumentRace {
    private static final double GOAL = 4;
    private static final int CHECKED = 50;

    private DocumentRace() {}

    static SpeedCase of(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.sorted().toList();
        }
        DocumentReader reader = new DocumentReader();
        return new Race(
                "docx-all-facts",
                files.size()
                        + " DOCX of 40 KB: DocumentReader.read of the file (form, secrecy, letters, kind, data, active"
                        + " content) beside inflating every part and stripping the tags of those in XML",
                Race.Measure.MILLISECONDS_EACH,
                GOAL,
                files.size(),
                (from, to) -> to - from,
                new Race.Side("facts", (from, to) -> {
                    long found = 0;
                    for (Path file : files.subList(from, to)) {
                        found += read(reader, file).text().length();
                    }
                    return found;
                }),
                new Race.Side("unzip, strip tags", (from, to) -> {
                    long found = 0;
                    for (Path file : files.subList(from, to)) {
                        found += stripped(file).length();
                    }
                    return found;
                }),
                () -> agree(reader, files));
    }

    /** Every word that we read is among the stripped ones, and the facts are there. */
    private static void agree(DocumentReader reader, List<Path> files) throws IOException {
        for (Path file : files.subList(0, Math.min(CHECKED, files.size()))) {
            DocumentReading reading = read(reader, file);
            String plain = bare(stripped(file));
            boolean same = reading.text()
                    .lines()
                    .filter(line -> !line.contains(": "))
                    .allMatch(line -> plain.contains(bare(line)));
            if (!same
                    || reading.data().documentNumber().isEmpty()
                    || reading.text().length() < 1000) {
                throw new IllegalStateException(file + " is not read as its stripped text is");
            }
        }
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s\\u00A0]+", "");
    }

    private static DocumentReading read(DocumentReader reader, Path file) {
        return reader.read(file, file.getFileName().toString(), ReadingLimits.ordinary());
    }

    /** Every part inflated; tags of those in XML away, entities as they stand. */
    static String stripped(Path file) throws IOException {
        StringBuilder text = new StringBuilder();
        try (InputStream in = Files.newInputStream(file);
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] bytes = zip.readAllBytes();
                if (entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels")) {
                    text.append(strip(bytes)).append('\n');
                }
            }
        }
        return text.toString();
    }

    private static String strip(byte[] bytes) {
        byte[] kept = new byte[bytes.length];
        int length = 0;
        boolean tag = false;
        for (byte each : bytes) {
            if (each == '<') {
                tag = true;
            } else if (each == '>') {
                tag = false;
            } else if (!tag) {
                kept[length++] = each;
            }
        }
        return new String(kept, 0, length, StandardCharsets.UTF_8);
    }
}
