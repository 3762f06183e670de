package vn.vanthu.classifier.text;

import java.util.ArrayList;
import java.util.List;
import vn.vanthu.classifier.ReadingLimits;
import vn.vanthu.classifier.UnreadableReason;

/** The strings of a workbook, with the fonts of their runs. */
final class SharedStrings implements Xml.Listener {

    private final List<List<TextRun>> strings = new ArrayList<>();
    private final List<TextRun> current = new ArrayList<>();
    private long budget;
    private String font = "";
    private boolean bold;
    private boolean takesText;
    private boolean phonetic;

    SharedStrings(ReadingLimits limits) {
        budget = limits.characters();
    }

    /** Runs without a font of their own take the cell's. */
    List<TextRun> runs(int index, String cellFont) {
        if (index < 0 || index >= strings.size()) {
            return List.of();
        }
        return strings.get(index).stream()
                .map(run -> run.font().isEmpty() ? new TextRun(run.text(), cellFont, run.bold(), false) : run)
                .toList();
    }

    @Override
    public void start(String name, Xml.Element element) {
        switch (name) {
            case "si" -> current.clear();
            case "r" -> {
                font = "";
                bold = false;
            }
            case "rFont" -> font = Xml.attribute(element, "val");
            case "b" -> bold = WordStyles.on(WordStyles.toggle(element));
            case "rPh" -> phonetic = true;
            case "t" -> takesText = !phonetic;
            default -> {
                // colours and sizes
            }
        }
    }

    @Override
    public void end(String name) {
        switch (name) {
            case "si" -> {
                strings.add(List.copyOf(current));
                font = "";
            }
            case "rPh" -> phonetic = false;
            case "t" -> takesText = false;
            default -> {
                // colours and sizes
            }
        }
    }

    @Override
    public void text(String text) throws UnreadableException {
        if (takesText) {
            budget -= text.length() + 1;
            if (budget < 0) {
                throw new UnreadableException(UnreadableReason.TOO_BIG);
            }
            current.add(new TextRun(text, font, bold, false));
        }
    }

    static int number(String text, int otherwise) {
        try {
            return text.isEmpty() ? otherwise : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
