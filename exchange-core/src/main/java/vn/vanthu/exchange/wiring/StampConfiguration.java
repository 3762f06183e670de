package vn.vanthu.exchange.wiring;

import java.net.URI;
import java.security.SecureRandom;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import vn.vanthu.signature.stamp.StampSettings;
import vn.vanthu.signature.stamp.TimeStampClient;
import vn.vanthu.signature.stamp.TimeStamps;

/** Time-stamps from the authority that {@code vanthu.time-stamp.authority} names; without one nothing is stamped. */
@Configuration(proxyBeanMethods = false)
@Profile("!" + CommandApplication.PROFILE)
class StampConfiguration {
    static final String AUTHORITY = "vanthu.time-stamp.authority";

    @Bean
    TimeStamps timeStamps(Environment environment) {
        String authority = environment.getProperty(AUTHORITY, "");
        return authority.isBlank()
                ? TimeStamps.NONE
                : new TimeStampClient(
                        StampSettings.of(URI.create(authority.strip())), new SecureRandom(), Thread::sleep);
    }
}
