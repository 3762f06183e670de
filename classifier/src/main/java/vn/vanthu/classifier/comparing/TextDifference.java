package vn.vanthu.classifier.comparing;

/**
 * A stretch of words in which two forms of a document differ.
 *
 * @param before the words before it, that both have; empty at the beginning
 * @param typed as the editable file has it; empty where only the scan has words here
 * @param scanned as it was read off the paper; empty where only the editable file has words here
 * @param after the words behind it
 * @param slip whether it may well be a slip of reading: the words look alike
 */
public record TextDifference(String before, String typed, String scanned, String after, boolean slip) {}
