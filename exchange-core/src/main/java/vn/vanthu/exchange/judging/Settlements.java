package vn.vanthu.exchange.judging;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.vanthu.rules.Fact;
import vn.vanthu.rules.Facts;

/**
 * What people settled, put in place of what no machine could establish. Known facts are never overridden, but for a mark
 * of secrecy that two persons call a false alarm.
 */
final class Settlements {
    private static final Set<String> FOUND_OR_NOT = Set.of("FOUND", "NOT_FOUND");
    /** The leave of the competent person, where a document of its kind needs one. */
    static final String SENDING_PERMITTED = "sendingPermitted";

    private static final Set<String> YES_OR_NO = Set.of("true", "false");
    private static final Set<String> MODERN = Set.of("UNICODE", "UNICODE_DECOMPOSED", "NO_VIETNAMESE");

    private Settlements() {}

    /** Those that count for these facts, the latest of each fact. */
    static List<Settlement> effective(Facts facts, List<Settlement> settlements) {
        List<Settlement> counting = new ArrayList<>();
        for (Settlement settlement : settlements) {
            if (counts(facts.get(settlement.fact()), settlement)) {
                counting.removeIf(earlier -> earlier.fact().equals(settlement.fact()));
                counting.add(settlement);
            }
        }
        return counting;
    }

    static Facts apply(Facts facts, List<Settlement> effective) {
        Facts.Builder settled = facts.toBuilder();
        for (Settlement settlement : effective) {
            switch (settlement.fact()) {
                case "activeContent" -> settled.set("activeContent", List.of());
                case "seal" -> {
                    settled.text("seal", settlement.value());
                    if (settlement.value().equals("FOUND")) {
                        settled.text("seal.colour", "RED");
                    }
                }
                case SENDING_PERMITTED -> settled.flag(SENDING_PERMITTED, Boolean.parseBoolean(settlement.value()));
                default -> settled.text(settlement.fact(), settlement.value());
            }
        }
        return settled.build();
    }

    private static boolean counts(Fact fact, Settlement settlement) {
        boolean undetermined = fact instanceof Fact.Undetermined;
        return switch (settlement.fact()) {
            case "seal", "handSignature" -> undetermined && FOUND_OR_NOT.contains(settlement.value());
            case "encoding" -> undetermined && MODERN.contains(settlement.value());
            case "activeContent" -> undetermined && settlement.value().equals("NONE");
            case SENDING_PERMITTED -> undetermined && YES_OR_NO.contains(settlement.value());
            case "secrecy" -> secrecyCounts(fact, settlement);
            default -> false;
        };
    }

    private static boolean secrecyCounts(Fact fact, Settlement settlement) {
        boolean twoPersons = settlement
                .secondBy()
                .filter(second -> !second.equals(settlement.settledBy()))
                .isPresent();
        return switch (settlement.value()) {
            case "NONE" -> twoPersons && !fact.equals(new Fact.Text("NONE"));
            // Whoever sees a mark need not be believed twice before the document stops.
            case "MAT", "TOI_MAT", "TUYET_MAT" -> fact instanceof Fact.Undetermined;
            default -> false;
        };
    }
}
