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

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private SetByParameters() {}

    /** @param catalogue of the regulation, with what the agency filled in */
    static Facts with(Facts found, Catalogue catalogue, Instant at) {
        if (!(found.get(DOMAINS) instanceof Fact.Items(Set<String> domains))) {
            return found;
        }
        LocalDate day = LocalDate.ofInstant(at, VIETNAM);
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

    private static List<String> values(Catalogue catalogue, String name, LocalDate day) {
        return catalogue
                .values(name, day)
                .flatMap(value -> value instanceof ParameterValue.Codes(var codes) ? codes.stream() : Stream.empty())
                .toList();
    }
}
