package vn.vanthu.classifier.text;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import vn.vanthu.classifier.ActiveContent;
import vn.vanthu.classifier.Form;
import vn.vanthu.classifier.PageSetup;
import vn.vanthu.classifier.ScanReading;

/**
 * What every reader makes of its format.
 *
 * @param lines in reading order: main text first, then headers, footers, notes, comments, metadata
 * @param gaps parts that are there but are not text
 * @param page as far as the file tells
 * @param scannedPages those that are pictures, counted from 1, in their order
 * @param areas on the other pages, where words may be drawn that are no text
 */
public record TextDocument(
        Form form,
        OptionalInt pages,
        List<TextLine> lines,
        Set<ActiveContent> activeContent,
        Optional<ScanReading> scan,
        Set<Gap> gaps,
        PageSetup page,
        List<Integer> scannedPages,
        List<PageArea> areas) {

    public TextDocument(
            Form form,
            OptionalInt pages,
            List<TextLine> lines,
            Set<ActiveContent> activeContent,
            Optional<ScanReading> scan,
            Set<Gap> gaps) {
        this(form, pages, lines, activeContent, scan, gaps, PageSetup.unknown(), List.of(), List.of());
    }

    public TextDocument(
            Form form,
            OptionalInt pages,
            List<TextLine> lines,
            Set<ActiveContent> activeContent,
            Optional<ScanReading> scan,
            Set<Gap> gaps,
            PageSetup page) {
        this(form, pages, lines, activeContent, scan, gaps, page, List.of(), List.of());
    }

    /** Something that may hold words which nobody has read. */
    public enum Gap {
        SCANNED_PAGES,
        UNMAPPED_FONT,
        /** Letters drawn as lines. */
        OUTLINES,
        PICTURES,
        /** One shown as large as a page. */
        PAGE_PICTURES
    }

    public TextDocument {
        lines = List.copyOf(lines);
        activeContent = Set.copyOf(activeContent);
        gaps = Set.copyOf(gaps);
        scannedPages = List.copyOf(scannedPages);
        areas = List.copyOf(areas);
    }
}
