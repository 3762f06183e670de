package vn.vanthu.exchange.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vanthu.rules.Regulations;
import vn.vanthu.rules.catalogue.ClauseEntry;
import vn.vanthu.rules.catalogue.ClauseKind;
import vn.vanthu.rules.catalogue.Part;

/** What the regulation of an agency asks of its people, where no machine can see to it. */
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
}
