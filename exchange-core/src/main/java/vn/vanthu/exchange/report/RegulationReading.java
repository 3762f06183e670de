package vn.vanthu.exchange.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.vanthu.exchange.report.RegulationChapter.ShownClause;
import vn.vanthu.exchange.report.RegulationChapter.ShownParameter;
import vn.vanthu.exchange.report.RegulationChapter.ShownRule;
import vn.vanthu.exchange.web.LawLinks;
import vn.vanthu.rules.Citation;
import vn.vanthu.rules.Regulation;
import vn.vanthu.rules.Regulations;
import vn.vanthu.rules.Rule;
import vn.vanthu.rules.catalogue.ClauseEntry;
import vn.vanthu.rules.catalogue.FilledIn;
import vn.vanthu.rules.catalogue.Parameter;
import vn.vanthu.rules.catalogue.ParameterValue;
import vn.vanthu.rules.catalogue.Unit;

/** Lays a regulation out for reading on one day. */
final class RegulationReading {

    private static final Pattern ARTICLE = Pattern.compile("(Điều|Phụ lục|mục)\\s+([0-9IVX]+[0-9.]*)");

    private final Regulations regulations;
    private final LawLinks law;
    private final LocalDate day;
    private final FilledIn filled;

    /** @param filled what the agency that reads filled in of that regulation */
    RegulationReading(Regulations regulations, LawLinks law, LocalDate day, FilledIn filled) {
        this.filled = filled;
        this.regulations = regulations;
        this.law = law;
        this.day = day;
    }

    /** In the order of the catalogue; rules that no clause names stand with their article, or close the list. */
    List<RegulationChapter> chapters(Regulation regulation) {
        Map<String, Rule> open = new LinkedHashMap<>();
        regulation.rules().forEach(rule -> open.put(rule.id(), rule));
        regulation.legalEffects().forEach(rule -> open.put(rule.id(), rule));
        List<ClauseEntry> entries =
                regulations.catalogue(regulation.id()).filled(filled).entries();
        Set<String> anchors = new LinkedHashSet<>();
        Map<String, List<ShownClause>> byArticle = new LinkedHashMap<>();
        Map<String, Citation> cited = new LinkedHashMap<>();
        for (ClauseEntry entry : entries) {
            List<ShownRule> rules = entry.rules().stream()
                    .flatMap(id -> Optional.ofNullable(open.remove(id)).stream())
                    .map(ShownRule::new)
                    .toList();
            Citation place = entry.citation();
            String key = place.instrument() + " " + entry.article();
            cited.putIfAbsent(key, new Citation(place.instrument(), entry.article(), place.confidence()));
            byArticle
                    .computeIfAbsent(key, article -> new ArrayList<>())
                    .add(new ShownClause(
                            anchor(anchors, place), entry.id(), place, entry, parameters(regulation, entry), rules));
        }
        for (Rule rule : open.values()) {
            Citation place = rule.citations().getFirst();
            String article = article(place.clause());
            String key = place.instrument() + " " + article;
            cited.putIfAbsent(key, new Citation(place.instrument(), article, place.confidence()));
            byArticle
                    .computeIfAbsent(key, any -> new ArrayList<>())
                    .add(new ShownClause(
                            anchor(anchors, place), rule.id(), place, null, List.of(), List.of(new ShownRule(rule))));
        }
        List<RegulationChapter> chapters = new ArrayList<>();
        cited.forEach((key, place) -> chapters.add(new RegulationChapter(
                "chuong-" + law.anchor(place.instrument(), place.clause()),
                place.instrument(),
                place.clause(),
                byArticle.getOrDefault(key, List.of()))));
        return chapters;
    }

    /** The place where citations lead to stands once on a page. */
    private String anchor(Set<String> seen, Citation place) {
        String anchor = law.anchor(place.instrument(), place.clause());
        return seen.add(anchor) ? anchor : "";
    }

    private List<ShownParameter> parameters(Regulation regulation, ClauseEntry entry) {
        return entry.parameters().stream()
                .filter(parameter -> parameter.inForce(day) && parameter.forPeople())
                .map(parameter -> new ShownParameter(
                        parameter.label(),
                        words(parameter.value()),
                        parameter.from(),
                        elsewhere(regulation, parameter)))
                .toList();
    }

    private static String words(ParameterValue value) {
        return switch (value) {
            case ParameterValue.Amount(var amount, var unit)
            when amount.signum() == 0 -> unit == Unit.DAYS ? "trong ngày" : "ngay";
            case ParameterValue.Pattern(var template) -> template.words();
            case ParameterValue.Amount _,
                    ParameterValue.TimesOfDay _,
                    ParameterValue.Codes _,
                    ParameterValue.Role _,
                    ParameterValue.Text _,
                    ParameterValue.Day _,
                    ParameterValue.Switch _ -> value.toString();
        };
    }

    private String elsewhere(Regulation regulation, Parameter parameter) {
        if (regulation.id().equals(Regulations.NATIONAL)) {
            return "";
        }
        return regulations.catalogue(Regulations.NATIONAL).entries().stream()
                .flatMap(entry -> entry.parameters().stream()
                        .filter(other -> other.name().equals(parameter.name())
                                && other.inForce(day)
                                && !other.value().equals(parameter.value()))
                        .map(other -> words(other.value()) + " (" + entry.citation() + ")"))
                .collect(Collectors.joining("; "));
    }

    private static String article(String clause) {
        Matcher article = ARTICLE.matcher(clause);
        return article.find() ? article.group() : clause;
    }
}
