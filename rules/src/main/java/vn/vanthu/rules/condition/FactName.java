package vn.vanthu.rules.condition;

/** The name of a fact and its place among the names that one pack looks at. */
public record FactName(String text, int place) {}
