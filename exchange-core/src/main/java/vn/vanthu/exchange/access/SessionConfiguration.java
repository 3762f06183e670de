package vn.vanthu.exchange.access;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    /** Sessions belong to no agency: whose rows a transaction may see is known only when the session has been read. */
    @Bean
    TransactionOperations springSessionTransactionOperations(DataSource dataSource) {
        TransactionTemplate transactions = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return transactions;
    }

    /** Several pages of one session may write the same attribute at once; the last one stays. */
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionsOfManyWriters() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }
}
