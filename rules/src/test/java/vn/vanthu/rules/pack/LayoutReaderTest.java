package vn.vanthu.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vanthu.rules.PackException;

/** How a pack wants documents to be set. */
class LayoutReaderTest {
    private static final String PACK = PackReaderTest.PACK + """
            layouts:
              - tradition: STATE
                components: [NATION, MOTTO]
                exempt:
                  NATION: [THU_CONG]
                millimetres:
                  tolerance: 1
                  MARGIN_TOP: [20, 25]
                  PAPER_WIDTH: [210, 210]
                sizes:
                  tolerance: 0.5
                  NATION: [12, 13]
                fonts: [Times New Roman]
                otherFonts: 3
                firstPageUnnumbered: false
            """;

    @Test
    void isReadAsItStands() {
        var layout = PackFileTest.read(PACK).layouts().getFirst();
        assertThat(layout.tradition()).isEqualTo("STATE");
        assertThat(layout.components()).containsExactly("NATION", "MOTTO");
        assertThat(layout.exempt()).containsOnlyKeys("NATION").containsEntry("NATION", Set.of("THU_CONG"));
        assertThat(layout.millimetres()).containsOnlyKeys("MARGIN_TOP", "PAPER_WIDTH");
        assertThat(layout.millimetres().get("PAPER_WIDTH").holds(211)).isTrue();
        assertThat(layout.millimetres().get("PAPER_WIDTH").holds(211.5)).isFalse();
        assertThat(layout.sizes().get("NATION").holds(11.5)).isTrue();
        assertThat(layout.sizes().get("NATION").holds(11)).isFalse();
        assertThat(layout.fonts()).containsExactly("Times New Roman");
        assertThat(layout.otherFonts()).isEqualTo(3);
        assertThat(layout.firstPageUnnumbered()).isFalse();
        assertThat(PackFileTest.read(PACK.replace("Unnumbered: false", "Unnumbered: true"))
                        .layouts()
                        .getFirst()
                        .firstPageUnnumbered())
                .isTrue();
    }

    @Test
    void mayLeaveOutWhatItDoesNotDemand() {
        var from = PACK.indexOf("    exempt:");
        var bare = PACK.substring(0, from) + PACK.substring(PACK.indexOf("    fonts:"));
        var layout = PackFileTest.read(bare).layouts().getFirst();
        assertThat(layout.exempt()).isEmpty();
        assertThat(layout.millimetres()).isEmpty();
        assertThat(layout.sizes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[20, 25]|[20]|\"MARGIN_TOP\" must be two numbers, from and to, got [20]",
                "[20, 25]|[25, 20]|\"MARGIN_TOP\" ends before it begins: [25, 20]",
                "[20, 25]|[20, wide]|\"MARGIN_TOP\" is no number: wide",
                "tolerance: 0.5|tolerance: some|\"tolerance\" is no number: some",
                "otherFonts: 3|otherFonts: few|\"otherFonts\" is no number: few",
                "Unnumbered: false|Unnumbered: perhaps|\"firstPageUnnumbered\" must be true or false",
                "otherFonts: 3|otherFonts: 3, more: 1|is not readable YAML",
                "otherFonts: 3|otherFonts: 3~paper: A4|layout STATE: unknown key \"paper\"",
            })
    void mustBeWhole(String there, String instead, String complaint) {
        assertThat(PACK).contains(there);
        assertThatExceptionOfType(PackException.class)
                .isThrownBy(() -> PackFileTest.read(PACK.replace(there, instead.replace("~", "\n    "))))
                .withMessageContaining("pack trial")
                .withMessageContaining(complaint);
    }
}
