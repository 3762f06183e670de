package vn.vanthu.samples.accuracy;

import java.util.List;
import vn.vanthu.samples.Expected;

/** What stands on a document and what is true of it, before any file. */
public record Paper(List<Item> items, Expected truth) {
    public Paper {
        items = List.copyOf(items);
    }
}
