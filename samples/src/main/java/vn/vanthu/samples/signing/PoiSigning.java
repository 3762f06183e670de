package vn.vanthu.samples.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.function.ToLongBiFunction;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.XMLSignatureException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.poifs.crypt.HashAlgorithm;
import org.apache.poi.poifs.crypt.dsig.SignatureConfig;
import org.apache.poi.poifs.crypt.dsig.SignatureInfo;

/** An Office document by Apache POI, as its guide shows it. */
public final class PoiSigning implements ToLongBiFunction<Path, Path> {
    private final PrivateKey key;
    private final List<X509Certificate> chain;

    public PoiSigning(PrivateKey key, List<X509Certificate> chain) {
        this.key = key;
        this.chain = List.copyOf(chain);
    }

    /** Signs the first into the second; gives its length. */
    @Override
    public long applyAsLong(Path in, Path out) {
        try {
            Files.copy(in, out, StandardCopyOption.REPLACE_EXISTING);
            SignatureConfig config = new SignatureConfig();
            config.setKey(key);
            config.setSigningCertificateChain(chain);
            config.setDigestAlgo(HashAlgorithm.sha256);
            try (OPCPackage document = OPCPackage.open(out.toFile(), PackageAccess.READ_WRITE)) {
                SignatureInfo signature = new SignatureInfo();
                signature.setSignatureConfig(config);
                signature.setOpcPackage(document);
                signature.confirmSignature();
            }
            return Files.size(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InvalidFormatException | XMLSignatureException | MarshalException e) {
            throw new IllegalStateException(e);
        }
    }
}
