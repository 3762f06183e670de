package vn.vanthu.samples;

import java.awt.Rectangle;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.hslf.usermodel.HSLFSlide;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hslf.usermodel.HSLFTable;
import org.apache.poi.hslf.usermodel.HSLFTextBox;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFNotes;
import org.apache.poi.xslf.usermodel.XSLFSlide;

/** PPTX and PPT: slides, hidden ones, notes, masters, layouts, tables. */
final class SlidePlaces {
    private static final String TITLE = "Báo cáo tiến độ quy hoạch phân khu đô thị năm 2026";
    private static final String SLIDE = "/ppt/slides/slide1.xml";

    private SlidePlaces() {}

    private interface Filling {
        void fill(XMLSlideShow show, XSLFSlide slide, String words);
    }

    private interface OldFilling {
        void fill(HSLFSlideShow show, HSLFSlide slide, String words) throws IOException;
    }

    static List<MarkPlace> all() {
        return List.of(
                pptx("textbox", (show, slide, words) -> slide.createTextBox().setText(words)),
                pptx(
                        "master",
                        (show, slide, words) -> show.getSlideMasters()
                                .getFirst()
                                .createTextBox()
                                .setText(words)),
                pptx(
                        "layout",
                        (show, slide, words) ->
                                slide.getSlideLayout().createTextBox().setText(words)),
                pptx(
                        "table",
                        (show, slide, words) ->
                                slide.createTable(3, 2).getCell(2, 1).setText(words)),
                pptx("notes", SlidePlaces::notes),
                pptx("hidden-slide", (show, slide, words) -> {
                    XSLFSlide hidden = show.createSlide();
                    hidden.createTextBox().setText(words);
                    hidden.setHidden(true);
                }),
                pptx(
                        "title",
                        (show, slide, words) ->
                                show.getProperties().getCoreProperties().setTitle(words)),
                new MarkPlace("pptx-alt-text", "pptx", (words, file) -> {
                    pptx("", (show, slide, none) -> slide.createAutoShape())
                            .writing()
                            .write("", file);
                    Zips.change(
                            file,
                            SLIDE,
                            xml -> xml.replaceFirst(
                                    "<p:cNvPr (?=[^>]*AutoShape)", "<p:cNvPr descr=\"" + words + "\" "));
                }),
                new MarkPlace("pptx-comment", "pptx", (words, file) -> {
                    pptx("", (show, slide, none) -> {}).writing().write("", file);
                    Zips.add(file, "/ppt/comments/comment1.xml", Zips.utf8("""
                            <p:cmLst xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main">\
                            <p:cm authorId="0" idx="1"><p:pos x="10" y="10"/><p:text>%s</p:text></p:cm></p:cmLst>""".formatted(words)));
                }),
                ppt("textbox", (show, slide, words) -> box(slide, words)),
                ppt("master", (show, slide, words) -> {
                    HSLFTextBox box = new HSLFTextBox();
                    box.setText(words);
                    box.setAnchor(new Rectangle(40, 300, 300, 40));
                    show.getSlideMasters().getFirst().addShape(box);
                }),
                ppt("table", (show, slide, words) -> {
                    HSLFTable table = slide.createTable(2, 2);
                    table.getCell(1, 1).setText(words);
                }),
                ppt("hidden-slide", (show, slide, words) -> {
                    HSLFSlide hidden = show.createSlide();
                    box(hidden, words);
                    hidden.setHidden(true);
                }));
    }

    private static void notes(XMLSlideShow show, XSLFSlide slide, String words) {
        XSLFNotes notes = show.getNotesSlide(slide);
        notes.createTextBox().setText(words);
    }

    private static void box(HSLFSlide slide, String words) {
        HSLFTextBox box = slide.createTextBox();
        box.setText(words);
        box.setAnchor(new Rectangle(40, 200, 300, 40));
    }

    private static MarkPlace pptx(String place, Filling filling) {
        return new MarkPlace("pptx-" + place, "pptx", (words, file) -> {
            try (XMLSlideShow show = new XMLSlideShow();
                    OutputStream out = Files.newOutputStream(file)) {
                XSLFSlide slide = show.createSlide();
                slide.createTextBox().setText(TITLE);
                filling.fill(show, slide, words);
                show.write(out);
            }
        });
    }

    private static MarkPlace ppt(String place, OldFilling filling) {
        return new MarkPlace("ppt-" + place, "ppt", (words, file) -> old(file, filling, words));
    }

    /** Slides of the old format with words in a corner. */
    static void old(Path file, String words) throws IOException {
        old(file, (show, slide, corner) -> box(slide, corner), words);
    }

    private static void old(Path file, OldFilling filling, String words) throws IOException {
        try (HSLFSlideShow show = new HSLFSlideShow();
                OutputStream out = Files.newOutputStream(file)) {
            HSLFSlide slide = show.createSlide();
            HSLFTextBox title = slide.createTextBox();
            title.setText(TITLE);
            title.setAnchor(new Rectangle(40, 40, 600, 60));
            filling.fill(show, slide, words);
            show.write(out);
        }
    }
}
