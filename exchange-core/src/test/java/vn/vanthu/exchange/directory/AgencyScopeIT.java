package vn.vanthu.exchange.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vanthu.exchange.HubTest;

@HubTest
class AgencyScopeIT {

    private static final AgencyCode SXD = new AgencyCode("sxd");
    private static final AgencyCode STC = new AgencyCode("stc");

    private final AgencyScope scope;
    private final JdbcClient jdbc;
    private final PlatformTransactionManager transactions;

    AgencyScopeIT(
            @Autowired AgencyScope scope,
            @Autowired JdbcClient jdbc,
            @Autowired PlatformTransactionManager transactions) {
        this.scope = scope;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Test
    void showsNothingWhereNobodyIsSignedIn() {
        assertThat(agenciesOfPeople()).isEmpty();
        assertThat(new TransactionTemplate(transactions).<List<String>>execute(status -> agenciesOfPeople()))
                .isEmpty();
    }

    @Test
    void showsAnAgencyItsOwn() {
        assertThat(scope.inAgency(SXD, this::agenciesOfPeople)).containsOnly("sxd");
    }

    @Test
    void narrowsFromTheSystemToAnAgencyAndBack() {
        scope.asSystem(() -> {
            assertThat(agenciesOfPeople()).contains("sxd", "stc");
            assertThat(scope.inAgency(STC, this::agenciesOfPeople)).containsOnly("stc");
            assertThat(agenciesOfPeople()).contains("sxd", "stc");
        });
    }

    @Test
    void comesBackToTheSystemAfterAFailureThatWasCaught() {
        scope.asSystem(() -> {
            assertThatThrownBy(() -> scope.inAgency(STC, () -> {
                        throw new IllegalStateException("caught outside");
                    }))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(agenciesOfPeople()).contains("sxd", "stc");
        });
    }

    @Test
    void neverWidensARunningTransaction() {
        scope.inAgency(SXD, () -> {
            assertThatThrownBy(() -> scope.asSystem(this::agenciesOfPeople)).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> scope.inAgency(STC, this::agenciesOfPeople))
                    .isInstanceOf(IllegalStateException.class);
        });
    }

    @Test
    void leavesNothingOnTheConnectionForTheNextTransaction() {
        for (int i = 0; i < 40; i++) {
            scope.asSystem(this::agenciesOfPeople);
            assertThat(agenciesOfPeople()).isEmpty();
        }
    }

    private List<String> agenciesOfPeople() {
        return jdbc.sql("SELECT DISTINCT agency_code FROM person")
                .query((row, n) -> row.getString(1))
                .list();
    }
}
