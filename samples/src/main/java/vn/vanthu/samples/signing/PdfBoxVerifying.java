package vn.vanthu.samples.signing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;

/** Whether each signature of a PDF is intact, by PDFBox and Bouncy Castle, as PDFBox's examples do it ({@code ShowSignature}). */
public final class PdfBoxVerifying implements Function<Path, List<Boolean>> {

    @Override
    public List<Boolean> apply(Path file) {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            byte[] bytes = Files.readAllBytes(file);
            List<Boolean> intact = new ArrayList<>();
            for (PDSignature signature : document.getSignatureDictionaries()) {
                intact.add(intact(signature, bytes));
            }
            return intact;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (CMSException | CertificateException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean intact(PDSignature signature, byte[] file)
            throws IOException, CMSException, CertificateException, OperatorCreationException {
        CMSSignedData signed = new CMSSignedData(
                new CMSProcessableByteArray(signature.getSignedContent(new ByteArrayInputStream(file))),
                signature.getContents(file));
        SignerInformation signer =
                signed.getSignerInfos().getSigners().iterator().next();
        X509CertificateHolder certificate = (X509CertificateHolder)
                signed.getCertificates().getMatches(signer.getSID()).iterator().next();
        return signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate));
    }
}
