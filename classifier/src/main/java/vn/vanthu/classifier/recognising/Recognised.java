package vn.vanthu.classifier.recognising;

import java.util.List;

/** What came of reading one picture. */
sealed interface Recognised {

    /** In the reader's order; none on empty paper. */
    record Words(List<RecognisedWord> words) implements Recognised {
        public Words {
            words = List.copyOf(words);
        }
    }

    /** Nothing is known of its words. */
    record NotRead(PageNotRead reason) implements Recognised {}
}
