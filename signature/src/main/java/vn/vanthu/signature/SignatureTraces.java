package vn.vanthu.signature;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** A file that cannot be read as what it is and yet holds what a signature leaves: it is not an unsigned file. */
public final class SignatureTraces {
    private static final int WINDOW = 1 << 16;
    private static final int LONGEST = 200;

    private SignatureTraces() {}

    /** One signature that cannot be read where there are traces of any; empty where there are none. */
    public static List<SignatureReport> unreadable(Path file, SignatureFormat format) {
        return areIn(file, format) ? List.of(SignatureReport.malformed(format)) : List.of();
    }

    /** Whether there are any. */
    public static boolean areIn(Path file, SignatureFormat format) {
        try (InputStream in = Files.newInputStream(file)) {
            Pattern trace = trace(format);
            String before = "";
            for (byte[] bytes = in.readNBytes(WINDOW); bytes.length > 0; bytes = in.readNBytes(WINDOW)) {
                String text = before + new String(bytes, StandardCharsets.ISO_8859_1).replace("\0", "");
                if (trace.matcher(text).find()) {
                    return true;
                }
                before = text.substring(Math.max(0, text.length() - LONGEST));
            }
            return false;
        } catch (IOException e) {
            return false;
        }
    }

    private static Pattern trace(SignatureFormat format) {
        return switch (format) {
            case PADES -> Pattern.compile("/ByteRange");
            case OOXML -> Pattern.compile("_xmlsignatures/", Pattern.CASE_INSENSITIVE);
            case ODF -> Pattern.compile("META-INF/documentsignatures\\.xml");
            case ASIC -> Pattern.compile("META-INF/[^/]{0,80}signature", Pattern.CASE_INSENSITIVE);
            case XADES -> Pattern.compile("http://www\\.w3\\.org/2000/09/xmldsig#");
            case CADES -> Pattern.compile("\\x06\\x09\\x2a\\x86\\x48\\x86\\xf7\\x0d\\x01\\x07\\x02");
        };
    }
}
