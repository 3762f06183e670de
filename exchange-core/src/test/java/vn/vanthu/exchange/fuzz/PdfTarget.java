package vn.vanthu.exchange.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.vanthu.samples.MarkPlace;

/** A PDF with words in some place of it, changed anywhere: what PDFBox still opens is read, on its pages and beside them. */
public final class PdfTarget {
    private static final int LARGEST = 60_000;
    private static final List<String> WORDS = List.of(
            "/Kids[3 0 R]",
            "/Parent 3 0 R",
            "/Next 3 0 R",
            "/Contents 3 0 R",
            "/AP<</N 3 0 R>>",
            "/Subtype/FreeText",
            "/Subtype/Widget/FT/Tx/T(a)/V(b)",
            "/Rect[0 0 1e9 -1e9]",
            "/MediaBox[0 0 NaN 0]",
            "/Rotate 45",
            "/OpenAction<</S/JavaScript/JS(a)>>",
            "/AA<</O<</S/Launch/F(a)>>>>",
            "/Names<</EmbeddedFiles<</Names[(a)3 0 R]>>>>",
            "/ActualText",
            "(\\376\\377\\036\\254)",
            "<</Title(M\\304T)>>",
            "/XFA[(a)3 0 R]",
            "/Type/Page",
            "/Type/Catalog",
            "null",
            "99999999999",
            "-1",
            "[",
            "]",
            "<<",
            ">>");
    private static final List<byte[]> BASES = bases();

    private PdfTarget() {}

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
        byte[] base = BASES.get(script.next(BASES.size()));
        Scratch.readByLibrary("van-ban.pdf", script.changed(base, WORDS), "application/pdf");
    }

    private static List<byte[]> bases() {
        List<byte[]> bases = new ArrayList<>();
        for (MarkPlace place : MarkPlace.all()) {
            if (place.extension().equals("pdf")) {
                try {
                    Path file = Scratch.file("mau", new byte[0]);
                    place.writing().write("TUYỆT MẬT", file);
                    byte[] bytes = Files.readAllBytes(file);
                    if (bytes.length <= LARGEST) {
                        bases.add(bytes);
                    }
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            }
        }
        return bases;
    }
}
