package vn.vanthu.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vanthu.signature.TestTrust.AGENCY;
import static vn.vanthu.signature.TestTrust.NOW;
import static vn.vanthu.signature.TestTrust.PERSON;
import static vn.vanthu.signature.TestTrust.TRUST;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.DEROctetString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.signature.keys.SoftwareKey;

/** The oldest form of a PDF's signature: a bare RSA value, {@code adbe.x509.rsa_sha1}. */
class BareRsaTest {
    @TempDir
    Path folder;

    @Test
    void isWeakByItsSha1ThoughTheSignerIsNamed() throws Exception {
        SignatureReport report = only(signed("SHA1withRSA", AGENCY, AGENCY));
        assertThat(report.reason()).contains(SignatureReason.WEAK_ALGORITHM);
        assertThat(report.registeredAgency()).contains("sxd");
        assertThat(report.subject()).contains("Sở Xây dựng");
        assertThat(report.coversWholeDocument()).isTrue();
    }

    @Test
    void isValidOverADigestThatHolds() throws Exception {
        for (String algorithm : new String[] {"SHA256withRSA", "SHA384withRSA", "SHA512withRSA"}) {
            SignatureReport report = only(signed(algorithm, AGENCY, AGENCY));
            assertThat(report.reason()).as(algorithm).isEmpty();
            assertThat(report.signedAt()).contains(NOW);
        }
    }

    @Test
    void isTamperedWhereTheFileIsChangedOrTheValueIsOfAnotherKey() throws Exception {
        Path changed = signed("SHA256withRSA", AGENCY, AGENCY);
        byte[] bytes = Files.readAllBytes(changed);
        bytes[11]++;
        assertThat(only(Files.write(changed, bytes)).reason()).contains(SignatureReason.TAMPERED);
        assertThat(only(signed("SHA1withRSA", PERSON, AGENCY)).reason()).contains(SignatureReason.TAMPERED);
    }

    @Test
    void isMalformedWithoutItsCertificate() throws Exception {
        Path signed = signed("SHA256withRSA", AGENCY, AGENCY);
        byte[] bytes = Files.readAllBytes(signed);
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("/Cert ");
        bytes[at + 1] = 'X';
        assertThat(only(Files.write(signed, bytes)).reason()).contains(SignatureReason.MALFORMED);
    }

    private static SignatureReport only(Path file) {
        var reports = DocumentSignatures.verify(file, "application/pdf", TRUST, NOW.plusSeconds(60));
        assertThat(reports).hasSize(1);
        return reports.getFirst();
    }

    private Path signed(String algorithm, SoftwareKey signer, SoftwareKey named) throws Exception {
        Path out = folder.resolve(algorithm + ".pdf");
        try (PDDocument document =
                        Loader.loadPDF(Documents.pdf(folder, "Quyet dinh").toFile());
                OutputStream written = Files.newOutputStream(out)) {
            PDSignature signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(COSName.getPDFName("adbe.x509.rsa_sha1"));
            GregorianCalendar when = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
            when.setTimeInMillis(NOW.toEpochMilli());
            signature.setSignDate(when);
            signature
                    .getCOSObject()
                    .setItem(
                            COSName.getPDFName("Cert"),
                            new COSString(named.certificate().getEncoded()));
            document.addSignature(signature, content -> {
                try {
                    Signature value = DigestProvider.signing(algorithm, signer.privateKey());
                    value.update(content.readAllBytes());
                    return new DEROctetString(value.sign()).getEncoded();
                } catch (GeneralSecurityException e) {
                    throw new IllegalStateException(e);
                }
            });
            document.saveIncremental(written);
        }
        return out;
    }
}
