package vn.vanthu.exchange.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import vn.vanthu.exchange.token.SignatureAnswers;
import vn.vanthu.exchange.token.SigningBatch;
import vn.vanthu.signature.keys.Pkcs12Keys;
import vn.vanthu.signature.keys.SoftwareKey;

/** What the program of a person's token does with a batch; his key of the demo stands for the token. */
final class TokenAtHand {

    private final Path keys;

    TokenAtHand(Path root) {
        this.keys = root.resolve("keys");
    }

    byte[] answer(byte[] file, String person) {
        try {
            SigningBatch batch = SigningBatch.read(file);
            String password = Files.readString(keys.resolve("keys.password")).strip();
            SoftwareKey key = Pkcs12Keys.load(keys.resolve("person-" + person + ".p12"), password.toCharArray());
            Map<UUID, byte[]> values = new HashMap<>();
            batch.items().forEach(item -> values.put(item.id(), key.sign(item.toBeSigned())));
            return new SignatureAnswers(batch.id(), values).written().getBytes(StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
