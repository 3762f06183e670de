package vn.vanthu.signature.pades;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import vn.vanthu.signature.DigestProvider;
import vn.vanthu.signature.SignatureException;
import vn.vanthu.signature.cms.SignedDataTemplate;
import vn.vanthu.signature.stamp.TimeStamps;

/**
 * A PDF that waits for its signature value.
 *
 * @param hole where the hexadecimal digits of the signature begin
 * @param room bytes of signature that fit in
 * @param digest SHA-256 of the document without the hole
 */
public record PreparedPdf(Path file, long hole, int room, byte[] digest) {
    public PreparedPdf {
        digest = digest.clone();
    }

    @Override
    public byte[] digest() {
        return digest.clone();
    }

    /**
     * Of a file that another process prepared: whether it begins with the document as it was, and what it digests to.
     *
     * @throws SignatureException DOCUMENT_UNSIGNABLE if it is something else
     */
    public static PreparedPdf appendedTo(Path before, Path file, long hole, int room) {
        try (FileChannel in = FileChannel.open(before, StandardOpenOption.READ);
                PdfBytes then = new PdfBytes(in);
                FileChannel out = FileChannel.open(file, StandardOpenOption.READ);
                PdfBytes now = new PdfBytes(out)) {
            long behind = hole + 2L * room + 1;
            if (!now.beginsWith(then) || hole <= then.length() || behind >= now.length()) {
                throw new SignatureException(
                        SignatureException.ErrorCode.DOCUMENT_UNSIGNABLE, "not what it was with something appended");
            }
            MessageDigest digest = DigestProvider.sha256();
            now.feed(digest, 0, hole - 1);
            now.feed(digest, behind, now.length());
            return new PreparedPdf(file, hole, room, digest.digest());
        } catch (IOException e) {
            throw new SignatureException(
                    SignatureException.ErrorCode.DOCUMENT_UNSIGNABLE, "cannot read " + file.getFileName(), e);
        }
    }

    /**
     * Fills the signature in.
     *
     * @param value over {@link SignedDataTemplate#toBeSigned} of this digest
     * @throws SignatureException DOCUMENT_UNSIGNABLE if it does not fit, TIME_STAMP_UNAVAILABLE without an answer in time
     */
    public void complete(SignedDataTemplate template, byte[] value, TimeStamps stamps) {
        ByteBuffer digits = ByteBuffer.wrap(digits(template, value, stamps));
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (long at = hole; digits.hasRemaining(); ) {
                at += out.write(digits, at);
            }
        } catch (IOException e) {
            throw new SignatureException(
                    SignatureException.ErrorCode.DOCUMENT_UNSIGNABLE, "cannot write " + file.getFileName(), e);
        }
    }

    /** What goes into the hole. */
    byte[] digits(SignedDataTemplate template, byte[] value, TimeStamps stamps) {
        Optional<byte[]> token = stamps.over(DigestProvider.sha256().digest(value));
        byte[] cms = template.encoded(digest, value, token);
        if (cms.length > room) {
            throw new SignatureException(
                    SignatureException.ErrorCode.DOCUMENT_UNSIGNABLE,
                    "a signature of " + cms.length + " bytes where " + room + " fit");
        }
        return HexFormat.of().formatHex(cms).getBytes(StandardCharsets.US_ASCII);
    }
}
