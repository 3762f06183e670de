package vn.vanthu.exchange.worker;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.vanthu.classifier.Box;

/**
 * What stands where on one page of a PDF, in points from the left and upper edges of the page as it is shown.
 *
 * @param pages how many the document has
 * @param page from 1
 * @param signer null where no signature block was found
 */
public record PdfLayout(
        int pages,
        int page,
        float width,
        float height,
        List<Word> words,
        @Nullable SignerBlock signer) {
    public PdfLayout {
        words = List.copyOf(words);
    }

    public record Word(float left, float top, float width, float height, String text) {
        /** How many of them it has. */
        public int letters() {
            return text.codePointCount(0, text.length());
        }

        public float right() {
            return left + width;
        }

        public float bottom() {
            return top + height;
        }
    }

    /**
     * @param page from 1
     * @param title the lines of capacity and position; null where only the name is known
     */
    public record SignerBlock(int page, @Nullable Box title, Box name) {}

    public Optional<SignerBlock> block() {
        return Optional.ofNullable(signer);
    }
}
