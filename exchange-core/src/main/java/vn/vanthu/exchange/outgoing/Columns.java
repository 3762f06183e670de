package vn.vanthu.exchange.outgoing;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vanthu.exchange.content.ContentId;

/** What a step writes beside the new state. Names are the code's own, never a user's. */
final class Columns {

    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    static Columns none() {
        return new Columns();
    }

    Columns set(String column, @Nullable Object value) {
        values.put(column, plain(value));
        return this;
    }

    Map<String, @Nullable Object> values() {
        return values;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Instant at -> at.atOffset(ZoneOffset.UTC);
            case Enum<?> constant -> constant.name();
            case ContentId content -> content.sha256();
            default -> value;
        };
    }
}
