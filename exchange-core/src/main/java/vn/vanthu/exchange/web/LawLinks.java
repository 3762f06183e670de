package vn.vanthu.exchange.web;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vanthu.rules.Citation;
import vn.vanthu.rules.Confidence;
import vn.vanthu.rules.Regulation;
import vn.vanthu.rules.Regulations;
import vn.vanthu.rules.Rule;

/** From a citation to the place where the regulation shows it: {@code @law} in templates. */
@Component("law")
public class LawLinks {

    private static final char UNBROKEN = '\u00a0';

    private final Regulations regulations;
    private volatile @Nullable Index index;

    public LawLinks(Regulations regulations) {
        this.regulations = regulations;
    }

    /**
     * @param href null where the hub knows no text of that instrument
     * @param doubtful whether the text behind it was not read in full
     */
    public record Source(@Nullable String href, String words, boolean doubtful) {}

    /** @param clauses the anchors of the clauses that pages show, and of their instruments */
    private record Index(
            Map<String, String> regulationOf,
            Map<String, String> ruleRegulation,
            Map<String, Confidence> confidence,
            Set<String> clauses) {}

    /** @param rule the id of the rule that cites it, null where none does */
    public Source source(String instrument, String clause, @Nullable String rule) {
        Index known = index();
        String regulation = rule == null ? null : known.ruleRegulation().get(rule);
        String anchor = rule;
        if (regulation == null) {
            regulation = known.regulationOf().get(instrument);
            anchor = nearest(known, instrument, clause);
        }
        Confidence confidence = known.confidence().getOrDefault(instrument + ", " + clause, Confidence.HIGH);
        return new Source(
                regulation == null ? null : "/quy-dinh/" + regulation + "#" + anchor,
                words(instrument, clause),
                confidence != Confidence.HIGH);
    }

    /** {@code 41/2011/QĐ-UBND, Điều 8 khoản 4}, the clause unbroken. */
    public String words(String instrument, String clause) {
        String unbroken = clause.replace(' ', UNBROKEN);
        return instrument.isEmpty() ? unbroken : instrument.replace(' ', UNBROKEN) + ", " + unbroken;
    }

    /** The place of a clause on the page of its regulation: {@code dieu-8-khoan-4}. */
    public String anchor(String instrument, String clause) {
        return Folding.fold(instrument + " " + clause)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }

    /** The clause, else its article, else its instrument. */
    private String nearest(Index known, String instrument, String clause) {
        String anchor = anchor(instrument, clause);
        String whole = anchor(instrument, "");
        while (!known.clauses().contains(anchor) && anchor.length() > whole.length()) {
            int shorter = anchor.lastIndexOf('-');
            anchor = shorter < whole.length() ? whole : anchor.substring(0, shorter);
        }
        return anchor;
    }

    private Index index() {
        Index known = index;
        if (known == null) {
            known = read();
            index = known;
        }
        return known;
    }

    private Index read() {
        Map<String, String> regulationOf = new HashMap<>();
        Map<String, String> ruleRegulation = new HashMap<>();
        Map<String, Confidence> confidence = new HashMap<>();
        Set<String> clauses = new HashSet<>();
        for (Regulation regulation : regulations.all()) {
            regulations.catalogue(regulation.id()).entries().forEach(entry -> clauses.add(anchor(entry.citation())));
            regulation
                    .instruments()
                    .forEach(instrument -> regulationOf.putIfAbsent(instrument.number(), regulation.id()));
            for (Rule rule : regulation.rules()) {
                ruleRegulation.put(rule.id(), regulation.id());
                clauses.add(anchor(rule.citations().getFirst()));
                rule.citations()
                        .forEach(citation -> confidence.merge(key(citation), citation.confidence(), LawLinks::surer));
            }
            for (Rule line : regulation.legalEffects()) {
                ruleRegulation.put(line.id(), regulation.id());
                clauses.add(anchor(line.citations().getFirst()));
            }
        }
        return new Index(
                Map.copyOf(regulationOf), Map.copyOf(ruleRegulation), Map.copyOf(confidence), Set.copyOf(clauses));
    }

    private String anchor(Citation citation) {
        return anchor(citation.instrument(), citation.clause());
    }

    private static String key(Citation citation) {
        return citation.instrument() + ", " + citation.clause();
    }

    private static Confidence surer(Confidence one, Confidence other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
