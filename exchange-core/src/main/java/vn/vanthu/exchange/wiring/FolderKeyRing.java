package vn.vanthu.exchange.wiring;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import vn.vanthu.exchange.content.DurableFile;
import vn.vanthu.exchange.directory.AgencyCode;
import vn.vanthu.exchange.directory.KeyRing;
import vn.vanthu.signature.keys.Pkcs12Keys;
import vn.vanthu.signature.keys.SigningKey;
import vn.vanthu.signature.keys.SoftwareKey;

/** PKCS#12 files of mode 600 under a password that lies beside them: a small office's key ring, and the demo's. */
final class FolderKeyRing implements KeyRing {

    private final Path folder;
    private final char[] password;

    FolderKeyRing(Path folder, RandomGenerator random) throws IOException {
        this.folder = folder;
        Path file = folder.resolve("keys.password");
        if (!Files.exists(file)) {
            byte[] fresh = new byte[24];
            random.nextBytes(fresh);
            DurableFile.write(file, HexFormat.of().formatHex(fresh).getBytes(StandardCharsets.US_ASCII));
        }
        this.password =
                Files.readString(file, StandardCharsets.US_ASCII).strip().toCharArray();
        DurableFile.folder(trustFolder());
    }

    @Override
    public Optional<SigningKey> ofAgency(AgencyCode agency) {
        return load("agency-" + agency).map(Function.identity());
    }

    @Override
    public Optional<SigningKey> ofPerson(long personId) {
        return load("person-" + personId).map(Function.identity());
    }

    @Override
    public void keepForAgency(AgencyCode agency, SoftwareKey key) {
        keep("agency-" + agency, key);
    }

    @Override
    public void keepForPerson(long personId, SoftwareKey key) {
        keep("person-" + personId, key);
    }

    @Override
    public Path trustFolder() {
        return folder.resolve("trust");
    }

    Optional<SoftwareKey> load(String name) {
        Path file = file(name);
        return Files.exists(file) ? Optional.of(Pkcs12Keys.load(file, password)) : Optional.empty();
    }

    void keep(String name, SoftwareKey key) {
        Pkcs12Keys.store(file(name), key, password);
    }

    private Path file(String name) {
        return folder.resolve(name + ".p12");
    }
}
