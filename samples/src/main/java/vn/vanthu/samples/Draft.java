package vn.vanthu.samples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A case before it is written. */
record Draft(String name, String extension, Expected expected, Writing writing) {
    Draft with(String... keysAndValues) {
        return new Draft(name, extension, expected.with(keysAndValues), writing);
    }

    Draft without(String... keys) {
        return new Draft(name, extension, expected.without(keys), writing);
    }

    Draft sentTo(String... recipients) {
        return new Draft(name, extension, expected.sentTo(List.of(recipients)), writing);
    }

    interface Writing {
        void write(Path file, SampleTrust trust) throws IOException;
    }
}
