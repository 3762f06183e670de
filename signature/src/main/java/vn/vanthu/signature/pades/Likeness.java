package vn.vanthu.signature.pades;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/**
 * Whether everything reachable from an object is in two revisions the same. Pages and fields are told by their place,
 * since they are compared on their own; structure elements, which nobody sees, are left out.
 */
final class Likeness {
    private static final Set<String> STRUCTURE = Set.of("StructElem", "StructTreeRoot");

    private final SignedRevision then;
    private final SignedRevision now;
    private final Set<Long> touched;
    private final Set<Pair> compared = new HashSet<>();

    Likeness(SignedRevision then, SignedRevision now, Set<Long> touched) {
        this.then = then;
        this.now = now;
        this.touched = touched;
    }

    private record Pair(COSBase left, COSBase right) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Pair pair && left == pair.left && right == pair.right;
        }

        @Override
        public int hashCode() {
            return 31 * System.identityHashCode(left) + System.identityHashCode(right);
        }
    }

    /** Two values to compare, unresolved. */
    private record Task(@Nullable COSBase left, @Nullable COSBase right) {}

    boolean same(@Nullable COSBase left, @Nullable COSBase right) {
        Deque<Task> tasks = new ArrayDeque<>();
        tasks.push(new Task(left, right));
        while (!tasks.isEmpty()) {
            if (!step(tasks.pop(), tasks)) {
                return false;
            }
        }
        return true;
    }

    /** All keys but those, compared. */
    boolean same(COSDictionary left, COSDictionary right, Set<COSName> without) {
        Set<COSName> keys = new LinkedHashSet<>(left.keySet());
        keys.addAll(right.keySet());
        return keys.stream()
                .filter(key -> !without.contains(key))
                .allMatch(key -> same(left.getItem(key), right.getItem(key)));
    }

    private boolean step(Task task, Deque<Task> tasks) {
        COSBase left = resolved(task.left());
        COSBase right = resolved(task.right());
        if (left == null || right == null) {
            return left == right;
        }
        Integer page = then.pageNumber(left);
        Integer pageNow = now.pageNumber(right);
        if (page != null || pageNow != null) {
            return page != null && page.equals(pageNow);
        }
        String field = then.fieldName(left);
        String fieldNow = now.fieldName(right);
        if (field != null || fieldNow != null) {
            return field != null && field.equals(fieldNow);
        }
        return switch (left) {
            case COSStream stream ->
                right instanceof COSStream other && dictionaries(stream, other, tasks) && bytes(task, stream, other);
            case COSDictionary dictionary ->
                right instanceof COSDictionary other
                        && !(right instanceof COSStream)
                        && dictionaries(dictionary, other, tasks);
            case COSArray array -> right instanceof COSArray other && arrays(array, other, tasks);
            default -> shallow(left, right);
        };
    }

    private boolean dictionaries(COSDictionary left, COSDictionary right, Deque<Task> tasks) {
        if (!compared.add(new Pair(left, right))) {
            return true;
        }
        String type = left.getNameAsString(COSName.TYPE);
        if (type != null && STRUCTURE.contains(type)) {
            return type.equals(right.getNameAsString(COSName.TYPE));
        }
        if ("Pages".equals(type)) {
            return "Pages".equals(right.getNameAsString(COSName.TYPE));
        }
        Set<COSName> keys = new LinkedHashSet<>(left.keySet());
        keys.addAll(right.keySet());
        for (COSName key : keys) {
            if (!key.equals(COSName.LENGTH)) {
                tasks.push(new Task(left.getItem(key), right.getItem(key)));
            }
        }
        return true;
    }

    private boolean arrays(COSArray left, COSArray right, Deque<Task> tasks) {
        if (left.size() != right.size()) {
            return false;
        }
        if (compared.add(new Pair(left, right))) {
            for (int i = 0; i < left.size(); i++) {
                tasks.push(new Task(left.get(i), right.get(i)));
            }
        }
        return true;
    }

    /** The bytes of a stream that no later revision gives anew are the signed ones. */
    private boolean bytes(Task task, COSStream left, COSStream right) {
        if (task.left() instanceof COSObject one && task.right() instanceof COSObject other) {
            COSObjectKey key = one.getKey();
            if (key != null && key.equals(other.getKey()) && !touched.contains(key.getNumber())) {
                return true;
            }
        }
        try (InputStream one = left.createRawInputStream();
                InputStream other = right.createRawInputStream()) {
            byte[] here = new byte[1 << 14];
            byte[] there = new byte[1 << 14];
            while (true) {
                int read = one.readNBytes(here, 0, here.length);
                if (read != other.readNBytes(there, 0, there.length) || !Arrays.equals(here, 0, read, there, 0, read)) {
                    return false;
                }
                if (read == 0) {
                    return true;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable COSBase resolved(@Nullable COSBase item) {
        COSBase object = item instanceof COSObject indirect ? indirect.getObject() : item;
        return object == COSNull.NULL ? null : object;
    }

    /** Of plain values, and of arrays of them. */
    static boolean shallow(@Nullable COSBase left, @Nullable COSBase right) {
        if (left == null || right == null) {
            return left == right;
        }
        return switch (left) {
            case COSString string ->
                right instanceof COSString other && Arrays.equals(string.getBytes(), other.getBytes());
            case COSName name -> name.equals(right);
            case COSNumber number ->
                right instanceof COSNumber other
                        && number.floatValue() == other.floatValue()
                        && number.longValue() == other.longValue();
            case COSBoolean flag -> right instanceof COSBoolean other && flag.getValue() == other.getValue();
            case COSArray array -> {
                boolean same = right instanceof COSArray other && other.size() == array.size();
                for (int i = 0; same && i < array.size(); i++) {
                    same = shallow(array.getObject(i), ((COSArray) right).getObject(i));
                }
                yield same;
            }
            default -> left.equals(right);
        };
    }
}
