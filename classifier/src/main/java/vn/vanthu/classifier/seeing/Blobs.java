package vn.vanthu.classifier.seeing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Pieces of ink that hang together, out of runs of cells by rows. */
final class Blobs {

    /** In cells, both ends included. */
    record Blob(int label, int left, int top, int right, int bottom, int area, int runs) {
        int width() {
            return right - left + 1;
        }

        int height() {
            return bottom - top + 1;
        }

        double density() {
            return (double) area / width() / height();
        }
    }

    private static final int MOST_RUNS = 300_000;

    private int[] rowOf = new int[8192];
    private int[] from = new int[8192];
    private int[] to = new int[8192];
    private int[] parent = new int[8192];
    private int runs;
    final List<Blob> blobs = new ArrayList<>();

    Blobs(boolean[] mask, int width, int height) {
        int before = 0;
        for (int y = 0; y < height && runs < MOST_RUNS; y++) {
            int first = runs;
            int overlap = before;
            for (int x = 0, at = y * width; x < width; x++, at++) {
                if (!mask[at]) {
                    continue;
                }
                int begin = x;
                while (x + 1 < width && mask[at + 1]) {
                    x++;
                    at++;
                }
                int run = add(y, begin, x);
                while (overlap < first && to[overlap] < begin - 1) {
                    overlap++;
                }
                for (int i = overlap; i < first && from[i] <= x + 1; i++) {
                    if (rowOf[i] == y - 1) {
                        join(run, i);
                    }
                }
            }
            before = first;
        }
        collect();
    }

    private int add(int y, int begin, int end) {
        if (runs == from.length) {
            rowOf = Arrays.copyOf(rowOf, runs * 2);
            from = Arrays.copyOf(from, runs * 2);
            to = Arrays.copyOf(to, runs * 2);
            parent = Arrays.copyOf(parent, runs * 2);
        }
        rowOf[runs] = y;
        from[runs] = begin;
        to[runs] = end;
        parent[runs] = runs;
        return runs++;
    }

    private int root(int of) {
        int run = of;
        while (parent[run] != run) {
            parent[run] = parent[parent[run]];
            run = parent[run];
        }
        return run;
    }

    private void join(int one, int other) {
        int a = root(one);
        int b = root(other);
        parent[Math.max(a, b)] = Math.min(a, b);
    }

    private void collect() {
        int[] slot = new int[runs];
        int count = 0;
        for (int i = 0; i < runs; i++) {
            slot[i] = root(i) == i ? count++ : slot[root(i)];
        }
        int[] left = new int[count];
        int[] top = new int[count];
        int[] right = new int[count];
        int[] bottom = new int[count];
        int[] area = new int[count];
        int[] lines = new int[count];
        int[] label = new int[count];
        Arrays.fill(left, Integer.MAX_VALUE);
        Arrays.fill(top, Integer.MAX_VALUE);
        for (int i = 0; i < runs; i++) {
            int s = slot[i];
            label[s] = root(i);
            left[s] = Math.min(left[s], from[i]);
            right[s] = Math.max(right[s], to[i]);
            top[s] = Math.min(top[s], rowOf[i]);
            bottom[s] = Math.max(bottom[s], rowOf[i]);
            area[s] += to[i] - from[i] + 1;
            lines[s]++;
        }
        for (int s = 0; s < count; s++) {
            if (area[s] > 2) {
                blobs.add(new Blob(label[s], left[s], top[s], right[s], bottom[s], area[s], lines[s]));
            }
        }
    }

    /** Told of each run of a blob. */
    interface Run {
        void run(int y, int from, int to);
    }

    void each(Blob blob, Run told) {
        for (int i = 0; i < runs; i++) {
            if (rowOf[i] >= blob.top() && rowOf[i] <= blob.bottom() && root(i) == blob.label()) {
                told.run(rowOf[i], from[i], to[i]);
            }
        }
    }
}
