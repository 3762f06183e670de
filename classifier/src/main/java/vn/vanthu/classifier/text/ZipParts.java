package vn.vanthu.classifier.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import vn.vanthu.classifier.ActiveContent;
import vn.vanthu.classifier.Form;

/** ZIP and ASiC: every file in it is a part; what an ASiC keeps under META-INF is about signatures. */
final class ZipParts {

    private static final Pattern OBJECT =
            Pattern.compile(".*\\.(html?|mht|mhtml|txt|rtf|eml|docx?|xlsx?|pptx?|pdf|zip)|word/afchunk[^/]*"
                    + "|.*/altchunk/[^/]+|(?!objectreplacements/)(.*/)?object [^/]+");
    private static final Pattern MARKUP = Pattern.compile("(?i).*\\.(xml|rels|vml)|.*/");

    private ZipParts() {}

    static TextDocument read(BoundedZip zip, boolean signed, LineCollector lines, Unpacking.Level parts)
            throws IOException {
        for (ZipEntry entry : zip.entries()) {
            String name = entry.getName();
            boolean aboutSignatures = signed && (name.startsWith("META-INF/") || name.equals("mimetype"));
            if (entry.isDirectory()) {
                continue;
            }
            Optional<InputStream> content = zip.entry(name);
            if (content.isPresent() && !(aboutSignatures && signature(zip, name))) {
                parts.add(name, content.get());
            }
        }
        return mixed(lines, EnumSet.noneOf(ActiveContent.class));
    }

    /** Whatever lies beside signatures and is none of them is a file like others. */
    private static boolean signature(BoundedZip zip, String name) throws IOException {
        Optional<InputStream> content = zip.entry(name);
        if (content.isEmpty()) {
            return true;
        }
        try (InputStream in = content.get()) {
            int first = in.read();
            return name.equals("mimetype") || first < 0 || first == '<' || first == 0xEF || first == 0x30;
        }
    }

    /** Objects that an Office document carries inside, whatever their names. */
    static void embedded(BoundedZip zip, Unpacking.Level parts) throws IOException {
        List<String> names = zip.names(name -> name.contains("/embeddings/") && !name.endsWith("/")
                || OBJECT.matcher(name.toLowerCase(Locale.ROOT)).matches());
        for (String name : names) {
            Optional<InputStream> content = zip.entry(name);
            if (content.isPresent()) {
                parts.add(name, content.get());
            }
        }
        for (String name :
                zip.names(name -> !names.contains(name) && !MARKUP.matcher(name).matches())) {
            if (document(zip, name)) {
                parts.add(name, zip.entry(name).orElseThrow());
            }
        }
    }

    /** A document under the name of a picture or of nothing known. */
    private static boolean document(BoundedZip zip, String name) throws IOException {
        Optional<InputStream> content = zip.entry(name);
        if (content.isEmpty()) {
            return false;
        }
        try (InputStream in = content.get()) {
            String start = new String(in.readNBytes(8), StandardCharsets.ISO_8859_1);
            return start.startsWith("PK\u0003\u0004") || start.startsWith("%PDF-") || start.startsWith("{\\rt");
        }
    }

    static TextDocument mixed(LineCollector lines, Set<ActiveContent> active) {
        return new TextDocument(
                lines.lines().isEmpty() ? Form.OTHER : Form.EDITABLE,
                OptionalInt.empty(),
                lines.lines(),
                active,
                Optional.empty(),
                Set.of());
    }
}
