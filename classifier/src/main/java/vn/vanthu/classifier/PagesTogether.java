package vn.vanthu.classifier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.vanthu.classifier.metadata.DataReader;
import vn.vanthu.classifier.recognising.ScannedText;
import vn.vanthu.classifier.text.Region;
import vn.vanthu.classifier.text.TextLine;

/** The lines that a file holds as text and those that were read off its scanned pages. */
final class PagesTogether {
    private final List<Said> own;
    private final List<Said> scanned;
    private final List<Said> stamps;

    private PagesTogether(List<Said> own, List<Said> scanned, List<Said> stamps) {
        this.own = own;
        this.scanned = scanned;
        this.stamps = stamps;
    }

    /** @param read before anything was mended: what a reader of pictures mends may be what differs */
    private record Said(TextLine line, String text, String read) {
        /** What belongs to no page comes last. */
        int page() {
            return line.page() == 0 ? Integer.MAX_VALUE : line.page();
        }
    }

    /** @param texts of the lines, in composed Unicode */
    static PagesTogether of(List<TextLine> lines, List<String> texts, ScannedText scanned) {
        List<Said> own = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            own.add(new Said(lines.get(i), texts.get(i), texts.get(i)));
        }
        return new PagesTogether(own, said(scanned.lines()), said(scanned.stamps()));
    }

    private static List<Said> said(List<TextLine> lines) {
        return lines.stream()
                .map(line -> new Said(line, ScannedText.text(line), ScannedText.asRead(line)))
                .toList();
    }

    List<TextLine> all() {
        return together().stream().map(Said::line).toList();
    }

    /** Of {@link #all()}, in their order. */
    List<String> texts() {
        return together().stream().map(Said::text).toList();
    }

    private List<Said> together() {
        return scanned.isEmpty() && stamps.isEmpty()
                ? own
                : Stream.of(own, scanned, stamps)
                        .flatMap(List::stream)
                        .sorted(Comparator.comparingInt(Said::page))
                        .toList();
    }

    /** @param scan every page is one: what is typed over a picture, as an arrival's number is, is not the document's */
    DataReader.Found data(boolean scan, PageSetup page) {
        if (scanned.isEmpty()) {
            return found(own, page);
        }
        List<Said> lines = scan
                ? scanned
                : Stream.concat(own.stream(), scanned.stream())
                        .sorted(Comparator.comparingInt(Said::page))
                        .toList();
        // The sizes of letters and the margins of a picture are estimates, and no departure of its maker.
        return new DataReader.Found(
                DataReader.ofPictures(
                        lines.stream().map(Said::line).toList(),
                        lines.stream().map(Said::text).toList()),
                scan ? Optional.empty() : found(own, page).layout());
    }

    private static DataReader.Found found(List<Said> lines, PageSetup page) {
        return DataReader.find(
                lines.stream().map(Said::line).toList(),
                lines.stream().map(Said::text).toList(),
                page);
    }

    /** @param properties with the fields of the file's properties, which nobody reads on its pages; without, as it was read */
    String text(boolean scan, boolean properties) {
        List<Said> lines = scan ? scanned : scanned.isEmpty() ? own : together();
        return lines.stream()
                .filter(said -> properties || said.line().region() != Region.METADATA)
                .map(properties ? Said::text : Said::read)
                .collect(Collectors.joining("\n"));
    }
}
