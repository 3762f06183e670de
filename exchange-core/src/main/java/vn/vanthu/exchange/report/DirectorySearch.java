package vn.vanthu.exchange.report;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.directory.Directory;
import vn.vanthu.exchange.web.Folding;
import vn.vanthu.exchange.web.SearchSource;

/** Finds agencies by their names and people of one's own agency. */
@Component
@Order(20)
class DirectorySearch implements SearchSource {

    private final Directory directory;

    DirectorySearch(Directory directory) {
        this.directory = directory;
    }

    @Override
    public String heading() {
        return "Danh bạ";
    }

    @Override
    @Transactional(readOnly = true)
    public List<Hit> find(SignedInUser user, String typed, String folded, int limit) {
        return directory.agencies().stream()
                .filter(agency -> Folding.fold(agency.name()).contains(folded)
                        || agency.mailbox()
                                .filter(mail -> mail.contains(folded))
                                .isPresent())
                .limit(limit)
                .map(agency -> new Hit(
                        "/danh-ba?co-quan=" + agency.code(),
                        "book-user",
                        agency.name(),
                        agency.mailbox().orElse("")))
                .toList();
    }
}
