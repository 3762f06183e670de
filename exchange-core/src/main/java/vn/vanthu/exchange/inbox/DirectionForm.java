package vn.vanthu.exchange.inbox;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.util.MultiValueMap;
import vn.vanthu.exchange.inbox.Direction.Verb;

/**
 * What a leader chose and wrote, as posted.
 *
 * @param days how many working days from today; empty for none, {@link #OTHER_DAY} where {@code deadline} tells the day
 */
record DirectionForm(
        Verb verb,
        String lead,
        Set<Long> coordinators,
        Set<Long> informed,
        String days,
        String deadline,
        String opinion) {

    static final String VERB = "verb";
    static final String LEAD = "lead";
    static final String COORDINATE = "coordinate";
    static final String INFORM = "inform";
    static final String DAYS = "days";
    static final String DEADLINE = "deadline";
    static final String OPINION = "opinion";
    static final String OTHER_DAY = "khac";

    DirectionForm {
        coordinators = Set.copyOf(coordinators);
        informed = Set.copyOf(informed);
    }

    static DirectionForm of(MultiValueMap<String, String> posted) {
        return new DirectionForm(
                verb(first(posted, VERB)),
                first(posted, LEAD),
                ids(posted.getOrDefault(COORDINATE, List.of())),
                ids(posted.getOrDefault(INFORM, List.of())),
                first(posted, DAYS),
                first(posted, DEADLINE),
                first(posted, OPINION));
    }

    static DirectionForm empty() {
        return new DirectionForm(Verb.ASSIGN, "", Set.of(), Set.of(), "", "", "");
    }

    public boolean leads(long personId) {
        return lead.equals(Long.toString(personId));
    }

    public boolean coordinates(long personId) {
        return coordinators.contains(personId);
    }

    public boolean informs(long personId) {
        return informed.contains(personId);
    }

    private static Verb verb(String name) {
        for (Verb verb : Verb.values()) {
            if (verb.name().equals(name)) {
                return verb;
            }
        }
        return Verb.ASSIGN;
    }

    private static String first(MultiValueMap<String, String> posted, String name) {
        String value = posted.getFirst(name);
        return value == null ? "" : value.strip();
    }

    private static Set<Long> ids(List<String> texts) {
        Set<Long> ids = new LinkedHashSet<>();
        texts.stream()
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .forEach(ids::add);
        return ids;
    }
}
