package vn.vanthu.exchange.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vanthu.rules.Regulations;
import vn.vanthu.rules.catalogue.ClauseEntry;
import vn.vanthu.rules.catalogue.ClauseKind;
import vn.vanthu.rules.catalogue.FilledIn;
import vn.vanthu.rules.catalogue.ParameterValue;
import vn.vanthu.rules.catalogue.Part;

/** What the regulation of an agency asks of its people, where no machine can see to it, and the values it sets. */
@Component
@Profile("!command")
public class AgencyDuties {

    private final Directory directory;
    private final Regulations regulations;
    private final Clock clock;

    AgencyDuties(Directory directory, Regulations regulations, Clock clock) {
        this.directory = directory;
        this.regulations = regulations;
        this.clock = clock;
    }

    /** The clauses for people alone, of one part, under the regulation that the agency follows today. */
    @Transactional(readOnly = true)
    public List<ClauseEntry> of(AgencyCode agency, Part part) {
        return directory.regulation(agency, LocalDate.now(clock)).stream()
                .filter(id -> regulations.find(id).isPresent())
                .flatMap(id -> regulations.catalogue(id).entries().stream())
                .filter(clause ->
                        clause.kind() == ClauseKind.P && clause.parts().contains(part))
                .toList();
    }

    /** Every value that a parameter has today, by the national layer and by the regulation that the agency follows. */
    @Transactional(readOnly = true)
    public List<ParameterValue> values(AgencyCode agency, String parameter) {
        LocalDate today = LocalDate.now(clock);
        return Stream.concat(
                        Stream.of(new Followed(Regulations.NATIONAL, FilledIn.NOTHING)),
                        directory.followed(agency, today).stream()
                                .filter(followed ->
                                        regulations.find(followed.regulation()).isPresent()))
                .flatMap(followed -> regulations
                        .catalogue(followed.regulation())
                        .filled(followed.filled())
                        .values(parameter, today))
                .toList();
    }
}
