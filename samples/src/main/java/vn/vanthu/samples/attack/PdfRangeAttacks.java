package vn.vanthu.samples.attack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import vn.vanthu.samples.SampleTrust;

/** What a signature says of itself is false: its range, its contents, its kind. */
final class PdfRangeAttacks {
    static final String MALFORMED = "INVALID/MALFORMED";
    private static final String TAMPERED = "INVALID/TAMPERED";
    private static final String PARTIAL = "INVALID/PARTIAL_COVERAGE";

    private PdfRangeAttacks() {}

    static List<AttackFile> all() {
        return List.of(
                forged("pdf-forgery-no-contents.pdf", "Universal forgery: no Contents", "/Contents<", "/Xontents<"),
                forged("pdf-forgery-no-range.pdf", "Universal forgery: no ByteRange", "/ByteRange", "/XyteRange"),
                inUpdate("pdf-forgery-null-contents.pdf", "Universal forgery: Contents is null", "/Contents null"),
                inUpdate("pdf-forgery-empty-contents.pdf", "Universal forgery: Contents is empty", "/Contents<>"),
                inUpdate("pdf-forgery-zero-contents.pdf", "Universal forgery: Contents is one zero", "/Contents<00>"),
                inUpdate(
                        "pdf-forgery-null-range.pdf",
                        "Universal forgery: ByteRange is null",
                        "/ByteRange null/Contents<00>"),
                inUpdate(
                        "pdf-forgery-zero-range.pdf",
                        "Universal forgery: ByteRange is all zeros",
                        "/ByteRange[0 0 0 0]/Contents<00>"),
                made(
                        "pdf-forgery-no-subfilter.pdf",
                        "A signature that does not say of what kind it is",
                        MALFORMED,
                        making -> making.subFilter = ""),
                made(
                        "pdf-forgery-odd-subfilter.pdf",
                        "A signature of a kind that nobody knows",
                        MALFORMED,
                        making -> making.subFilter = "/SubFilter/an.lac.khong.co"),
                overSha1("pdf-sha1-subfilter.pdf", "A signature over a SHA-1 digest", "INVALID/WEAK_ALGORITHM", ""),
                overSha1("pdf-sha1-subfilter-changed.pdf", "A signature over another SHA-1 digest", TAMPERED, "x"),
                made(
                        "pdf-sha1-subfilter-no-digest.pdf",
                        "A signature over a SHA-1 digest, which it does not bring",
                        MALFORMED,
                        making -> making.subFilter = "/SubFilter/adbe.pkcs7.sha1"),
                made(
                        "pdf-subfilter-brazil.pdf",
                        "A signature that calls itself as the policies of Brazil want it",
                        "VALID/",
                        making -> making.subFilter = "/SubFilter/PBAD.PAdES"),
                made(
                        "pdf-content-in-cms.pdf",
                        "The CMS brings the very bytes that it signs",
                        "VALID/",
                        making -> making.cms =
                                (content, key) -> CmsMaking.signed(content, "SHA256withRSA", false, true, key)),
                ranged(
                        "pdf-range-wide-gap.pdf",
                        "The range leaves out more than the contents before them",
                        PARTIAL,
                        honest -> new long[] {0, honest[1] - 30, honest[2], honest[3]}),
                ranged(
                        "pdf-range-wide-gap-behind.pdf",
                        "The range leaves out more than the contents behind them",
                        PARTIAL,
                        honest -> new long[] {0, honest[1], honest[2] + 20, honest[3] - 20}),
                ranged("pdf-range-not-from-start.pdf", "The range does not begin at the first byte", PARTIAL, honest ->
                        new long[] {15, honest[1] - 15, honest[2], honest[3]}),
                ranged("pdf-range-not-to-end.pdf", "The range ends amid a revision", MALFORMED, honest ->
                        new long[] {0, honest[1], honest[2], 30}),
                ranged("pdf-range-overlapping.pdf", "The two stretches overlap", MALFORMED, honest ->
                        new long[] {0, honest[2] + 10, honest[2], honest[3]}),
                ranged("pdf-range-swapped.pdf", "The two stretches are swapped", MALFORMED, honest ->
                        new long[] {honest[2], honest[3], 0, honest[1]}),
                ranged("pdf-range-negative.pdf", "A stretch begins before the file", MALFORMED, honest ->
                        new long[] {-5, honest[1] + 5, honest[2], honest[3]}),
                ranged("pdf-range-beyond-end.pdf", "The range ends behind the file", MALFORMED, honest ->
                        new long[] {0, honest[1], honest[2], honest[3] + 100}),
                ranged(
                        "pdf-range-three-stretches.pdf",
                        "The range has three stretches and two holes",
                        MALFORMED,
                        honest -> new long[] {0, 20, 40, honest[1] - 40, honest[2], honest[3]}),
                ranged("pdf-range-everything.pdf", "The range has no hole for the contents", TAMPERED, honest ->
                        new long[] {0, honest[1], honest[1], honest[3]}),
                further(
                        "pdf-further-range-among-signed.pdf",
                        "A further signature leaves out bytes that were signed before it",
                        honest -> new long[] {0, 100, honest[2], honest[3]}),
                further(
                        "pdf-further-range-not-from-start.pdf",
                        "A further signature does not begin at the first byte that was signed before it",
                        honest -> new long[] {15, honest[1] - 15, honest[2], honest[3]}),
                new AttackFile(
                        "pdf-wrapping.pdf",
                        "Signature wrapping: the second stretch is moved back and another content stands in the hole",
                        List.of(TAMPERED),
                        PdfRangeAttacks::wrapped),
                new AttackFile(
                        "pdf-spoofed-dictionary.pdf",
                        "The field names a new signature dictionary with another signer's name over the old contents",
                        List.of(PdfAttacks.CHANGED),
                        PdfRangeAttacks::spoofed),
                new AttackFile(
                        "pdf-signature-moved-to-other-field.pdf",
                        "The old signature dictionary is copied into a second field over a changed page",
                        List.of(PdfAttacks.CHANGED, MALFORMED),
                        PdfRangeAttacks::copied),
                made(
                        "pdf-two-signers.pdf",
                        "The CMS has two signers; PAdES knows one",
                        MALFORMED,
                        making -> making.cms =
                                (content, key) -> CmsMaking.detached(content, "SHA256withRSA", false, key, key)),
                made(
                        "pdf-no-signed-attributes.pdf",
                        "The CMS has no signed attributes, as adbe.pkcs7.detached lets it",
                        "VALID/",
                        making -> making.cms = CmsMaking::withoutAttributes),
                made(
                        "pdf-no-signed-attributes-changed.pdf",
                        "The CMS has no signed attributes and is over other bytes",
                        TAMPERED,
                        making -> making.cms = (content, key) ->
                                CmsMaking.withoutAttributes(Arrays.copyOf(content, content.length - 1), key)),
                made(
                        "pdf-no-signed-attributes-no-digest.pdf",
                        "The CMS has no signed attributes, and what it calls a digest is none",
                        MALFORMED,
                        making -> making.cms = CmsTricks::digestCalledSignature),
                made(
                        "pdf-no-signed-attributes-pades.pdf",
                        "The CMS has no signed attributes, which ETSI.CAdES.detached asks for",
                        MALFORMED,
                        making -> {
                            making.subFilter = "/SubFilter/ETSI.CAdES.detached";
                            making.cms = CmsMaking::withoutAttributes;
                        }),
                made(
                        "pdf-sha1.pdf",
                        "The CMS uses SHA-1",
                        "INVALID/WEAK_ALGORITHM",
                        making ->
                                making.cms = (content, key) -> CmsMaking.detached(content, "SHA1withRSA", false, key)),
                PdfAttacks.changed(
                        "pdf-sha1-changed.pdf",
                        "A file that was signed with SHA-1 gets another page content",
                        trust -> {
                            RawPdf.Making making = new RawPdf.Making();
                            making.cms = (content, key) -> CmsMaking.detached(content, "SHA1withRSA", false, key);
                            return RawPdf.letter().sign(trust.sxd, making).stream(4, "", RawPdf.OTHER_TEXT)
                                    .finish();
                        }),
                made(
                        "pdf-foreign-certificate-in-cms.pdf",
                        "The signed attributes name another certificate than the one that the CMS shows",
                        MALFORMED,
                        making -> making.cms = CmsTricks::namesAnotherCertificate),
                made(
                        "pdf-attributes-as-content.pdf",
                        "Signed attributes of another signature are given out as the content signed",
                        TAMPERED,
                        making -> making.cms = CmsTricks::attributesAsContent),
                made(
                        "pdf-other-content-type.pdf",
                        "The signed attributes speak of another content type",
                        MALFORMED,
                        making -> making.cms = CmsTricks::otherContentType),
                made(
                        "pdf-other-algorithm-beside.pdf",
                        "The algorithm beside the signed attributes is not the one that they name (RFC 6211)",
                        MALFORMED,
                        making -> making.cms = CmsTricks::otherAlgorithmBeside));
    }

    private static AttackFile forged(String name, String what, String key, String other) {
        return new AttackFile(
                name,
                what,
                List.of(MALFORMED),
                (file, trust) ->
                        PdfAttacks.signed(trust).replaceInPlace(key, other).write(file));
    }

    private static AttackFile inUpdate(String name, String what, String keys) {
        return new AttackFile(
                name,
                what,
                List.of(MALFORMED),
                (file, trust) -> PdfAttacks.signed(trust)
                        .object(11, "<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/adbe.pkcs7.detached" + keys + ">>")
                        .finish()
                        .write(file));
    }

    private static AttackFile made(String name, String what, String result, Consumer<RawPdf.Making> change) {
        return new AttackFile(name, what, List.of(result), (file, trust) -> {
            RawPdf.Making making = new RawPdf.Making();
            change.accept(making);
            RawPdf.letter().sign(trust.sxd, making).write(file);
        });
    }

    private static AttackFile overSha1(String name, String what, String result, String more) {
        return made(name, what, result, making -> {
            making.subFilter = "/SubFilter/adbe.pkcs7.sha1";
            making.cms = (content, key) -> CmsTricks.overSha1(content, more, key);
        });
    }

    private static AttackFile ranged(String name, String what, String result, UnaryOperator<long[]> range) {
        return made(name, what, result, making -> making.range = range);
    }

    private static AttackFile further(String name, String what, UnaryOperator<long[]> range) {
        return new AttackFile(name, what, List.of(PdfAttacks.CHANGED, PARTIAL), (file, trust) -> {
            RawPdf.Making making = new RawPdf.Making();
            making.range = range;
            PdfAttacks.signed(trust).sign(trust.head, making).write(file);
        });
    }

    private static void wrapped(Path file, SampleTrust trust) throws IOException {
        RawPdf pdf = PdfAttacks.signed(trust);
        String signed = new String(pdf.bytes(), StandardCharsets.ISO_8859_1);
        int hole = signed.indexOf("/Contents<") + "/Contents".length();
        int after = signed.indexOf('>', hole) + 1;
        String second = signed.substring(after);
        String injected = ">>\nendobj\n4 0 obj\n<</Length " + RawPdf.OTHER_TEXT.length() + ">>\nstream\n"
                + RawPdf.OTHER_TEXT + "\nendstream\nendobj\n";
        int moved = after + injected.length();
        String range = "[0 " + hole + " " + moved + " " + second.length() + "]";
        int at = signed.indexOf("/ByteRange") + "/ByteRange".length();
        int place = signed.indexOf("/Contents<");
        String first = signed.substring(0, at) + range + " ".repeat(place - at - range.length());
        Files.write(
                file,
                (first + signed.substring(place, after) + injected + second).getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String dictionary(RawPdf pdf) {
        String signed = new String(pdf.bytes(), StandardCharsets.ISO_8859_1);
        int from = signed.indexOf("<</Type/Sig");
        return signed.substring(from, signed.indexOf("endobj", from)).strip();
    }

    private static void spoofed(Path file, SampleTrust trust) throws IOException {
        RawPdf pdf = PdfAttacks.signed(trust);
        String other = dictionary(pdf).replace("/Filter", "/Name(Chu tich Uy ban nhan dan tinh)/Filter");
        pdf.object(11, other).finish().write(file);
    }

    private static void copied(Path file, SampleTrust trust) throws IOException {
        RawPdf pdf = PdfAttacks.signed(trust);
        String dictionary = dictionary(pdf);
        pdf.object(30, dictionary.replace("/Filter/Adobe", "/Name(x)/Filter/Adobe"));
        pdf.object(31, "<</Type/Annot/Subtype/Widget/FT/Sig/T(Khac)/F 4/P 3 0 R/Rect[0 0 0 0]/V 30 0 R>>");
        pdf.annotations.add("31 0 R");
        pdf.fields.add("31 0 R");
        pdf.stream(4, "", RawPdf.OTHER_TEXT);
        pdf.skeleton().finish().write(file);
    }
}
