package vn.vanthu.exchange.outgoing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.vanthu.classifier.Box;
import vn.vanthu.exchange.worker.PdfLayout;
import vn.vanthu.exchange.worker.PdfLayout.SignerBlock;
import vn.vanthu.exchange.worker.PdfLayout.Word;
import vn.vanthu.signature.pades.SignaturePlace;

/**
 * Where signatures stand (NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I mục II.7, II.8): the hand signature between title and
 * name, the seal at its real size over about a third of it, to its left. In points.
 */
final class PlaceFinder {

    /** More letters than a title and a name have: a later signature over so many is taken for a forgery. */
    static final int MOST_LETTERS_OF_A_SEAL = 60;

    private static final float MILLIMETRE = 72 / 25.4f;
    private static final float AIR = 1.5f;
    private static final float LOWEST_HAND = 8 * MILLIMETRE;
    private static final float TEXT_TOP = 16;
    private static final float TEXT_RIGHT = 15 * MILLIMETRE;
    private static final float STEP = 2 * MILLIMETRE;
    private static final int LONGEST_QUOTE = 60;
    /** No two lines of text are nearer. */
    private static final float ROW = 6;

    private static final float SHARE_OF_HAND = 1 / 3f;

    private PlaceFinder() {}

    /** What was found, or why nothing. */
    sealed interface Found {
        /** @param why a sentence */
        record At(SignaturePlace place, String why) implements Found {}

        /** @param why a sentence */
        record Nowhere(String why) implements Found {}
    }

    /** @param layout of the page with the signer, else of the last */
    static Found hand(PdfLayout layout, float width, float height) {
        Optional<SignerBlock> block = layout.block().filter(found -> found.page() == layout.page());
        if (block.isEmpty()) {
            return new Found.Nowhere("Không tìm thấy chức vụ và họ tên người ký trên trang.");
        }
        Box name = block.get().name();
        float top = top(layout, block.get()) + AIR;
        float room = name.top() - AIR - top;
        if (room < LOWEST_HAND) {
            return new Found.Nowhere("Giữa chức vụ và họ tên người ký không đủ chỗ.");
        }
        float scale = Math.min(1, room / height);
        float left = clamped(name.left() + (name.width() - width * scale) / 2, width * scale, layout.width());
        SignaturePlace place = new SignaturePlace(
                layout.page(), left, top + (room - height * scale) / 2, width * scale, height * scale);
        return letters(layout, place) == 0
                ? new Found.At(place, "Tìm thấy giữa chức vụ và họ tên người ký.")
                : new Found.Nowhere("Giữa chức vụ và họ tên người ký đã có chữ.");
    }

    /** The lower edge of the title; without one that of the nearest words above the name. */
    private static float top(PdfLayout layout, SignerBlock block) {
        Box title = block.title();
        if (title != null && title.top() + title.height() <= block.name().top()) {
            return title.top() + title.height();
        }
        Box name = block.name();
        return (float) layout.words().stream()
                .filter(word -> word.bottom() < name.top()
                        && word.right() > name.left()
                        && word.left() < name.left() + name.width())
                .mapToDouble(Word::bottom)
                .max()
                .orElse(Math.max(0, name.top() - 4 * LOWEST_HAND));
    }

    /**
     * Higher or lower than the hand signature's middle where it would lie over the text otherwise.
     *
     * @param hand where the hand signature stands, or would
     */
    static Found seal(PdfLayout layout, SignaturePlace hand, float width, float height) {
        float left = clamped(hand.left() + hand.width() * SHARE_OF_HAND - width, width, layout.width());
        float middle = hand.top() + (hand.height() - height) / 2;
        for (float aside = 0; aside <= hand.height() / 2; aside += STEP) {
            for (float top : new float[] {middle + aside, middle - aside}) {
                SignaturePlace place =
                        new SignaturePlace(hand.page(), left, clamped(top, height, layout.height()), width, height);
                if (free(layout, place, true)) {
                    return new Found.At(place, "Trùm khoảng 1/3 chữ ký về bên trái, bằng kích thước thật.");
                }
            }
        }
        return new Found.Nowhere("Con dấu sẽ che chữ của văn bản.");
    }

    /** Words instead of a picture: the upper right corner of the first page. */
    static Found text(PdfLayout first, float width, float height) {
        float left = Math.max(0, first.width() - TEXT_RIGHT - width);
        SignaturePlace place = new SignaturePlace(1, left, TEXT_TOP, width, height);
        return letters(first, place) == 0
                ? new Found.At(place, "Góc trên bên phải trang 1.")
                : new Found.Nowhere("Góc trên bên phải trang 1 đã có chữ.");
    }

    /**
     * The free place nearest to the one that is wanted, on the same page.
     *
     * @param seal whether it may touch title and name
     * @param within how far it may be, in points
     */
    static Optional<SignaturePlace> near(PdfLayout layout, SignaturePlace wanted, boolean seal, float within) {
        float width = wanted.width();
        float height = wanted.height();
        if (width > layout.width() || height > layout.height()) {
            return Optional.empty();
        }
        SignaturePlace start = new SignaturePlace(
                layout.page(),
                clamped(wanted.left(), width, layout.width()),
                clamped(wanted.top(), height, layout.height()),
                width,
                height);
        int steps = Math.round(within / STEP);
        return Stream.iterate(-steps, step -> step + 1)
                .limit(2L * steps + 1)
                .flatMap(across -> Stream.iterate(-steps, step -> step + 1)
                        .limit(2L * steps + 1)
                        .map(down -> new float[] {across * STEP, down * STEP}))
                .sorted(Comparator.comparingDouble(apart -> Math.hypot(apart[0], apart[1])))
                .map(apart -> new SignaturePlace(
                        layout.page(), start.left() + apart[0], start.top() + apart[1], width, height))
                .filter(place -> inside(layout, place) && free(layout, place, seal))
                .findFirst();
    }

    /** Whether it lies on the page as a whole. */
    static boolean inside(PdfLayout layout, SignaturePlace place) {
        return place.page() == layout.page()
                && place.left() >= 0
                && place.top() >= 0
                && place.left() + place.width() <= layout.width()
                && place.top() + place.height() <= layout.height();
    }

    /** Whether it covers no text; a seal may touch title and name. */
    static boolean free(PdfLayout layout, SignaturePlace place, boolean seal) {
        return seal
                ? lettersOfText(layout, place) == 0 && letters(layout, place) <= MOST_LETTERS_OF_A_SEAL
                : letters(layout, place) == 0;
    }

    /** The words under it that it must not cover, as they are read; empty where it covers none. */
    static String covered(PdfLayout layout, SignaturePlace place, boolean seal) {
        if (free(layout, place, seal)) {
            return "";
        }
        boolean ofTextOnly = seal && lettersOfText(layout, place) > 0;
        List<Word> words = layout.words().stream()
                .filter(word -> under(word, place) > 0 && !(ofTextOnly && ofBlock(layout, word)))
                .sorted(Comparator.comparingInt((Word word) -> Math.round(word.bottom() / ROW))
                        .thenComparingDouble(Word::left))
                .toList();
        String said = words.stream().map(Word::text).collect(Collectors.joining(" "));
        return said.length() <= LONGEST_QUOTE
                ? said
                : said.substring(0, LONGEST_QUOTE).strip() + "…";
    }

    private static float clamped(float at, float size, float whole) {
        return Math.max(0, Math.min(at, whole - size));
    }

    /** How many letters lie under it. */
    static int letters(PdfLayout layout, SignaturePlace place) {
        return count(layout, place, false);
    }

    /** How many of them belong neither to the title nor to the name, which a seal may touch. */
    static int lettersOfText(PdfLayout layout, SignaturePlace place) {
        return count(layout, place, true);
    }

    private static int count(PdfLayout layout, SignaturePlace place, boolean ofTextOnly) {
        if (layout.page() != place.page()) {
            return 0;
        }
        return layout.words().stream()
                .filter(word -> !ofTextOnly || !ofBlock(layout, word))
                .mapToInt(word -> under(word, place))
                .sum();
    }

    /** Whether it belongs to title or name. */
    static boolean ofBlock(PdfLayout layout, Word word) {
        return layout.block()
                .filter(block -> block.page() == layout.page())
                .filter(block -> within(word, block.name()) || block.title() != null && within(word, block.title()))
                .isPresent();
    }

    private static boolean within(Word word, Box box) {
        float x = word.left() + word.width() / 2;
        float y = word.top() + word.height() / 2;
        return x >= box.left() - 2
                && x <= box.left() + box.width() + 2
                && y >= box.top() - 2
                && y <= box.top() + box.height() + 2;
    }

    private static int under(Word word, SignaturePlace place) {
        float across = Math.min(word.right(), place.left() + place.width()) - Math.max(word.left(), place.left());
        float down = Math.min(word.bottom(), place.top() + place.height()) - Math.max(word.top(), place.top());
        return across <= 0 || down <= 0 ? 0 : Math.max(1, Math.round(word.letters() * across / word.width()));
    }
}
