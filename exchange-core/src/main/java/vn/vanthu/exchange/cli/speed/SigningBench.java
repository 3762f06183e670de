package vn.vanthu.exchange.cli.speed;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.vanthu.signature.DigestProvider;
import vn.vanthu.signature.DocumentSignatures;
import vn.vanthu.signature.SignatureReport;
import vn.vanthu.signature.SignatureStatus;
import vn.vanthu.signature.keys.DemoAuthority;
import vn.vanthu.signature.keys.SoftwareKey;
import vn.vanthu.signature.ooxml.OoxmlSigner;
import vn.vanthu.signature.pades.PdfSignature;
import vn.vanthu.signature.pades.PdfSigner;
import vn.vanthu.signature.pades.SealPicture;
import vn.vanthu.signature.pades.Seen;
import vn.vanthu.signature.pades.SignaturePlace;
import vn.vanthu.signature.stamp.TimeStamps;
import vn.vanthu.signature.trust.TrustStore;

/** {@code ./hub bench sign} and {@code verify}: RSA-2048, from file to file, beside the raw limit and others. */
public final class SigningBench {
    static final Instant AT = Instant.parse("2026-11-25T02:00:00Z");
    private static final String PDF = "application/pdf";
    private static final String BOTH_COUNT = ": reading and writing files counts on both sides";
    private static final double OF_THE_LIMIT = 0.5;
    private static final double TIMES_DSS = 9;
    private static final double VERIFYING_TIMES_DSS = 10;
    private static final double AS_FAST = 1;
    private static final double SEEN_BY_UNSEEN = 2;
    private static final long SECOND = 1_000_000_000;

    private final DemoAuthority authority = DemoAuthority.create("CA đo tốc độ", new SecureRandom(), AT);
    private final SoftwareKey key = authority.issue("Người ký đo tốc độ", Optional.empty(), Optional.empty());
    private final PdfSignature unseen = PdfSignature.unseen(AT, "Người ký đo tốc độ");
    private final Path set;
    private final Path out;

    private SigningBench(Path set) throws IOException {
        this.set = set;
        this.out = Files.createDirectories(set.resolve("out"));
    }

    /** @param set what the samples wrote: {@code small/*.pdf}, {@code scan/*.pdf}, {@code long/*.pdf}, {@code docx/*.docx} */
    public static List<SpeedCase> signing(Path set) throws IOException {
        SigningBench bench = new SigningBench(set);
        List<SpeedCase> cases = new ArrayList<>(rates(bench.key));
        for (String kind : List.of("small", "scan", "long")) {
            bench.pdf(kind, cases);
        }
        cases.add(bench.seen());
        bench.docx(cases);
        return cases;
    }

    /** @param set the same */
    public static List<SpeedCase> verifying(Path set) throws IOException {
        SigningBench bench = new SigningBench(set);
        List<SpeedCase> cases = new ArrayList<>();
        for (String kind : List.of("small", "scan", "long")) {
            bench.verify(kind, cases);
        }
        return cases;
    }

    private static List<SpeedCase> rates(SoftwareKey key) {
        byte[] block = new byte[1 << 20];
        byte[] attributes = new byte[200];
        String provider = DigestProvider.name();
        return List.of(
                new OpensslBeside(
                        "raw-sha256",
                        "SHA-256 over blocks of 1 MB, by " + provider,
                        "MB/s",
                        List.of("openssl", "speed", "-seconds", "1", "-bytes", "1048576", "-evp", "sha256"),
                        Pattern.compile("(?m)^sha256 .*?([0-9.]+)k\\s*$", Pattern.CASE_INSENSITIVE),
                        1 / 1000.0,
                        () -> rate(() -> DigestProvider.sha256().digest(block)) * block.length / 1e6),
                new OpensslBeside(
                        "raw-rsa2048",
                        "RSA-2048 signatures, by " + provider,
                        "signatures/s",
                        List.of("openssl", "speed", "-seconds", "1", "rsa2048"),
                        Pattern.compile("(?m)^rsa 2048 bits\\s+\\S+\\s+\\S+\\s+([0-9.]+)"),
                        1,
                        () -> rate(() -> key.sign(attributes))));
    }

    private static double rate(Runnable work) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        long times = 0;
        long used;
        do {
            work.run();
            times++;
            used = threads.getCurrentThreadCpuTime() - start;
        } while (used < SECOND);
        return times * 1e9 / used;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }

    private static String size(List<Path> files) throws IOException {
        long bytes = 0;
        for (Path file : files) {
            bytes += Files.size(file);
        }
        return files.size() + " files of " + Math.round(bytes / 1e3 / files.size()) + " KB";
    }

    private Race race(
            String name,
            String about,
            double goal,
            List<Path> files,
            Race.Side ours,
            Race.Side other,
            Race.Check check) {
        return new Race(
                name,
                about,
                Race.Measure.DOCUMENTS_A_SECOND,
                goal,
                files.size(),
                (from, to) -> to - from,
                ours,
                other,
                check);
    }

    private static Race.Side side(String name, List<Path> files, One one) {
        return new Race.Side(name, (from, to) -> {
            long done = 0;
            for (Path file : files.subList(from, to)) {
                done += one.of(file);
            }
            return done;
        });
    }

    /** Of one file; gives something that depends on what was done. */
    @FunctionalInterface
    private interface One {
        long of(Path file) throws IOException;
    }

    private void pdf(String kind, List<SpeedCase> cases) throws IOException {
        List<Path> files = files(set.resolve(kind));
        String about = "PDF (" + kind + "), " + size(files);
        Path target = out.resolve("signed.pdf");
        Race.Side ours = side("appending", files, file -> sign(file, target, unseen));
        List<byte[]> held = new ArrayList<>();
        for (Path file : files) {
            held.add(Files.readAllBytes(file));
        }
        Race.Side raw = new Race.Side("raw limit", (from, to) -> {
            long done = 0;
            for (int i = from; i < to; i++) {
                MessageDigest digest = DigestProvider.sha256();
                digest.update(held.get(i));
                done += key.sign(digest.digest())[0];
            }
            return done;
        });
        cases.add(race(
                "sign-" + kind + "-limit",
                about + ": from file to file, beside SHA-256 over the bytes in memory and one RSA signature",
                OF_THE_LIMIT,
                files,
                ours,
                raw,
                () -> requireValid(files.getFirst(), target)));
        other("DssSigning", files)
                .ifPresent(dss -> cases.add(race(
                        "sign-" + kind + "-dss",
                        about + ", beside EU DSS (PAdES-BASELINE-B)" + BOTH_COUNT,
                        TIMES_DSS,
                        files,
                        ours,
                        dss,
                        () -> requireValid(files.getFirst(), target))));
        other("PdfBoxSigning", files)
                .ifPresent(box -> cases.add(race(
                        "sign-" + kind + "-pdfbox",
                        about + ", beside PDFBox and Bouncy Castle as in PDFBox's examples" + BOTH_COUNT,
                        AS_FAST,
                        files,
                        ours,
                        box,
                        () -> requireValid(files.getFirst(), target))));
    }

    private Optional<Race.Side> other(String name, List<Path> files) {
        Path target = out.resolve(name + ".pdf");
        return References.signing(name, jdk(key), key.chain())
                .map(signing -> side(name, files, file -> signing.applyAsLong(file, fresh(target))));
    }

    /** A new file for each document, as in real work: to empty one that holds another costs more than to sign. */
    private static Path fresh(Path target) throws IOException {
        Files.deleteIfExists(target);
        return target;
    }

    /** The same key as the JDK keeps it, for those who do not know Amazon's provider. */
    private static PrivateKey jdk(SoftwareKey key) {
        try {
            return KeyFactory.getInstance("RSA", "SunRsaSign")
                    .generatePrivate(new PKCS8EncodedKeySpec(key.privateKey().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private long sign(Path file, Path target, PdfSignature signature) throws IOException {
        PdfSigner.appending().sign(file, fresh(target), key, signature, TimeStamps.NONE);
        return Files.size(target);
    }

    private SpeedCase seen() throws IOException {
        List<Path> files = files(set.resolve("small"));
        Path target = out.resolve("signed.pdf");
        PdfSignature showing =
                unseen.showing(new Seen.Picture(SealPicture.of(seal()), new SignaturePlace(1, 300, 600, 102, 102)));
        return new Race(
                "sign-seen",
                "a PDF of 44 KB signed with a seal of 425 × 425 pixels that is seen, beside the same unseen",
                Race.Measure.MILLISECONDS_EACH,
                SEEN_BY_UNSEEN,
                files.size(),
                (from, to) -> to - from,
                side("seen", files, file -> sign(file, target, showing)),
                side("unseen", files, file -> sign(file, target, unseen)),
                () -> requireValid(files.getFirst(), target));
    }

    private static BufferedImage seal() {
        BufferedImage image = new BufferedImage(425, 425, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(214, 0, 0));
        pen.setStroke(new BasicStroke(9));
        pen.drawOval(10, 10, 404, 404);
        pen.drawOval(90, 90, 244, 244);
        pen.dispose();
        return image;
    }

    private void docx(List<SpeedCase> cases) throws IOException {
        List<Path> files = files(set.resolve("docx"));
        Path target = out.resolve("signed.docx");
        Race.Side ours = side("OOXML", files, file -> {
            OoxmlSigner.sign(file, fresh(target), key, AT, "Người ký");
            return Files.size(target);
        });
        Path beside = out.resolve("poi.docx");
        References.signing("PoiSigning", jdk(key), key.chain())
                .ifPresent(poi -> cases.add(race(
                        "sign-docx-poi",
                        "DOCX, " + sizeOf(files) + ", beside Apache POI's SignatureInfo with XAdES" + BOTH_COUNT,
                        AS_FAST,
                        files,
                        ours,
                        side("POI", files, file -> poi.applyAsLong(file, fresh(beside))),
                        () -> {
                            OoxmlSigner.sign(files.getFirst(), fresh(target), key, AT, "Người ký");
                            requireAllValid(DocumentSignatures.verify(
                                    target,
                                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                                    trust(),
                                    AT));
                        })));
    }

    private static String sizeOf(List<Path> files) {
        try {
            return size(files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TrustStore trust() {
        return new TrustStore(List.of(authority.anchor()), List.of(authority.crl(List.of())), Map.of());
    }

    private void requireValid(Path file, Path target) throws IOException {
        sign(file, target, unseen);
        requireAllValid(DocumentSignatures.verify(target, PDF, trust(), AT));
    }

    private static void requireAllValid(List<SignatureReport> reports) {
        if (reports.isEmpty() || reports.stream().anyMatch(each -> each.status() != SignatureStatus.VALID)) {
            throw new IllegalStateException("what was signed is not valid: " + reports);
        }
    }

    private void verify(String kind, List<SpeedCase> cases) throws IOException {
        Path folder = Files.createDirectories(out.resolve(kind));
        List<Path> signed = new ArrayList<>();
        for (Path file : files(set.resolve(kind))) {
            Path target = folder.resolve(file.getFileName());
            sign(file, target, unseen);
            signed.add(target);
        }
        String about = "signed PDF (" + kind + "), " + size(signed);
        TrustStore trust = trust();
        Race.Side ours = side(
                "ours",
                signed,
                file -> DocumentSignatures.verify(file, PDF, trust, AT).stream()
                        .filter(report -> report.status() == SignatureStatus.VALID)
                        .count());
        References.verifying("DssVerifying", authority.anchor(), authority.crl(List.of()), AT)
                .ifPresent(dss -> cases.add(race(
                        "verify-" + kind + "-dss",
                        about + ", beside EU DSS with its comparison of rendered pages off; the same answer",
                        VERIFYING_TIMES_DSS,
                        signed,
                        ours,
                        side("DSS", signed, file -> dss.apply(file).size()),
                        () -> agree(signed.getFirst(), dss.apply(signed.getFirst()), "TOTAL_PASSED"))));
        References.verifying("PdfBoxVerifying")
                .ifPresent(box -> cases.add(race(
                        "verify-" + kind + "-pdfbox",
                        about + ", beside PDFBox and Bouncy Castle, which look at integrity alone",
                        AS_FAST,
                        signed,
                        ours,
                        side("PdfBoxVerifying", signed, file -> box.apply(file).size()),
                        () -> agree(signed.getFirst(), box.apply(signed.getFirst()), "true"))));
    }

    private void agree(Path file, List<?> theirs, String good) {
        requireAllValid(DocumentSignatures.verify(file, PDF, trust(), AT));
        if (theirs.size() != 1 || !String.valueOf(theirs.getFirst()).equals(good)) {
            throw new IllegalStateException("valid here, there " + theirs);
        }
    }
}
