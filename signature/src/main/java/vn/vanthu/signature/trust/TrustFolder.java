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
import java.util.List;
import java.util.stream.Stream;
import vn.vanthu.signature.SignatureException;
import vn.vanthu.signature.trust.Registration.Holder;

/**
 * {@code anchors/*.pem}, {@code tsa/*.pem} (anchors of time-stamps), {@code agencies/CODE.pem}, {@code persons/CODE.pem},
 * {@code crls/*.crl}, {@code ocsps/*.ocsp} and {@code fetched/} under one folder; each of them may be absent.
 */
public final class TrustFolder {
    private TrustFolder() {}

    /** @throws SignatureException TRUST_UNREADABLE naming the file that is not what it should be */
    public static TrustStore read(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new SignatureException(SignatureException.ErrorCode.TRUST_UNREADABLE, "not a folder: " + folder);
        }
        List<RevocationAnswer> answers = new ArrayList<>(placed(folder));
        answers.addAll(FetchedAnswers.in(folder).read());
        List<Registration> register = new ArrayList<>();
        register.addAll(register(folder.resolve("agencies"), Holder.AGENCY));
        register.addAll(register(folder.resolve("persons"), Holder.PERSON));
        return new TrustStore(anchors(folder.resolve("anchors")), anchors(folder.resolve("tsa")), answers, register);
    }

    /**
     * The lists and answers that the administrator put there.
     *
     * @throws SignatureException TRUST_UNREADABLE naming the file that is not what it should be
     */
    public static List<RevocationAnswer> placed(Path folder) {
        List<RevocationAnswer> answers = new ArrayList<>();
        for (Path file : files(folder.resolve("crls"), ".crl")) {
            crls(file).forEach(crl -> answers.add(new CrlAnswer(crl, RevocationEvidence.CONFIGURED)));
        }
        for (Path file : files(folder.resolve("ocsps"), ".ocsp")) {
            answers.add(ocsp(file));
        }
        return answers;
    }

    private static List<X509Certificate> anchors(Path folder) {
        return files(folder, ".pem").stream()
                .flatMap(file -> certificates(file).stream())
                .toList();
    }

    private static List<Registration> register(Path folder, Holder holder) {
        List<Registration> register = new ArrayList<>();
        for (Path file : files(folder, ".pem")) {
            String name = file.getFileName().toString();
            String agency = name.substring(0, name.length() - 4);
            try {
                register.addAll(RegisterFile.read(Files.readAllBytes(file), agency, holder));
            } catch (IOException | CertificateException e) {
                throw unreadable(file, e);
            }
        }
        return register;
    }

    private static RevocationAnswer ocsp(Path file) {
        try {
            return OcspAnswer.of(Files.readAllBytes(file), RevocationEvidence.CONFIGURED)
                    .orElseThrow(() -> new IOException("no answer of a responder"));
        } catch (IOException e) {
            throw unreadable(file, e);
        }
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
