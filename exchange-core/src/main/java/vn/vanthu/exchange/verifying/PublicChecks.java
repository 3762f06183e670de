package vn.vanthu.exchange.verifying;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import vn.vanthu.exchange.access.OpenUpload;
import vn.vanthu.exchange.content.WorkSpace;
import vn.vanthu.exchange.directory.Agency;
import vn.vanthu.exchange.directory.Directory;
import vn.vanthu.exchange.directory.RegisteredCertificate;
import vn.vanthu.exchange.judging.FileReport;
import vn.vanthu.exchange.judging.ReportedFacts.Signature;
import vn.vanthu.exchange.judging.SignatureGrounds;
import vn.vanthu.exchange.judging.SignatureSentence.Light;
import vn.vanthu.exchange.judging.SignatureWords;
import vn.vanthu.exchange.outgoing.ReleasedDocuments;
import vn.vanthu.exchange.web.Format;
import vn.vanthu.exchange.worker.SignatureVerifier;

/** Whether a file that anybody brings is what an agency of this hub released, or signed. Thread-safe; keeps nothing. */
@Service
@EnableConfigurationProperties(PublicCheckSettings.class)
class PublicChecks implements OpenUpload {
    static final String PATH = "/kiem-tra";

    /** What surrounds the files in a form. */
    private static final long ENVELOPE_BYTES = 64 << 10;

    private static final long PATIENCE_SECONDS = 10;

    private final SignatureVerifier verifier;
    private final ReleasedDocuments released;
    private final Directory directory;
    private final PublicChoices choices;
    private final WorkSpace work;
    private final Format format;
    private final PublicCheckSettings settings;
    private final PublicGate gate;
    private final Semaphore reading;
    private final Clock clock;

    PublicChecks(
            SignatureVerifier verifier,
            ReleasedDocuments released,
            Directory directory,
            PublicChoices choices,
            WorkSpace work,
            Format format,
            PublicCheckSettings settings,
            Clock clock) {
        this.verifier = verifier;
        this.released = released;
        this.directory = directory;
        this.choices = choices;
        this.work = work;
        this.format = format;
        this.settings = settings;
        this.gate = new PublicGate(settings, clock);
        this.reading = new Semaphore(settings.reading(), true);
        this.clock = clock;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public boolean isOpen() {
        return settings.enabled() && choices.anybody();
    }

    @Override
    public long mostBytes() {
        return ((long) settings.mostMegabytes() << 20) + ENVELOPE_BYTES;
    }

    @Override
    public Admission admit(String address) {
        return gate.admit(address);
    }

    int mostMegabytes() {
        return settings.mostMegabytes();
    }

    /**
     * @return empty where as many files as may be are being read, and still are after a while
     * @throws IOException if the bytes cannot be had
     */
    Optional<PublicAnswer> check(DroppedFiles files) throws IOException {
        try (WorkSpace.Scratch scratch = work.open()) {
            Path file = files.into(scratch);
            String digest = sha256(file);
            Optional<PublicAnswer> known = released(digest);
            if (known.isPresent()) {
                return known;
            }
            return turn() ? Optional.of(signed(file, files.name(), digest)) : Optional.empty();
        }
    }

    private boolean turn() {
        try {
            return reading.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What was released is known by its bytes; it is not read again. */
    private Optional<PublicAnswer> released(String digest) {
        return released.ofDigest(digest).stream()
                .filter(document -> choices.answers(document.agency()))
                .findFirst()
                .map(document -> new PublicAnswer(
                        Light.GREEN,
                        "Đúng",
                        "Đúng là văn bản số " + document.documentNumber() + " ngày "
                                + format.date(document.issuedOn()) + " của "
                                + directory
                                        .agency(document.agency(), document.issuedOn())
                                        .map(Agency::name)
                                        .orElse(document.agency().value())
                                + " đã phát hành.",
                        digest));
    }

    private PublicAnswer signed(Path file, String name, String digest) {
        FileReport report;
        try {
            report = verifier.verifyAsItStands(file, name, clock.instant());
        } finally {
            reading.release();
        }
        if (report.classified()) {
            return new PublicAnswer(Light.AMBER, "Không trả lời", "Tệp này không được trả lời ở đây.", "");
        }
        List<Signature> signatures = report.facts().signatures();
        for (Signature signature : signatures) {
            Optional<Agency> signer = agency(signature);
            if (signer.isPresent()) {
                return of(signer.get(), signature, signatures, digest);
            }
        }
        return new PublicAnswer(
                Light.AMBER,
                "Không nhận ra",
                "Không có căn cứ để nói tệp này do cơ quan nào trong hệ thống ký số hoặc phát hành.",
                digest);
    }

    private PublicAnswer of(Agency signer, Signature own, List<Signature> all, String digest) {
        if (!choices.answers(signer.code())) {
            return new PublicAnswer(
                    Light.AMBER,
                    "Không trả lời",
                    signer.name() + " không mở tra cứu công khai ở đây; hỏi trực tiếp cơ quan.",
                    digest);
        }
        Optional<Signature> broken =
                all.stream().filter(each -> each.status().equals("INVALID")).findFirst();
        if (broken.isPresent()) {
            return new PublicAnswer(
                    Light.RED,
                    "Không đúng",
                    "Tệp mang chữ ký số của " + signer.name() + " nhưng không còn như lúc ký: "
                            + SignatureWords.reason(String.valueOf(broken.get().reason()))
                            + ". Không dùng tệp này; hỏi lại cơ quan.",
                    digest);
        }
        if (!own.status().equals("VALID")) {
            return new PublicAnswer(
                    Light.AMBER,
                    "Chưa kết luận được",
                    "Tệp mang chữ ký số của " + signer.name() + ", chưa kết luận được: "
                            + SignatureWords.reason(String.valueOf(own.reason())) + ".",
                    digest);
        }
        return new PublicAnswer(
                Light.AMBER,
                "Có chữ ký số",
                signer.name() + " đã ký số tệp này và tệp còn nguyên vẹn, nhưng không có văn bản nào phát hành qua hệ"
                        + " thống này trùng với tệp.",
                digest);
    }

    /** Whose own certificate it is; a name alone counts for nothing. */
    private Optional<Agency> agency(Signature signature) {
        SignatureGrounds grounds = signature.grounds();
        if (grounds == null || grounds.chain().isEmpty()) {
            return Optional.empty();
        }
        return directory.registered(grounds.chain().getFirst().sha256()).stream()
                .filter(RegisteredCertificate::ofAgency)
                .findFirst()
                .flatMap(registered -> directory.agency(registered.agency()));
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
