package vn.vanthu.exchange.report;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vanthu.exchange.access.Role;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.registry.Books;
import vn.vanthu.exchange.registry.Entry;
import vn.vanthu.exchange.web.SearchSource;

/** Finds what stands in the registers. */
@Component
@Order(10)
class RegisterSearch implements SearchSource {

    private static final Set<Role> READERS = Set.of(Role.CLERK, Role.HEAD, Role.DEPUTY, Role.DIVISION_HEAD, Role.ADMIN);
    private static final int WORDS = 8;

    private final Books books;

    RegisterSearch(Books books) {
        this.books = books;
    }

    @Override
    public String heading() {
        return "Văn bản trong sổ";
    }

    @Override
    @Transactional(readOnly = true)
    public List<Hit> find(SignedInUser user, String typed, String folded, int limit) {
        if (READERS.stream().noneMatch(user::has)) {
            return List.of();
        }
        List<String> words = Arrays.stream(folded.split("[^a-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .limit(WORDS)
                .toList();
        if (words.isEmpty()) {
            return List.of();
        }
        return books.find(user.agencyCode(), words, limit).stream()
                .map(RegisterSearch::hit)
                .toList();
    }

    private static Hit hit(Entry entry) {
        boolean arrival = entry.book().arrivals();
        String number = entry.fields().documentNumber();
        return new Hit(
                "/so-van-ban?so=" + (arrival ? "den" : "di") + "&nam=" + entry.year() + "&tu=" + entry.number() + "#so-"
                        + entry.number(),
                "book-open",
                (number == null ? "" : number + " · ")
                        + RegisterRow.kindAndSummary(
                                entry.fields().kind(), entry.fields().summary()),
                (arrival ? "số đến " : "số đi ") + entry.number() + "/" + entry.year());
    }
}
