package vn.vanthu.exchange.pictures;

import java.util.Optional;
import vn.vanthu.signature.pades.PictureLook;

/** What may become the picture of a seal or a hand signature (NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I mục II.7, II.8). */
final class PictureUpload {

    static final int MOST_BYTES = 2 << 20;
    static final float SMALLEST_MM = 10;
    static final float LARGEST_SEAL_MM = 60;
    static final float LARGEST_HAND_MM = 90;

    private static final float FURTHEST_MM = 500;
    private static final int FEWEST_PIXELS = 120;
    private static final double CLEAR_ENOUGH = 0.2;
    private static final double COLOURED_ENOUGH = 0.8;

    private PictureUpload() {}

    /** Why it is not taken, as a sentence for the person. */
    static Optional<String> objection(PictureLook look, boolean seal) {
        if (Math.min(look.width(), look.height()) < (seal ? FEWEST_PIXELS : FEWEST_PIXELS / 3)) {
            return Optional.of("Hình chỉ có " + look.width() + " × " + look.height()
                    + " điểm ảnh, in ra sẽ mờ; quét lại với độ phân giải cao hơn.");
        }
        if (look.clear() < CLEAR_ENOUGH) {
            return Optional.of("Nền của hình không trong suốt nên sẽ che chữ; lưu lại tệp PNG với nền trong suốt.");
        }
        if (seal && look.red() < COLOURED_ENOUGH) {
            return Optional.of("Hình con dấu phải màu đỏ; hình này có " + percent(look.red()) + " nét đỏ.");
        }
        if (!seal && look.blue() < COLOURED_ENOUGH) {
            return Optional.of(
                    "Hình chữ ký tay phải màu xanh dương; hình này có " + percent(look.blue()) + " nét xanh dương.");
        }
        return Optional.empty();
    }

    private static String percent(double share) {
        return Math.round(100 * share) + "%";
    }

    /** The real width as it was typed; empty where it is none. */
    static Optional<Float> width(String typed, boolean seal) {
        return millimetres(typed, SMALLEST_MM, seal ? LARGEST_SEAL_MM : LARGEST_HAND_MM);
    }

    /** How far a place is from an edge of the page; empty where it is no such length. */
    static Optional<Float> place(String typed) {
        return millimetres(typed, 0, FURTHEST_MM);
    }

    private static Optional<Float> millimetres(String typed, float least, float most) {
        try {
            float length = Float.parseFloat(typed.strip().replace(',', '.'));
            return length >= least && length <= most ? Optional.of(length) : Optional.empty();
        } catch (NumberFormatException notOne) {
            return Optional.empty();
        }
    }
}
