package vn.vanthu.classifier.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import vn.vanthu.classifier.ActiveContent;
import vn.vanthu.classifier.Form;
import vn.vanthu.classifier.ReadingLimits;

/** FODT, FODS, FODP: what OpenDocument keeps in several parts, in one file of XML. */
final class FlatOdf {

    private static final int LONGEST_PICTURE = 1 << 25;

    private FlatOdf() {}

    static TextDocument read(Path file, ReadingLimits limits, Unpacking.Level parts) throws IOException {
        LineCollector lines = new LineCollector(limits);
        Set<ActiveContent> active = EnumSet.noneOf(ActiveContent.class);
        OdfStyles styles = new OdfStyles();
        Found found = new Found(active, lines);
        Xml.read(Files.newInputStream(file), found);
        lines.layDown(parts);
        for (String part : new String[] {"styles", "automatic-styles"}) {
            Xml.read(Files.newInputStream(file), new Within(part, styles));
        }
        Xml.read(Files.newInputStream(file), new Within("body", new OdfPart(Region.BODY, styles, lines, active)));
        Xml.read(
                Files.newInputStream(file),
                new Within("master-styles", new OdfPart(Region.HEADER, styles, lines, active)));
        Xml.read(Files.newInputStream(file), new Within("meta", new OdfText.Meta(lines)));
        return new TextDocument(
                Form.EDITABLE,
                OptionalInt.empty(),
                lines.lines(),
                active,
                Optional.empty(),
                lines.gaps(found.pictures),
                styles.page().setup());
    }

    /** Pictures, macros and objects anywhere in it. */
    private static final class Found implements Xml.Listener {
        private final Set<ActiveContent> active;
        private final LineCollector lines;
        private final StringBuilder bytes = new StringBuilder();
        private boolean pictures;
        private boolean inPicture;

        Found(Set<ActiveContent> active, LineCollector lines) {
            this.active = active;
            this.lines = lines;
        }

        @Override
        public void start(String name, Xml.Element element) {
            switch (name) {
                case "image" -> pictures = true;
                case "binary-data" -> inPicture = true;
                case "module" -> active.add(ActiveContent.MACRO);
                case "object", "object-ole" -> active.add(ActiveContent.EMBEDDED_OBJECT);
                default -> {
                    // text and looks
                }
            }
        }

        @Override
        public void end(String name) {
            if (name.equals("binary-data")) {
                lines.embedded(decoded());
                bytes.setLength(0);
                inPicture = false;
            }
        }

        private byte[] decoded() {
            try {
                return Base64.getMimeDecoder().decode(bytes.toString());
            } catch (IllegalArgumentException e) {
                return new byte[0];
            }
        }

        @Override
        public void text(String text) {
            if (inPicture && bytes.length() + text.length() <= LONGEST_PICTURE) {
                bytes.append(text);
            }
        }
    }

    /** Tells of one part alone, without the bytes of pictures in it. */
    private static final class Within implements Xml.Listener {
        private static final int ROOT = 1;

        private final String part;
        private final Xml.Listener listener;
        private int depth;
        private boolean inside;
        private boolean bytes;

        Within(String part, Xml.Listener listener) {
            this.part = part;
            this.listener = listener;
        }

        @Override
        public void start(String name, Xml.Element element) throws IOException, XMLStreamException {
            if (inside) {
                bytes |= name.equals("binary-data");
                listener.start(name, element);
            }
            inside |= depth == ROOT && name.equals(part);
            depth++;
        }

        @Override
        public void end(String name) throws IOException {
            depth--;
            inside &= depth > ROOT;
            if (inside) {
                bytes &= !name.equals("binary-data");
                listener.end(name);
            }
        }

        @Override
        public void text(String text) throws IOException {
            if (inside && !bytes) {
                listener.text(text);
            }
        }
    }
}
