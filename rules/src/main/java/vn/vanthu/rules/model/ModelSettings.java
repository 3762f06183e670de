package vn.vanthu.rules.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import vn.vanthu.rules.Regulations;

/**
 * What makes a regulation a model: lines of a key, a tab and words beside its pack. Keys are {@code prefix} (of its clauses'
 * ids), {@code superior}, {@code place}, {@code subject}, {@code head}, and each article with its heading.
 */
record ModelSettings(String regulation, Map<String, String> words) {
    /** @throws IllegalArgumentException where the regulation is no model */
    static ModelSettings of(String regulation) {
        var file = "/packs/" + Regulations.bundled().fileName(regulation).replaceAll("-qd-.*", "-model.txt");
        try (var in = ModelSettings.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException(regulation + " is no model that agencies fill in");
            }
            var words = new HashMap<String, String>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split("\t", 2))
                    .forEach(pair -> words.put(pair[0], pair[1]));
            return new ModelSettings(regulation, words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String need(String key) {
        var word = words.get(key);
        if (word == null) {
            throw new IllegalStateException("the model " + regulation + " has no words for " + key);
        }
        return word;
    }
}
