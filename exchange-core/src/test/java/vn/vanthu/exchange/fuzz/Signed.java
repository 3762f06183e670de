package vn.vanthu.exchange.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.springframework.util.FileSystemUtils;
import vn.vanthu.samples.SampleTrust;
import vn.vanthu.samples.attack.AttackFile;
import vn.vanthu.signature.SignatureReport;
import vn.vanthu.signature.SignatureStatus;
import vn.vanthu.signature.keys.SoftwareKey;
import vn.vanthu.signature.trust.TrustFolder;
import vn.vanthu.signature.trust.TrustStore;

/** Files that were signed, honest ones and attacks, and what trusts their signers; the keys are new in each process. */
final class Signed {
    static final Instant AT = Instant.parse("2026-11-25T00:00:00Z");

    private static final SampleTrust KEYS = new SampleTrust();
    static final TrustStore TRUST = trust();
    static final SoftwareKey AGENCY = key(KEYS.sxd);

    private Signed() {}

    record Signature(String name, byte[] bytes) {}

    /** Which there are, without signing anything. */
    static List<String> names(String... endings) {
        return attacks(endings).map(AttackFile::name).toList();
    }

    static List<Signature> files(String... endings) {
        return attacks(endings).map(Signed::made).toList();
    }

    /** Asked twice, answered alike. */
    static void same(List<SignatureReport> once, List<SignatureReport> again) {
        if (!once.equals(again)) {
            throw new IllegalStateException("first " + once + ", then " + again);
        }
    }

    static long valid(List<SignatureReport> reports) {
        return reports.stream()
                .filter(report -> report.status() == SignatureStatus.VALID)
                .count();
    }

    private static Stream<AttackFile> attacks(String... endings) {
        return AttackFile.all().stream().filter(attack -> Arrays.stream(endings).anyMatch(attack.name()::endsWith));
    }

    private static Signature made(AttackFile attack) {
        try {
            Path file = Scratch.file(attack.name(), new byte[0]);
            attack.writing().write(file, KEYS);
            return new Signature(attack.name(), Files.readAllBytes(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static TrustStore trust() {
        Path folder = Scratch.emptyFolder("trust");
        KEYS.write(folder);
        TrustStore trust = TrustFolder.read(folder);
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return trust;
    }

    /** A CMS that carries what it signs. */
    static byte[] opaque(byte[] content) throws IOException {
        try {
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(new JcaSimpleSignerInfoGeneratorBuilder()
                    .build(AGENCY.algorithm(), AGENCY.privateKey(), AGENCY.certificate()));
            generator.addCertificates(new JcaCertStore(AGENCY.chain()));
            return generator
                    .generate(new CMSProcessableByteArray(content), true)
                    .getEncoded();
        } catch (CMSException | OperatorCreationException | GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static SoftwareKey key(SampleTrust.Key key) {
        return new SoftwareKey(key.privateKey(), key.chain());
    }

    static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
