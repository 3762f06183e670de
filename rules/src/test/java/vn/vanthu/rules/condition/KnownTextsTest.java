package vn.vanthu.rules.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KnownTextsTest {
    @Test
    void findsEachTextAtAPlaceOfItsOwn() {
        var texts = IntStream.range(0, 60).mapToObj(i -> "GIA_TRI_" + i).toList();
        var known = new KnownTexts(texts);
        assertThat(known.complete()).isTrue();
        assertThat(texts.stream().map(known::find)).doesNotHaveDuplicates().allMatch(place -> place >= 0);
        assertThat(texts.stream().map(known::find)).allMatch(place -> place < known.places());
        assertThat(known.find(new String("GIA_TRI_7".toCharArray()))).isEqualTo(known.find("GIA_TRI_7"));
    }

    @Test
    void knowsNoOther() {
        var known = new KnownTexts(List.of("VALID", "NONE"));
        assertThat(known.find("INVALID")).isNegative();
        assertThat(new KnownTexts(List.of()).find("VALID")).isNegative();
    }

    /** Anybody can write texts of one hash into a pack of his own. */
    @Test
    void saysThatTextsOfOneHashHaveNoPlaces() {
        assertThat("Aa").hasSameHashCodeAs("BB");
        var known = new KnownTexts(List.of("Aa", "BB"));
        assertThat(known.complete()).isFalse();
        assertThat(known.find("Aa")).isNegative();
        assertThat(known.find("BB")).isNegative();
    }
}
