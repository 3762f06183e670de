package vn.vanthu.classifier.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What a converter has to know of how texts are stored. */
public final class StoredText {

    private StoredText() {}

    /** The characters of a text file, bytes of an old encoding as Latin-1. */
    public static String plain(byte[] bytes) {
        return PlainText.decode(bytes);
    }

    /** The font of a paragraph style in a DOCX; of the standard style for an empty name. */
    public static UnaryOperator<String> wordFonts(BoundedZip zip) throws IOException {
        return WordStyles.read(zip, folder(document(zip)))::font;
    }

    /** The part of a DOCX that holds its text. */
    public static String document(BoundedZip zip) throws IOException {
        return OoxmlPackage.mainPart(zip, WordText.DOCUMENT);
    }

    /** Where a part lies, with its slash; its styles, headers and notes lie there too. */
    public static String folder(String part) {
        return part.substring(0, part.lastIndexOf('/') + 1);
    }

    /** The font of the first cell that shows a shared string of an XLSX, by the string's number. */
    public static Map<Integer, String> stringFonts(BoundedZip zip) throws IOException {
        SheetFonts fonts = new SheetFonts();
        read(zip, "xl/styles.xml", fonts);
        Map<Integer, String> ofStrings = new HashMap<>();
        for (String name : zip.names(name -> name.matches("xl/worksheets/[^/]+\\.xml"))) {
            read(zip, name, new Cells(fonts, ofStrings));
        }
        return ofStrings;
    }

    private static void read(BoundedZip zip, String name, Xml.Listener listener) throws IOException {
        Optional<InputStream> part = zip.entry(name);
        if (part.isPresent()) {
            Xml.read(part.get(), listener);
        }
    }

    private static final class Cells implements Xml.Listener {
        private final SheetFonts fonts;
        private final Map<Integer, String> ofStrings;
        private final StringBuilder value = new StringBuilder();
        private boolean shared;
        private int style;

        Cells(SheetFonts fonts, Map<Integer, String> ofStrings) {
            this.fonts = fonts;
            this.ofStrings = ofStrings;
        }

        @Override
        public void start(String name, Xml.Element element) {
            if (name.equals("c")) {
                shared = Xml.attribute(element, "t").equals("s");
                style = SharedStrings.number(Xml.attribute(element, "s"), -1);
            }
            value.setLength(0);
        }

        @Override
        public void end(String name) {
            if (name.equals("v") && shared) {
                ofStrings.putIfAbsent(SharedStrings.number(value.toString().strip(), -1), fonts.of(style));
            }
        }

        @Override
        public void text(String text) {
            value.append(text);
        }
    }
}
