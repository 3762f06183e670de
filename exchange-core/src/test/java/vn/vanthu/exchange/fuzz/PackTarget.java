package vn.vanthu.exchange.fuzz;

import java.io.ByteArrayInputStream;
import vn.vanthu.rules.PackException;
import vn.vanthu.rules.pack.PackReader;

/** A regulation as data: it loads, or the error says what is wrong where. */
public final class PackTarget {
    private PackTarget() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        try {
            PackReader.read("pack.yaml", new ByteArrayInputStream(bytes));
        } catch (PackException refused) {
            if (String.valueOf(refused.getMessage()).isBlank()) {
                throw new IllegalStateException("refused without a word", refused);
            }
        }
    }
}
