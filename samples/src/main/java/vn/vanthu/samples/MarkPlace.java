package vn.vanthu.samples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * One place of one format in which words can stand, and a file that has them there and an ordinary letter around.
 *
 * @param name format and place: {@code docx-header}
 */
public record MarkPlace(String name, String extension, Writing writing) {

    /** Writes a file with {@code words} in the place. */
    @FunctionalInterface
    public interface Writing {
        void write(String words, Path file) throws IOException;
    }

    /** Every place of every format. */
    public static List<MarkPlace> all() {
        return Stream.of(
                        WordPlaces.all(),
                        WordAsides.all(),
                        SheetPlaces.all(),
                        SheetAsides.all(),
                        SlidePlaces.all(),
                        OpenDocumentPlaces.all(),
                        PdfPlaces.all(),
                        PdfAsides.all(),
                        PdfUndrawn.all(),
                        OldWordWriter.all(),
                        MarkupPlaces.all(),
                        MailPlaces.all())
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
