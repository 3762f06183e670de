package vn.vanthu.exchange.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import vn.vanthu.classifier.encoding.EncodingDetector;
import vn.vanthu.classifier.encoding.EncodingReading;
import vn.vanthu.classifier.marking.SecrecyMarks;
import vn.vanthu.classifier.metadata.DataReader;
import vn.vanthu.classifier.text.Alignment;
import vn.vanthu.classifier.text.Region;
import vn.vanthu.classifier.text.TextLine;
import vn.vanthu.classifier.text.TextRun;

/** Lines of any text in any place of a document: its letters, its marks, its data. A first byte a line says where it stands. */
public final class LinesTarget {
    private static final String[] FONTS = {"Times New Roman", ".VnTime", "VNI-Times", ".VnTimeH", ""};

    private LinesTarget() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        List<TextLine> lines = new ArrayList<>();
        String text = new String(bytes, StandardCharsets.UTF_8);
        int number = 0;
        for (String line : text.split("\n", -1)) {
            if (!line.isEmpty()) {
                lines.add(line(line.charAt(0), ++number, line.substring(1)));
            }
        }
        EncodingReading encoding = EncodingDetector.read(lines);
        if (encoding.lines().size() != lines.size()) {
            throw new IllegalStateException("a line more or less");
        }
        SecrecyMarks.find(lines, encoding.lines(), "van-ban.docx");
        DataReader.read(lines, encoding.lines());
    }

    private static TextLine line(char kind, int number, String text) {
        Region[] regions = Region.values();
        Alignment[] alignments = Alignment.values();
        String font = FONTS[(kind / 7) % FONTS.length];
        return new TextLine(
                kind % 3,
                number,
                regions[kind % regions.length],
                kind % 2,
                (kind / 2) % 3,
                alignments[(kind / 3) % alignments.length],
                kind % 11 == 0,
                List.of(new TextRun(text, font, kind % 2 == 0, false)));
    }
}
