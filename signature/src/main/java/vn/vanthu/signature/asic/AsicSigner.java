package vn.vanthu.signature.asic;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import vn.vanthu.signature.SignatureException;
import vn.vanthu.signature.keys.Signatory;
import vn.vanthu.signature.stamp.TimeStamps;
import vn.vanthu.signature.xades.Canonical;
import vn.vanthu.signature.xades.SignatureList;
import vn.vanthu.signature.xades.SignedReference;
import vn.vanthu.signature.xades.XadesWriting;

/** ASiC-E with XAdES (EN 319 162-1): any file and its signatures in one container. */
public final class AsicSigner {
    public static final String MEDIA_TYPE = "application/vnd.etsi.asic-e+zip";

    private static final String MANIFEST = "META-INF/manifest.xml";
    private static final SignatureList LIST = new SignatureList("XAdESSignatures", "http://uri.etsi.org/02918/v1.2.1#");

    private AsicSigner() {}

    /**
     * Puts one file into a new container and signs it.
     *
     * @param name the file's name in the container, without folders
     * @throws SignatureException DOCUMENT_UNSIGNABLE for a name that no container takes
     */
    public static void wrap(
            Path in, Path out, String name, String mediaType, Signatory signatory, Instant when, TimeStamps stamps) {
        try {
            if (name.isBlank() || name.equals("mimetype") || name.contains("/") || name.contains("\\")) {
                throw new IOException("not a name of a file: " + name);
            }
            byte[] digest;
            try (InputStream bytes = Files.newInputStream(in)) {
                digest = PackageRewriting.sha256(bytes);
            }
            String manifest = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<manifest:manifest"
                    + " xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" manifest:version=\"1.2\">"
                    + entry("/", MEDIA_TYPE) + entry(name, mediaType) + "</manifest:manifest>";
            byte[] signatures = signatures(
                    List.of(new SignedReference(PackageRewriting.uri(name), "", digest, Optional.of(mediaType))),
                    signatory,
                    when,
                    stamps);
            try (ZipArchiveOutputStream written = new ZipArchiveOutputStream(out)) {
                PackageRewriting.addStored(written, "mimetype", MEDIA_TYPE.getBytes(StandardCharsets.US_ASCII), when);
                written.putArchiveEntry(PackageRewriting.entry(name, when));
                Files.copy(in, written);
                written.closeArchiveEntry();
                PackageRewriting.add(written, MANIFEST, manifest.getBytes(StandardCharsets.UTF_8), when);
                PackageRewriting.add(written, "META-INF/signatures001.xml", signatures, when);
            }
        } catch (IOException | RuntimeException e) {
            throw SignatureException.unsignable(e);
        }
    }

    /** Adds a signature over everything that a container holds; the earlier ones stay as they are. */
    public static void sign(Path in, Path out, Signatory signatory, Instant when, TimeStamps stamps) {
        try (PackageRewriting content = new PackageRewriting(in)) {
            if (!content.names().contains("mimetype")
                    || !new String(content.read("mimetype"), StandardCharsets.US_ASCII)
                            .strip()
                            .equals(MEDIA_TYPE)) {
                throw new IOException("no ASiC-E container");
            }
            List<SignedReference> references = new ArrayList<>();
            for (String name : content.names()) {
                if (!name.endsWith("/") && !name.startsWith("META-INF/") && !name.equals("mimetype")) {
                    references.add(new SignedReference(
                            PackageRewriting.uri(name),
                            "",
                            content.sha256(name),
                            Optional.of("application/octet-stream")));
                }
            }
            int number = 1;
            while (content.names().contains(signatureFile(number))) {
                number++;
            }
            content.write(out, Map.of(signatureFile(number), signatures(references, signatory, when, stamps)), when);
        } catch (IOException | RuntimeException e) {
            throw SignatureException.unsignable(e);
        }
    }

    private static byte[] signatures(
            List<SignedReference> references, Signatory signatory, Instant when, TimeStamps stamps) throws IOException {
        if (references.isEmpty()) {
            throw new IOException("nothing to sign");
        }
        String id = XadesWriting.idOf(signatory.certificate(), when, references);
        return LIST.with(
                new byte[0],
                around -> new XadesWriting(id, around, references, List.of()).sign(signatory, when, stamps));
    }

    private static String signatureFile(int number) {
        return "META-INF/signatures%03d.xml".formatted(number);
    }

    private static String entry(String path, String mediaType) {
        return "<manifest:file-entry manifest:full-path=\"" + Canonical.attribute(path) + "\" manifest:media-type=\""
                + Canonical.attribute(mediaType) + "\"></manifest:file-entry>";
    }
}
