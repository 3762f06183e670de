package vn.vanthu.exchange.wiring;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import vn.vanthu.signature.stamp.StampSettings;
import vn.vanthu.signature.stamp.TimeStampAuthority;
import vn.vanthu.signature.stamp.TimeStampClient;
import vn.vanthu.signature.stamp.TimeStamps;

/**
 * Time-stamps from the authority that {@code vanthu.time-stamp.authority} names; in a demo that names none, from one of its
 * own on loopback; {@code none}: nothing is stamped.
 */
@Configuration(proxyBeanMethods = false)
@Profile("!" + CommandApplication.PROFILE)
class StampConfiguration {
    static final String AUTHORITY = "vanthu.time-stamp.authority";
    private static final String OWN = "${vanthu.demo:false} && '${" + AUTHORITY + ":}'.trim().isEmpty()";

    @Bean
    @ConditionalOnExpression(OWN)
    TimeStampAuthority demoTimeStampAuthority(DemoKeys keys, Clock clock) {
        return TimeStampAuthority.start(keys.timeStamps(), clock, new SecureRandom(), 0);
    }

    @Bean
    TimeStamps timeStamps(Environment environment, ObjectProvider<TimeStampAuthority> own) {
        String named = environment.getProperty(AUTHORITY, "").strip();
        TimeStampAuthority demo = own.getIfAvailable();
        if (named.equals("none") || named.isEmpty() && demo == null) {
            return TimeStamps.NONE;
        }
        StampSettings usual = StampSettings.of(demo == null ? URI.create(named) : demo.address());
        TimeStamps client = new TimeStampClient(
                new StampSettings(
                        usual.authority(),
                        environment.getProperty("vanthu.time-stamp.timeout", Duration.class, usual.timeout()),
                        environment.getProperty("vanthu.time-stamp.tries", Integer.class, usual.tries()),
                        usual.firstWait()),
                new SecureRandom(),
                Thread::sleep);
        return whenDown(environment) == WhenDown.WAIT
                ? client
                : new StampsIfAnswered(client, LoggerFactory.getLogger(StampsIfAnswered.class)::warn);
    }

    /** What happens to signatures while no time-stamp is to be had. */
    enum WhenDown {
        /** They wait, and are made when the authority answers again. */
        WAIT,
        /** They are made without. */
        SIGN_WITHOUT
    }

    private static WhenDown whenDown(Environment environment) {
        return environment.getProperty("vanthu.time-stamp.when-down", WhenDown.class, WhenDown.WAIT);
    }
}
