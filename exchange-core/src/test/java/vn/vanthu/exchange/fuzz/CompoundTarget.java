package vn.vanthu.exchange.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.EntryUtils;
import org.apache.poi.poifs.filesystem.Ole10Native;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import vn.vanthu.classifier.ReadingLimits;
import vn.vanthu.classifier.text.TextExtractor;
import vn.vanthu.samples.MarkPlace;

/** DOC, XLS, PPT, MSG and winmail.dat, one stream of them changed: what POI still opens is read. */
public final class CompoundTarget {
    private static final int OF_EACH = 3;
    private static final int WHOLE = 31;
    private static final List<String> WORDS = List.of(
            "\u0013", "\u0014", "\u0015", "\u0007", "\r", "\u0001", "\0", "TUYỆT MẬT", "{\\rtf1 ", "<b>", "<script>");
    private static final List<Base> BASES = bases();

    private CompoundTarget() {}

    private record Base(byte[] bytes, String type) {
        boolean compound() {
            return bytes[0] == (byte) 0xD0;
        }
    }

    static int count() {
        return BASES.size();
    }

    /** Signing and reading of what is changed take their time before the first input has its own. */
    public static void fuzzerInitialize() {
        if (BASES.isEmpty()) {
            throw new IllegalStateException("nothing to change");
        }
    }

    public static void fuzzerTestOneInput(byte[] bytes) {
        Script script = new Script(bytes);
        Base base = BASES.get(script.next(BASES.size()));
        int stream = script.next(32);
        byte[] file = stream == WHOLE || !base.compound()
                ? script.changed(base.bytes(), WORDS)
                : changed(base, stream, script);
        Scratch.readByLibrary("cu", file, base.type());
    }

    private static byte[] changed(Base base, int stream, Script script) {
        try (POIFSFileSystem compound = new POIFSFileSystem(new ByteArrayInputStream(base.bytes()));
                POIFSFileSystem copy = new POIFSFileSystem()) {
            EntryUtils.copyNodes(compound.getRoot(), copy.getRoot());
            List<DocumentEntry> streams = new ArrayList<>();
            streams(copy.getRoot(), streams);
            DocumentEntry chosen = streams.get(stream % streams.size());
            DirectoryEntry home = chosen.getParent();
            String name = chosen.getName();
            byte[] content;
            try (DocumentInputStream in = new DocumentInputStream(chosen)) {
                content = in.readAllBytes();
            }
            chosen.delete();
            home.createDocument(name, new ByteArrayInputStream(script.changed(content, WORDS)));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            copy.writeFilesystem(out);
            return out.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void streams(DirectoryEntry folder, List<DocumentEntry> found) {
        folder.forEach(entry -> {
            if (entry instanceof DirectoryEntry inner) {
                streams(inner, found);
            } else if (entry instanceof DocumentEntry document) {
                found.add(document);
            }
        });
    }

    private static List<Base> bases() {
        List<Base> bases = new ArrayList<>();
        try {
            for (String extension : List.of("doc", "xls", "ppt", "msg", "dat")) {
                for (MarkPlace place : MarkPlace.all().stream()
                        .filter(each -> each.extension().equals(extension))
                        .limit(OF_EACH)
                        .toList()) {
                    Path file = Scratch.file("mau", new byte[0]);
                    place.writing().write("TUYỆT MẬT", file);
                    bases.add(base(file));
                }
            }
            try (POIFSFileSystem object = new POIFSFileSystem()) {
                Ole10Native.createOleMarkerEntry(object);
                byte[] letter = "Số: 15/QĐ-SXD".getBytes(StandardCharsets.UTF_8);
                ByteArrayOutputStream stream = new ByteArrayOutputStream();
                new Ole10Native("a.txt", "a.txt", "a.txt", letter).writeOut(stream);
                object.createDocument(new ByteArrayInputStream(stream.toByteArray()), Ole10Native.OLE10_NATIVE);
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                object.writeFilesystem(out);
                bases.add(base(Scratch.file("mau", out.toByteArray())));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bases;
    }

    private static Base base(Path file) throws IOException {
        return new Base(Files.readAllBytes(file), TextExtractor.mediaType(file, ReadingLimits.ordinary()));
    }
}
