package vn.vanthu.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.vanthu.rules.condition.Truth;
import vn.vanthu.rules.pack.PackReader;

/** All regulations the hub knows. Immutable and thread-safe. */
public final class Regulations {
    /** The layer that is always on. */
    public static final String NATIONAL = "national";

    private static final List<String> BUNDLED =
            List.of("/packs/trung-uong/national.yaml", "/packs/tphcm/41-2011-qd-ubnd.yaml");

    private final Regulation national;
    private final List<Regulation> regulations;

    public Regulations(List<Regulation> regulations) {
        this.regulations = List.copyOf(regulations);
        this.national = find(NATIONAL).orElseThrow(() -> new IllegalArgumentException("no pack '" + NATIONAL + "'"));
    }

    /** The packs in this jar; each proves its own examples while it loads. */
    public static Regulations bundled() {
        return new Regulations(BUNDLED.stream().map(PackReader::readResource).toList());
    }

    public List<Regulation> all() {
        return regulations;
    }

    public Optional<Regulation> find(String id) {
        return regulations.stream()
                .filter(regulation -> regulation.id().equals(id))
                .findFirst();
    }

    /**
     * Judges by the national layer and one regulation.
     *
     * @throws IllegalArgumentException if no pack has that id
     */
    public Judgement judge(Facts facts, String regulationId, Instant at) {
        Regulation regulation = find(regulationId)
                .orElseThrow(() -> new IllegalArgumentException("unknown regulation '" + regulationId + "'; known: "
                        + regulations.stream().map(Regulation::id).toList()));
        List<Finding> findings = new ArrayList<>();
        if (!regulation.isInForce(at)) {
            findings.add(notInForce(regulation));
        }
        Stream.of(regulation, national)
                .distinct()
                .filter(pack -> pack.isInForce(at))
                .flatMap(pack -> pack.rules().stream())
                .flatMap(rule -> rule.judge(facts).stream())
                .forEach(findings::add);
        Verdict verdict = findings.stream().map(Finding::verdict).reduce(Verdict.ACCEPTED, Verdict::worse);
        Optional<Regulation.Effect> effect = effect(facts);
        return new Judgement(
                regulationId,
                at,
                verdict,
                effect.map(Regulation.Effect::effect),
                effect.map(Regulation.Effect::basis),
                findings,
                Stream.of(regulation, national)
                        .distinct()
                        .map(pack -> pack.id() + "@" + pack.version())
                        .toList());
    }

    private Optional<Regulation.Effect> effect(Facts facts) {
        for (Regulation.Effect effect : national.effects()) {
            Truth truth = effect.when().test(facts);
            if (truth == Truth.TRUE) {
                return Optional.of(effect);
            }
            if (truth == Truth.UNKNOWN) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Finding notInForce(Regulation regulation) {
        return new Finding(
                regulation.id(),
                Outcome.UNDETERMINED,
                Level.FORBID,
                new Citation(regulation.instrument(), "Hiệu lực thi hành", Citation.Confidence.HIGH),
                "Quy chế " + regulation.instrument() + " không có hiệu lực tại thời điểm xét.",
                "Quản trị viên chọn quy chế đang có hiệu lực cho cơ quan.",
                List.of("regulation.inForce"),
                Optional.of("ADMIN"));
    }
}
