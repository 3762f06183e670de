package vn.vanthu.exchange.wiring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** A hub on a database and a data folder of its own, as if an external database had been named. */
public final class TestGround implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestDatabase database = TestDatabase.fresh();
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test ground", properties(database)));
        new Ground(true).initialize(context);
    }

    private static Map<String, Object> properties(TestDatabase database) {
        try {
            return Map.of(
                    "vanthu.data", Files.createTempDirectory("vanthu-test-data").resolve("data").toString(),
                    "spring.datasource.url", database.url(),
                    "spring.datasource.username", TestDatabase.APPLICATION,
                    "spring.datasource.password", TestDatabase.PASSWORD,
                    "spring.flyway.url", database.url(),
                    "spring.flyway.user", TestDatabase.OWNER,
                    "spring.flyway.password", TestDatabase.PASSWORD,
                    "vanthu.mail.smtp.port", "0");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
