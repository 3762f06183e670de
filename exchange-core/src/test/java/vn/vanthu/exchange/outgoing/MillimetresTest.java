package vn.vanthu.exchange.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MillimetresTest {

    @Test
    void readsWhatPeopleType() {
        assertThat(Millimetres.parse(" 25,4 ").orElseThrow()).isCloseTo(72, within(0.001f));
        assertThat(Millimetres.parse("25.4").orElseThrow()).isCloseTo(72, within(0.001f));
        assertThat(Millimetres.parse("0")).contains(0f);
        for (String none : new String[] {"", "-3", "1e3", "NaN", "12 mm", "1,2,3", "123456789"}) {
            assertThat(Millimetres.parse(none)).as(none).isEmpty();
        }
    }

    @Test
    void showsATenth() {
        assertThat(Millimetres.shown(72)).isEqualTo("25,4");
        assertThat(Millimetres.plain(Millimetres.points(36))).isEqualTo("36.0");
    }
}
