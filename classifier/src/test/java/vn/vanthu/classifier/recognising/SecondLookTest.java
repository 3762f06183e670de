package vn.vanthu.classifier.recognising;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SecondLookTest {
    private static final Grey PRINT = Grey.paper(1600, 2300, 200);
    private static final List<Leftover.Place> PLACES =
            List.of(new Leftover.Place(900, 400, 300, 80), new Leftover.Place(1000, 700, 200, 60));

    @Test
    void putsWordsBackWhereTheyStandOnThePage() {
        Recogniser recogniser = (sheet, setting) -> new Recognised.Words(List.of(
                word("'GIÁM", 28 + 10, 28 + 20, 0.9),
                word("Y", 28 + 5, 28 + 80 + 28 + 10, 0.95),
                word("Niê", 28 + 90, 28 + 80 + 28 + 10, 0.8)));

        List<RecognisedWord> words = SecondLook.words(recogniser, PRINT, PLACES, List.of());

        assertThat(words).extracting(RecognisedWord::text).containsExactly("GIÁM", "Y", "Niê");
        assertThat(words).extracting(RecognisedWord::left).containsExactly(910, 1005, 1090);
        assertThat(words).extracting(RecognisedWord::top).containsExactly(420, 710, 710);
    }

    @Test
    void leavesOutWhatIsKnownOrDoubtful() {
        Recogniser recogniser = (sheet, setting) -> new Recognised.Words(List.of(
                word("GIÁM", 28 + 10, 28 + 20, 0.9),
                word("ĐỐC", 28 + 90, 28 + 20, 0.6),
                word("l", 28 + 150, 28 + 20, 0.95),
                word("Y", 28 + 200, 28 + 20, 0.8),
                word("Av", 28 + 230, 28 + 20, 0.88)));
        RecognisedWord known = word("GIÁM", 910, 420, 0.96);

        assertThat(SecondLook.words(recogniser, PRINT, PLACES, List.of(known))).isEmpty();
    }

    @Test
    void asksForNothingWhereNoPlaceIsAsLargeAsAWord() {
        Recogniser recogniser = (sheet, setting) -> {
            throw new AssertionError("asked");
        };
        List<Leftover.Place> specks = List.of(new Leftover.Place(10, 10, 20, 12));
        assertThat(SecondLook.words(recogniser, PRINT, specks, List.of())).isEmpty();
    }

    private static RecognisedWord word(String text, int left, int top, double confidence) {
        return new RecognisedWord(text, left, top, left + 60, top + 30, top + 29, 30, confidence);
    }
}
