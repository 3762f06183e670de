package vn.vanthu.exchange.directory;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

@Configuration(proxyBeanMethods = false)
@EnableTransactionManagement
class ScopeConfiguration {

    @Bean
    ScopeSetting scopeSetting(DataSource dataSource) {
        return new ScopeSetting(dataSource);
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource source, CurrentAgency signedIn, ScopeSetting setting) {
        return new AgencyTransactionManager(source, signedIn, setting);
    }

    @Bean
    AgencyScope agencyScope(CurrentAgency signedIn, ScopeSetting setting, PlatformTransactionManager transactions) {
        return new AgencyScope(signedIn, setting, transactions);
    }
}
