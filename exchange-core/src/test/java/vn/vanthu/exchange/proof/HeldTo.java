package vn.vanthu.exchange.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Which test classes inherit the tests of a contract: those of its own package. */
final class HeldTo {
    private HeldTo() {}

    static List<Class<?>> of(Class<?> contract) {
        Path folder = Path.of(URI.create(contract.getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toString()))
                .resolve(contract.getPackageName().replace('.', '/'));
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith("IT.class") || file.endsWith("Test.class"))
                    .sorted()
                    .<Class<?>>map(file -> loaded(contract, file.substring(0, file.length() - ".class".length())))
                    .filter(type -> type != contract && contract.isAssignableFrom(type))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Class<?> loaded(Class<?> beside, String simpleName) {
        try {
            return Class.forName(beside.getPackageName() + "." + simpleName, false, beside.getClassLoader());
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
