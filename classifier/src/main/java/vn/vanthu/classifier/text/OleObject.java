package vn.vanthu.classifier.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.Ole10Native;
import org.apache.poi.poifs.filesystem.Ole10NativeException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import vn.vanthu.classifier.ActiveContent;
import vn.vanthu.classifier.ReadingLimits;
import vn.vanthu.classifier.UnreadableReason;

/** An OLE object inside a document: what it wraps is a part. */
final class OleObject {

    private static final List<String> BEGINNINGS =
            List.of("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1", "PK\u0003\u0004", "%PDF-", "{\\rtf");

    private OleObject() {}

    /** Empty for an object of a program whose data nobody reads here. */
    static Optional<TextDocument> read(Path file, ReadingLimits limits, Unpacking.Level parts) throws IOException {
        try (POIFSFileSystem compound = new POIFSFileSystem(file.toFile(), true)) {
            return unpack(compound.getRoot(), parts)
                    ? Optional.of(ZipParts.mixed(new LineCollector(limits), EnumSet.noneOf(ActiveContent.class)))
                    : Optional.empty();
        }
    }

    /** @return whether it is one whose content is known */
    static boolean unpack(DirectoryNode object, Unpacking.Level parts) throws IOException {
        if (object.hasEntryCaseInsensitive(Ole10Native.OLE10_NATIVE)) {
            try {
                Ole10Native wrapped = Ole10Native.createFromEmbeddedOleObject(object);
                parts.add(named(wrapped.getLabel()), new ByteArrayInputStream(wrapped.getDataBuffer()));
                return true;
            } catch (Ole10NativeException e) {
                UnreadableException corrupt = new UnreadableException(UnreadableReason.CORRUPT);
                corrupt.initCause(e);
                throw corrupt;
            }
        }
        for (String name : List.of("Package", "CONTENTS")) {
            if (object.hasEntryCaseInsensitive(name)) {
                Entry entry = object.getEntryCaseInsensitive(name);
                parts.add(name, object.createDocumentInputStream(entry));
                return true;
            }
        }
        return object.hasEntryCaseInsensitive("Equation Native");
    }

    private static String named(String label) {
        return label == null || label.isBlank() ? "object" : label;
    }

    /** OLE 1.0 wraps a file behind a few strings: it begins where a known format begins. */
    static byte[] payload(byte[] object) {
        String bytes = new String(object, StandardCharsets.ISO_8859_1);
        int from = BEGINNINGS.stream()
                .mapToInt(bytes::indexOf)
                .filter(at -> at >= 0)
                .min()
                .orElse(0);
        return java.util.Arrays.copyOfRange(object, from, object.length);
    }
}
