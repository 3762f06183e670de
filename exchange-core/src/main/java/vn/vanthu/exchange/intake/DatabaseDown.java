package vn.vanthu.exchange.intake;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** Tells a database that is away, of which no message is to blame, from what a message fails by. */
final class DatabaseDown {

    private DatabaseDown() {}

    /** Throws the failure again where the database is away: the work waits, and nothing is counted against it. */
    static void passOn(Exception failure) {
        if (failure instanceof RuntimeException down
                && (down instanceof DataAccessResourceFailureException
                        || down instanceof TransientDataAccessException
                        || down instanceof RecoverableDataAccessException
                        || down instanceof TransactionException)) {
            throw down;
        }
    }
}
