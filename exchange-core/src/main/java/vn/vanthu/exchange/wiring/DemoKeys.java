package vn.vanthu.exchange.wiring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.vanthu.exchange.content.DurableFile;
import vn.vanthu.exchange.directory.AgencyCode;
import vn.vanthu.exchange.directory.Enrolment;
import vn.vanthu.exchange.directory.Person;
import vn.vanthu.exchange.directory.RegisteredCertificate;
import vn.vanthu.signature.keys.DemoAuthority;
import vn.vanthu.signature.keys.SigningKey;
import vn.vanthu.signature.keys.SoftwareKey;

/** Two invented authorities, the keys they issue, and the folder of trust that names them. */
@Component
class DemoKeys {

    private static final String STATE = "CA dùng thử của cơ quan nhà nước (không có giá trị)";
    private static final String PUBLIC = "CA dùng thử công cộng (không có giá trị)";

    private static final String STAMP_NAME = "Cấp dấu thời gian dùng thử (không có giá trị)";
    private static final String STAMPS = "demo-tsa";

    private final FolderKeyRing keys;
    private final Enrolment enrolment;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    DemoKeys(FolderKeyRing keys, Enrolment enrolment, Clock clock) {
        this.keys = keys;
        this.enrolment = enrolment;
        this.clock = clock;
    }

    /** Keys of the hub's agencies come from one authority, those of agencies outside from the other. */
    void agency(AgencyCode code, String name, String mailbox, boolean hosted) {
        SigningKey key = keys.ofAgency(code).orElseGet(() -> {
            SoftwareKey issued = authority(hosted).issue(name, Optional.empty(), Optional.of(mailbox));
            keys.keepForAgency(code, issued);
            return issued;
        });
        enrolment.certificate(RegisteredCertificate.of(code, null, key.certificate()));
        write(keys.trustFolder().resolve("agencies").resolve(code + ".pem"), pem(key.certificate()));
    }

    void person(Person person, String agencyName) {
        SoftwareKey key = authority(true).issue(person.fullName(), Optional.of(agencyName), Optional.empty());
        keys.keepForPerson(person.id(), key);
        enrolment.certificate(RegisteredCertificate.of(person.agency(), person.id(), key.certificate()));
    }

    /** The key of the demo's own authority for time-stamps, its certificate among those trusted for them. */
    SoftwareKey timeStamps() {
        SoftwareKey key = keys.load(STAMPS).orElseGet(() -> {
            SoftwareKey issued = authority(true).issueForTimeStamps(STAMP_NAME);
            keys.keep(STAMPS, issued);
            return issued;
        });
        Path file = keys.trustFolder().resolve("tsa").resolve(STAMPS + ".pem");
        if (!Files.exists(file)) {
            write(file, pem(key.certificate()));
        }
        return key;
    }

    private DemoAuthority authority(boolean ofTheState) {
        String file = ofTheState ? "demo-ca-state" : "demo-ca-public";
        Optional<SoftwareKey> root = keys.load(file);
        if (root.isPresent()) {
            return DemoAuthority.of(root.get(), random, clock.instant());
        }
        DemoAuthority fresh = DemoAuthority.create(ofTheState ? STATE : PUBLIC, random, clock.instant());
        try {
            write(keys.trustFolder().resolve("anchors").resolve(file + ".pem"), pem(fresh.anchor()));
            write(
                    keys.trustFolder().resolve("crls").resolve(file + ".crl"),
                    fresh.crl(List.of()).getEncoded());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
        keys.keep(file, fresh.root());
        return fresh;
    }

    private static byte[] pem(X509Certificate certificate) {
        return RegisteredCertificate.toPem(certificate).getBytes(StandardCharsets.US_ASCII);
    }

    private static void write(Path file, byte[] bytes) {
        try {
            DurableFile.folder(file.resolveSibling("."));
            DurableFile.write(file, bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
