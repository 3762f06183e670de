package vn.vanthu.samples.attack;

import java.io.IOException;
import java.security.GeneralSecurityException;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import vn.vanthu.samples.SampleTrust;

/** How a CMS comes to be. */
@FunctionalInterface
public interface CmsMaking {
    byte[] sign(byte[] content, SampleTrust.Key key) throws IOException;

    static byte[] ordinary(byte[] content, SampleTrust.Key key) throws IOException {
        return detached(content, "SHA256withRSA", false, key);
    }

    static byte[] withoutAttributes(byte[] content, SampleTrust.Key key) throws IOException {
        return detached(content, "SHA256withRSA", true, key);
    }

    static byte[] detached(byte[] content, String algorithm, boolean direct, SampleTrust.Key... keys)
            throws IOException {
        return signed(content, algorithm, direct, false, keys);
    }

    /**
     * @param direct without signed attributes
     * @param held the CMS brings the content
     */
    static byte[] signed(byte[] content, String algorithm, boolean direct, boolean held, SampleTrust.Key... keys)
            throws IOException {
        try {
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            for (SampleTrust.Key key : keys) {
                generator.addSignerInfoGenerator(new JcaSimpleSignerInfoGeneratorBuilder()
                        .setDirectSignature(direct)
                        .build(algorithm, key.privateKey(), key.certificate()));
                generator.addCertificates(new JcaCertStore(key.chain()));
            }
            return generator
                    .generate(new CMSProcessableByteArray(content), held)
                    .getEncoded();
        } catch (CMSException | OperatorCreationException | GeneralSecurityException e) {
            throw new IOException(e);
        }
    }
}
