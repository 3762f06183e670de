package vn.vanthu.samples.scans;

import java.util.List;
import java.util.Random;

/**
 * What one scan of the set is to be; half of them bear no red seal.
 *
 * @param pages at least this many
 */
record ScanPlan(
        int index,
        boolean party,
        int pages,
        Sealing sealing,
        Signing signing,
        Stamping stamping,
        Decoy decoy,
        Container container,
        int dpi,
        int quality,
        double skew,
        int turn,
        boolean talksOfSecrecy) {
    private static final List<Sealing> RED = List.of(
            Sealing.CLEAR,
            Sealing.UNEVEN,
            Sealing.FAINT,
            Sealing.PARTIAL,
            Sealing.OVER_TEXT,
            Sealing.EDGE,
            Sealing.SEVERAL,
            Sealing.JOINT);
    private static final List<Sealing> NONE = List.of(
            Sealing.ABSENT,
            Sealing.BLUE,
            Sealing.ABSENT,
            Sealing.GREY,
            Sealing.ABSENT,
            Sealing.BLACK,
            Sealing.ABSENT,
            Sealing.DRAWN,
            Sealing.ABSENT,
            Sealing.PASTED);
    private static final List<Stamping> SECRET =
            List.of(Stamping.BELOW_NUMBER, Stamping.ACROSS_TEXT, Stamping.CORNER, Stamping.RIGHT, Stamping.SECOND_PAGE);

    /** What round seal there is. */
    enum Sealing {
        CLEAR,
        UNEVEN,
        FAINT,
        PARTIAL,
        OVER_TEXT,
        EDGE,
        SEVERAL,
        JOINT,
        ABSENT,
        BLUE,
        GREY,
        BLACK,
        DRAWN,
        PASTED;

        boolean red() {
            return ordinal() < ABSENT.ordinal();
        }

        /** FOUND for a red seal that was pressed on this paper, OTHER for any other seal. */
        String truth() {
            return red() ? "FOUND" : this == ABSENT ? "NOT_FOUND" : "OTHER";
        }
    }

    /** Whose hand signed, and in which ink. */
    enum Signing {
        BLUE,
        BLACK,
        ABSENT
    }

    /** Where a stamp of secrecy is, or that its end was stamped beside it. */
    enum Stamping {
        ABSENT,
        BELOW_NUMBER,
        ACROSS_TEXT,
        CORNER,
        RIGHT,
        SECOND_PAGE,
        DECLASSIFIED;

        boolean secret() {
            return this != ABSENT && this != DECLASSIFIED;
        }
    }

    /** What else is on the first page that is no seal and no secret. */
    enum Decoy {
        ABSENT,
        LETTERHEAD,
        EMBLEM,
        FLAG,
        URGENT,
        ARRIVAL,
        PHOTOGRAPH,
        CHART;

        boolean fillsRoom() {
            return this == PHOTOGRAPH || this == CHART;
        }
    }

    /** What file the pictures lie in. */
    enum Container {
        PDF_DCT("pdf"),
        PDF_FLATE("pdf"),
        /** With words below the picture that are not those on it. */
        PDF_LYING("pdf"),
        TIFF("tiff"),
        JPEG("jpg"),
        PNG("png");

        private final String extension;

        Container(String extension) {
            this.extension = extension;
        }

        String extension() {
            return extension;
        }

        boolean holdsMany() {
            return this != JPEG && this != PNG;
        }
    }

    static ScanPlan of(int index, Random random) {
        int half = index / 2;
        boolean negative = index % 2 == 1;
        Sealing sealing = negative ? NONE.get(half % NONE.size()) : RED.get(half % RED.size());
        Stamping stamping = half % 4 == 1
                ? SECRET.get(half / 4 % SECRET.size())
                : half % 16 == 6 ? Stamping.DECLASSIFIED : Stamping.ABSENT;
        boolean manyPages = sealing == Sealing.JOINT || stamping == Stamping.SECOND_PAGE;
        int pages = manyPages ? 2 + half % 2 : List.of(1, 1, 2, 1, 2, 3, 1).get(random.nextInt(7));
        boolean signed =
                negative ? sealing != Sealing.DRAWN && (sealing != Sealing.ABSENT || half % 4 == 2) : half % 7 != 3;
        Signing signing = signed ? (random.nextInt(3) == 0 ? Signing.BLACK : Signing.BLUE) : Signing.ABSENT;
        Decoy decoy = Decoy.values()[negative ? half % 8 : half % 3 == 2 ? half / 3 % 8 : 0];
        Container container =
                Container.values()[List.of(0, 3, 0, 2, 0, 4, 1, 0, 5, 3).get(random.nextInt(10))];
        if (!container.holdsMany() && pages > 1) {
            container = Container.TIFF;
        }
        int dpi = List.of(200, 200, 300, 200, 150, 200, 300, 200, 200, 400).get(random.nextInt(10));
        boolean lossless = container == Container.PNG || container == Container.PDF_FLATE;
        double most = random.nextInt(8) == 0 ? 3 : 2;
        int laid = random.nextInt(20);
        return new ScanPlan(
                index,
                half % 3 == 1,
                pages,
                sealing,
                signing,
                stamping,
                decoy,
                container,
                lossless ? Math.min(dpi, 200) : dpi,
                List.of(35, 50, 65, 75, 85, 92).get(random.nextInt(6)),
                (random.nextDouble() * 2 - 1) * most,
                laid == 0 ? 180 : laid == 1 ? 90 : laid == 2 ? 270 : 0,
                stamping == Stamping.ABSENT && half % 5 == 2);
    }

    /** The same in a file that holds so many pages. */
    ScanPlan holding(int count) {
        return count == 1 || container.holdsMany()
                ? this
                : new ScanPlan(
                        index,
                        party,
                        pages,
                        sealing,
                        signing,
                        stamping,
                        decoy,
                        Container.TIFF,
                        dpi,
                        quality,
                        skew,
                        turn,
                        talksOfSecrecy);
    }
}
