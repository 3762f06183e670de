package vn.vanthu.classifier.seeing;

import java.util.Set;

/**
 * A round seal. That it was seen says nothing of whose it is.
 *
 * @param extent of the whole circle, also where the page shows a part of it
 * @param diameter of the outer ring, in millimetres
 * @param partial a part lies beyond the edge of the page (at a joint of pages), or was not printed
 * @param confidence from 0 to 1; from {@link PageSight#SURE} on it can be relied upon
 * @param doubts why it may be no impression on paper
 */
public record SeenSeal(
        Extent extent, double diameter, Ink ink, boolean partial, double confidence, Set<SealDoubt> doubts) {

    public SeenSeal {
        doubts = Set.copyOf(doubts);
    }
}
