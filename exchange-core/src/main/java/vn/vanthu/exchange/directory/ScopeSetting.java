package vn.vanthu.exchange.directory;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** Tells PostgreSQL whose rows the running transaction sees; forgotten at its end. */
final class ScopeSetting {

    private static final String SQL = "SELECT set_config('vanthu.agency', ?, true)";

    private final DataSource dataSource;

    ScopeSetting(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    void apply(String scope) {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try (PreparedStatement statement = connection.prepareStatement(SQL)) {
            statement.setString(1, scope);
            statement.execute();
        } catch (SQLException failure) {
            throw new UncategorizedSQLException("agency scope", SQL, failure);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }
}
