package vn.vanthu.classifier.text;

import org.apache.pdfbox.text.TextPosition;

/** A letter and its place, measured along its own direction, by whichever road it was found. */
interface Drawn {

    String text();

    int direction();

    float left();

    float base();

    float width();

    float height();

    /** Of the letters, as they are shown. */
    float points();

    String face();

    /** One that the stripper found. */
    record Stripped(TextPosition position) implements Drawn {

        @Override
        public String text() {
            return position.getUnicode();
        }

        @Override
        public int direction() {
            return (int) position.getDir();
        }

        @Override
        public float left() {
            return position.getXDirAdj();
        }

        @Override
        public float base() {
            return position.getYDirAdj();
        }

        @Override
        public float width() {
            return position.getWidthDirAdj();
        }

        @Override
        public float height() {
            return position.getHeightDir();
        }

        @Override
        public float points() {
            return PdfWord.points(position.getTextMatrix());
        }

        @Override
        public String face() {
            String name = position.getFont().getName();
            return name == null ? "" : name;
        }
    }
}
