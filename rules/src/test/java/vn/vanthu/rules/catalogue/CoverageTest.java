package vn.vanthu.rules.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.vanthu.rules.Citation;
import vn.vanthu.rules.Confidence;
import vn.vanthu.rules.catalogue.Coverage.State;

class CoverageTest {
    @Test
    void believesNoClaimThatNoTestShows() {
        var applied = clause(new Standing.Applied("Kiểm tra văn bản"));
        assertThat(Coverage.of(applied, List.of("SomeTest.shows")).state()).isEqualTo(State.APPLIED);
        assertThat(Coverage.of(applied, List.of()).state()).isEqualTo(State.PLANNED);
    }

    @Test
    void keepsWhatIsShownApartFromWhatIsMissing() {
        assertThat(Coverage.of(clause(new Standing.Shown("Trang")), List.of()).state())
                .isEqualTo(State.SHOWN);
        assertThat(Coverage.of(clause(new Standing.Planned("Nhắc việc")), List.of("SomeTest.shows"))
                        .state())
                .isEqualTo(State.PLANNED);
    }

    private static ClauseEntry clause(Standing standing) {
        return new ClauseEntry(
                "AL-1",
                new Citation("01/2026/QĐ-UBND", "Điều 1 khoản 2", Confidence.HIGH),
                ClauseKind.E,
                List.of(Part.OUT),
                "Văn bản được kiểm tra.",
                standing,
                List.of(),
                List.of(),
                "");
    }
}
