package vn.vanthu.classifier.recognising;

import java.util.Optional;

/**
 * Pages that were read before, and whether there is time for more. What was read of a page depends on its picture, its
 * place and its number alone. Thread-safe.
 */
public interface PageStore {

    /** Nothing is known and nothing is kept. */
    PageStore NONE = new PageStore() {
        @Override
        public Optional<ReadPage> ofFile(String sha256, int number) {
            return Optional.empty();
        }

        @Override
        public Optional<ReadPage> ofPicture(String digest) {
            return Optional.empty();
        }

        @Override
        public void keep(String sha256, int number, String picture, ReadPage read) {}

        @Override
        public boolean goesOn() {
            return true;
        }
    };

    /** @param sha256 of the file that the page stands in */
    Optional<ReadPage> ofFile(String sha256, int number);

    /** The same page in another file: signed meanwhile, or packed. */
    Optional<ReadPage> ofPicture(String digest);

    void keep(String sha256, int number, String picture, ReadPage read);

    /** Asked before each page. Where not, those under way are read to their end and the reader throws ReadingPaused. */
    boolean goesOn();
}
