package vn.vanthu.rules.pack;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import vn.vanthu.rules.Facts;

/** The facts of an example: YAML texts, numbers, true and false, lists, and {@code {undetermined: reason}}. */
final class FactReader {
    private FactReader() {}

    static void read(Facts.Builder facts, String name, Section given) {
        var value = given.need(name);
        switch (value) {
            case Boolean flag -> facts.flag(name, flag);
            case Number number -> facts.number(name, new BigDecimal(number.toString()));
            case List<?> _ -> facts.set(name, given.textsOr(name, List.of()));
            case Map<?, ?> _ -> {
                var open = new Section(given.where() + ", " + name, value);
                facts.undetermined(name, open.text("undetermined"));
                open.finish();
            }
            default -> facts.text(name, given.text(name));
        }
    }
}
