package vn.vanthu.classifier.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Pattern;

/** The pictures of an Office or OpenDocument package, whatever their folders; not the small view of its first page. */
final class ZipPictures {
    private static final Pattern NONE = Pattern.compile(
            "(?i).*\\.(xml|rels|vml|bin|docx?|xlsx?|pptx?|pdf|zip|svg)|.*/|(docProps/|Thumbnails/|ObjectReplacements/).*");

    private ZipPictures() {}

    /** What cannot be taken out of the package is a picture that nobody has read. */
    static void collect(BoundedZip zip, Unpacking.Level parts) {
        for (String name : zip.names(each -> !NONE.matcher(each).matches())) {
            try {
                if (picture(zip, name)) {
                    Optional<InputStream> content = zip.entry(name);
                    if (content.isPresent()) {
                        parts.picture(name, content.get());
                    }
                }
            } catch (IOException tooLargeOrDamaged) {
                parts.pictureLeft();
            }
        }
    }

    private static boolean picture(BoundedZip zip, String name) throws IOException {
        Optional<InputStream> content = zip.entry(name);
        if (content.isEmpty()) {
            return false;
        }
        try (InputStream in = content.get()) {
            return PictureKind.is(in.readNBytes(PictureKind.HEAD), name);
        }
    }
}
