package vn.vanthu.classifier.recognising;

import java.util.Arrays;
import java.util.List;

/** How thick the strokes of words are, which tells bold letters. */
final class Strokes {
    private static final int INK = 128;
    /** Than those of most words, for their size. */
    private static final double BOLD = 1.28;

    private Strokes() {}

    /** Which of the words are bold; none where all are alike. */
    static boolean[] bold(Grey picture, List<RecognisedWord> words) {
        double[] strokes =
                words.stream().mapToDouble(word -> stroke(picture, word)).toArray();
        double[] known =
                Arrays.stream(strokes).filter(stroke -> stroke > 0).sorted().toArray();
        boolean[] bold = new boolean[strokes.length];
        if (known.length > 0) {
            // Bold words are fewer than a third, but for short letters.
            double usual = known[known.length * 2 / 5];
            for (int i = 0; i < bold.length; i++) {
                bold[i] = strokes[i] > BOLD * usual;
            }
        }
        return bold;
    }

    /** The mean length of ink from left to right, in parts of the letters' size. */
    static double stroke(Grey picture, RecognisedWord word) {
        long darkness = 0;
        int strokes = 0;
        int longest = (int) Math.max(2, word.size() * 0.3);
        int top = (int) Math.max(word.top(), word.base() - 0.6 * word.size());
        int bottom = (int) Math.min(word.bottom(), word.base());
        for (int y = Math.max(0, top); y < Math.min(picture.height(), bottom); y++) {
            int from = -1;
            for (int x = Math.max(0, word.left()); x <= Math.min(picture.width() - 1, word.right()); x++) {
                boolean ink = x < word.right() && picture.at(x, y) < INK;
                if (ink && from < 0) {
                    from = x;
                } else if (!ink && from >= 0) {
                    if (x - from <= longest) {
                        darkness += darkness(picture, y, from, x);
                        strokes++;
                    }
                    from = -1;
                }
            }
        }
        return strokes < 4 ? 0 : darkness / 255.0 / strokes / word.size();
    }

    /** With its edges, where a pixel is partly ink. */
    private static int darkness(Grey picture, int y, int from, int to) {
        int dark = 0;
        for (int x = Math.max(0, from - 1); x < Math.min(picture.width(), to + 1); x++) {
            dark += 255 - picture.at(x, y);
        }
        return dark;
    }
}
