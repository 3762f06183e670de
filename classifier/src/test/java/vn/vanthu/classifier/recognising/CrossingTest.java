package vn.vanthu.classifier.recognising;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CrossingTest {
    private static final int PAPER = PagePicture.NOT_RED;
    private static final int RED = 120;

    @Test
    void mendsAStrokeThatBlackPrintLiesAcross() {
        Grey text = Grey.paper(60, 60, 200);
        Grey red = picture(PAPER);
        fill(red, 0, 20, 60, 28, RED);
        fill(text, 30, 0, 34, 60, 20);
        fill(red, 30, 0, 34, 60, PAPER);

        Crossing crossing = Crossing.of(text);
        Grey mended = crossing.bridged(red);

        assertThat(crossing.text()).isTrue();
        assertThat(mended.at(32, 24)).isEqualTo(RED);
        assertThat(mended.at(32, 10)).isEqualTo(PAPER);
        assertThat(mended.at(32, 50)).isEqualTo(PAPER);
    }

    @Test
    void leavesAStampAloneThatNothingLiesAcross() {
        Grey red = picture(PAPER);
        fill(red, 0, 20, 60, 28, RED);

        assertThat(Crossing.of(Grey.paper(60, 60, 200)).bridged(red)).isSameAs(red);
    }

    private static Grey picture(int shade) {
        Grey picture = Grey.paper(60, 60, 200);
        fill(picture, 0, 0, 60, 60, shade);
        return picture;
    }

    private static void fill(Grey picture, int left, int top, int right, int bottom, int shade) {
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                picture.pixels()[y * picture.width() + x] = (byte) shade;
            }
        }
    }
}
