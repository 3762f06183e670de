package vn.vanthu.mailer.outbound;

import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/** Words in headers, seven-bit (RFC 2047, RFC 2231). */
final class MimeText {
    private MimeText() {}

    /** Folded where long; line breaks inside never survive. */
    static String header(String name, String text) {
        return name + ": " + MimeUtility.fold(name.length() + 2, word(text)) + "\r\n";
    }

    static String address(String header, String name, String address) {
        String clean = address.replaceAll("[\\r\\n<>\\s]", "");
        return name.isBlank()
                ? header + ": <" + clean + ">\r\n"
                : header + ": " + MimeUtility.fold(header.length() + 2, word(name)) + "\r\n <" + clean + ">\r\n";
    }

    static String word(String text) {
        String flat = Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\r\\n\\t]+", " ")
                .strip();
        try {
            return MimeUtility.encodeText(flat, "UTF-8", "B");
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@code filename*=UTF-8''…} with an ASCII fallback beside it for old programs. */
    static String fileName(String name) {
        String flat = Normalizer.normalize(name, Normalizer.Form.NFC).replaceAll("[\\p{Cntrl}\"\\\\/]", "_");
        String ascii = Normalizer.normalize(flat, Normalizer.Form.NFD)
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .replaceAll("[^\\x20-\\x7e]", "");
        String encoded = URLEncoder.encode(flat, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "filename=\"" + ascii + "\";\r\n filename*=UTF-8''" + encoded;
    }
}
