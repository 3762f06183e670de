package vn.vanthu.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A regulation as people read it: the national layer, or one decision of a province, city or Party committee.
 *
 * @param sha256 of the file that it was read from, in lower-case hexadecimal digits
 * @param instruments the main one first
 * @param legalEffects the ordered lines that give the legal effect, each at level INFORM; empty but for the national layer
 */
public record Regulation(
        String id,
        String title,
        String version,
        String sha256,
        List<Instrument> instruments,
        List<Rule> rules,
        List<Rule> legalEffects) {
    public Regulation {
        instruments = List.copyOf(instruments);
        rules = List.copyOf(rules);
        legalEffects = List.copyOf(legalEffects);
    }

    public String instrument() {
        return main().number();
    }

    public String issuer() {
        return main().issuer();
    }

    public LocalDate inForceFrom() {
        return main().inForceFrom();
    }

    public Optional<LocalDate> inForceTo() {
        return main().inForceTo();
    }

    public String source() {
        return main().source();
    }

    public List<String> replaces() {
        return main().replaces();
    }

    public boolean inForce(LocalDate day) {
        return instruments.stream().anyMatch(instrument -> instrument.inForce(day));
    }

    private Instrument main() {
        return instruments.getFirst();
    }
}
