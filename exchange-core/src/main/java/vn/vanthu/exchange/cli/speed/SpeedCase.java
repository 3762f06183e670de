package vn.vanthu.exchange.cli.speed;

import java.io.IOException;

/** What is measured. */
public sealed interface SpeedCase permits Race, Weighing, OpensslBeside, RecognisingRace {
    String name();

    /** What is inside the measured region and what is not; one line. */
    String about();

    /**
     * Checks that both sides find the same, warms up, measures.
     *
     * @throws IllegalStateException where the sides do not agree: nothing is timed then
     */
    Comparison measure(String bench) throws IOException;
}
