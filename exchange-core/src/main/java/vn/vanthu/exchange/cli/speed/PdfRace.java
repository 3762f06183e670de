package vn.vanthu.exchange.cli.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import vn.vanthu.classifier.ReadingLimits;
import vn.vanthu.classifier.text.Doubt;
import vn.vanthu.classifier.text.PdfRoads;
import vn.vanthu.classifier.text.TextDocument;
import vn.vanthu.classifier.text.TextExtractor;
import vn.vanthu.classifier.text.TextLine;
import vn.vanthu.classifier.text.Unpacking;

/** The text of a born-digital PDF beside PDFBox's stripper. */
final class PdfRace {
    private static final double GOAL = 0.3;
    private static final int CHECKED = 50;
    private static final int ROADS = 200;

    private PdfRace() {}

    static SpeedCase of(Path folder, Path samples) throws IOException {
        List<Path> files = pdfs(folder);
        return new Race(
                "pdf-text",
                files.size()
                        + " born-digital PDF of 3 pages, 2 embedded fonts: TextExtractor.extract (load, lines with columns and"
                        + " fonts, annotations, forms, metadata, attachments, active content) beside Loader.loadPDF and"
                        + " PDFTextStripper.getText; pages of the first 200 by road: "
                        + roads(files.subList(0, Math.min(ROADS, files.size()))) + "; of the samples: "
                        + roads(pdfs(samples)),
                Race.Measure.MILLISECONDS_EACH,
                GOAL,
                files.size(),
                (from, to) -> to - from,
                new Race.Side("lines", (from, to) -> {
                    long found = 0;
                    for (Path file : files.subList(from, to)) {
                        found += read(file).lines().size();
                    }
                    return found;
                }),
                new Race.Side("PDFTextStripper", (from, to) -> {
                    long found = 0;
                    for (Path file : files.subList(from, to)) {
                        found += stripped(file).length();
                    }
                    return found;
                }),
                () -> agree(files));
    }

    private static List<Path> pdfs(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".pdf")).sorted().toList();
        }
    }

    /** Of every page whose file can be read: on the quick road, or why not. */
    private static String roads(List<Path> files) {
        Map<String, Integer> pages = new TreeMap<>();
        for (Path file : files) {
            for (Optional<Doubt> doubt : roads(file)) {
                pages.merge(doubt.map(Doubt::name).orElse("quick"), 1, Integer::sum);
            }
        }
        return pages.entrySet().stream()
                .map(each -> each.getValue() + " " + each.getKey())
                .collect(Collectors.joining(", "));
    }

    private static List<Optional<Doubt>> roads(Path file) {
        try {
            return PdfRoads.of(file);
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    /** Both read the same letters in the same order, blanks aside. */
    private static void agree(List<Path> files) throws IOException {
        for (Path file : files.subList(0, Math.min(CHECKED, files.size()))) {
            String ours = read(file).lines().stream().map(TextLine::text).collect(Collectors.joining());
            if (!bare(ours).equals(bare(stripped(file))) || ours.length() < 1000) {
                throw new IllegalStateException(file + " is not read as the stripper reads it");
            }
        }
    }

    private static String bare(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static TextDocument read(Path file) throws IOException {
        ReadingLimits limits = ReadingLimits.ordinary();
        try (Unpacking unpacking = new Unpacking(limits)) {
            return TextExtractor.extract(file, "application/pdf", limits, unpacking.level(0))
                    .orElseThrow();
        }
    }

    private static String stripped(Path file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(pdf);
        }
    }
}
