package vn.vanthu.samples;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.util.Date;
import java.util.GregorianCalendar;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.XMLSignatureException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.ExternalSigningSupport;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.poifs.crypt.HashAlgorithm;
import org.apache.poi.poifs.crypt.dsig.SignatureConfig;
import org.apache.poi.poifs.crypt.dsig.SignatureInfo;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;

/** Plain signing with the libraries alone: what is verified here was not made by the product. */
final class Signing {
    private Signing() {}

    static void pdf(Path file, SampleTrust.Key key) throws IOException {
        Path out = file.resolveSibling("signed.tmp");
        try (PDDocument document = Loader.loadPDF(file.toFile());
                OutputStream signed = Files.newOutputStream(out)) {
            PDSignature signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(PDSignature.SUBFILTER_ADBE_PKCS7_DETACHED);
            GregorianCalendar when = new GregorianCalendar();
            when.setTime(Date.from(SampleTrust.SIGNED_AT));
            signature.setSignDate(when);
            document.addSignature(signature);
            ExternalSigningSupport external = document.saveIncrementalForExternalSigning(signed);
            external.setSignature(cms(external.getContent(), key));
        }
        Files.move(out, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static byte[] cms(InputStream content, SampleTrust.Key key) throws IOException {
        try (content) {
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(new JcaSimpleSignerInfoGeneratorBuilder()
                    .build("SHA256withRSA", key.privateKey(), key.certificate()));
            generator.addCertificates(new JcaCertStore(key.chain()));
            return generator
                    .generate(new CMSProcessableByteArray(content.readAllBytes()), false)
                    .getEncoded();
        } catch (CMSException | OperatorCreationException | GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    static void office(Path file, SampleTrust.Key key) throws IOException {
        SignatureConfig config = new SignatureConfig();
        config.setKey(key.privateKey());
        config.setSigningCertificateChain(key.chain());
        config.setDigestAlgo(HashAlgorithm.sha256);
        config.setExecutionTime(Date.from(SampleTrust.SIGNED_AT));
        config.setAllowMultipleSignatures(true);
        try (OPCPackage opc = OPCPackage.open(file.toFile(), PackageAccess.READ_WRITE)) {
            SignatureInfo signature = new SignatureInfo();
            signature.setSignatureConfig(config);
            signature.setOpcPackage(opc);
            signature.confirmSignature();
        } catch (OpenXML4JException | XMLSignatureException | MarshalException e) {
            throw new IOException(e);
        }
    }
}
