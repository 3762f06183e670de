package vn.vanthu.exchange.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import vn.vanthu.signature.SignatureException;
import vn.vanthu.signature.SignatureException.ErrorCode;
import vn.vanthu.signature.keys.DemoAuthority;
import vn.vanthu.signature.stamp.TimeStampAuthority;
import vn.vanthu.signature.stamp.TimeStamps;

class StampConfigurationTest {

    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
    private static final byte[] IMPRINT = new byte[32];

    @Test
    void asksTheAuthorityOfTheDemoWhereNoneIsNamed() {
        try (TimeStampAuthority own = authority()) {
            assertThat(stamps(own, Map.of()).over(IMPRINT)).isPresent();
        }
    }

    @Test
    void asksTheOneThatIsNamed() {
        try (TimeStampAuthority named = authority()) {
            assertThat(stamps(null, Map.of("authority", named.address().toString()))
                            .over(IMPRINT))
                    .isPresent();
        }
    }

    @Test
    void asksNobodyWhereNoneIsWantedOrThereIsNone() {
        assertThat(stamps(null, Map.of())).isSameAs(TimeStamps.NONE);
        assertThat(stamps(null, Map.of("authority", "none"))).isSameAs(TimeStamps.NONE);
    }

    @Test
    void letsSignaturesWaitWhileTheAuthorityIsDown() {
        TimeStampAuthority own = authority();
        TimeStamps stamps = stamps(own, Map.of("tries", "1"));
        own.close();
        assertThatThrownBy(() -> stamps.over(IMPRINT))
                .isInstanceOfSatisfying(
                        SignatureException.class,
                        failed -> assertThat(failed.code()).isEqualTo(ErrorCode.TIME_STAMP_UNAVAILABLE));
    }

    @Test
    void signsWithoutWhereThatIsSet() {
        TimeStampAuthority own = authority();
        TimeStamps stamps = stamps(own, Map.of("tries", "1", "when-down", "sign-without"));
        assertThat(stamps.over(IMPRINT)).isPresent();
        own.close();
        assertThat(stamps.over(IMPRINT)).isEmpty();
    }

    private static TimeStampAuthority authority() {
        SecureRandom random = new SecureRandom();
        return TimeStampAuthority.start(
                DemoAuthority.create("CA thử", random, NOW).issueForTimeStamps("Cấp dấu thời gian"),
                Clock.fixed(NOW, ZoneOffset.UTC),
                random,
                0);
    }

    private static TimeStamps stamps(
            @org.jspecify.annotations.Nullable TimeStampAuthority own, Map<String, String> settings) {
        Map<String, Object> properties = new HashMap<>();
        settings.forEach((name, value) -> properties.put("vanthu.time-stamp." + name, value));
        StandardEnvironment environment = new StandardEnvironment();
        environment.setConversionService((org.springframework.core.convert.support.ConfigurableConversionService)
                org.springframework.boot.convert.ApplicationConversionService.getSharedInstance());
        environment.getPropertySources().addFirst(new MapPropertySource("test", properties));
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        if (own != null) {
            beans.registerSingleton("own", own);
        }
        return new StampConfiguration().timeStamps(environment, beans.getBeanProvider(TimeStampAuthority.class));
    }
}
