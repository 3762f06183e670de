package vn.vanthu.rules.condition;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Numbers for the names of facts, the same in the whole process, so that packs need not compare names. Names come from
 * the program and from packs, never from a document: there are only so many.
 */
public final class Numbers {
    private static final ConcurrentMap<String, Integer> BY_NAME = new ConcurrentHashMap<>();
    private static final AtomicInteger NEXT = new AtomicInteger();

    private Numbers() {}

    public static int of(String name) {
        var known = BY_NAME.get(name);
        return known != null ? known : BY_NAME.computeIfAbsent(name, _ -> NEXT.getAndIncrement());
    }
}
