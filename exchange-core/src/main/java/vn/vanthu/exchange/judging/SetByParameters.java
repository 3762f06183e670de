package vn.vanthu.exchange.judging;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.vanthu.rules.Fact;
import vn.vanthu.rules.Facts;
import vn.vanthu.rules.catalogue.Catalogue;
import vn.vanthu.rules.catalogue.ParameterValue;

/** Facts that lie between what was found of a document and a parameter of the regulation that judges it. */
final class SetByParameters {
    static final String DOMAINS = "mail.domains";
    /** Of {@link #DOMAINS}: those of no mailbox that the register knows. */
    static final String UNLISTED = "mail.unlistedDomains";

    /** The parameter that names the endings of domains with which mail may be exchanged. */
    private static final String REGISTERED = "mail.domains.registered";
    /** The parameter that names the domains of foreign free mail. */
    private static final String FREE = "mail.freeDomains";

    /** The parameters that together list what may be sent. */
    private static final List<String> LISTS_OF_KINDS =
            List.of("types.allowed.plans", "types.allowed.reports", "types.allowed.meetings");

    private static final String KIND = "kind";
    private static final String KIND_LISTED = "kind.listed";

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private SetByParameters() {}

    /** @param catalogue of the regulation, with what the agency filled in */
    static Facts with(Facts found, Catalogue catalogue, Instant at) {
        LocalDate day = LocalDate.ofInstant(at, VIETNAM);
        return ofKind(ofDomains(found, catalogue, day), catalogue, day);
    }

    private static Facts ofDomains(Facts found, Catalogue catalogue, LocalDate day) {
        if (!(found.get(DOMAINS) instanceof Fact.Items(Set<String> domains))) {
            return found;
        }
        List<String> endings = values(catalogue, REGISTERED, day);
        List<String> free = values(catalogue, FREE, day);
        Set<String> unlisted = found.get(UNLISTED) instanceof Fact.Items(Set<String> items) ? items : Set.of();
        return found.toBuilder()
                .set(
                        "mail.outsideDomains",
                        unlisted.stream()
                                .filter(domain -> endings.stream().noneMatch(domain::endsWith))
                                .toList())
                .set("mail.freeDomains", domains.stream().filter(free::contains).toList())
                .build();
    }

    /** Where a regulation lists what may be sent: whether this is of a listed kind. */
    private static Facts ofKind(Facts found, Catalogue catalogue, LocalDate day) {
        List<String> listed = LISTS_OF_KINDS.stream()
                .flatMap(name -> values(catalogue, name, day).stream())
                .toList();
        if (listed.isEmpty()) {
            return found;
        }
        return switch (found.get(KIND)) {
            case Fact.Text(var kind) ->
                found.toBuilder().flag(KIND_LISTED, listed.contains(kind)).build();
            case Fact.Undetermined(var why) ->
                found.toBuilder().undetermined(KIND_LISTED, why).build();
            case Fact.Quantity _, Fact.Flag _, Fact.Items _, Fact.Absent _ -> found;
        };
    }

    private static List<String> values(Catalogue catalogue, String name, LocalDate day) {
        return catalogue
                .values(name, day)
                .flatMap(value -> value instanceof ParameterValue.Codes(var codes) ? codes.stream() : Stream.empty())
                .toList();
    }
}
