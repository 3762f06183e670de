package vn.vanthu.exchange.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.vanthu.classifier.SecrecyLevel;
import vn.vanthu.classifier.encoding.EncodingDetector;
import vn.vanthu.classifier.encoding.EncodingReading;
import vn.vanthu.classifier.marking.SecrecyMarks;
import vn.vanthu.classifier.text.Alignment;
import vn.vanthu.classifier.text.Region;
import vn.vanthu.classifier.text.TextLine;
import vn.vanthu.classifier.text.TextRun;

/** One short line in no known encoding, as a stamp alone in an old one is: read alike twice, and a mark that it means is found. */
public final class StrayMarksTarget {
    private static final Set<String> MARKS = Set.of("MẬT", "TỐIMẬT", "TUYỆTMẬT");

    private StrayMarksTarget() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        String stored = new String(bytes, StandardCharsets.ISO_8859_1);
        TextLine line = new TextLine(1, 1, Region.BODY, 0, 0, Alignment.CENTER, false, List.of(TextRun.plain(stored)));
        EncodingReading reading = EncodingDetector.read(List.of(line));
        if (reading.lines().size() != 1
                || !reading.lines().equals(EncodingDetector.read(List.of(line)).lines())) {
            throw new IllegalStateException("read as " + reading.lines());
        }
        String meant = reading.lines().getFirst();
        SecrecyMarks.Found found = SecrecyMarks.find(List.of(line), reading.lines(), "van-ban.txt");
        boolean mark = meant.length() <= stored.length()
                && MARKS.contains(meant.replaceAll("[\\s\\u00A0]+", "").toUpperCase(Locale.ROOT));
        if (mark && found.level() == SecrecyLevel.NONE) {
            throw new IllegalStateException("“" + stored + "” means “" + meant + "” and is no mark");
        }
    }
}
