package vn.vanthu.signature.cms;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.vanthu.signature.SignatureFormat;
import vn.vanthu.signature.SignatureReport;
import vn.vanthu.signature.trust.TrustStore;

/** CMS in files of their own: {@code a.pdf.p7s} beside {@code a.pdf}, or {@code a.p7m} with what it signs inside. */
public final class SignatureFiles {
    private static final int LONGEST_DETACHED = 4 << 20;
    private static final int LONGEST_OPAQUE = 64 << 20;

    private SignatureFiles() {}

    /** By its name alone. */
    public static boolean isOne(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return name.endsWith(".p7s") || name.endsWith(".p7m");
    }

    /** Of such a file itself; empty where neither in it nor beside it stands what it signs. */
    public static List<SignatureReport> verify(Path file, TrustStore trust, Instant at) {
        try {
            byte[] cms = read(file, LONGEST_OPAQUE);
            Optional<byte[]> content = OpaqueCms.content(cms);
            if (content.isPresent()) {
                return OpaqueCms.verify(cms, content.get(), trust, at);
            }
            String name = file.getFileName().toString();
            Path signed = file.resolveSibling(name.substring(0, Math.max(0, name.length() - ".p7s".length())));
            return Files.isRegularFile(signed) ? detached(signed, cms, trust, at) : List.of();
        } catch (IOException | RuntimeException e) {
            return List.of(SignatureReport.malformed(SignatureFormat.CADES));
        }
    }

    /** Of a document, by what lies beside it under its name and {@code .p7s}. */
    public static List<SignatureReport> beside(Path document, TrustStore trust, Instant at) {
        Path signature = document.resolveSibling(document.getFileName() + ".p7s");
        if (!Files.isRegularFile(signature)) {
            return List.of();
        }
        try {
            return detached(document, read(signature, LONGEST_DETACHED), trust, at);
        } catch (IOException | RuntimeException e) {
            return List.of(SignatureReport.malformed(SignatureFormat.CADES));
        }
    }

    private static List<SignatureReport> detached(Path signed, byte[] cms, TrustStore trust, Instant at)
            throws IOException {
        try (InputStream in = Files.newInputStream(signed)) {
            return DetachedCms.verify(in, cms, trust, at);
        }
    }

    /** DER, or PEM. */
    private static byte[] read(Path file, int longest) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(longest);
        }
        String start = new String(bytes, 0, Math.min(bytes.length, 40), StandardCharsets.ISO_8859_1);
        return start.startsWith("-----BEGIN ")
                ? Base64.getMimeDecoder()
                        .decode(new String(bytes, StandardCharsets.ISO_8859_1).replaceAll("-----[^\\n]*", ""))
                : bytes;
    }
}
