package vn.vanthu.signature;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfPKCS7;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfSignature;
import org.openpdf.text.pdf.PdfSignatureAppearance;
import org.openpdf.text.pdf.PdfStamper;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.TSAClient;

/** A PDF signed by OpenPDF as its own samples do it: a field that is seen, a CMS beside the range, appended to the file. */
final class OpenPdfSigning {
    private static final int ROOM_BYTES = 16 << 10;
    private static final String DIGEST = "SHA-256";

    private final PrivateKey key;
    private final List<X509Certificate> chain;
    private final Instant when;

    OpenPdfSigning(PrivateKey key, List<X509Certificate> chain, Instant when) {
        this.key = key;
        this.chain = List.copyOf(chain);
        this.when = when;
    }

    /** @param certification one of {@link PdfSignatureAppearance}'s levels */
    void sign(Path in, Path out, String field, int certification, Optional<TSAClient> stamps)
            throws IOException, GeneralSecurityException {
        try (PdfReader reader = new PdfReader(Files.readAllBytes(in));
                OutputStream written = Files.newOutputStream(out)) {
            PdfStamper stamper = PdfStamper.createSignature(reader, written, null, null, true);
            PdfSignatureAppearance appearance = stamper.getSignatureAppearance();
            appearance.setVisibleSignature(
                    field.equals("A") ? new Rectangle(80, 80, 240, 140) : new Rectangle(300, 80, 460, 140), 1, field);
            appearance.setCertificationLevel(certification);
            appearance.setSignDate(day());
            appearance.setCrypto(null, chain.toArray(Certificate[]::new), null, null);
            PdfSignature dictionary = new PdfSignature(PdfName.ADOBE_PPKLITE, PdfName.ADBE_PKCS7_DETACHED);
            dictionary.setDate(new PdfDate(day()));
            dictionary.setReason("Phat hanh");
            appearance.setCryptoDictionary(dictionary);
            appearance.preClose(Map.of(PdfName.CONTENTS, 2 * ROOM_BYTES + 2));
            PdfDictionary contents = new PdfDictionary();
            contents.put(
                    PdfName.CONTENTS,
                    new PdfString(Arrays.copyOf(cms(appearance, stamps), ROOM_BYTES)).setHexWriting(true));
            appearance.close(contents);
        }
    }

    private byte[] cms(PdfSignatureAppearance appearance, Optional<TSAClient> stamps)
            throws IOException, GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance(DIGEST);
        try (InputStream range = appearance.getRangeStream()) {
            digest.update(range.readAllBytes());
        }
        byte[] hash = digest.digest();
        PdfPKCS7 cms = new PdfPKCS7(key, chain.toArray(Certificate[]::new), null, DIGEST, null, false);
        byte[] attributes = cms.getAuthenticatedAttributeBytes(hash, day(), null);
        cms.update(attributes, 0, attributes.length);
        return cms.getEncodedPKCS7(hash, day(), stamps.orElse(null), null);
    }

    private Calendar day() {
        Calendar day = Calendar.getInstance();
        day.setTime(Date.from(when));
        return day;
    }
}
