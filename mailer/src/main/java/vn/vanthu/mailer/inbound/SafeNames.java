package vn.vanthu.mailer.inbound;

import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What strangers wrote into headers, made safe to show and to store. */
final class SafeNames {
    private static final int LONGEST_NAME = 180;
    private static final int LONGEST_ADDRESS = 320;

    private SafeNames() {}

    /** No folders, no controls, no invisible or direction-changing characters; never empty. */
    static String file(@Nullable String name, int index) {
        String text = header(name);
        text = text.substring(Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\')) + 1);
        text = text.replaceAll("[\\p{Cc}\\p{Cf}:*?\"<>|]", "_")
                .replaceAll("^[.\\s]+", "")
                .strip();
        if (text.length() > LONGEST_NAME) {
            int dot = text.lastIndexOf('.');
            String ending = dot > 0 && text.length() - dot < 12 ? text.substring(dot) : "";
            text = text.substring(0, LONGEST_NAME - ending.length()) + ending;
        }
        return text.isEmpty() ? "tep-" + index : text;
    }

    /** Lower case; a character that cannot be seen is replaced by one that can, so that no address passes for another. */
    static String address(@Nullable String address) {
        String text = address == null ? "" : address.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "_");
        return (text.length() > LONGEST_ADDRESS ? text.substring(0, LONGEST_ADDRESS) : text).toLowerCase(Locale.ROOT);
    }

    /** A name as a header, without the characters that hide or turn what stands beside them. */
    static String person(@Nullable String name) {
        return header(name).replaceAll("\\p{Cf}", "");
    }

    /** Decoded (RFC 2047) and on one line, at most 2 000 characters. */
    static String header(@Nullable String value) {
        if (value == null) {
            return "";
        }
        String text = value;
        try {
            text = MimeUtility.decodeText(MimeUtility.unfold(value));
        } catch (UnsupportedEncodingException | RuntimeException e) {
            // an unknown charset stays as it came
        }
        text = Normalizer.normalize(
                        text.replaceAll("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069]+", " "), Normalizer.Form.NFC)
                .strip();
        return text.length() > 2000 ? text.substring(0, 2000) : text;
    }
}
