package vn.vanthu.classifier;

import java.util.OptionalInt;

/**
 * Where something stands.
 *
 * @param page from 1; empty where the format knows no pages
 * @param line from 1, within the page where there is one, else within the document; 0 for metadata
 */
public record Place(OptionalInt page, int line) {

    public String description() {
        if (line == 0) {
            return "metadata";
        }
        return page.isPresent() ? "page " + page.getAsInt() + ", line " + line : "line " + line;
    }
}
