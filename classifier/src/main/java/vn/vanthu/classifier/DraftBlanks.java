package vn.vanthu.classifier;

import java.util.Optional;

/**
 * Places that a draft leaves blank for the number and the date.
 *
 * @param symbol the symbol already typed behind the blank number: {@code QĐ-UBND}
 */
public record DraftBlanks(Optional<Place> number, Optional<String> symbol, Optional<Place> date) {

    static final DraftBlanks NONE = new DraftBlanks(Optional.empty(), Optional.empty(), Optional.empty());

    public static DraftBlanks none() {
        return NONE;
    }
}
