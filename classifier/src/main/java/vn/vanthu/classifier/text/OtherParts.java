package vn.vanthu.classifier.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import vn.vanthu.classifier.ActiveContent;
import vn.vanthu.classifier.UnreadableReason;

/** Markup in an Office package that its reader does not know: settings, glossaries, data, caches, old drawings. */
final class OtherParts {

    private static final Pattern MARKUP = Pattern.compile("(?i).*\\.(xml|vml)");
    private static final Pattern LOOKS =
            Pattern.compile("(?i)(.*/)?(theme/.*|styles\\.xml|stylesWithEffects\\.xml|fontTable\\.xml|tableStyles\\.xml"
                    + "|\\[Content_Types\\]\\.xml|docProps/.*)");
    /** Values of cells, which stand in a table. */
    private static final String CELLS =
            "xl/(pivotCache|slicers|slicerCaches|tables|externalLinks|queryTables)/.*|.*/charts/.*";

    private static final int LONGEST_DRAWING = 16 * 1024 * 1024;

    private OtherParts() {}

    static void read(BoundedZip zip, Predicate<String> known, LineCollector lines) throws IOException {
        for (String name : zip.names(
                name -> MARKUP.matcher(name).matches() && !LOOKS.matcher(name).matches() && !known.test(name))) {
            if (telling(zip, name)) {
                part(zip, name, lines);
            }
        }
    }

    private static void part(BoundedZip zip, String name, LineCollector lines) throws IOException {
        Optional<InputStream> part = zip.entry(name);
        if (part.isEmpty()) {
            return;
        }
        if (name.endsWith(".vml")) {
            drawing(part.get(), lines);
        } else {
            Xml.read(part.get(), new AsideText(lines, name.matches(CELLS) ? Region.TABLE : Region.METADATA));
        }
    }

    /** Old drawings are written as browsers take them: not every element ends. */
    private static void drawing(InputStream part, LineCollector lines) throws IOException {
        try (part) {
            byte[] markup = part.readNBytes(LONGEST_DRAWING + 1);
            if (markup.length > LONGEST_DRAWING) {
                throw new UnreadableException(UnreadableReason.TOO_BIG);
            }
            Markup.collect(MailText.decode(markup, ""), lines, EnumSet.noneOf(ActiveContent.class));
        }
    }

    /** Whether any letter beyond ASCII is in it, as it is or as a reference. */
    static boolean telling(BoundedZip zip, String name) throws IOException {
        Optional<InputStream> part = zip.entry(name);
        if (part.isEmpty()) {
            return false;
        }
        try (InputStream in = part.get()) {
            byte[] bytes = new byte[1 << 13];
            byte before = 0;
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                for (int i = 0; i < read; i++) {
                    byte b = bytes[i];
                    if (b <= 0 || (b == '#' && before == '&')) {
                        return true;
                    }
                    before = b;
                }
            }
            return false;
        }
    }
}
