package vn.vanthu.exchange.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vanthu.exchange.HubTest;
import vn.vanthu.exchange.directory.AgencyCode;
import vn.vanthu.exchange.directory.AgencyScope;
import vn.vanthu.exchange.reading.ReadingProgress.Road;
import vn.vanthu.exchange.reading.ReadingProgress.Telling;

@HubTest
class ReadingProgressIT {
    private static final AgencyCode SXD = new AgencyCode("sxd");
    private static final AgencyCode STC = new AgencyCode("stc");

    private final Moment now = new Moment();
    private final ReadingProgress one;
    private final ReadingProgress other;

    ReadingProgressIT(@Autowired JdbcClient jdbc, @Autowired AgencyScope scope) {
        this.one = new ReadingProgress(jdbc, scope, now);
        this.other = new ReadingProgress(jdbc, scope, now);
    }

    /** It stands until somebody moves it on. */
    private static final class Moment extends Clock {
        private Instant instant = Instant.parse("2026-10-15T06:30:00Z");

        void after(Duration time) {
            instant = instant.plus(time);
        }

        @Override
        public Instant instant() {
            return instant;
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Ho_Chi_Minh");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @Test
    void oneHubTellsWhatAnotherReadsAndAnotherAgencyNothing() {
        UUID work = UUID.randomUUID();
        try (Telling telling = one.begin(SXD, work, Road.OUT)) {
            assertThat(other.of(SXD, work)).as("nothing is told yet").isEmpty();
            telling.read(0, 12);
            assertThat(words(other, work)).hasValue("Đang đọc trang 1/12");
            now.after(Duration.ofSeconds(6));
            telling.read(2, 12);
            assertThat(words(other, work)).hasValue("Đang đọc trang 3/12");
            assertThat(other.of(SXD, work).map(PagesDone::leftWords)).hasValue("còn khoảng 30 giây");
            assertThat(other.of(STC, work)).isEmpty();
            assertThat(other.arriving(SXD)).as("it goes out").isEmpty();
            telling.read(12, 12);
            assertThat(words(other, work)).hasValue("Đã đọc đủ 12 trang, đang xét");
        }
        assertThat(other.of(SXD, work)).as("it is read").isEmpty();
    }

    @Test
    void beginsAnewWithWhoeverTakesItUpAfterACrash() {
        UUID work = UUID.randomUUID();
        Telling crashed = one.begin(SXD, work, Road.IN);
        crashed.read(0, 500);
        now.after(Duration.ofMinutes(10));
        crashed.read(300, 500);
        try (Telling telling = other.begin(SXD, work, Road.IN)) {
            telling.read(0, 500);
            assertThat(words(one, work)).hasValue("Đang đọc trang 1/500");
            assertThat(one.arriving(SXD)).hasSize(1);
        }
        assertThat(one.of(SXD, work)).isEmpty();
    }

    @Test
    void sweepsWhatNobodyTookUp() {
        UUID left = UUID.randomUUID();
        one.begin(SXD, left, Road.IN).read(0, 3);
        now.after(Duration.ofDays(2));
        try (Telling telling = other.begin(SXD, UUID.randomUUID(), Road.IN)) {
            telling.read(0, 1);
        }
        assertThat(one.of(SXD, left)).isEmpty();
    }

    @Test
    void writesPagesThatComeFastTogetherAndTheLastOneAlways() {
        UUID work = UUID.randomUUID();
        try (Telling telling = one.begin(SXD, work, Road.OUT)) {
            telling.read(0, 9);
            telling.read(1, 9);
            assertThat(words(one, work)).hasValue("Đang đọc trang 1/9");
            telling.read(9, 9);
            assertThat(words(one, work)).hasValue("Đã đọc đủ 9 trang, đang xét");
        }
    }

    private static Optional<String> words(ReadingProgress hub, UUID work) {
        return hub.of(SXD, work).map(PagesDone::words);
    }
}
