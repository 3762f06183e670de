package vn.vanthu.exchange.wiring;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * What must stand before the first bean: the data folder and, unless {@code spring.datasource.url} names another, the
 * embedded database. Closed by whoever started the hub, after the last bean.
 */
final class Ground implements ApplicationContextInitializer<ConfigurableApplicationContext>, AutoCloseable {

    private @Nullable DataFolder folder;
    private @Nullable EmbeddedDatabase database;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        boolean demo = environment.getRequiredProperty("vanthu.demo", Boolean.class);
        DataFolder opened = DataFolder.open(Path.of(environment.getRequiredProperty("vanthu.data")), demo);
        folder = opened;
        context.getBeanFactory().registerSingleton("dataFolder", opened);
        boolean external = environment.containsProperty("spring.datasource.url");
        var properties = environment.getPropertySources();
        try {
            HubSettings settings = opened.settings(new SecureRandom());
            if (!external) {
                EmbeddedDatabase started = EmbeddedDatabase.start(opened, settings);
                database = started;
                properties.addFirst(new MapPropertySource("embedded database", connection(started)));
            }
            properties.addLast(new MapPropertySource("data folder", defaults(opened, settings)));
            if (demo) {
                properties.addFirst(new MapPropertySource("demo", Map.of("server.address", "127.0.0.1")));
            }
        } catch (IOException failure) {
            throw new GroundException(
                    GroundException.ErrorCode.FOLDER_UNUSABLE,
                    "Không đọc được thư mục dữ liệu / the data folder cannot be read: " + opened.root(),
                    failure);
        }
    }

    @Override
    public synchronized void close() {
        if (database != null) {
            database.close();
            database = null;
        }
        if (folder != null) {
            folder.close();
            folder = null;
        }
    }

    private static Map<String, Object> connection(EmbeddedDatabase database) {
        return Map.of(
                "spring.datasource.url", database.url(),
                "spring.datasource.username", EmbeddedDatabase.APPLICATION,
                "spring.datasource.password", database.settings().applicationPassword(),
                "spring.flyway.url", database.url(),
                "spring.flyway.user", EmbeddedDatabase.OWNER,
                "spring.flyway.password", database.settings().ownerPassword());
    }

    private static Map<String, Object> defaults(DataFolder folder, HubSettings settings) throws IOException {
        Map<String, Object> values = new HashMap<>();
        values.put("server.port", settings.httpPort());
        values.put("vanthu.mail.smtp.port", settings.smtpPort());
        values.put("vanthu.work", folder.work().toString());
        values.put("vanthu.keys", folder.keys().toString());
        values.put("vanthu.trust", folder.keys().resolve("trust").toString());
        values.put("spring.servlet.multipart.location", folder.work().toString());
        return values;
    }
}
