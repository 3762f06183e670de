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

    private final boolean serving;
    private @Nullable DataFolder folder;
    private @Nullable EmbeddedDatabase database;

    /** A command takes the folder as it is, and reads beside a hub that runs. */
    Ground(boolean serving) {
        this.serving = serving;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        var properties = environment.getPropertySources();
        DataFolder opened = open(environment);
        folder = opened;
        context.getBeanFactory().registerSingleton("dataFolder", opened);
        try {
            HubSettings settings = opened.settings(new SecureRandom());
            if (!environment.containsProperty("spring.datasource.url")) {
                if (opened.attached()) {
                    properties.addFirst(new MapPropertySource("no migration", Map.of("spring.flyway.enabled", false)));
                } else {
                    database = EmbeddedDatabase.start(opened, settings);
                    settings = database.settings();
                }
                properties.addFirst(new MapPropertySource("embedded database", connection(settings)));
            }
            properties.addLast(new MapPropertySource("data folder", defaults(opened, settings)));
            if (opened.demo()) {
                properties.addFirst(new MapPropertySource(
                        "demo", Map.of("server.address", "127.0.0.1", "vanthu.mail.bind", "127.0.0.1")));
            }
        } catch (IOException failure) {
            throw new GroundException(
                    GroundException.ErrorCode.FOLDER_UNUSABLE,
                    "Không đọc được thư mục dữ liệu / the data folder cannot be read: " + opened.root(),
                    failure);
        }
    }

    private DataFolder open(ConfigurableEnvironment environment) {
        Path path = Path.of(environment.getRequiredProperty("vanthu.data"));
        boolean asked = environment.getRequiredProperty("vanthu.demo", Boolean.class);
        boolean demo = serving ? asked : DataFolder.kind(path).orElse(asked);
        try {
            return DataFolder.open(path, demo);
        } catch (GroundException refused) {
            if (serving || refused.code() != GroundException.ErrorCode.FOLDER_IN_USE) {
                throw refused;
            }
            return DataFolder.attach(path);
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

    private static Map<String, Object> connection(HubSettings settings) {
        String url = EmbeddedDatabase.url(settings);
        return Map.of(
                "spring.datasource.url",
                url,
                "spring.datasource.username",
                EmbeddedDatabase.APPLICATION,
                "spring.datasource.password",
                settings.applicationPassword(),
                "spring.flyway.url",
                url,
                "spring.flyway.user",
                EmbeddedDatabase.OWNER,
                "spring.flyway.password",
                settings.ownerPassword());
    }

    private static Map<String, Object> defaults(DataFolder folder, HubSettings settings) throws IOException {
        Map<String, Object> values = new HashMap<>();
        values.put("server.port", settings.httpPort());
        values.put("vanthu.mail.port", settings.smtpPort());
        values.put("vanthu.work", folder.work().toString());
        values.put("vanthu.keys", folder.keys().toString());
        values.put("vanthu.trust", folder.keys().resolve("trust").toString());
        values.put("spring.servlet.multipart.location", folder.work().toString());
        return values;
    }
}
