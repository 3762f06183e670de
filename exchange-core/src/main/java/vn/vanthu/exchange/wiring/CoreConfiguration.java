package vn.vanthu.exchange.wiring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.random.RandomGenerator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import vn.vanthu.exchange.access.DemoAccounts;
import vn.vanthu.exchange.content.DurableFile;
import vn.vanthu.exchange.content.FolderContentStore;
import vn.vanthu.exchange.content.WorkSpace;
import vn.vanthu.exchange.directory.AgencyScope;

@Configuration(proxyBeanMethods = false)
class CoreConfiguration {

    /** Days and years are Vietnam's, whatever the server's zone. */
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    @Bean
    Clock clock() {
        return Clock.system(VIETNAM);
    }

    @Bean
    RandomGenerator random() {
        return new SecureRandom();
    }

    @Bean
    FolderKeyRing keyRing(DataFolder folder, RandomGenerator random) throws IOException {
        return new FolderKeyRing(folder.keys(), random);
    }

    @Bean
    FolderContentStore contentStore(
            DataFolder folder, JdbcClient jdbc, AgencyScope scope, Clock clock, RandomGenerator random)
            throws IOException {
        return new FolderContentStore(
                folder.content(), folder.work(), masterKey(folder.keys(), random), jdbc, scope, clock, random);
    }

    @Bean
    DemoAccounts demoAccounts(DataFolder folder) throws IOException {
        return folder.demo() ? DemoPlan.load().accounts() : DemoAccounts.none();
    }

    @Bean
    WorkSpace workSpace(DataFolder folder) {
        return new WorkSpace(folder.work());
    }

    private static byte[] masterKey(Path keys, RandomGenerator random) throws IOException {
        Path file = keys.resolve("content.key");
        if (!Files.exists(file)) {
            byte[] fresh = new byte[32];
            random.nextBytes(fresh);
            DurableFile.write(file, fresh);
        }
        return Files.readAllBytes(file);
    }

    @Configuration(proxyBeanMethods = false)
    @EnableScheduling
    @Profile("!" + CommandApplication.PROFILE)
    static class Regularly {}
}
