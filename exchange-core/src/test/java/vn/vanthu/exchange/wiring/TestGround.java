package vn.vanthu.exchange.wiring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;

/** A hub on a database and a data folder of its own, as if an external database had been named. */
public final class TestGround implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Path data = temporary();
        TestDatabase database = TestDatabase.fresh();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test ground", properties(data, database)));
        Ground ground = new Ground(true);
        ground.initialize(context);
        context.addApplicationListener((ContextClosedEvent closed) -> {
            ground.close();
            FileSystemUtils.deleteRecursively(data.toFile());
        });
    }

    private static Map<String, Object> properties(Path data, TestDatabase database) {
        return Map.of(
                "vanthu.data",
                data.resolve("data").toString(),
                "spring.datasource.url",
                database.url(),
                "spring.datasource.username",
                TestDatabase.APPLICATION,
                "spring.datasource.password",
                TestDatabase.PASSWORD,
                "spring.flyway.url",
                database.url(),
                "spring.flyway.user",
                TestDatabase.OWNER,
                "spring.flyway.password",
                TestDatabase.PASSWORD,
                "vanthu.mail.port",
                "0",
                "spring.datasource.hikari.connection-timeout",
                "8000");
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("vanthu-test-data");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
