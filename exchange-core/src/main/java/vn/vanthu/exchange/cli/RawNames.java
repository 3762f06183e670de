package vn.vanthu.exchange.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Names of files are bytes, and an argument that is no UTF-8 reaches Java damaged. The system still has it whole, and
 * Java takes whole names in the form of a URI.
 */
final class RawNames {
    private static final char DAMAGED = '\uFFFD';
    private static final Path ARGUMENTS = Path.of("/proc/self/cmdline");

    private final List<byte[]> damaged;

    private RawNames(List<byte[]> damaged) {
        this.damaged = damaged;
    }

    static RawNames ofThisProcess() {
        try {
            return of(Files.readAllBytes(ARGUMENTS));
        } catch (IOException notLinux) {
            return new RawNames(List.of());
        }
    }

    /** @param commandLine every argument with a zero behind it */
    static RawNames of(byte[] commandLine) {
        List<byte[]> damaged = new ArrayList<>();
        int begin = 0;
        for (int at = 0; at < commandLine.length; at++) {
            if (commandLine[at] == 0) {
                byte[] argument = java.util.Arrays.copyOfRange(commandLine, begin, at);
                if (text(argument).indexOf(DAMAGED) >= 0) {
                    damaged.add(argument);
                }
                begin = at + 1;
            }
        }
        return new RawNames(damaged);
    }

    Path path(String word) {
        return damaged.stream()
                .filter(argument -> text(argument).equals(word))
                .findFirst()
                .map(RawNames::path)
                .orElseGet(() -> Path.of(word));
    }

    /** Whether the name survives being a string. */
    static boolean isText(Path file) {
        return Path.of(file.toString()).equals(file);
    }

    private static Path path(byte[] argument) {
        StringBuilder uri = new StringBuilder();
        if (argument.length == 0 || argument[0] != '/') {
            uri.append(Path.of("").toUri());
        } else {
            uri.append("file://");
        }
        for (byte each : argument) {
            if (each == '/') {
                uri.append('/');
            } else {
                uri.append('%').append(HexFormat.of().toHexDigits(each));
            }
        }
        return Path.of(URI.create(uri.toString()));
    }

    private static String text(byte[] argument) {
        return new String(argument, StandardCharsets.UTF_8);
    }
}
