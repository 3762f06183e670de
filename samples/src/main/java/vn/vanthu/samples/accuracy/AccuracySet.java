package vn.vanthu.samples.accuracy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import vn.vanthu.samples.Expected;

/**
 * Writes documents with what is true of them, to measure a reader by: {@code NAME/document.EXT}, {@code
 * NAME/expected.yaml} and what plain extraction makes of it, {@code NAME/baseline.yaml}. The matrix holds each layout in each font in both traditions three times: with a mark of secrecy,
 * speaking of secrecy, and plain. Beside it stand old letters, copies and documents written by hand.
 */
public final class AccuracySet {
    private static final long SEED = 20261125;
    private final Path folder;
    private final List<Layout> layouts;
    private int written;

    private AccuracySet(Path folder, List<Layout> layouts) {
        this.folder = folder;
        this.layouts = layouts;
    }

    /** Usage: FOLDER [SEED] [small]. */
    public static void main(String[] arguments) throws IOException {
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : SEED;
        boolean small = arguments.length > 2 && arguments[2].equals("small");
        System.err.println("hub: " + write(Path.of(arguments[0]), seed, small) + " documents, seed " + seed);
    }

    /**
     * @param small each layout once instead of the whole matrix
     * @return how many documents
     */
    public static int write(Path folder, long seed, boolean small) throws IOException {
        AccuracySet set = new AccuracySet(folder, List.of(Layout.values()));
        Random random = new Random(seed);
        set.matrix(new PaperMaker(random), random, small);
        set.oldLetters(new PaperMaker(random), small ? 1 : 8);
        set.hardLetters(new PaperMaker(random), random, small ? 1 : 6);
        set.copies(new PaperMaker(random), small ? 3 : 24);
        for (HandWritten.Document document : HandWritten.all()) {
            set.write("hand-" + document.name(), document.paper(), document.layout(), document.font(), "HAND");
        }
        return set.written;
    }

    private void matrix(PaperMaker maker, Random random, boolean small) throws IOException {
        int number = 0;
        for (Layout layout : layouts) {
            for (String font : small ? layout.fonts().subList(0, 1) : layout.fonts()) {
                for (boolean party : new boolean[] {false, true}) {
                    for (int variant = 0; variant < 3; variant++) {
                        Paper plain = maker.make(party);
                        Paper paper = switch (variant) {
                            case 0 -> Secrecy.marked(plain, Secrecy.place(number, layout), number / 17 + number);
                            case 1 -> Secrecy.talking(plain, random);
                            default -> plain;
                        };
                        String name = "%s-%s-%s-%d"
                                .formatted(layout.name(), font.replace(' ', '_'), party ? "PARTY" : "STATE", variant);
                        write(name, paper, layout, font, "MATRIX");
                        number += variant == 0 ? 1 : 0;
                    }
                }
            }
        }
    }

    private void oldLetters(PaperMaker maker, int each) throws IOException {
        for (OldLetters letters : OldLetters.values()) {
            for (int i = 0; i < each; i++) {
                Paper paper = maker.make(i % 2 == 1);
                if (i % 4 == 0) {
                    paper = Secrecy.marked(paper, Secrecy.Place.FIRST_LINE, i / 4);
                }
                Paper old = mapped(paper, letters::encode, letters.name());
                String font = i % 3 == 2 ? "Times New Roman" : letters.font();
                write("OLD-%s-%d".formatted(letters, i), old, Layout.DOCX_ONE_ROW, font, "OLD");
            }
        }
        for (int i = 0; i < each; i++) {
            Paper split = mapped(
                    maker.make(i % 2 == 1),
                    text -> Normalizer.normalize(text, Normalizer.Form.NFD),
                    "UNICODE_DECOMPOSED");
            write("OLD-NFD-" + i, split, Layout.DOCX_TABS, "Arial", "OLD");
            Paper modern = maker.make(false);
            List<Item> mixed = new ArrayList<>(modern.items());
            mixed.add(Item.of(
                    Item.Kind.BODY,
                    OldLetters.TCVN3.encode(
                            "Phụ lục kèm theo được lập từ các năm trước và chưa chuyển đổi phông chữ.")));
            write(
                    "OLD-MIXED-" + i,
                    new Paper(mixed, Truths.lettersOnly(modern.truth(), "MIXED")),
                    Layout.DOCX_ONE_ROW,
                    "Times New Roman",
                    "OLD");
        }
    }

    /** Old letters where no font tells, a few words among Unicode, foreign letters, and letters that only look right. */
    private void hardLetters(PaperMaker maker, Random random, int each) throws IOException {
        List<Layout> hosts = List.of(
                Layout.TXT_BLANKS, Layout.XLSX_CELLS, Layout.ODT_TABS, Layout.DOCX_TABS, Layout.DOCX_TEXT_BOXES);
        int number = 0;
        for (OldLetters letters : OldLetters.values()) {
            for (int i = 0; i < each; i++) {
                Layout layout = hosts.get(number++ % hosts.size());
                Paper whole = mapped(maker.make(i % 2 == 1), letters::encode, letters.name());
                write("HARD-WHOLE-%s-%d".formatted(letters, i), whole, layout, bare(layout), "HARD");
                Paper some = Letters.fewOld(maker.make(i % 2 == 0), letters, random);
                write("HARD-FEW-%s-%d".formatted(letters, i), some, layout, bare(layout), "HARD");
            }
        }
        for (int i = 0; i < 2 * each; i++) {
            Layout layout = hosts.get(i % hosts.size());
            write("HARD-FOREIGN-" + i, Letters.foreign(maker.make(i % 2 == 1), random), layout, bare(layout), "HARD");
            write("HARD-ALIKE-" + i, Letters.alike(maker.make(i % 2 == 1), random), layout, bare(layout), "HARD");
        }
    }

    /** A font of today, whatever letters stand in it. */
    private static String bare(Layout layout) {
        return layout.fonts().getFirst();
    }

    private void copies(PaperMaker maker, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            Layout layout = layouts.get(i % layouts.size());
            write(
                    "COPY-" + i,
                    maker.copy(maker.make(i % 4 == 3)),
                    layout,
                    layout.fonts().getFirst(),
                    "COPY");
        }
    }

    private static Paper mapped(Paper paper, UnaryOperator<String> change, String encoding) {
        Expected truth = Truths.lettersOnly(paper.truth(), encoding);
        return new Paper(
                paper.items().stream()
                        .map(item -> new Item(item.kind(), change.apply(item.left()), change.apply(item.right())))
                        .toList(),
                truth);
    }

    private void write(String name, Paper paper, Layout layout, String font, String group) throws IOException {
        Path home = Files.createDirectories(folder.resolve(name));
        Path file = home.resolve("document." + layout.extension());
        Papers.write(paper.items(), layout, font, file);
        Files.writeString(home.resolve("baseline.yaml"), Baseline.read(file).yaml());
        Files.writeString(
                home.resolve("expected.yaml"),
                paper.truth().yaml() + "layout: '" + layout + "'\nfont: '" + font + "'\ngroup: '" + group + "'\n");
        written++;
    }
}
