package vn.vanthu.classifier;

import java.util.Map;
import java.util.Set;

/**
 * How an official document is set, as far as its file tells; what cannot be measured is not there.
 *
 * @param missing components that are nowhere in it
 * @param sizes of the letters of a component, in points
 * @param fonts letters of the text by the font that is named for them
 */
public record LayoutReading(
        Set<LayoutComponent> missing, Map<LayoutComponent, Float> sizes, Map<String, Integer> fonts, PageSetup page) {
    public LayoutReading {
        missing = Set.copyOf(missing);
        sizes = Map.copyOf(sizes);
        fonts = Map.copyOf(fonts);
    }
}
