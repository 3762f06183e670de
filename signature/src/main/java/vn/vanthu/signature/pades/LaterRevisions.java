package vn.vanthu.signature.pades;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * What came after a signature. Further signatures, time-stamps and validation data may; anything that a reader would see
 * or that would act (pages, annotations, fields, actions, names, layers) may not.
 */
final class LaterRevisions {
    private static final Set<COSName> FREE_IN_CATALOG = Set.of(
            COSName.TYPE,
            COSName.PAGES,
            COSName.ACRO_FORM,
            COSName.METADATA,
            COSName.VERSION,
            COSName.getPDFName("DSS"),
            COSName.getPDFName("Extensions"),
            COSName.getPDFName("Perms"));

    private LaterRevisions() {}

    /** Compares the document as it was when signed (its first {@code end} bytes) with the document as it is. */
    static boolean harmless(PDDocument now, Path file, long end) {
        try {
            Path revision = Files.createTempFile("revision", ".pdf");
            try {
                copyStart(file, revision, end);
                try (PDDocument then = Loader.loadPDF(revision.toFile())) {
                    return catalogFingerprint(then).equals(catalogFingerprint(now))
                            && pages(then).equals(pages(now))
                            && fields(then).equals(fields(now));
                }
            } finally {
                Files.deleteIfExists(revision);
            }
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    private static void copyStart(Path file, Path revision, long end) throws IOException {
        try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ);
                FileChannel out = FileChannel.open(revision, StandardOpenOption.WRITE)) {
            for (long done = 0; done < end; ) {
                long copied = in.transferTo(done, end - done, out);
                if (copied <= 0) {
                    throw new IOException("the file ends before " + end);
                }
                done += copied;
            }
        }
    }

    private static String catalogFingerprint(PDDocument document) {
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        COSDictionary rest = new COSDictionary();
        for (COSName key : catalog.keySet()) {
            if (!FREE_IN_CATALOG.contains(key)) {
                rest.setItem(key, catalog.getItem(key));
            }
        }
        return ObjectFingerprint.of(rest);
    }

    private static List<String> pages(PDDocument document) {
        List<String> fingerprints = new ArrayList<>();
        document.getPages().forEach(page -> fingerprints.add(ObjectFingerprint.of(page.getCOSObject())));
        return fingerprints;
    }

    private static List<String> fields(PDDocument document) {
        List<String> fingerprints = new ArrayList<>();
        if (document.getDocumentCatalog().getAcroForm(null) != null) {
            document.getDocumentCatalog().getAcroForm(null).getFieldTree().forEach(field -> {
                if (!COSName.SIG.equals(field.getCOSObject().getCOSName(COSName.FT))) {
                    fingerprints.add(field.getFullyQualifiedName() + ObjectFingerprint.of(field.getCOSObject()));
                }
            });
        }
        return fingerprints;
    }
}
