package vn.vanthu.exchange.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.vanthu.classifier.Box;
import vn.vanthu.exchange.outgoing.PlaceFinder.Found;
import vn.vanthu.exchange.worker.PdfLayout;
import vn.vanthu.exchange.worker.PdfLayout.SignerBlock;
import vn.vanthu.exchange.worker.PdfLayout.Word;
import vn.vanthu.signature.pades.SignaturePlace;

class PlaceFinderTest {

    private static final Box TITLE = new Box(380, 500, 90, 15);
    private static final Box NAME = new Box(370, 585, 110, 15);

    @Test
    void putsTheHandSignatureInTheMiddleBetweenTitleAndName() {
        SignaturePlace hand = at(PlaceFinder.hand(page(new SignerBlock(1, TITLE, NAME)), 120, 50));
        assertThat(hand.left() + hand.width() / 2).isEqualTo(425);
        assertThat(hand.top()).isGreaterThan(515);
        assertThat(hand.top() + hand.height()).isLessThan(585);
        assertThat(hand.width()).isEqualTo(120);
    }

    @Test
    void shrinksItToTheRoomThereIsAndGivesUpWhereThatIsTooLittle() {
        Box near = new Box(370, 550, 110, 15);
        SignaturePlace hand = at(PlaceFinder.hand(page(new SignerBlock(1, TITLE, near)), 120, 50));
        assertThat(hand.height()).isBetween(30f, 33f);
        assertThat(hand.width() / hand.height()).isBetween(2.39f, 2.41f);
        Box nearer = new Box(370, 530, 110, 15);
        assertThat(PlaceFinder.hand(page(new SignerBlock(1, TITLE, nearer)), 120, 50))
                .isEqualTo(new Found.Nowhere("Giữa chức vụ và họ tên người ký không đủ chỗ."));
    }

    @Test
    void liesOverNoWordsBetweenThem() {
        assertThat(PlaceFinder.hand(
                        page(new SignerBlock(1, TITLE, NAME), new Word(400, 545, 40, 12, "abcdef")), 120, 50))
                .isEqualTo(new Found.Nowhere("Giữa chức vụ và họ tên người ký đã có chữ."));
    }

    @Test
    void saysWhereNobodySigns() {
        assertThat(PlaceFinder.hand(page(null), 120, 50))
                .isEqualTo(new Found.Nowhere("Không tìm thấy chức vụ và họ tên người ký trên trang."));
    }

    @Test
    void putsTheSealAtItsSizeOverAThirdOfTheHandSignature() {
        PdfLayout page = page(new SignerBlock(1, TITLE, NAME), new Word(380, 500, 90, 15, "abcdefg"));
        SignaturePlace hand = new SignaturePlace(1, 365, 525, 120, 50);
        SignaturePlace seal = at(PlaceFinder.seal(page, hand, 102, 102));
        assertThat(seal.left() + seal.width()).isEqualTo(405);
        assertThat(seal.top() + seal.height() / 2).isEqualTo(550);
    }

    @Test
    void movesTheSealDownWhereItWouldLieOverTheText() {
        PdfLayout page = page(new SignerBlock(1, TITLE, NAME), new Word(310, 490, 40, 12, "abcdef"));
        SignaturePlace hand = new SignaturePlace(1, 365, 525, 120, 50);
        SignaturePlace seal = at(PlaceFinder.seal(page, hand, 102, 102));
        assertThat(seal.top()).isGreaterThanOrEqualTo(502);
        PdfLayout full = page(
                new SignerBlock(1, TITLE, NAME),
                new Word(310, 490, 40, 12, "abcdef"),
                new Word(310, 600, 40, 12, "abcdef"));
        assertThat(PlaceFinder.seal(full, hand, 102, 102)).isInstanceOf(Found.Nowhere.class);
    }

    @Test
    void keepsTheWordsOfACopyOffWhatStandsInTheCorner() {
        SignaturePlace corner = at(PlaceFinder.text(page(null), 150, 36));
        assertThat(corner.left() + corner.width()).isGreaterThan(550).isLessThan(560);
        assertThat(PlaceFinder.text(page(null, new Word(450, 20, 40, 12, "abcdef")), 150, 36))
                .isInstanceOf(Found.Nowhere.class);
    }

    @Test
    void namesTheWordsThatABoxWouldCover() {
        PdfLayout page = page(
                new SignerBlock(1, TITLE, NAME),
                new Word(380, 500, 90, 15, "GIÁM"),
                new Word(100, 300, 30, 12, "Căn"),
                new Word(134, 300.5f, 20, 12, "cứ"),
                new Word(100, 330, 30, 12, "Luật"));
        assertThat(PlaceFinder.covered(page, new SignaturePlace(1, 90, 290, 120, 30), false))
                .isEqualTo("Căn cứ");
        assertThat(PlaceFinder.covered(page, new SignaturePlace(1, 200, 290, 120, 30), false))
                .isEmpty();
        assertThat(PlaceFinder.covered(page, new SignaturePlace(1, 370, 490, 100, 100), true))
                .as("a seal may touch the title")
                .isEmpty();
        assertThat(PlaceFinder.covered(page, new SignaturePlace(1, 370, 490, 100, 100), false))
                .isEqualTo("GIÁM");
    }

    @Test
    void findsTheNearestFreePlaceOnThePage() {
        PdfLayout page = page(null, new Word(300, 400, 60, 12, "chữ"));
        SignaturePlace wanted = new SignaturePlace(1, 290, 390, 100, 40);
        SignaturePlace near = PlaceFinder.near(page, wanted, false, 200).orElseThrow();
        assertThat(PlaceFinder.free(page, near, false)).isTrue();
        assertThat(Math.hypot(near.left() - 290, near.top() - 390)).isLessThan(35);
        assertThat(PlaceFinder.near(page, new SignaturePlace(1, 580, 830, 100, 40), false, 200)
                        .orElseThrow())
                .satisfies(place -> assertThat(PlaceFinder.inside(page, place)).isTrue());
        assertThat(PlaceFinder.near(page, wanted, false, 10)).isEmpty();
        assertThat(PlaceFinder.near(page, new SignaturePlace(1, 0, 0, 700, 40), false, 200))
                .as("wider than the page")
                .isEmpty();
    }

    private static SignaturePlace at(Found found) {
        return ((Found.At) found).place();
    }

    private static PdfLayout page(@Nullable SignerBlock block, Word... words) {
        return new PdfLayout(1, 1, 595, 842, new ArrayList<>(List.of(words)), block);
    }
}
