package vn.vanthu.classifier;

import java.util.List;
import java.util.Optional;

/**
 * What the text says about secrecy.
 *
 * @param undetermined why the level could not be told; present if and only if the level is UNDETERMINED
 * @param declassified a mark of declassification was found; the level is then NONE and the cues stay
 */
public record SecrecyReading(
        SecrecyLevel level, List<SecrecyCue> cues, boolean declassified, Optional<Undetermined> undetermined) {

    /** Why the level could not be told. */
    public enum Undetermined {
        /** Pictures of pages, not text. */
        SCAN,
        /** Some pages are pictures. */
        SCANNED_PAGES,
        /** Nothing to read in it but pictures. */
        NO_TEXT,
        /** Pictures in the text that may bear a mark and were not read. */
        PICTURES,
        /** Words may be drawn as lines. */
        OUTLINES,
        /** Fonts that do not say which letters they draw. */
        UNMAPPED_FONT,
        /** Words that may be a mark and may be none. */
        POSSIBLE_MARK,
        NOT_SUPPORTED,
        UNREADABLE
    }

    public SecrecyReading {
        cues = List.copyOf(cues);
        if ((level == SecrecyLevel.UNDETERMINED) != undetermined.isPresent()) {
            throw new IllegalArgumentException("level " + level + " with reason " + undetermined);
        }
    }

    static SecrecyReading undetermined(Undetermined why) {
        return new SecrecyReading(SecrecyLevel.UNDETERMINED, List.of(), false, Optional.of(why));
    }
}
