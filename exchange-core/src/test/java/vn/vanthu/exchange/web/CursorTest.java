package vn.vanthu.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @Test
    void comesBackFromAnAddressAsItWas() {
        Cursor cursor = new Cursor(1, Instant.parse("2026-11-25T02:00:00.123456Z"), UUID.randomUUID());
        assertThat(Cursor.parse(cursor.toString())).contains(cursor);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", "x", "1.2.3", "1..", "1.99999999999999999999.8aafb2a4-854a-3e1b-8beb-ed84bbff2f38", "1.1' OR"
            })
    void isNoneWhereTheAddressIsBroken(String text) {
        assertThat(Cursor.parse(text)).isEmpty();
    }
}
