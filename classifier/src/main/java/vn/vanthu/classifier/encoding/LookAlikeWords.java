package vn.vanthu.classifier.encoding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.vanthu.classifier.LookAlikeReading;
import vn.vanthu.classifier.LookAlikeWord;
import vn.vanthu.classifier.text.TextLine;

/** Gathers the words with look-alikes of one document, each once. */
final class LookAlikeWords {
    private static final int MOST = 100;

    private final Map<String, LookAlikeWord> words = new LinkedHashMap<>();
    private int count;

    void add(TextLine line, String text) {
        for (LookAlikes.Word word : LookAlikes.words(text)) {
            count++;
            if (words.size() < MOST) {
                words.putIfAbsent(
                        word.stored(),
                        new LookAlikeWord(
                                line.place(), line.region().name(), word.stored(), word.codePoints(), word.repaired()));
            }
        }
    }

    LookAlikeReading reading() {
        return new LookAlikeReading(count, List.copyOf(words.values()));
    }
}
