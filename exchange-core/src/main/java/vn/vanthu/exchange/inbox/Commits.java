package vn.vanthu.exchange.inbox;

import static vn.vanthu.exchange.journal.StateBoundary.reached;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.vanthu.exchange.dispatch.DispatchLoop;

/** The state boundaries around an act's commit; what it queued is sent at once after it. */
@Component
class Commits {

    private final DispatchLoop loop;

    Commits(DispatchLoop loop) {
        this.loop = loop;
    }

    /** @param act lower case: {@code register} */
    void around(String act) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                reached("inbox." + act + ".commits");
            }

            @Override
            public void afterCommit() {
                reached("inbox." + act + ".committed");
                loop.poke();
            }
        });
    }
}
