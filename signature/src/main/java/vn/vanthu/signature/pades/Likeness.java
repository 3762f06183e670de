package vn.vanthu.signature.pades;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
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
 * Whether everything reachable from an object is in two revisions the same. Pages, fields and the catalogue are compared
 * on their own; what leads to one of them leads to the same one. That holds only for what is a link: a page or field that
 * is named as a font, a picture or other resource is compared like any other.
 */
final class Likeness {
    private static final Set<COSName> LINKS = Set.of(COSName.P, COSName.PARENT, COSName.PG, COSName.getPDFName("Data"));

    private final SignedRevision then;
    private final SignedRevision now;
    private final Set<Long> touched;
    private final Set<COSName> without;
    private final Set<Pair> compared = new HashSet<>();
    private final List<Pair> supposed = new ArrayList<>();

    Likeness(SignedRevision then, SignedRevision now, Set<Long> touched) {
        this(then, now, touched, Set.of());
    }

    private Likeness(SignedRevision then, SignedRevision now, Set<Long> touched, Set<COSName> without) {
        this.then = then;
        this.now = now;
        this.touched = touched;
        this.without = without;
    }

    /** Without the structure elements that a bookmark names, which nobody sees. */
    static Likeness ofOutlines(SignedRevision then, SignedRevision now, Set<Long> touched) {
        return new Likeness(then, now, touched, Set.of(COSName.getPDFName("SE")));
    }

    /**
     * Without the note of iText, at the root of the pages, which version of it wrote the revision: no key of a branch (ISO
     * 32000-2, 7.7.3.2), so that no reader asks for it. What pages inherit is compared page by page.
     */
    static Likeness ofPageTree(SignedRevision then, SignedRevision now, Set<Long> touched) {
        return new Likeness(then, now, touched, Set.of(COSName.getPDFName("ITXT")));
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

    /**
     * Two values to compare, unresolved.
     *
     * @param link whether a page or field here is one that is led to
     */
    private record Task(@Nullable COSBase left, @Nullable COSBase right, boolean link) {}

    boolean same(@Nullable COSBase left, @Nullable COSBase right) {
        return same(new Task(left, right, false));
    }

    private boolean same(Task first) {
        Deque<Task> tasks = new ArrayDeque<>();
        tasks.push(first);
        supposed.clear();
        while (!tasks.isEmpty()) {
            if (!step(tasks.pop(), tasks)) {
                supposed.forEach(compared::remove);
                return false;
            }
        }
        return true;
    }

    private boolean suppose(COSBase left, COSBase right) {
        Pair pair = new Pair(left, right);
        boolean first = compared.add(pair);
        if (first) {
            supposed.add(pair);
        }
        return first;
    }

    /** All keys but those, compared. */
    boolean same(COSDictionary left, COSDictionary right, Set<COSName> without) {
        Set<COSName> keys = new LinkedHashSet<>(left.keySet());
        keys.addAll(right.keySet());
        return keys.stream()
                .filter(key -> !without.contains(key))
                .allMatch(key -> same(new Task(left.getItem(key), right.getItem(key), LINKS.contains(key))));
    }

    private boolean step(Task task, Deque<Task> tasks) {
        COSBase left = resolved(task.left());
        COSBase right = resolved(task.right());
        if (left == null || right == null) {
            return left == right;
        }
        if (task.link() && !(left instanceof COSStream) && !(right instanceof COSStream)) {
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
            if (left == then.catalog() || right == now.catalog()) {
                return left == then.catalog() && right == now.catalog();
            }
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
        if (!suppose(left, right)) {
            return true;
        }
        Set<COSName> keys = new LinkedHashSet<>(left.keySet());
        keys.addAll(right.keySet());
        for (COSName key : keys) {
            if (!without.contains(key)) {
                tasks.push(new Task(left.getItem(key), right.getItem(key), LINKS.contains(key)));
            }
        }
        return true;
    }

    private boolean arrays(COSArray left, COSArray right, Deque<Task> tasks) {
        if (left.size() != right.size()) {
            return false;
        }
        if (suppose(left, right)) {
            for (int i = 0; i < left.size(); i++) {
                tasks.push(new Task(left.get(i), right.get(i), true));
            }
        }
        return true;
    }

    /** The bytes of a stream that no later revision gives anew are the signed ones. */
    private boolean bytes(Task task, COSStream left, COSStream right) {
        if (isGivenAnew(left.getItem(COSName.LENGTH))) {
            return false;
        }
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

    private boolean isGivenAnew(@Nullable COSBase value) {
        return value instanceof COSObject reference
                && reference.getKey() != null
                && touched.contains(reference.getKey().getNumber());
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
