package vn.vanthu.signature.ooxml;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Date;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.XMLSignatureException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.poifs.crypt.HashAlgorithm;
import org.apache.poi.poifs.crypt.dsig.SignatureConfig;
import org.apache.poi.poifs.crypt.dsig.SignatureInfo;
import vn.vanthu.signature.SignatureException;
import vn.vanthu.signature.keys.SigningKey;

/** Signs an Office Open XML package (XAdES-BES inside OPC); a second signature leaves the first valid. */
public final class OoxmlSigner {
    private OoxmlSigner() {}

    /** @throws SignatureException DOCUMENT_UNSIGNABLE if it is no package or cannot be signed */
    public static void sign(Path in, Path out, SigningKey key, Instant when, String description) {
        try {
            Files.copy(in, out, StandardCopyOption.REPLACE_EXISTING);
            SignatureConfig config = new SignatureConfig();
            config.setKey(key.privateKey());
            config.setSigningCertificateChain(key.chain());
            config.setDigestAlgo(HashAlgorithm.sha256);
            config.setExecutionTime(Date.from(when));
            config.setSignatureDescription(description);
            config.setAllowMultipleSignatures(true);
            config.setIncludeEntireCertificateChain(true);
            try (OPCPackage opc = OPCPackage.open(out.toFile(), PackageAccess.READ_WRITE)) {
                SignatureInfo signature = new SignatureInfo();
                signature.setSignatureConfig(config);
                signature.setOpcPackage(opc);
                signature.confirmSignature();
            }
        } catch (IOException | OpenXML4JException | XMLSignatureException | MarshalException | RuntimeException e) {
            throw new SignatureException(
                    SignatureException.ErrorCode.DOCUMENT_UNSIGNABLE, "cannot sign: " + e.getMessage(), e);
        }
    }
}
