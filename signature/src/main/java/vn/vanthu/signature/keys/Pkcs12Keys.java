package vn.vanthu.signature.keys;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import vn.vanthu.signature.SignatureException;

/** Keys in PKCS#12 files, one key a file, readable by their owner alone. */
public final class Pkcs12Keys {
    private static final String ALIAS = "signing";

    private Pkcs12Keys() {}

    /** @throws SignatureException KEY_UNREADABLE if it is not there, the password is wrong or it holds no key */
    public static SoftwareKey load(Path file, char[] password) {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            for (String alias : Collections.list(store.aliases())) {
                if (store.getKey(alias, password) instanceof PrivateKey key) {
                    List<X509Certificate> chain = Arrays.stream(store.getCertificateChain(alias))
                            .map(X509Certificate.class::cast)
                            .toList();
                    return new SoftwareKey(key, chain);
                }
            }
            throw new SignatureException(
                    SignatureException.ErrorCode.KEY_UNREADABLE, "no private key in " + file.getFileName());
        } catch (IOException | GeneralSecurityException e) {
            throw new SignatureException(
                    SignatureException.ErrorCode.KEY_UNREADABLE, "cannot open key " + file.getFileName(), e);
        }
    }

    /** Writes beside and renames, mode 600. */
    public static void store(Path file, SoftwareKey key, char[] password) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, password);
            store.setKeyEntry(ALIAS, key.privateKey(), password, key.chain().toArray(Certificate[]::new));
            Path beside = Files.createTempFile(
                    file.toAbsolutePath().getParent(),
                    ".key",
                    ".tmp",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (OutputStream out = Files.newOutputStream(beside)) {
                store.store(out, password);
            }
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | GeneralSecurityException e) {
            throw new SignatureException(
                    SignatureException.ErrorCode.KEY_UNREADABLE, "cannot write key " + file.getFileName(), e);
        }
    }
}
