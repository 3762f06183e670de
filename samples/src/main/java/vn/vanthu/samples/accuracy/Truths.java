package vn.vanthu.samples.accuracy;

import java.util.List;
import java.util.TreeMap;
import vn.vanthu.samples.Expected;

/** Makes and changes what is true of a document. */
public final class Truths {
    private Truths() {}

    static Expected of(List<String> recipients, String... keysAndValues) {
        return with(new Expected(new TreeMap<>(), recipients, List.of()), keysAndValues);
    }

    /** The same with some values put in place of what was claimed of those keys. */
    public static Expected with(Expected truth, String... keysAndValues) {
        TreeMap<String, String> values = truth.values();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            values.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return new Expected(values, truth.recipients(), truth.signatures());
    }

    /** Of text in old letters only its secrecy and its letters are claimed. */
    static Expected lettersOnly(Expected truth, String encoding) {
        return of(List.of(), "secrecy", truth.value("secrecy").orElse("NONE"), "encoding", encoding);
    }
}
