package vn.vanthu.exchange.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vanthu.exchange.web.LawLinks;
import vn.vanthu.rules.Citation;
import vn.vanthu.rules.Regulation;
import vn.vanthu.rules.Rule;

/** One article and the rules taken from it. */
record RegulationChapter(String anchor, String instrument, String article, List<ClauseRule> rules) {

    private static final Pattern ARTICLE = Pattern.compile("(Điều|Phụ lục|mục)\\s+([0-9IVX]+[0-9.]*)");
    private static final Pattern VALUE = Pattern.compile("\\$\\{[^}]*}");
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    RegulationChapter {
        rules = List.copyOf(rules);
    }

    /** @param anchor of the clause, before its first rule; empty before the others */
    record ClauseRule(String anchor, Rule rule, Citation main) {

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

    /** In the order of the instruments, then of the articles. */
    static List<RegulationChapter> of(Regulation regulation, LawLinks law) {
        Map<String, List<Rule>> byArticle = new LinkedHashMap<>();
        List<Rule> all = new ArrayList<>(regulation.rules());
        all.addAll(regulation.legalEffects());
        all.stream()
                .sorted(Comparator.comparingInt((Rule rule) -> rank(regulation, rule))
                        .thenComparing(rule -> order(rule.clause())))
                .forEach(rule -> byArticle
                        .computeIfAbsent(key(rule.citations().getFirst()), article -> new ArrayList<>())
                        .add(rule));
        return byArticle.values().stream().map(rules -> chapter(rules, law)).toList();
    }

    private static RegulationChapter chapter(List<Rule> rules, LawLinks law) {
        Citation first = rules.getFirst().citations().getFirst();
        String article = article(first.clause());
        List<ClauseRule> shown = new ArrayList<>();
        String before = "";
        for (Rule rule : rules) {
            Citation main = rule.citations().getFirst();
            String anchor = law.anchor(main.instrument(), main.clause());
            shown.add(new ClauseRule(anchor.equals(before) ? "" : anchor, rule, main));
            before = anchor;
        }
        return new RegulationChapter(
                "chuong-" + law.anchor(first.instrument(), article), first.instrument(), article, shown);
    }

    private static int rank(Regulation regulation, Rule rule) {
        String instrument = rule.citations().getFirst().instrument();
        for (int i = 0; i < regulation.instruments().size(); i++) {
            if (regulation.instruments().get(i).number().equals(instrument)) {
                return i;
            }
        }
        return regulation.instruments().size();
    }

    private static String key(Citation citation) {
        return citation.instrument() + " " + article(citation.clause());
    }

    private static String article(String clause) {
        Matcher article = ARTICLE.matcher(clause);
        return article.find() ? article.group() : clause;
    }

    /** Figures as figures: Điều 9 before Điều 10; appendices last. */
    private static String order(String clause) {
        return (clause.startsWith("Phụ lục") ? "2 " : "1 ")
                + DIGITS.matcher(clause).replaceAll(figure -> "%05d".formatted(Integer.parseInt(figure.group())));
    }
}
