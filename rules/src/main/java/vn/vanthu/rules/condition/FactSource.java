package vn.vanthu.rules.condition;

import vn.vanthu.rules.Fact;

/** Answers every name; {@link Fact#ABSENT} for one that it does not know. */
@FunctionalInterface
public interface FactSource {
    Fact get(FactName name);
}
