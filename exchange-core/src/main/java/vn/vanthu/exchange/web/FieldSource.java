package vn.vanthu.exchange.web;

import vn.vanthu.exchange.judging.FileReport;

/**
 * Where the value of a field comes from.
 *
 * @param who whoever confirmed it, empty otherwise
 */
public record FieldSource(State state, int percent, String who) {
    public enum State {
        /** Filled by the machine, not yet confirmed. */
        MACHINE,
        /** Filled by the machine with less than 80 %: must be visited. */
        UNSURE,
        CONFIRMED,
        HAND
    }

    /** @param confidence 0 to 1 */
    public static FieldSource machine(double confidence) {
        return new FieldSource(
                confidence < FileReport.ReadPlace.SURE ? State.UNSURE : State.MACHINE,
                (int) Math.round(confidence * 100),
                "");
    }

    public static FieldSource confirmed(String who) {
        return new FieldSource(State.CONFIRMED, 100, who);
    }

    public static FieldSource hand() {
        return new FieldSource(State.HAND, 100, "");
    }

    /** The style class. */
    public String tone() {
        return switch (state) {
            case MACHINE -> "machine";
            case UNSURE -> "unsure";
            case CONFIRMED -> "confirmed";
            case HAND -> "hand";
        };
    }
}
