package vn.vanthu.signature.trust;

import java.io.ByteArrayInputStream;
import java.io.IOException;
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
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.vanthu.signature.SignatureException;
import vn.vanthu.signature.trust.Registration.Holder;

/**
 * {@code anchors/*.pem}, {@code tsa/*.pem} (anchors of time-stamps), {@code agencies/CODE.pem}, {@code persons/CODE.pem},
 * {@code crls/*.crl}, {@code ocsps/*.ocsp} and {@code fetched/} under one folder; each of them may be absent.
 */
public final class TrustFolder {
    private final Path folder;
    private final @Nullable SoundCopies copies;
    private final List<String> unreadable = new ArrayList<>();

    private TrustFolder(Path folder, @Nullable SoundCopies copies) {
        if (!Files.isDirectory(folder)) {
            throw new SignatureException(SignatureException.ErrorCode.TRUST_UNREADABLE, "not a folder: " + folder);
        }
        this.folder = folder;
        this.copies = copies;
    }

    /** @throws SignatureException TRUST_UNREADABLE naming the file that is not what it should be */
    public static TrustStore read(Path folder) {
        TrustFolder strict = new TrustFolder(folder, null);
        return strict.trust(strict.placed());
    }

    /**
     * The trust with, instead of a file that cannot be read, the last state of it that {@link #keep} could; nothing if it
     * never could.
     *
     * @param placed the lists and answers that the administrator put there
     * @param unreadable {@code FOLDER/FILE} of each such file
     */
    public record Sound(TrustStore trust, List<RevocationAnswer> placed, List<String> unreadable) {
        public Sound {
            placed = List.copyOf(placed);
            unreadable = List.copyOf(unreadable);
        }
    }

    /** A file that is half written does not take the others' trust away, nor its own last state. */
    public static Sound sound(Path folder) {
        return new TrustFolder(folder, SoundCopies.of(folder, false)).sound();
    }

    /**
     * The same, and what can be read is kept as the last sound state. For the one process that looks after the folder.
     *
     * @throws SignatureException TRUST_UNREADABLE if it cannot be written
     */
    public static Sound keep(Path folder) {
        SoundCopies copies = SoundCopies.of(folder, true);
        Sound sound = new TrustFolder(folder, copies).sound();
        copies.dropThoseOfGoneFiles();
        return sound;
    }

    private Sound sound() {
        List<RevocationAnswer> placed = placed();
        return new Sound(trust(placed), placed, unreadable);
    }

    private TrustStore trust(List<RevocationAnswer> placed) {
        List<RevocationAnswer> answers = new ArrayList<>(placed);
        answers.addAll(FetchedAnswers.in(folder).read());
        List<Registration> register = new ArrayList<>();
        register.addAll(register("agencies", Holder.AGENCY));
        register.addAll(register("persons", Holder.PERSON));
        return new TrustStore(
                each("anchors", ".pem", TrustFolder::certificates),
                each("tsa", ".pem", TrustFolder::certificates),
                answers,
                register);
    }

    private List<RevocationAnswer> placed() {
        List<RevocationAnswer> answers = new ArrayList<>();
        answers.addAll(each("crls", ".crl", TrustFolder::crls));
        answers.addAll(each("ocsps", ".ocsp", TrustFolder::ocsp));
        return answers;
    }

    private List<Registration> register(String name, Holder holder) {
        return each(name, ".pem", (file, content) -> {
            String agency = file.substring(0, file.length() - ".pem".length());
            return RegisterFile.read(content, agency, holder);
        });
    }

    private interface Parser<T> {
        List<T> parse(String file, byte[] content) throws IOException, CertificateException, CRLException;
    }

    private <T> List<T> each(String name, String ending, Parser<T> parser) {
        List<T> all = new ArrayList<>();
        for (Path file : files(folder.resolve(name), ending)) {
            all.addAll(one(name, file, parser));
        }
        return all;
    }

    private <T> List<T> one(String name, Path file, Parser<T> parser) {
        try {
            byte[] content = Files.readAllBytes(file);
            List<T> found = parser.parse(file.getFileName().toString(), content);
            if (copies != null) {
                copies.keep(file, content);
            }
            return found;
        } catch (IOException | CertificateException | CRLException e) {
            if (copies == null) {
                throw unreadable(file, e);
            }
            unreadable.add(name + "/" + file.getFileName());
            return last(copies.of(file), file, parser);
        }
    }

    private static <T> List<T> last(Optional<byte[]> copy, Path file, Parser<T> parser) {
        try {
            return copy.isEmpty() ? List.of() : parser.parse(file.getFileName().toString(), copy.get());
        } catch (IOException | CertificateException | CRLException e) {
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

    private static List<X509Certificate> certificates(String file, byte[] content)
            throws IOException, CertificateException {
        List<X509Certificate> found =
                CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(content)).stream()
                        .map(X509Certificate.class::cast)
                        .toList();
        if (found.isEmpty()) {
            throw new IOException("no certificate in it");
        }
        return found;
    }

    private static List<RevocationAnswer> crls(String file, byte[] content)
            throws IOException, CertificateException, CRLException {
        List<RevocationAnswer> found = new ArrayList<>();
        for (CRL crl : CertificateFactory.getInstance("X.509").generateCRLs(new ByteArrayInputStream(content))) {
            found.add(new CrlAnswer((X509CRL) crl, RevocationEvidence.CONFIGURED));
        }
        if (found.isEmpty()) {
            throw new IOException("no list in it");
        }
        return found;
    }

    private static List<RevocationAnswer> ocsp(String file, byte[] content) throws IOException {
        return List.of(OcspAnswer.of(content, RevocationEvidence.CONFIGURED)
                .orElseThrow(() -> new IOException("no answer of a responder")));
    }

    static SignatureException unreadable(Path file, Exception cause) {
        return new SignatureException(
                SignatureException.ErrorCode.TRUST_UNREADABLE,
                "cannot read " + file + ": " + cause.getMessage(),
                cause);
    }
}
