package vn.vanthu.exchange.cli.speed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** {@code ./hub bench classify}: how fast documents are read. */
public final class ClassifyBench {
    private ClassifyBench() {}

    /** @param set what the samples wrote: {@code docx/*.docx} */
    public static List<SpeedCase> cases(Path set) throws IOException {
        return List.of(DocumentRace.of(set.resolve("docx")));
    }
}
