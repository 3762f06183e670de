package vn.vanthu.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How documents of one tradition are to be set, as parameters of a pack.
 *
 * @param tradition STATE or PARTY
 * @param components that must be there, in their order
 * @param exempt the kinds that have no such component
 * @param millimetres paper and margins by name: {@code PAPER_WIDTH}, {@code MARGIN_LEFT} …
 * @param sizes of letters in points by component; {@code SUMMARY CONG_VAN} where a kind has its own
 * @param fonts whose letters are taken for the demanded one, that first
 * @param otherFonts percent of letters in others that are passed over: signs, formulas
 * @param firstPageUnnumbered whether pages are numbered from the second on
 */
public record LayoutDemand(
        String tradition,
        List<String> components,
        Map<String, Set<String>> exempt,
        Map<String, Range> millimetres,
        Map<String, Range> sizes,
        List<String> fonts,
        int otherFonts,
        boolean firstPageUnnumbered) {
    public LayoutDemand {
        components = List.copyOf(components);
        exempt = Map.copyOf(exempt);
        millimetres = Map.copyOf(millimetres);
        sizes = Map.copyOf(sizes);
        fonts = List.copyOf(fonts);
    }

    /**
     * From and to, both allowed.
     *
     * @param tolerance what a measurement may be off by
     */
    public record Range(BigDecimal from, BigDecimal to, BigDecimal tolerance) {
        public boolean holds(double measured) {
            return measured >= from.subtract(tolerance).doubleValue()
                    && measured <= to.add(tolerance).doubleValue();
        }

        /** {@code 20–25}, {@code 13}. */
        @Override
        public String toString() {
            return from.compareTo(to) == 0 ? from.toPlainString() : from.toPlainString() + "–" + to.toPlainString();
        }
    }
}
