package vn.vanthu.exchange.report;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.rules.Citation;
import vn.vanthu.rules.Rule;
import vn.vanthu.rules.catalogue.ClauseEntry;
import vn.vanthu.rules.catalogue.Standing;

/** One article: its clauses in our words, each with its parameters and the rules taken from it. */
record RegulationChapter(String anchor, String instrument, String article, List<ShownClause> clauses) {

    RegulationChapter {
        clauses = List.copyOf(clauses);
    }

    /**
     * One clause.
     *
     * @param anchor before the first clause of that place; empty before the others
     * @param entry null for a rule that no clause names
     */
    record ShownClause(
            String anchor,
            String id,
            Citation main,
            @Nullable ClauseEntry entry,
            List<ShownParameter> parameters,
            List<ShownRule> rules) {

        ShownClause {
            parameters = List.copyOf(parameters);
            rules = List.copyOf(rules);
        }

        /** What the hub does about it today, in words; empty where nothing is claimed. */
        public String standing() {
            if (entry == null) {
                return "";
            }
            return switch (entry.standing()) {
                case Standing.Applied(var feature) -> "Áp dụng ở: " + feature;
                case Standing.Shown(var feature) -> "Hiện ở: " + feature;
                case Standing.Planned(var feature) -> "Chưa có tính năng: " + feature;
            };
        }
    }

    /**
     * A value in force.
     *
     * @param label what it is
     * @param elsewhere what national law sets for the same, with its source; empty where it is silent or says the same
     */
    record ShownParameter(String label, String value, LocalDate from, String elsewhere) {}

    /** One rule as people read it. */
    record ShownRule(Rule rule) {

        private static final Pattern VALUE = Pattern.compile("\\$\\{[^}]*}");

        /** What is said where the rule is broken; what stands there for the values found is left open. */
        public String message() {
            return VALUE.matcher(rule.message()).replaceAll("…");
        }

        /** The kind of its badge. */
        public String tone() {
            return switch (rule.level()) {
                case FORBID -> "r";
                case PAPER -> "t";
                case WARN -> "a";
                case INFORM -> "n";
            };
        }

        public String icon() {
            return switch (rule.level()) {
                case FORBID -> "ban";
                case PAPER -> "files";
                case WARN -> "triangle-alert";
                case INFORM -> "eye";
            };
        }
    }
}
