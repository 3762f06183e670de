package vn.vanthu.classifier;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where something stands.
 *
 * @param page from 1; empty where the format knows no pages
 * @param line from 1, within the page where there is one, else within the document; 0 for metadata
 * @param part BODY, TABLE, TEXTBOX, HEADER, FOOTER, FOOTNOTE, COMMENT, ANNOTATION, METADATA, UNSEEN, PICTURE; empty where nothing is known of it
 * @param box of its line on the page; empty for formats that are laid out only when shown
 */
public record Place(OptionalInt page, int line, String part, Optional<Box> box) {

    /** The part of words that no program shows to a reader: remarks and scripts of a web page. */
    public static final String UNSEEN = "UNSEEN";

    /** The part of words that stand in a picture. */
    public static final String PICTURE = "PICTURE";

    public Place(OptionalInt page, int line) {
        this(page, line, "", Optional.empty());
    }

    public String description() {
        if (part.equals(PICTURE)) {
            return page.isPresent() ? "page " + page.getAsInt() + ", picture" : "picture";
        }
        if (line == 0) {
            return "metadata";
        }
        return page.isPresent() ? "page " + page.getAsInt() + ", line " + line : "line " + line;
    }
}
