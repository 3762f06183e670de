package vn.vanthu.rules;

/** The result of one rule that applies. */
public enum Outcome {
    VIOLATED,
    UNDETERMINED,
    SATISFIED
}
