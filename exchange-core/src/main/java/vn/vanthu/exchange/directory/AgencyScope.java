package vn.vanthu.exchange.directory;

import static org.springframework.transaction.support.TransactionSynchronizationManager.isActualTransactionActive;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whose rows a transaction sees. Without a call here it is the agency of whoever is signed in; where nobody is, nothing
 * is seen. Each call runs in the current transaction or opens one. A transaction narrows from the system to an agency,
 * never the other way.
 */
public final class AgencyScope {

    private static final String SYSTEM = "*";
    private static final ScopedValue<String> BOUND = ScopedValue.newInstance();

    private final CurrentAgency signedIn;
    private final ScopeSetting setting;
    private final TransactionTemplate transactions;

    AgencyScope(CurrentAgency signedIn, ScopeSetting setting, PlatformTransactionManager transactions) {
        this.signedIn = signedIn;
        this.setting = setting;
        this.transactions = new TransactionTemplate(transactions);
    }

    public <T extends @Nullable Object> T inAgency(AgencyCode agency, Supplier<T> work) {
        return in(agency.value(), work);
    }

    public void inAgency(AgencyCode agency, Runnable work) {
        in(agency.value(), returningNothing(work));
    }

    /** Every agency's rows: for intake, dispatch, the sealer and sign-in, never for what a user asks. */
    public <T extends @Nullable Object> T asSystem(Supplier<T> work) {
        return in(SYSTEM, work);
    }

    public void asSystem(Runnable work) {
        in(SYSTEM, returningNothing(work));
    }

    /** The same in a transaction of the caller's making: another isolation, read-only. */
    public <T extends @Nullable Object> T asSystem(TransactionTemplate transaction, Supplier<T> work) {
        if (isActualTransactionActive()) {
            throw new IllegalStateException("a transaction runs already");
        }
        return ScopedValue.where(BOUND, SYSTEM).call(() -> inTransaction(transaction, work));
    }

    /** The setting that a transaction beginning now gets; empty if it may see nothing. */
    static String current(CurrentAgency signedIn) {
        return BOUND.isBound()
                ? BOUND.get()
                : signedIn.get().map(AgencyCode::value).orElse("");
    }

    private <T extends @Nullable Object> T in(String scope, Supplier<T> work) {
        if (!isActualTransactionActive()) {
            return ScopedValue.where(BOUND, scope).call(() -> inTransaction(transactions, work));
        }
        String outer = current(signedIn);
        if (outer.equals(scope)) {
            return ScopedValue.where(BOUND, scope).call(work::get);
        }
        if (!outer.equals(SYSTEM)) {
            throw new IllegalStateException("a transaction of '" + outer + "' cannot turn to '" + scope + "'");
        }
        setting.apply(scope);
        T result = ScopedValue.where(BOUND, scope).call(() -> restoringOnFailure(work));
        setting.apply(outer);
        return result;
    }

    private <T extends @Nullable Object> T restoringOnFailure(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException failure) {
            try {
                setting.apply(SYSTEM);
            } catch (RuntimeException aborted) {
                failure.addSuppressed(aborted);
            }
            throw failure;
        }
    }

    @SuppressWarnings("NullAway") // TransactionTemplate returns what the callback returned
    private static <T extends @Nullable Object> T inTransaction(TransactionTemplate transaction, Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }

    private static Supplier<@Nullable Object> returningNothing(Runnable work) {
        return () -> {
            work.run();
            return null;
        };
    }
}
