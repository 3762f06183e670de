package vn.vanthu.samples.attack;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.vanthu.samples.SampleTrust;
import vn.vanthu.samples.attack.OfficePackage.Related;

/** Packages and XML files that one reader takes otherwise than the next. */
final class SeamAttacks {
    private static final String PARTIAL = "INVALID/PARTIAL_COVERAGE";
    private static final String TAMPERED = "INVALID/TAMPERED";
    private static final String MALFORMED = "INVALID/MALFORMED";
    private static final int CENTRAL = 0x0201_4b50;
    private static final int UNICODE_PATH = 0x7075;

    private SeamAttacks() {}

    static List<AttackFile> all() {
        return List.of(
                new AttackFile(
                        "odt-second-ending.odt",
                        "The comment of the package is another package, which readers from the end find",
                        List.of(MALFORMED),
                        SeamAttacks::secondEnding),
                new AttackFile(
                        "odt-other-method.odt",
                        "An entry itself says that it is packed, the list of entries that it is not",
                        List.of(MALFORMED),
                        SeamAttacks::otherMethod),
                new AttackFile(
                        "asice-second-name.asice",
                        "Each of two documents has the other's name as a second one, which some readers prefer",
                        List.of(MALFORMED),
                        SeamAttacks::secondName),
                odt(
                        "odt-manifest-in-capitals.odt",
                        "A second manifest differs from the first in capitals",
                        PARTIAL,
                        "META-INF/Manifest.xml",
                        "<m>khac</m>"),
                odt(
                        "odt-macro-signatures.odt",
                        "A list of signatures of macros is added, which holds none",
                        PARTIAL,
                        "META-INF/macrosignatures.xml",
                        "<x>95 trieu</x>"),
                odt("odt-folder.odt", "A folder is added that has the text's name", MALFORMED, "content.xml/", ""),
                asic(
                        "asice-manifest-beside.asice",
                        "A manifest is added that nobody signs, as many makers write one",
                        "VALID/",
                        "META-INF/manifest.xml",
                        "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">"
                                + "<manifest:file-entry manifest:full-path=\"cong-van.txt\" manifest:media-type=\"text/plain\"/>"
                                + "</manifest:manifest>"),
                asic(
                        "asice-single.asice",
                        "It calls itself a container of one document, and holds two",
                        MALFORMED,
                        "mimetype",
                        "application/vnd.etsi.asic-s+zip"),
                docx(
                        "docx-mode.docx",
                        "The signed relationship to the header leads out of the package",
                        TAMPERED,
                        signed -> signed.relate(
                                OfficePackage.DOCUMENT,
                                new Related("rId4", OfficePackage.OFFICE + "header", "header1.xml", "External"))),
                docx(
                        "docx-escaped-name.docx",
                        "A second text has the escaped name of the first",
                        MALFORMED,
                        signed -> signed.put(
                                "word/%64ocument.xml",
                                OfficePackage.WORD + "document.main+xml", OfficePackage.text("Hỗ trợ 95 triệu đồng"))),
                new AttackFile(
                        "docx-base.docx",
                        "The relationships of the package get a base that leads to other parts",
                        List.of(TAMPERED),
                        SeamAttacks::base),
                new AttackFile(
                        "docx-second-origin.docx",
                        "A second origin of signatures leads to one that a stranger made",
                        List.of(MALFORMED),
                        SeamAttacks::secondOrigin),
                new AttackFile(
                        "xml-comment-amid-text.xml",
                        "A comment, which nobody signs, splits the amount for readers that take its first piece",
                        List.of(PARTIAL),
                        (file, trust) -> split(file, trust, "1<!-- -->5 trieu</soTien>")),
                new AttackFile(
                        "xml-mark-amid-text.xml",
                        "The marks of CDATA, which nobody signs, split the amount for readers that take its first piece",
                        List.of(PARTIAL),
                        (file, trust) -> split(file, trust, "1<![CDATA[5 trieu]]></soTien>")),
                new AttackFile(
                        "xml-comment-beside.xml",
                        "A comment stands beside the elements of a signed XML file",
                        List.of("VALID/"),
                        (file, trust) -> split(file, trust, "15 trieu</soTien><!-- so tien -->")));
    }

    private static AttackFile odt(String name, String what, String result, String part, String content) {
        return new AttackFile(
                name,
                what,
                List.of(result),
                (file, trust) -> PackageAttacks.zip(
                        file, PackageAttacks.with(PackageAttacks.signedOdt(trust.sxd), part, content)));
    }

    private static AttackFile asic(String name, String what, String result, String part, String content) {
        return new AttackFile(
                name,
                what,
                List.of(result),
                (file, trust) -> PackageAttacks.zip(
                        file, PackageAttacks.with(PackageAttacks.signedAsic(trust.sxd), part, content)));
    }

    private interface Change {
        void to(OfficePackage signed);
    }

    private static AttackFile docx(String name, String what, String result, Change change) {
        return new AttackFile(name, what, List.of(result), (file, trust) -> {
            OfficePackage signed = new OfficePackage().sign(trust.sxd);
            change.to(signed);
            PackageAttacks.zip(file, signed.entries());
        });
    }

    private static void secondEnding(Path file, SampleTrust trust) throws IOException {
        PackageAttacks.zip(
                file,
                PackageAttacks.with(PackageAttacks.signedOdt(trust.sxd), "content.xml", "<c>Ho tro 95 trieu</c>"));
        byte[] other = Files.readAllBytes(file);
        PackageAttacks.zip(file, PackageAttacks.signedOdt(trust.sxd));
        byte[] whole = Files.readAllBytes(file);
        byte[] both = java.util.Arrays.copyOf(whole, whole.length + other.length);
        System.arraycopy(other, 0, both, whole.length, other.length);
        ByteBuffer bytes = ByteBuffer.wrap(both).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putShort(whole.length - 2, (short) other.length);
        Files.write(file, both);
    }

    /** In the list of entries alone the text is said to be stored. */
    private static void otherMethod(Path file, SampleTrust trust) throws IOException {
        PackageAttacks.zip(file, PackageAttacks.signedOdt(trust.sxd));
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        int at = bytes.getInt(bytes.capacity() - 6);
        while (bytes.getInt(at) == CENTRAL) {
            String name = new String(bytes.array(), at + 46, bytes.getShort(at + 28), StandardCharsets.UTF_8);
            int local = bytes.getInt(at + 42);
            if (name.equals("styles.xml")) {
                bytes.putShort(local + 8, (short) 0);
            }
            at += 46 + bytes.getShort(at + 28) + bytes.getShort(at + 30) + bytes.getShort(at + 32);
        }
        Files.write(file, bytes.array());
    }

    private static void secondName(Path file, SampleTrust trust) throws IOException {
        Map<String, byte[]> parts = PackageAttacks.signedAsic(trust.sxd);
        Map<String, String> others = Map.of("cong-van.txt", "kem-theo.txt", "kem-theo.txt", "cong-van.txt");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                String other = others.get(part.getKey());
                if (other != null) {
                    entry.setExtra(unicodePath(part.getKey(), other));
                }
                zip.putNextEntry(entry);
                zip.write(part.getValue());
            }
        }
    }

    private static byte[] unicodePath(String name, String other) {
        CRC32 crc = new CRC32();
        crc.update(name.getBytes(StandardCharsets.UTF_8));
        byte[] path = other.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(9 + path.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) UNICODE_PATH)
                .putShort((short) (5 + path.length))
                .put((byte) 1)
                .putInt((int) crc.getValue())
                .put(path)
                .array();
    }

    private static void base(Path file, SampleTrust trust) throws IOException {
        OfficePackage signed = new OfficePackage().sign(trust.sxd);
        Map<String, byte[]> entries = signed.entries();
        String part = "word/_rels/document.xml.rels";
        String text = new String(entries.getOrDefault(part, new byte[0]), StandardCharsets.UTF_8);
        PackageAttacks.zip(
                file,
                PackageAttacks.with(
                        entries, part, text.replace("<Relationships ", "<Relationships xml:base=\"/khac/\" ")));
    }

    private static void secondOrigin(Path file, SampleTrust trust) throws IOException {
        OfficePackage signed = new OfficePackage().sign(trust.sxd);
        OfficePackage strange = new OfficePackage().sign(trust.stranger);
        String digital = "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/";
        String type = "application/vnd.openxmlformats-package.digital-signature-";
        signed.parts.put("_xmlsignatures/sig9.xml", strange.parts.getOrDefault(OfficePackage.SIGNATURE, new byte[0]));
        signed.types.put("_xmlsignatures/sig9.xml", type + "xmlsignature+xml");
        signed.put("_xmlsignatures/khac.sigs", type + "origin", "");
        signed.relate("", "rIdT", digital + "origin", "_xmlsignatures/khac.sigs");
        signed.relate("_xmlsignatures/khac.sigs", "rId1", digital + "signature", "sig9.xml");
        PackageAttacks.zip(file, signed.entries());
    }

    private static void split(Path file, SampleTrust trust, String amount) throws IOException {
        var document = XmlSigning.parse("<vanBan Id=\"vb\"><soTien>15 trieu</soTien></vanBan>");
        XmlSigning.enveloped(document.getDocumentElement(), "", "ID1", trust.sxd);
        String signed = new String(XmlSigning.write(document), StandardCharsets.UTF_8);
        Files.writeString(file, signed.replace("15 trieu</soTien>", amount));
    }
}
