package vn.vanthu.exchange.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Tells one build of all modules from another, tests included. */
final class Fingerprint {
    private static final List<String> MODULES =
            List.of("rules", "samples", "classifier", "signature", "mailer", "exchange-core");

    private Fingerprint() {}

    static String ofAllModules() throws IOException {
        MessageDigest digest = sha256();
        for (String module : MODULES) {
            for (String folder : List.of("classes", "test-classes")) {
                add(digest, Path.of("..", module, "target", folder));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                digest.update(file.toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
