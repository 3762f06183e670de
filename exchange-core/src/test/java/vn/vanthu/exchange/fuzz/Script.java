package vn.vanthu.exchange.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Changes to something too large, or signed anew in each process, to be mutated as it is: choices of one byte each, then
 * steps of a kind, a place (two bytes, from the beginning or from the end) and what to put there.
 */
final class Script {
    private static final int MOST_STEPS = 64;

    private final byte[] bytes;
    private int at;

    Script(byte[] bytes) {
        this.bytes = bytes;
    }

    boolean more() {
        return at < bytes.length;
    }

    int next(int choices) {
        return next() % choices;
    }

    private int next() {
        return more() ? Byte.toUnsignedInt(bytes[at++]) : 0;
    }

    /** All that is left. */
    byte[] rest() {
        byte[] rest = java.util.Arrays.copyOfRange(bytes, Math.min(at, bytes.length), bytes.length);
        at = bytes.length;
        return rest;
    }

    /** @param words what is worth putting in */
    byte[] changed(byte[] original, List<String> words) {
        byte[] changed = original;
        for (int step = 0; step < MOST_STEPS && more(); step++) {
            changed = step(changed, words);
        }
        return changed;
    }

    private byte[] step(byte[] now, List<String> words) {
        int kind = next();
        int place = (next() << 8 | next()) % (now.length + 1);
        int from = kind < 128 ? place : now.length - place;
        return switch (kind % 7) {
            case 0 -> put(now, from, 1, new byte[] {(byte) next()});
            case 1 -> put(now, from, 1, new byte[] {(byte) ('0' + next() % 10)});
            case 2 -> put(now, from, next(), new byte[0]);
            case 3 -> put(now, from, 0, taken(next(64)));
            case 4 -> put(now, from, next(64), words.get(next(words.size())).getBytes(StandardCharsets.UTF_8));
            case 5 -> put(now, from, 0, words.get(next(words.size())).getBytes(StandardCharsets.UTF_8));
            default -> {
                int again = (next() << 8 | next()) % (now.length + 1);
                int length = Math.min(next(), now.length - again);
                yield put(now, from, 0, java.util.Arrays.copyOfRange(now, again, again + length));
            }
        };
    }

    private byte[] taken(int most) {
        int until = Math.min(bytes.length, at + most);
        byte[] taken = java.util.Arrays.copyOfRange(bytes, Math.min(at, until), until);
        at = Math.max(at, until);
        return taken;
    }

    private static byte[] put(byte[] now, int at, int instead, byte[] fresh) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(now.length + fresh.length);
        int behind = Math.min(now.length, at + instead);
        out.write(now, 0, at);
        out.writeBytes(fresh);
        out.write(now, behind, now.length - behind);
        return out.toByteArray();
    }
}
