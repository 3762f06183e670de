package vn.vanthu.classifier.text;

import org.jspecify.annotations.Nullable;

/** What a content stream has set so far, as far as text goes. The matrices are replaced, never changed, but for the text's own. */
final class TextState {

    float[] page = Affine.identity();

    /** Within a text object only. */
    float @Nullable [] text;

    float @Nullable [] line;

    @Nullable
    PageFont font;

    float size;
    float characterSpacing;
    float wordSpacing;
    float stretch = 100;
    float leading;
    float rise;
    boolean hidden;

    TextState copy() {
        TextState copy = new TextState();
        copy.page = page;
        copy.text = text == null ? null : text.clone();
        copy.line = line;
        copy.font = font;
        copy.size = size;
        copy.characterSpacing = characterSpacing;
        copy.wordSpacing = wordSpacing;
        copy.stretch = stretch;
        copy.leading = leading;
        copy.rise = rise;
        copy.hidden = hidden;
        return copy;
    }
}
