package vn.vanthu.exchange.registry;

import java.time.Clock;
import org.springframework.context.ApplicationContext;
import vn.vanthu.exchange.journal.Journal;

/** The books under a clock of the test's own. */
public final class BooksAt {

    private BooksAt() {}

    public static Books at(Clock clock, ApplicationContext context) {
        return new Books(
                context.getBean(BookRows.class),
                new BookProofs(context.getBean(BookRows.class), clock),
                context.getBean(NumberingRules.class),
                context.getBean(Journal.class),
                clock);
    }
}
