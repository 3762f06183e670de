package vn.vanthu.classifier.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import vn.vanthu.classifier.ActiveContent;
import vn.vanthu.classifier.Form;
import vn.vanthu.classifier.ReadingLimits;
import vn.vanthu.classifier.UnreadableReason;

/** ODT, ODS, ODP: content.xml, then headers and footers of styles.xml, then meta.xml. */
final class OdfText {

    private OdfText() {}

    static TextDocument read(BoundedZip zip, ReadingLimits limits) throws IOException {
        InputStream manifest = zip.entry("META-INF/manifest.xml").orElse(null);
        if (manifest != null) {
            Xml.read(manifest, new Encryption());
        }
        LineCollector lines = new LineCollector(limits);
        Set<ActiveContent> active = EnumSet.noneOf(ActiveContent.class);
        OdfStyles styles = new OdfStyles();
        read(zip, "styles.xml", styles);
        InputStream content =
                zip.entry("content.xml").orElseThrow(() -> new UnreadableException(UnreadableReason.CORRUPT));
        Xml.read(content, new OdfPart(Region.BODY, styles, lines, active));
        read(zip, "styles.xml", new OdfPart(Region.HEADER, styles, lines, active));
        read(zip, "meta.xml", new Meta(lines));
        if (zip.contains(name -> (name.startsWith("Basic/") || name.startsWith("Scripts/"))
                && !name.endsWith("/")
                && !name.endsWith("-lc.xml"))) {
            active.add(ActiveContent.MACRO);
        }
        if (zip.contains(name -> name.startsWith("Object ") && !name.endsWith("/"))) {
            active.add(ActiveContent.EMBEDDED_OBJECT);
        }
        for (String name : zip.names(name -> name.matches(".+/(content|styles)\\.xml"))) {
            Region region = name.endsWith("styles.xml") ? Region.HEADER : Region.TEXTBOX;
            read(zip, name, new OdfPart(region, styles, lines, active));
        }
        Set<TextDocument.Gap> gaps =
                lines.gaps(zip.contains(name -> name.startsWith("Pictures/") && !name.endsWith("/")));
        return new TextDocument(
                Form.EDITABLE,
                OptionalInt.empty(),
                lines.lines(),
                active,
                Optional.empty(),
                gaps,
                styles.page().setup());
    }

    private static void read(BoundedZip zip, String name, Xml.Listener listener) throws IOException {
        Optional<InputStream> part = zip.entry(name);
        if (part.isPresent()) {
            Xml.read(part.get(), listener);
        }
    }

    private static final class Encryption implements Xml.Listener {
        @Override
        public void start(String name, Xml.Element element) throws IOException {
            if (name.equals("encryption-data")) {
                throw new UnreadableException(UnreadableReason.PASSWORD);
            }
        }

        @Override
        public void end(String name) {}

        @Override
        public void text(String text) {}
    }

    /** What meta.xml says. */
    static final class Meta implements Xml.Listener {

        private static final Map<String, String> NAMES = new HashMap<>(Map.of(
                "title", "title",
                "subject", "subject",
                "keyword", "keywords",
                "initial-creator", "author",
                "creator", "creator",
                "description", "description"));

        private final LineCollector lines;
        private final StringBuilder value = new StringBuilder();
        private String custom = "";

        Meta(LineCollector lines) {
            this.lines = lines;
        }

        @Override
        public void start(String name, Xml.Element element) {
            value.setLength(0);
            if (name.equals("user-defined")) {
                custom = Xml.attribute(element, "name");
            }
        }

        @Override
        public void end(String name) throws IOException {
            if (name.equals("user-defined")) {
                lines.metadata(custom, value.toString());
            } else {
                String known = NAMES.get(name);
                if (known != null) {
                    lines.metadata(known, value.toString());
                }
            }
            value.setLength(0);
        }

        @Override
        public void text(String text) {
            value.append(text);
        }
    }
}
