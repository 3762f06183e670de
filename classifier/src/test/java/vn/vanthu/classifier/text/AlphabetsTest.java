package vn.vanthu.classifier.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AlphabetsTest {

    @Test
    void knowsABlankAsTheLibraryDoes() {
        assertThat(Stream.concat(letters(), Stream.of("", "  ", " a", "\u2003\t", "\u1680\u1680", "\ud83d\ude00")))
                .allSatisfy(text -> assertThat(Alphabets.blank(text)).isEqualTo(text.isBlank()));
    }

    @Test
    void knowsAnAccentByItsKind() {
        List<Integer> kinds = List.of(
                (int) Character.NON_SPACING_MARK, (int) Character.MODIFIER_SYMBOL, (int) Character.MODIFIER_LETTER);
        assertThat(letters().filter(text -> text.charAt(0) != '\u30fc'))
                .allSatisfy(text ->
                        assertThat(Layers.accent(text)).isEqualTo(kinds.contains(Character.getType(text.charAt(0)))));
        assertThat(Layers.accent("\u30fc")).isFalse();
    }

    private static Stream<String> letters() {
        return IntStream.rangeClosed(Character.MIN_VALUE, Character.MAX_VALUE).mapToObj(c -> String.valueOf((char) c));
    }
}
