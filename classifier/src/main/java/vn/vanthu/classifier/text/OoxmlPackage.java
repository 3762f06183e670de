package vn.vanthu.classifier.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import vn.vanthu.classifier.ActiveContent;

/** What all Office Open XML packages share: properties, relationships, macros. */
final class OoxmlPackage {

    private static final Set<String> PROPERTIES = Set.of(
            "title",
            "subject",
            "creator",
            "lastModifiedBy",
            "keywords",
            "category",
            "contentStatus",
            "description",
            "identifier",
            "lpwstr",
            "bstr",
            "Company",
            "Manager");

    private OoxmlPackage() {}

    /** The part that the package's own relationships call its document, the usual one where they name none that is there. */
    static String mainPart(BoundedZip zip, String usual) throws IOException {
        MainPart main = new MainPart();
        read(zip, "_rels/.rels", main);
        String named = main.target.startsWith("/") ? main.target.substring(1) : main.target;
        return !named.isEmpty() && zip.contains(named::equals) ? named : usual;
    }

    static Set<ActiveContent> activeContent(BoundedZip zip) throws IOException {
        Set<ActiveContent> active = EnumSet.noneOf(ActiveContent.class);
        if (zip.contains(name -> name.endsWith("vbaProject.bin") || name.contains("/macrosheets/"))) {
            active.add(ActiveContent.MACRO);
        }
        if (zip.contains(name -> name.contains("/activeX/"))) {
            active.add(ActiveContent.SCRIPT);
        }
        if (zip.contains(name -> name.contains("/embeddings/"))) {
            active.add(ActiveContent.EMBEDDED_OBJECT);
        }
        if (zip.contains(name -> name.contains("/externalLinks/") || name.equals("xl/connections.xml"))) {
            active.add(ActiveContent.EXTERNAL_LINK);
        }
        for (String name : zip.names(name -> name.endsWith(".rels"))) {
            read(zip, name, new Relationships(active));
        }
        return active;
    }

    static void properties(BoundedZip zip, LineCollector lines) throws IOException {
        for (String name : zip.names(name -> name.startsWith("docProps/") && name.endsWith(".xml"))) {
            read(zip, name, new Properties(lines));
        }
    }

    private static void read(BoundedZip zip, String name, Xml.Listener listener) throws IOException {
        Optional<InputStream> part = zip.entry(name);
        if (part.isPresent()) {
            Xml.read(part.get(), listener);
        }
    }

    private static final class MainPart implements Xml.Listener {
        private String target = "";

        @Override
        public void start(String name, Xml.Element element) {
            if (name.equals("Relationship")
                    && Xml.attribute(element, "Type").endsWith("/officeDocument")
                    && target.isEmpty()) {
                target = Xml.attribute(element, "Target");
            }
        }

        @Override
        public void end(String name) {}

        @Override
        public void text(String text) {}
    }

    /** Hyperlinks act only when someone follows them; every other outside target is fetched. */
    private record Relationships(Set<ActiveContent> active) implements Xml.Listener {

        @Override
        public void start(String name, Xml.Element element) {
            if (name.equals("Relationship")
                    && Xml.attribute(element, "TargetMode").equalsIgnoreCase("External")
                    && !Xml.attribute(element, "Type").endsWith("/hyperlink")) {
                active.add(ActiveContent.EXTERNAL_LINK);
            }
        }

        @Override
        public void end(String name) {}

        @Override
        public void text(String text) {}
    }

    private static final class Properties implements Xml.Listener {

        private final LineCollector lines;
        private final StringBuilder value = new StringBuilder();
        private String custom = "";

        Properties(LineCollector lines) {
            this.lines = lines;
        }

        @Override
        public void start(String name, Xml.Element element) {
            value.setLength(0);
            if (name.equals("property")) {
                custom = Xml.attribute(element, "name");
            }
        }

        @Override
        public void end(String name) throws IOException {
            boolean typed = name.equals("lpwstr") || name.equals("bstr") || name.equals("lpstr");
            if (PROPERTIES.contains(name) || (typed && !custom.isEmpty())) {
                lines.metadata(typed ? custom : name, value.toString());
            }
            value.setLength(0);
        }

        @Override
        public void text(String text) {
            value.append(text);
        }
    }
}
