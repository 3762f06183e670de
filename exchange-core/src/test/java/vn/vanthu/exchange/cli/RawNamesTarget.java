package vn.vanthu.exchange.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Names of files as a command line gives them, of any bytes: each is found under the word that it reaches Java as. */
public final class RawNamesTarget {
    private RawNamesTarget() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        RawNames names = RawNames.of(bytes);
        for (byte[] argument : arguments(bytes)) {
            String word = new String(argument, StandardCharsets.UTF_8);
            Path path;
            try {
                path = names.path(word);
            } catch (InvalidPathException noName) {
                continue;
            }
            if (!word.contains("\uFFFD") && !path.equals(Path.of(word))) {
                throw new IllegalStateException(word + " is " + path);
            }
            RawNames.isText(path);
        }
    }

    private static List<byte[]> arguments(byte[] bytes) {
        List<byte[]> arguments = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < bytes.length; at++) {
            if (bytes[at] == 0) {
                arguments.add(Arrays.copyOfRange(bytes, from, at));
                from = at + 1;
            }
        }
        return arguments;
    }
}
