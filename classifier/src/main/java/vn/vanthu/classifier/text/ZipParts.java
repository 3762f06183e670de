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

    private static final Pattern SIGNED_XML = Pattern.compile("(?i)META-INF/[^/]*(signature|manifest)[^/]*\\.xml");
    private static final Pattern SIGNED_CMS = Pattern.compile("(?i)META-INF/[^/]*\\.(p7s|p7m|tst)");
    private static final Pattern SIGNED_ROOT = Pattern.compile("^(\u00EF\u00BB\u00BF)?\\s*(<\\?xml[^>]{0,200}>\\s*)?"
            + "<([\\w.-]{1,40}:)?(XAdESSignatures|Signature|ASiCManifest|manifest|document-signatures)[\\s>/]");
    /** The object identifier of signed data (RFC 5652, 5.1), as it stands at the head of every CMS. */
    private static final String SIGNED_DATA = "\u0006\t*\u0086H\u0086\u00F7\r\u0001\u0007\u0002";

    private static final int START = 512;
    private static final int LONGEST_TYPE = 64;

    private ZipParts() {}

    static TextDocument read(BoundedZip zip, boolean signed, LineCollector lines, Unpacking.Level parts)
            throws IOException {
        for (ZipEntry entry : zip.entries()) {
            String name = entry.getName();
            if (entry.isDirectory()) {
                continue;
            }
            Optional<InputStream> content = zip.entry(name);
            if (content.isPresent() && !(signed && aboutSignatures(zip, name))) {
                parts.add(name, content.get());
            }
        }
        return mixed(lines, EnumSet.noneOf(ActiveContent.class));
    }

    /** Whatever lies beside signatures and is none of them, by name and by how it begins, is a file like others. */
    private static boolean aboutSignatures(BoundedZip zip, String name) throws IOException {
        boolean xml = SIGNED_XML.matcher(name).matches();
        if (!xml && !SIGNED_CMS.matcher(name).matches() && !name.equals("mimetype")) {
            return false;
        }
        Optional<InputStream> content = zip.entry(name);
        if (content.isEmpty()) {
            return true;
        }
        try (InputStream in = content.get()) {
            String start = new String(in.readNBytes(START), StandardCharsets.ISO_8859_1);
            if (name.equals("mimetype")) {
                return start.startsWith("application/vnd.etsi.asic-") && start.length() <= LONGEST_TYPE;
            }
            return xml ? SIGNED_ROOT.matcher(start).find() : start.startsWith("0") && start.contains(SIGNED_DATA);
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
                lines.gaps(false));
    }
}
