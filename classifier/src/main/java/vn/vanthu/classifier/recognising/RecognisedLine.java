package vn.vanthu.classifier.recognising;

import vn.vanthu.classifier.Box;
import vn.vanthu.classifier.text.TextLine;

/**
 * A line read off a picture.
 *
 * @param confidence of its words, the long ones weighing more; from 0 to 1
 */
public record RecognisedLine(TextLine line, double confidence) {

    RecognisedLine moved(float right, float down) {
        Box box = line.box();
        return box == null
                ? this
                : new RecognisedLine(
                        new TextLine(
                                line.page(),
                                line.number(),
                                line.region(),
                                line.block(),
                                line.column(),
                                line.alignment(),
                                line.hidden(),
                                line.runs(),
                                new Box(box.left() + right, box.top() + down, box.width(), box.height())),
                        confidence);
    }
}
