package vn.vanthu.classifier.text;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** Tells pictures by how they begin, and by a name where the kind is one that nothing here opens. */
final class PictureKind {
    /** So many bytes tell it. */
    static final int HEAD = 64;

    private static final Set<String> STARTS =
            Set.of("\u0089PNG", "\u00FF\u00D8\u00FF", "GIF8", "II*\0", "MM\0*", "\u00D7\u00CD\u00C6\u009A");

    private static final Set<String> NAMES = Set.of(
            "png", "jpg", "jpeg", "jpe", "jfif", "gif", "bmp", "dib", "tif", "tiff", "emf", "wmf", "emz", "wmz", "wdp",
            "hdp", "jxr", "jp2", "jpx", "jpf", "webp", "heic", "heif", "avif", "pct", "pict", "eps", "svm", "pcx");

    private PictureKind() {}

    /** By its bytes alone. */
    static boolean is(byte[] head) {
        String start = new String(head, StandardCharsets.ISO_8859_1);
        return STARTS.stream().anyMatch(start::startsWith)
                || start.startsWith("BM") && head.length > 14 && head[6] == 0 && head[8] == 0
                || start.startsWith("\u0001\0\0\0") && start.startsWith(" EMF", 40)
                || start.startsWith("\u0001\0\u0009\0");
    }

    /** By its bytes or its name. */
    static boolean is(byte[] head, String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return is(head) || NAMES.contains(lower.substring(lower.lastIndexOf('.') + 1));
    }
}
