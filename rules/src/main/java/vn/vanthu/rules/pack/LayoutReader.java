package vn.vanthu.rules.pack;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.vanthu.rules.LayoutDemand;
import vn.vanthu.rules.LayoutDemand.Range;
import vn.vanthu.rules.PackException;

/** Reads how a pack wants documents to be set. */
final class LayoutReader {
    private LayoutReader() {}

    static LayoutDemand read(Section entry) {
        var tradition = entry.text("tradition");
        var section = entry.named("layout " + tradition);
        section.text("tradition");
        var layout = new LayoutDemand(
                tradition,
                section.textsOr("components", List.of()),
                exempt(section),
                ranges(section, "millimetres"),
                ranges(section, "sizes"),
                section.textsOr("fonts", List.of()),
                number(section, "otherFonts", section.text("otherFonts")).intValue(),
                flag(section, "firstPageUnnumbered"));
        section.finish();
        return layout;
    }

    private static boolean flag(Section section, String key) {
        return switch (section.text(key)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw section.fault(key, "\"" + key + "\" must be true or false");
        };
    }

    private static Map<String, Set<String>> exempt(Section section) {
        var exempt = new HashMap<String, Set<String>>();
        below(section, "exempt").ifPresent(kinds -> {
            kinds.keys().forEach(component -> exempt.put(component, Set.copyOf(kinds.textsOr(component, List.of()))));
            kinds.finish();
        });
        return exempt;
    }

    private static Map<String, Range> ranges(Section section, String key) {
        var ranges = new HashMap<String, Range>();
        below(section, key).ifPresent(given -> {
            var tolerance = number(given, "tolerance", given.text("tolerance"));
            for (var name : given.keys()) {
                if (!name.equals("tolerance")) {
                    ranges.put(name, range(given, name, tolerance));
                }
            }
            given.finish();
        });
        return ranges;
    }

    private static Range range(Section section, String name, BigDecimal tolerance) {
        var ends = section.textsOr(name, List.of());
        if (ends.size() != 2) {
            throw new PackException(section.where(), "\"" + name + "\" must be two numbers, from and to, got " + ends);
        }
        var range = new Range(number(section, name, ends.getFirst()), number(section, name, ends.getLast()), tolerance);
        if (range.from().compareTo(range.to()) > 0) {
            throw new PackException(section.where(), "\"" + name + "\" ends before it begins: " + ends);
        }
        return range;
    }

    private static Optional<Section> below(Section section, String key) {
        return section.raw(key).map(value -> new Section(section.where() + ", " + key, value));
    }

    private static BigDecimal number(Section section, String key, String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new PackException(section.where(), "\"" + key + "\" is no number: " + text, e);
        }
    }
}
