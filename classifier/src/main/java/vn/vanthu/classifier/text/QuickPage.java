package vn.vanthu.classifier.text;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/** The text of one page from its content stream, with the stripper's outcome at a fraction of its cost; or doubt. */
final class QuickPage {

    private static final int DEEPEST_FORM = 16;
    private static final int MOST_OPERATORS = 500_000;
    private static final int MOST_SAVED = 1_000;
    private static final int INVISIBLE = 3;

    private final PageFonts fonts;
    private final OperatorCount all;
    private final PdfPictures pictures;
    private final Outlines outlines = new Outlines();
    private final PageGlyphs glyphs;
    private final ContentBytes bytes = new ContentBytes();
    private PDResources resources;
    private TextState state = new TextState();
    private Deque<TextState> saved = new ArrayDeque<>();
    private int operators;
    private int depth;

    private QuickPage(PageFonts fonts, PDPage page, OperatorCount all) {
        this.fonts = fonts;
        this.all = all;
        pictures = PdfPictures.on(page);
        glyphs = new PageGlyphs(page);
        PDResources own = page.getResources();
        resources = own == null ? new PDResources() : own;
    }

    /** @throws DoubtException where the stripper should read the page */
    static PageText read(PDPage page, PageFonts fonts, OperatorCount all) throws DoubtException, UnreadableException {
        try {
            if (!page.getThreadBeads().isEmpty()) {
                throw new DoubtException(Doubt.ARTICLES);
            }
            QuickPage reader = new QuickPage(fonts, page, all);
            if (page.hasContents()) {
                reader.stream(page.getCOSObject().getDictionaryObject(COSName.CONTENTS));
            }
            return reader.glyphs.text(reader.pictures, reader.outlines);
        } catch (UnreadableException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new DoubtException(Doubt.FAILURE);
        }
    }

    private void stream(@Nullable COSBase stream) throws IOException, DoubtException {
        ContentTokens tokens = new ContentTokens(bytes.of(stream));
        for (String operator = tokens.next(); !operator.isEmpty(); operator = tokens.next()) {
            if (++operators > MOST_OPERATORS) {
                throw new DoubtException(Doubt.TOO_MUCH);
            }
            all.count();
            perform(operator, tokens);
        }
    }

    private void perform(String operator, ContentTokens tokens) throws IOException, DoubtException {
        switch (operator) {
            case "Tj" -> {
                operands(tokens, 1);
                show(tokens, 0);
            }
            case "TJ" -> showSpaced(tokens);
            case "'" -> {
                operands(tokens, 1);
                nextLine();
                show(tokens, 0);
            }
            case "\"" -> {
                operands(tokens, 3);
                state.wordSpacing = tokens.number(0);
                state.characterSpacing = tokens.number(1);
                nextLine();
                show(tokens, 2);
            }
            case "BT" -> {
                operands(tokens, 0);
                state.text = Affine.identity();
                state.line = Affine.identity();
            }
            case "ET" -> {
                operands(tokens, 0);
                state.text = null;
                state.line = null;
            }
            case "Td" -> {
                operands(tokens, 2);
                move(tokens.number(0), tokens.number(1));
            }
            case "TD" -> {
                operands(tokens, 2);
                state.leading = -tokens.number(1);
                move(tokens.number(0), tokens.number(1));
            }
            case "Tm" -> {
                state.line = matrix(tokens);
                state.text = state.line.clone();
            }
            case "T*" -> {
                operands(tokens, 0);
                nextLine();
            }
            case "Tf" -> {
                operands(tokens, 2);
                state.size = tokens.number(1);
                state.font = font(tokens.name(0));
            }
            case "Tc" -> state.characterSpacing = single(tokens);
            case "Tw" -> state.wordSpacing = single(tokens);
            case "Tz" -> state.stretch = single(tokens);
            case "TL" -> state.leading = single(tokens);
            case "Ts" -> state.rise = single(tokens);
            case "Tr" -> {
                int mode = (int) single(tokens);
                if (mode >= 0 && mode <= 7) {
                    state.hidden = mode == INVISIBLE;
                }
            }
            case "cm" -> state.page = Affine.multiply(matrix(tokens), state.page);
            case "q" -> save();
            case "Q" -> {
                operands(tokens, 0);
                state = saved.isEmpty() ? state : saved.pop();
            }
            case "Do" -> {
                operands(tokens, 1);
                draw(COSName.getPDFName(tokens.name(0)));
            }
            case "gs" -> {
                operands(tokens, 1);
                look(COSName.getPDFName(tokens.name(0)));
            }
            case "BMC" -> glyphs.begin(null);
            case "BDC" -> {
                operands(tokens, 2);
                mark(tokens);
            }
            case "EMC" -> glyphs.end();
            case "BI" -> throw new DoubtException(Doubt.INLINE_PICTURE);
            default -> {
                if (!Operators.silent(operator)) {
                    throw new DoubtException(Doubt.OPERATOR);
                }
                outline(operator, tokens);
            }
        }
    }

    private void outline(String operator, ContentTokens tokens) throws DoubtException {
        if (Outlines.concerns(operator)) {
            int count = Outlines.operands(operator);
            if (tokens.count() == count) {
                outlines.step(
                        operator,
                        count == 0 ? 0 : tokens.number(count - 2),
                        count == 0 ? 0 : tokens.number(count - 1),
                        state.page);
            }
        }
    }

    private static void operands(ContentTokens tokens, int count) throws DoubtException {
        if (tokens.count() != count) {
            throw new DoubtException(Doubt.OPERATOR);
        }
    }

    private static float single(ContentTokens tokens) throws DoubtException {
        operands(tokens, 1);
        return tokens.number(0);
    }

    private static float[] matrix(ContentTokens tokens) throws DoubtException {
        operands(tokens, 6);
        float[] matrix = new float[6];
        for (int i = 0; i < 6; i++) {
            matrix[i] = tokens.number(i);
        }
        return matrix;
    }

    private void save() throws DoubtException {
        if (saved.size() >= MOST_SAVED) {
            throw new DoubtException(Doubt.TOO_MUCH);
        }
        saved.push(state.copy());
    }

    private void nextLine() throws DoubtException {
        move(0, -state.leading);
    }

    private void move(float x, float y) throws DoubtException {
        if (state.line != null) {
            state.line = Affine.multiply(new float[] {1, 0, 0, 1, x, y}, state.line);
            state.text = state.line.clone();
        }
    }

    private PageFont font(String name) throws IOException, DoubtException {
        COSDictionary all = resources.getCOSObject().getCOSDictionary(COSName.FONT);
        if (all == null || !(all.getDictionaryObject(name) instanceof COSDictionary dictionary)) {
            throw new DoubtException(Doubt.NO_FONT);
        }
        return fonts.of(dictionary);
    }

    private void show(ContentTokens tokens, int operand) throws IOException, DoubtException {
        if (tokens.kind(operand) != ContentTokens.Kind.STRING) {
            throw new DoubtException(Doubt.OPERATOR);
        }
        if (state.text != null) {
            glyphs.show(state, tokens.bytes(), tokens.from(operand), tokens.to(operand));
        }
    }

    private void showSpaced(ContentTokens tokens) throws IOException, DoubtException {
        int end = tokens.count() - 1;
        if (end < 1 || tokens.kind(0) != ContentTokens.Kind.ARRAY || tokens.kind(end) != ContentTokens.Kind.ARRAY_END) {
            throw new DoubtException(Doubt.OPERATOR);
        }
        for (int i = 1; i < end; i++) {
            if (tokens.kind(i) == ContentTokens.Kind.NUMBER) {
                if (state.text != null) {
                    advance(-tokens.number(i) / 1000 * state.size * (state.stretch / 100f));
                }
            } else {
                show(tokens, i);
            }
        }
    }

    private void advance(float by) throws DoubtException {
        glyphs.advance(state, by);
    }

    private void draw(COSName name) throws IOException, DoubtException {
        float[] m = state.page;
        pictures.drawn(resources, name, new Matrix(m[0], m[1], m[2], m[3], m[4], m[5]), glyphs.letters());
        if (resources.isImageXObject(name)) {
            return;
        }
        PDXObject object = resources.getXObject(name);
        if (object instanceof PDFormXObject form) {
            if (++depth > DEEPEST_FORM) {
                throw new DoubtException(Doubt.TOO_MUCH);
            }
            form(form);
            depth--;
        }
    }

    private void form(PDFormXObject form) throws IOException, DoubtException {
        PDResources outerResources = resources;
        TextState outer = state;
        Deque<TextState> outerSaved = saved;
        PDResources own = form.getResources();
        resources = own == null ? resources : own;
        state = outer.copy();
        saved = new ArrayDeque<>();
        Matrix m = form.getMatrix();
        float[] placed = {
            m.getScaleX(), m.getShearY(), m.getShearX(), m.getScaleY(), m.getTranslateX(), m.getTranslateY()
        };
        state.page = Affine.multiply(placed, state.page);
        stream(form.getCOSObject());
        resources = outerResources;
        state = outer;
        saved = outerSaved;
    }

    private void look(COSName name) throws DoubtException {
        COSDictionary all = resources.getCOSObject().getCOSDictionary(COSName.EXT_G_STATE);
        COSDictionary look = all == null ? null : all.getCOSDictionary(name);
        if (look != null && look.containsKey(COSName.FONT)) {
            throw new DoubtException(Doubt.OPERATOR);
        }
    }

    private void mark(ContentTokens tokens) throws IOException, DoubtException {
        if (tokens.kind(0) != ContentTokens.Kind.NAME) {
            throw new DoubtException(Doubt.OPERATOR);
        }
        COSDictionary properties = null;
        if (tokens.kind(1) == ContentTokens.Kind.NAME) {
            PDPropertyList listed = resources.getProperties(COSName.getPDFName(tokens.name(1)));
            properties = listed == null ? null : listed.getCOSObject();
        } else if (tokens.kind(1) == ContentTokens.Kind.DICTIONARY) {
            COSBase parsed = (COSBase) new PDFStreamParser(tokens.dictionaryBytes(1)).parseNextToken();
            properties = parsed instanceof COSDictionary dictionary ? dictionary : null;
        } else {
            throw new DoubtException(Doubt.OPERATOR);
        }
        if (properties != null) {
            glyphs.begin(properties.getString(COSName.ACTUAL_TEXT));
        }
    }
}
