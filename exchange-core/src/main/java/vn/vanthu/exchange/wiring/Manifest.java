package vn.vanthu.exchange.wiring;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** What an export holds: each file's SHA-256, and the database version that wrote it. */
record Manifest(String format, Instant createdAt, boolean demo, String schema, Map<String, String> sha256) {

    static final String FORMAT = "vanthu-export/1";
    static final String NAME = "manifest.json";

    Manifest {
        sha256 = Collections.unmodifiableMap(new TreeMap<>(sha256));
    }
}
