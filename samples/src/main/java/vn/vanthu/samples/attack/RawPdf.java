package vn.vanthu.samples.attack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import vn.vanthu.samples.SampleTrust;

/**
 * A PDF written object by object, revision after revision, so that everything in it may be as it should not be: 1 is the
 * catalogue, 2 the page tree, 3 the page, 4 its content, 5 its font, 6 the form; what comes later is numbered from 10.
 */
final class RawPdf {
    static final String TEXT = "BT /F 14 Tf 80 700 Td (Ho tro 15 trieu dong cho moi ho dan) Tj ET";
    static final String OTHER_TEXT = "BT /F 14 Tf 80 700 Td (Ho tro 95 trieu dong cho moi ho dan) Tj ET";
    private static final int ROOM = 6000;

    final List<String> annotations = new ArrayList<>();
    final List<String> fields = new ArrayList<>();
    String catalog = "";
    String form = "";
    String page = "";
    String resources = "/Font<</F 5 0 R>>";
    String contents = "4 0 R";
    String pages = "/Kids[3 0 R]/Count 1/MediaBox[0 0 595 842]";
    String prefix = "";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Map<Integer, String> entries = new TreeMap<>();
    private int size = 10;
    private long lastTable = -1;

    RawPdf() {
        text("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
    }

    /** The common letter of one page, finished. */
    static RawPdf letter() {
        return letter(TEXT);
    }

    static RawPdf letter(String content) {
        return new RawPdf().body(content).finish();
    }

    RawPdf body(String content) {
        object(2, "<</Type/Pages" + pages + ">>");
        stream(4, "", content);
        object(5, "<</Type/Font/Subtype/Type1/BaseFont/Times-Roman/Encoding/WinAnsiEncoding>>");
        return skeleton();
    }

    /** Catalogue, page and form as they are now. */
    RawPdf skeleton() {
        object(1, "<</Type/Catalog/Pages 2 0 R/AcroForm 6 0 R" + catalog + ">>");
        object(
                3,
                "<</Type/Page/Parent 2 0 R/Contents " + contents + "/Resources<<" + resources + page + ">>/Annots["
                        + String.join(" ", annotations) + "]>>");
        return object(6, "<</Fields[" + String.join(" ", fields) + "]" + form + ">>");
    }

    int next() {
        return size++;
    }

    long length() {
        return out.size();
    }

    byte[] bytes() {
        return out.toByteArray();
    }

    RawPdf text(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    RawPdf object(int number, String body) {
        here(number);
        return text(number + " 0 obj\n" + body + "\nendobj\n");
    }

    RawPdf stream(int number, String keys, String content) {
        return object(number, "<<" + keys + "/Length " + content.length() + ">>\nstream\n" + content + "\nendstream");
    }

    /** The next object of that number begins here. */
    void here(int number) {
        size = Math.max(size, number + 1);
        entries.put(number, "%010d 00000 n \n".formatted(out.size()));
    }

    /** An entry of the table to come, whatever is true. */
    RawPdf entry(int number, long offset) {
        entries.put(number, "%010d 00000 n \n".formatted(offset));
        return this;
    }

    RawPdf free(int number) {
        entries.put(number, "0000000000 00001 f \n");
        return this;
    }

    RawPdf finish() {
        return finish("/Root 1 0 R");
    }

    RawPdf finish(String trailer) {
        return finish(trailer, lastTable);
    }

    /** @param previous the table before, or negative for none */
    RawPdf finish(String trailer, long previous) {
        long table = out.size();
        text("xref\n" + (lastTable < 0 ? "0 1\n0000000000 65535 f \n" : ""));
        entries.forEach((number, entry) -> text(number + " 1\n" + entry));
        text("trailer\n<</Size " + size + trailer + (previous < 0 ? "" : "/Prev " + previous) + ">>\nstartxref\n"
                + table + "\n%%EOF\n");
        lastTable = table;
        entries.clear();
        return this;
    }

    long lastTable() {
        return lastTable;
    }

    RawPdf lastTable(long offset) {
        lastTable = offset;
        entries.clear();
        return this;
    }

    /** How one signature is made. */
    static final class Making {
        String field = "";
        String signature = "";
        String subFilter = "/SubFilter/adbe.pkcs7.detached";
        String rectangle = "[0 0 0 0]";
        String appearance = "";
        String name = "Signature";
        UnaryOperator<long[]> range = honest -> honest;
        CmsMaking cms = CmsMaking::ordinary;
        int existing;
    }

    RawPdf sign(SampleTrust.Key key) throws IOException {
        return sign(key, new Making());
    }

    /** One more revision: the field, the signature, the page and the form that name them. */
    RawPdf sign(SampleTrust.Key key, Making making) throws IOException {
        int field = making.existing > 0 ? making.existing : next();
        int value = next();
        if (making.existing == 0) {
            annotations.add(field + " 0 R");
            fields.add(field + " 0 R");
        }
        object(
                field,
                "<</Type/Annot/Subtype/Widget/FT/Sig/T(" + making.name + fields.size() + ")/F 4/P 3 0 R/Rect"
                        + making.rectangle + "/V " + value + " 0 R" + making.appearance + making.field + ">>");
        here(value);
        text(value + " 0 obj\n<</Type/Sig/Filter/Adobe.PPKLite" + making.subFilter + "/M(D:20261013100000+07'00')"
                + making.signature + "/ByteRange");
        int rangeAt = out.size();
        text(" ".repeat(48) + "/Contents");
        long hole = out.size();
        text("<" + "0".repeat(2 * ROOM) + ">");
        long after = out.size();
        text(">>\nendobj\n");
        if (!form.contains("/SigFlags")) {
            form += "/SigFlags 3";
        }
        skeleton();
        finish();
        byte[] file = out.toByteArray();
        long[] range = making.range.apply(new long[] {0, hole, after, file.length - after});
        patch(file, rangeAt, Arrays.toString(range).replace(",", ""));
        byte[] cms = making.cms.sign(covered(file, range), key);
        patch(file, (int) hole + 1, hex(cms));
        out.reset();
        out.writeBytes(file);
        return this;
    }

    private static byte[] covered(byte[] file, long[] range) {
        ByteArrayOutputStream covered = new ByteArrayOutputStream();
        for (int i = 0; i + 1 < range.length; i += 2) {
            int from = (int) Math.clamp(range[i], 0, file.length);
            int length = (int) Math.clamp(range[i + 1], 0, file.length - from);
            covered.write(file, from, length);
        }
        return covered.toByteArray();
    }

    private static String hex(byte[] bytes) {
        return java.util.HexFormat.of().formatHex(bytes);
    }

    private static void patch(byte[] file, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(bytes, 0, file, at, bytes.length);
    }

    /** The same file with a piece of it replaced, the length kept by blanks. */
    RawPdf replaceInPlace(String old, String fresh) {
        String file = new String(out.toByteArray(), StandardCharsets.ISO_8859_1);
        int at = file.lastIndexOf(old);
        if (at < 0 || fresh.length() > old.length()) {
            throw new IllegalArgumentException("cannot put " + fresh + " for " + old);
        }
        String padded = fresh + " ".repeat(old.length() - fresh.length());
        out.reset();
        return text(file.substring(0, at) + padded + file.substring(at + old.length()));
    }

    void write(Path file) throws IOException {
        Files.write(file, out.toByteArray());
    }
}
