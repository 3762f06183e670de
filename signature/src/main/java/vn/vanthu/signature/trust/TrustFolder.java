package vn.vanthu.signature.trust;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CRL;
import java.security.cert.CRLException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.vanthu.signature.SignatureException;

/** {@code anchors/*.pem}, {@code agencies/CODE.pem}, {@code crls/*.crl} under one folder; each of them may be absent. */
public final class TrustFolder {
    private TrustFolder() {}

    /** @throws SignatureException TRUST_UNREADABLE naming the file that is not what it should be */
    public static TrustStore read(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new SignatureException(SignatureException.ErrorCode.TRUST_UNREADABLE, "not a folder: " + folder);
        }
        List<X509Certificate> anchors = new ArrayList<>();
        files(folder.resolve("anchors"), ".pem").forEach(file -> anchors.addAll(certificates(file)));
        Map<String, List<X509Certificate>> agencies = new HashMap<>();
        for (Path file : files(folder.resolve("agencies"), ".pem")) {
            String name = file.getFileName().toString();
            agencies.put(name.substring(0, name.length() - 4), certificates(file));
        }
        List<X509CRL> crls = new ArrayList<>();
        files(folder.resolve("crls"), ".crl").forEach(file -> crls.addAll(crls(file)));
        return new TrustStore(anchors, crls, agencies);
    }

    private static List<Path> files(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
    }

    private static List<X509Certificate> certificates(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            List<X509Certificate> found = CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
            if (found.isEmpty()) {
                throw new SignatureException(
                        SignatureException.ErrorCode.TRUST_UNREADABLE, "no certificate in " + file);
            }
            return found;
        } catch (IOException | CertificateException e) {
            throw unreadable(file, e);
        }
    }

    private static List<X509CRL> crls(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            List<X509CRL> found = new ArrayList<>();
            for (CRL crl : CertificateFactory.getInstance("X.509").generateCRLs(in)) {
                found.add((X509CRL) crl);
            }
            return found;
        } catch (IOException | CertificateException | CRLException e) {
            throw unreadable(file, e);
        }
    }

    private static SignatureException unreadable(Path file, Exception cause) {
        return new SignatureException(
                SignatureException.ErrorCode.TRUST_UNREADABLE,
                "cannot read " + file + ": " + cause.getMessage(),
                cause);
    }
}
