package vn.vanthu.classifier.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.zip.ZipEntry;
import vn.vanthu.classifier.ActiveContent;
import vn.vanthu.classifier.Form;

/** ZIP and ASiC: every file in it is a part; what an ASiC keeps under META-INF is about signatures. */
final class ZipParts {

    private ZipParts() {}

    static TextDocument read(BoundedZip zip, boolean signed, LineCollector lines, Unpacking.Level parts)
            throws IOException {
        for (ZipEntry entry : zip.entries()) {
            String name = entry.getName();
            boolean aboutSignatures = signed && (name.startsWith("META-INF/") || name.equals("mimetype"));
            if (entry.isDirectory() || aboutSignatures) {
                continue;
            }
            Optional<InputStream> content = zip.entry(name);
            if (content.isPresent()) {
                parts.add(name, content.get());
            }
        }
        return mixed(lines, EnumSet.noneOf(ActiveContent.class));
    }

    /** Objects that an Office document carries inside, whatever their names. */
    static void embedded(BoundedZip zip, Unpacking.Level parts) throws IOException {
        List<String> names = zip.names(name -> name.contains("/embeddings/") && !name.endsWith("/")
                || name.toLowerCase(Locale.ROOT)
                        .matches("word/afchunk[^/]*|.*/altchunk/[^/]+|(?!objectreplacements/)(.*/)?object [^/]+"));
        for (String name : names) {
            Optional<InputStream> content = zip.entry(name);
            if (content.isPresent()) {
                parts.add(name, content.get());
            }
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
