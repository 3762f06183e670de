package vn.vanthu.exchange.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import vn.vanthu.classifier.DocumentReader;
import vn.vanthu.classifier.DocumentReading;
import vn.vanthu.classifier.Form;
import vn.vanthu.classifier.PartReading;
import vn.vanthu.classifier.ReadingLimits;
import vn.vanthu.classifier.text.Region;
import vn.vanthu.classifier.text.TextExtractor;
import vn.vanthu.classifier.text.TextLine;
import vn.vanthu.classifier.text.Unpacking;
import vn.vanthu.samples.JourneyDocuments;
import vn.vanthu.signature.DocumentSignatures;
import vn.vanthu.signature.SignatureReport;
import vn.vanthu.signature.ooxml.OoxmlSigner;
import vn.vanthu.signature.xades.XmlDocuments;

/**
 * A signed package or XML file, one of its parts changed, one added, or its bytes changed as they lie: where a signature is
 * valid, the document reads as it did when it was signed, or it is not read.
 */
public final class SignedPackageTarget {
    private static final List<String> NAMES = List.of(
            "phu-luc.txt",
            "word/document.xml",
            "WORD/document.xml",
            "content.xml",
            "Pictures/a.png",
            "META-INF/signatures2.xml",
            "META-INF/ASiCManifest2.xml",
            "META-INF/a.txt",
            "_xmlsignatures/sig2.xml",
            "mimetype",
            "a/",
            "word/header9.xml",
            "docProps/app.xml");
    private static final List<String> WORDS = List.of(
            "<ds:Reference URI=\"phu-luc.txt\">",
            "</ds:Reference>",
            "<ds:Object>",
            "</ds:Object>",
            "<ds:Manifest>",
            "</ds:Manifest>",
            "<ds:Transforms><ds:Transform Algorithm=\"http://www.w3.org/2000/09/xmldsig#enveloped-signature\"/></ds:Transforms>",
            "<ds:Transform Algorithm=\"http://www.w3.org/TR/1999/REC-xslt-19991116\"/>",
            "<ds:Transform Algorithm=\"http://www.w3.org/TR/1999/REC-xpath-19991116\"><ds:XPath>1=2</ds:XPath></ds:Transform>",
            "<DataObjectReference URI=\"phu-luc.txt\">",
            "</DataObjectReference>",
            "URI=\"\"",
            "URI=\"#xpointer(/)\"",
            "URI=\"./cong-van.txt\"",
            "%2e",
            "Id=\"ID1\"",
            "http://www.w3.org/2000/09/xmldsig#sha1",
            "<!---->",
            "<!DOCTYPE a>",
            "<a>",
            "</a>",
            "15",
            "95");

    private static final List<Base> BASES = bases();

    private SignedPackageTarget() {}

    private record Base(String name, byte[] bytes, Map<String, byte[]> parts, Optional<String> told) {}

    static int count() {
        return Signed.names(".odt", ".asice", ".xml").size() + 1;
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
        byte[] file = changed(base, script);
        Path path = Scratch.file("da-ky", file);
        String type = type(path);
        List<SignatureReport> reports = DocumentSignatures.verify(path, type, Signed.TRUST, Signed.AT);
        if (Signed.valid(reports) == 0) {
            return;
        }
        Signed.same(reports, DocumentSignatures.verify(path, type, Signed.TRUST, Signed.AT));
        Optional<String> told = told(path, type);
        if (told.isPresent() && !told.equals(base.told())) {
            throw new IllegalStateException(
                    base.name() + " signed: " + base.told() + "\nread: " + told + "\n" + reports);
        }
    }

    private static byte[] changed(Base base, Script script) {
        if (base.parts().isEmpty()) {
            return script.changed(base.bytes(), WORDS);
        }
        switch (script.next(4)) {
            case 0 -> {
                return script.changed(base.bytes(), WORDS);
            }
            case 1 -> {
                Map<String, byte[]> more = new LinkedHashMap<>(base.parts());
                more.put(NAMES.get(script.next(NAMES.size())), script.rest());
                return zipped(more);
            }
            default -> {
                Map<String, byte[]> other = new LinkedHashMap<>(base.parts());
                List<String> names = List.copyOf(other.keySet());
                String name = names.get(script.next(names.size()));
                other.computeIfPresent(name, (any, part) -> script.changed(part, WORDS));
                return zipped(other);
            }
        }
    }

    /** By content, as the hub finds it. */
    private static String type(Path file) {
        try {
            return TextExtractor.mediaType(file, ReadingLimits.ordinary());
        } catch (IOException refused) {
            return "";
        }
    }

    /** What the file says; empty where it is not read. */
    private static Optional<String> told(Path file, String type) {
        if (type.equals("application/xml")) {
            return Optional.of(elements(file));
        }
        if (type.contains("wordprocessingml")) {
            return words(file, type);
        }
        DocumentReading reading = new DocumentReader().read(file, "", ReadingLimits.ordinary());
        return reading.form() == Form.UNREADABLE || reading.form() == Form.OTHER
                ? Optional.empty()
                : Optional.of(reading.parts().stream().map(PartReading::name).toList()
                        + reading.text().replaceAll("\\s+", " ").strip());
    }

    /** Without the document's properties, which Office does not sign. */
    private static Optional<String> words(Path file, String type) {
        ReadingLimits limits = ReadingLimits.ordinary();
        try (Unpacking unpacking = new Unpacking(limits)) {
            return TextExtractor.extract(file, type, limits, unpacking.level(0))
                    .map(document -> document.lines().stream()
                            .filter(line -> line.region() != Region.METADATA)
                            .map(TextLine::text)
                            .collect(Collectors.joining("\n")));
        } catch (IOException refused) {
            return Optional.empty();
        }
    }

    /** Names and texts of an XML file without its signatures. */
    private static String elements(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            Document document = XmlDocuments.read(in);
            for (Element signature : XmlDocuments.signatures(document)) {
                signature.getParentNode().removeChild(signature);
            }
            StringBuilder told = new StringBuilder();
            NodeList all = document.getElementsByTagName("*");
            for (int i = 0; i < all.getLength(); i++) {
                told.append(all.item(i).getNodeName())
                        .append(' ')
                        .append(all.item(i).getTextContent())
                        .append('\n');
            }
            return told.toString();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<Base> bases() {
        List<Base> bases = new ArrayList<>();
        try {
            for (Signed.Signature file : Signed.files(".odt", ".asice", ".xml")) {
                if (signed(file.bytes())) {
                    bases.add(base(file.name(), file.bytes()));
                }
            }
            Path draft = JourneyDocuments.draft(Scratch.file("nhap.docx", new byte[0]), "rà soát hồ sơ quyết toán");
            Path signed = Scratch.file("ky.docx", new byte[0]);
            OoxmlSigner.sign(draft, signed, Signed.AGENCY, Signed.AT, "");
            bases.add(base("ky.docx", Files.readAllBytes(signed)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bases;
    }

    /** An attack undone is what was signed, and no base. */
    private static boolean signed(byte[] bytes) {
        Path file = Scratch.file("da-ky", bytes);
        return Signed.valid(DocumentSignatures.verify(file, type(file), Signed.TRUST, Signed.AT)) > 0;
    }

    private static Base base(String name, byte[] bytes) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        Path file = Scratch.file("da-ky", bytes);
        return new Base(name, bytes, parts, told(file, type(file)));
    }

    private static byte[] zipped(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (ZipException notAFile) {
            return new byte[0];
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
