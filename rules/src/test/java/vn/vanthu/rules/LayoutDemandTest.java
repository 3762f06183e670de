package vn.vanthu.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vanthu.rules.LayoutDemand.Range;

/** How the national layer wants documents to be set. */
class LayoutDemandTest {
    @Test
    void readsTheStatesDemandsFromThePack() {
        var state = Regulations.bundled().layout("STATE").orElseThrow();
        assertThat(state.tradition()).isEqualTo("STATE");
        assertThat(state.components()).startsWith("NATION", "MOTTO").endsWith("RECIPIENTS");
        assertThat(state.exempt().get("NUMBER")).containsExactly("THU_CONG");
        assertThat(state.millimetres()).doesNotContainKey("tolerance");
        assertThat(state.millimetres().get("MARGIN_LEFT")).isEqualTo(range("30", "35", "1"));
        assertThat(state.sizes().get("SUMMARY CONG_VAN")).isEqualTo(range("12", "13", "0.5"));
        assertThat(state.fonts()).first().isEqualTo("Times New Roman");
        assertThat(state.otherFonts()).isPositive();
        assertThat(state.firstPageUnnumbered()).isTrue();
    }

    @Test
    void keepsThePartysApartAndKnowsNoOther() {
        var party = Regulations.bundled().layout("PARTY").orElseThrow();
        assertThat(party.tradition()).isEqualTo("PARTY");
        assertThat(party.components()).contains("PARTY_TITLE");
        assertThat(Regulations.bundled().layout("ARMY")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"18.99, false", "19, true", "22.5, true", "26, true", "26.01, false"})
    void holdsWithinItsToleranceOnBothSides(double measured, boolean holds) {
        assertThat(range("20", "25", "1").holds(measured)).isEqualTo(holds);
    }

    @Test
    void isReadAsOneNumberOrTwo() {
        assertThat(range("20", "25", "1")).hasToString("20–25");
        assertThat(range("13", "13.0", "0")).hasToString("13");
    }

    private static Range range(String from, String to, String tolerance) {
        return new Range(new BigDecimal(from), new BigDecimal(to), new BigDecimal(tolerance));
    }
}
