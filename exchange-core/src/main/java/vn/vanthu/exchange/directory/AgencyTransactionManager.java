package vn.vanthu.exchange.directory;

import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/** Every transaction begins with the setting that row-level security reads. */
final class AgencyTransactionManager extends JdbcTransactionManager {

    private final transient CurrentAgency signedIn;
    private final transient ScopeSetting setting;

    AgencyTransactionManager(DataSource dataSource, CurrentAgency signedIn, ScopeSetting setting) {
        super(dataSource);
        this.signedIn = signedIn;
        this.setting = setting;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        // Asked first: it may read the session, which must not wait for a connection while it holds one.
        String scope = AgencyScope.current(signedIn);
        super.doBegin(transaction, definition);
        if (scope.isEmpty()) {
            return;
        }
        try {
            setting.apply(scope);
        } catch (RuntimeException failure) {
            doCleanupAfterCompletion(transaction);
            throw failure;
        }
    }
}
