package vn.vanthu.exchange.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** No state of the road out is entered but between two boundaries at which the crash tests halt. */
class StatesEnteredTest {
    @Test
    void aBoundaryStandsBeforeAndBehindTheCommitThatLeadsIntoEachState() {
        Map<String, Set<String>> entered = StatesEntered.boundaries();
        Set<String> named = NamedBoundaries.inSources();
        assertThat(StatesEntered.states()).hasSizeGreaterThan(10);
        assertThat(entered).containsOnlyKeys(StatesEntered.states());
        entered.forEach((state, acts) -> assertThat(acts)
                .as("acts that lead into %s, by name", state)
                .isNotEmpty()
                .allSatisfy(act ->
                        assertThat(named).contains("desk." + act + ".before-commit", "desk." + act + ".committed")));
    }

    /** The roads of the crash tests pass all of them ({@link BoundaryCrashIT}). */
    @Test
    void whatIsSignedIsKeptBeforeAnythingSaysThatItIs() {
        Map<String, Set<String>> entered = StatesEntered.boundaries();
        assertThat(entered.get("SIGNED")).contains("signed", "token-signed");
        assertThat(entered.get("FROZEN")).contains("frozen");
        assertThat(NamedBoundaries.inSources())
                .contains(
                        "desk.signed.stored",
                        "desk.token-prepared.committed",
                        "desk.token-signed.stored",
                        "desk.frozen.stored");
    }
}
