package vn.vanthu.exchange.web;

import java.util.HashMap;
import java.util.Map;
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

    private volatile @Nullable Index index;

    /**
     * @param href null where the hub knows no text of that instrument
     * @param doubtful whether the text behind it was not read in full
     */
    public record Source(@Nullable String href, String words, boolean doubtful) {}

    private record Index(
            Map<String, String> regulationOf, Map<String, String> ruleRegulation, Map<String, Confidence> confidence) {}

    /** @param rule the id of the rule that cites it, null where none does */
    public Source source(String instrument, String clause, @Nullable String rule) {
        Index known = index();
        String regulation = rule == null ? null : known.ruleRegulation().get(rule);
        String anchor = rule;
        if (regulation == null) {
            regulation = known.regulationOf().get(instrument);
            anchor = anchor(instrument, clause);
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

    private Index index() {
        Index known = index;
        if (known == null) {
            known = read();
            index = known;
        }
        return known;
    }

    private static Index read() {
        Map<String, String> regulationOf = new HashMap<>();
        Map<String, String> ruleRegulation = new HashMap<>();
        Map<String, Confidence> confidence = new HashMap<>();
        for (Regulation regulation : Regulations.bundled().all()) {
            regulation
                    .instruments()
                    .forEach(instrument -> regulationOf.putIfAbsent(instrument.number(), regulation.id()));
            for (Rule rule : regulation.rules()) {
                ruleRegulation.put(rule.id(), regulation.id());
                rule.citations()
                        .forEach(citation -> confidence.merge(key(citation), citation.confidence(), LawLinks::surer));
            }
            regulation.legalEffects().forEach(line -> ruleRegulation.put(line.id(), regulation.id()));
        }
        return new Index(Map.copyOf(regulationOf), Map.copyOf(ruleRegulation), Map.copyOf(confidence));
    }

    private static String key(Citation citation) {
        return citation.instrument() + ", " + citation.clause();
    }

    private static Confidence surer(Confidence one, Confidence other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
