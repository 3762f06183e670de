package vn.vanthu.exchange.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import vn.vanthu.signature.SignatureReport;
import vn.vanthu.signature.pades.PadesVerifier;

/**
 * A signed PDF, changed anywhere or with anything behind it: no more signatures are valid than cover bytes that somebody
 * signed, and where all are the pages say what they said when they were signed.
 */
public final class SignedPdfTarget {
    private static final Pattern RANGE =
            Pattern.compile("/ByteRange\\s*\\[\\s*(\\d{1,9})\\s+(\\d{1,9})\\s+(\\d{1,9})\\s+(\\d{1,9})\\s*]");
    private static final List<String> WORDS = List.of(
            "\n30 0 obj\n<</Title(So 16)>>\nendobj\n",
            "\n4 0 obj\n<</Length 3>>\nstream\nq Q\nendstream\nendobj\n",
            "xref\n0 1\n0000000000 65535 f \n",
            "30 1\n0000007000 00000 n \n",
            "trailer\n<</Size 31/Root 1 0 R/Prev 1200>>\n",
            "startxref\n7000\n%%EOF\n",
            "/Prev ",
            "/XRefStm ",
            "/Type/XRef/W[1 2 1]/Index[0 1]/Size 1/Length 4",
            "/Type/ObjStm/N 1/First 5",
            "/Encrypt 8 0 R",
            "/ByteRange[0 900 13000 500]",
            "/Annots[3 0 R]",
            "/AcroForm<</Fields[]>>",
            "stream\n",
            "endstream",
            "%",
            "(",
            "<<",
            ">>",
            "[",
            "]");

    private static final List<Signed.Signature> BASES = Signed.files(".pdf");
    private static final Set<String> SIGNED = signed();

    private SignedPdfTarget() {}

    static int count() {
        return Signed.names(".pdf").size();
    }

    /** Signing and reading of what is changed take their time before the first input has its own. */
    public static void fuzzerInitialize() {
        if (BASES.isEmpty()) {
            throw new IllegalStateException("nothing to change");
        }
    }

    public static void fuzzerTestOneInput(byte[] bytes) {
        Script script = new Script(bytes);
        byte[] pdf = script.changed(BASES.get(script.next(BASES.size())).bytes(), WORDS);
        var file = Scratch.file("da-ky.pdf", pdf);
        List<SignatureReport> reports = PadesVerifier.verify(file, Signed.TRUST, Signed.AT);
        long valid = Signed.valid(reports);
        if (valid == 0) {
            return;
        }
        Signed.same(reports, PadesVerifier.verify(file, Signed.TRUST, Signed.AT));
        List<byte[]> intact = intact(pdf);
        if (valid > intact.size()) {
            throw new IllegalStateException(valid + " valid of " + intact.size() + " that are intact: " + reports);
        }
        if (valid == intact.size()) {
            intact.forEach(revision -> same(revision, pdf));
        }
    }

    private static Set<String> signed() {
        Set<String> signed = new HashSet<>();
        BASES.forEach(base -> {
            Matcher range = RANGE.matcher(Signed.latin(base.bytes()));
            while (range.find()) {
                covered(base.bytes(), range).ifPresent(digest -> signed.add(digest));
            }
        });
        return signed;
    }

    /** The revisions that signatures cover which somebody made over exactly that. */
    private static List<byte[]> intact(byte[] pdf) {
        Matcher range = RANGE.matcher(Signed.latin(pdf));
        Set<Integer> ends = new HashSet<>();
        while (range.find()) {
            if (covered(pdf, range).filter(SIGNED::contains).isPresent()) {
                ends.add(number(range, 3) + number(range, 4));
            }
        }
        return ends.stream().map(end -> Arrays.copyOf(pdf, end)).toList();
    }

    private static java.util.Optional<String> covered(byte[] pdf, Matcher range) {
        int hole = number(range, 1) + number(range, 2);
        int end = number(range, 3) + number(range, 4);
        if (number(range, 1) != 0 || hole > pdf.length || end > pdf.length || number(range, 3) < hole) {
            return java.util.Optional.empty();
        }
        MessageDigest digest = sha256();
        digest.update(pdf, 0, hole);
        digest.update(pdf, number(range, 3), number(range, 4));
        return java.util.Optional.of(HexFormat.of().formatHex(digest.digest()));
    }

    private static int number(Matcher range, int group) {
        return Integer.parseInt(range.group(group));
    }

    private static void same(byte[] revision, byte[] whole) {
        if (revision.length < whole.length) {
            String then = text(revision);
            String now = text(whole);
            if (!then.equals(now)) {
                throw new IllegalStateException("signed: " + then + ", shown: " + now);
            }
        }
    }

    private static String text(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages() + ": " + new PDFTextStripper().getText(document);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
