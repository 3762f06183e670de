package vn.vanthu.exchange.outgoing;

import java.util.List;
import vn.vanthu.exchange.pictures.SignaturePicture;
import vn.vanthu.signature.pades.Seen;

/** What is put on the page. */
sealed interface Look {
    /** In points. */
    float width();

    /** In points. */
    float height();

    record Picture(Mark mark, SignaturePicture picture) implements Look {
        @Override
        public float width() {
            return picture.width();
        }

        @Override
        public float height() {
            return picture.height();
        }
    }

    record Words(List<String> lines) implements Look {
        public Words {
            lines = List.copyOf(lines);
        }

        @Override
        public Mark mark() {
            return Mark.TEXT;
        }

        @Override
        public float width() {
            return Seen.Text.width(lines);
        }

        @Override
        public float height() {
            return Seen.Text.height(lines);
        }
    }

    Mark mark();
}
