package vn.vanthu.classifier.text;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.EntryUtils;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Storages of one compound file that are files of their own. */
final class Compounds {

    private Compounds() {}

    /** What the object wraps, else the object itself, is a part. */
    static void addObject(DirectoryNode object, Unpacking.Level parts) throws IOException {
        if (OleObject.unpack(object, parts)) {
            return;
        }
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        try (POIFSFileSystem alone = new POIFSFileSystem()) {
            EntryUtils.copyNodes(object, alone.getRoot());
            alone.writeFilesystem(copy);
        }
        parts.add(object.getName(), new ByteArrayInputStream(copy.toByteArray()));
    }
}
