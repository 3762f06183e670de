package vn.vanthu.samples;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;

/** Drawn boxes with text, as stamps are set in Word. */
final class TextBoxes {
    private static final String BOX = """
            <w:pict xmlns:v="urn:schemas-microsoft-com:vml"><v:shape type="#_x0000_t202" style="width:80pt;height:24pt">\
            <v:textbox><w:txbxContent><w:p><w:r>%s</w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict>""";

    private TextBoxes() {}

    /** Puts the text, a run of its own, into a box. */
    static void frame(Path docx, String text) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(docx)) {
            Path part = zip.getPath("/word/document.xml");
            String run = "<w:t>" + text + "</w:t>";
            Files.writeString(part, Files.readString(part).replace(run, BOX.formatted(run)));
        }
    }
}
