package vn.vanthu.classifier.recognising;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.vanthu.classifier.DocumentData;
import vn.vanthu.classifier.Place;
import vn.vanthu.classifier.SecrecyCue;
import vn.vanthu.classifier.SecrecyCueKind;
import vn.vanthu.classifier.SecrecyLevel;
import vn.vanthu.classifier.scanning.ScannedPage;
import vn.vanthu.classifier.seeing.PageSight;
import vn.vanthu.classifier.text.TextLine;

/**
 * What was read off the scanned pages of a file, by their numbers in their order.
 *
 * @param pages what was read of each
 * @param sights what was seen on each whose picture could be had
 * @param frames of the pictures of those, where they are known
 */
public record ScannedText(
        Map<Integer, RecognisedPage> pages, Map<Integer, PageSight> sights, Map<Integer, ScannedPage.Frame> frames) {

    public ScannedText {
        pages = Map.copyOf(pages);
        sights = Map.copyOf(sights);
        frames = Map.copyOf(frames);
    }

    /** Of pages whose pictures nobody asks for. */
    public ScannedText(Map<Integer, RecognisedPage> pages, Map<Integer, PageSight> sights) {
        this(pages, sights, Map.of());
    }

    /** Of a file without scanned pages. */
    public static ScannedText none() {
        return new ScannedText(Map.of(), Map.of(), Map.of());
    }

    /** Why pages were not read, each reason once. */
    public List<PageNotRead> reasons() {
        return pages.values().stream()
                .flatMap(page -> page.notRead().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** The lines of text, page after page. */
    public List<TextLine> lines() {
        return all(false);
    }

    /** Marks and stamps that were read on their own. */
    public List<TextLine> stamps() {
        return all(true);
    }

    private List<TextLine> all(boolean stamps) {
        List<TextLine> lines = new ArrayList<>();
        pages.keySet().stream().sorted().forEach(number -> {
            RecognisedPage page = pages.get(number);
            if (page != null) {
                (stamps ? page.stamps() : page.lines()).forEach(line -> lines.add(line.line()));
            }
        });
        return lines;
    }

    /** The line's words, what is almost a mark of secrecy being one, and quarters, abbreviations of kinds, titles and
     * frequent words as they are written. */
    public static String text(TextLine line) {
        String text = Compounds.healed(Symbols.healed(Quarters.healed(Blanks.healed(Slips.healed(line)))));
        return Quotes.paired(RecipientLabel.healed(Titles.healed(Offices.healed(text), line.box()), line.box()));
    }

    /** The line's words as they were read, nothing mended: to be compared with what was typed. */
    public static String asRead(TextLine line) {
        return Quotes.paired(line.text());
    }

    /** Red stamps of which a person has to look whether they are marks: what is almost one, and what nobody could read. */
    public List<SecrecyCue> doubtful() {
        return recognised()
                .filter(stamp -> stamp.confidence() == StampReader.UNREAD
                        || Slips.mark(stamp.line().text(), true)
                                .filter(mark -> mark.level() == SecrecyLevel.UNDETERMINED)
                                .isPresent())
                .map(stamp -> new SecrecyCue(stamp.line().place(), stamp.line().text(), SecrecyCueKind.POSSIBLE_MARK))
                .toList();
    }

    /** The marks among the stamps. Each was read alone, so that what is printed around it cannot make it part of a sentence. */
    public List<SecrecyCue> marks() {
        return recognised()
                .filter(stamp -> level(stamp.line()) != SecrecyLevel.NONE)
                .map(stamp -> new SecrecyCue(stamp.line().place(), stamp.line().text(), SecrecyCueKind.MARK))
                .toList();
    }

    /** The highest level among the marks; NONE where there is none. */
    public SecrecyLevel stamped() {
        return stamps().stream()
                .map(ScannedText::level)
                .max(Comparator.comparingInt(SecrecyLevel::ordinal))
                .orElse(SecrecyLevel.NONE);
    }

    private static SecrecyLevel level(TextLine stamp) {
        return Slips.stamped(stamp.text());
    }

    private Stream<RecognisedLine> recognised() {
        return pages.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(page -> page.getValue().stamps().stream());
    }

    /** The same values, none surer than the words it was read from. */
    public DocumentData capped(DocumentData data) {
        Map<Place, Double> lines = new HashMap<>();
        for (RecognisedPage page : pages.values()) {
            page.lines().forEach(line -> lines.put(line.line().place(), line.confidence()));
        }
        Map<Place, Place> shown = shown();
        return Confidences.capped(data, lines, place -> shown.getOrDefault(place, place));
    }

    /** The same cues where the pages show them. */
    public List<SecrecyCue> shown(List<SecrecyCue> cues) {
        Map<Place, Place> shown = shown();
        return cues.stream()
                .map(cue -> {
                    Place place = shown.get(cue.place());
                    return place == null ? cue : new SecrecyCue(place, cue.text(), cue.kind(), cue.part());
                })
                .toList();
    }

    /** Of pages that were turned to be read: where each line stands on the page as it is shown. */
    private Map<Place, Place> shown() {
        Map<Place, Place> shown = new HashMap<>();
        for (RecognisedPage page : pages.values()) {
            page.turn()
                    .ifPresent(turn -> page.lines().forEach(line -> {
                        Place place = line.line().place();
                        shown.put(
                                place,
                                new Place(
                                        place.page(),
                                        place.line(),
                                        place.part(),
                                        place.box().map(turn::shown)));
                    }));
        }
        return shown;
    }
}
