package vn.vanthu.samples.scans;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import vn.vanthu.samples.Expected;
import vn.vanthu.samples.accuracy.Paper;
import vn.vanthu.samples.accuracy.PaperMaker;
import vn.vanthu.samples.accuracy.Secrecy;
import vn.vanthu.samples.accuracy.Truths;
import vn.vanthu.samples.scans.Mark.Ink;
import vn.vanthu.samples.scans.ScanPlan.Sealing;
import vn.vanthu.samples.scans.ScanPlan.Signing;
import vn.vanthu.samples.scans.ScanPlan.Stamping;
import vn.vanthu.samples.scans.Sheet.Spot;

/** One scanned document: its sheets, what was pressed and written on each, the scanner, and what is true of it all. */
final class Scan {
    private static final List<String> WORDS = List.of("MẬT", "TỐI MẬT", "TUYỆT MẬT");
    private static final List<String> LEVELS = List.of("MAT", "TOI_MAT", "TUYET_MAT");
    private final ScanPlan plan;
    private final Random random;
    private final Faces faces;
    private final List<Sheet> sheets;
    private final List<List<Mark>> marks = new ArrayList<>();
    private final List<Setting> settings = new ArrayList<>();
    private final List<String> seals = new ArrayList<>();
    private final List<Pasted> pasted = new ArrayList<>();
    private Expected truth;

    /** A picture of a seal that some program put there, in millimetres of the sheet. */
    private record Pasted(int page, double x, double y, double diameter, Consumer<Graphics2D> drawing) {}

    Scan(ScanPlan wanted, long seed) {
        this.random = new Random(seed);
        this.faces = new Faces(random.nextInt(6) == 0 ? "Arimo" : "Tinos");
        Paper paper = new PaperMaker(random).make(wanted.party());
        paper = wanted.talksOfSecrecy() ? Secrecy.talking(paper, random) : paper;
        List<Sheet> set = new ArrayList<>(PageSetter.set(
                Fillers.lengthened(paper.items(), wanted, random), faces, 6.4f + random.nextFloat() * 1.4f));
        if (wanted.index() % 29 == 3 && wanted.container().holdsMany()) {
            set.add(new Sheet(List.of(), List.of(), Optional.empty(), Optional.empty()));
        }
        this.sheets = List.copyOf(set);
        this.plan = wanted.holding(sheets.size());
        this.truth = paper.truth();
        sheets.forEach(sheet -> {
            settings.add(setting());
            marks.add(new ArrayList<>());
        });
        if (plan.sealing() != Sealing.DRAWN) {
            for (int page = 0; page < sheets.size(); page++) {
                marks.get(page).addAll(PaperMarks.of(settings.get(page), random));
            }
        }
        decorate();
        sign();
        stamp();
        claim();
    }

    Expected truth() {
        return truth;
    }

    /** What came of the plan. */
    ScanPlan plan() {
        return plan;
    }

    int pages() {
        return sheets.size();
    }

    BufferedImage page(int number) {
        Scanner scanner = new Scanner(settings.get(number), random.nextLong());
        BufferedImage page = scanner.scan(sheets.get(number), faces, marks.get(number));
        for (Pasted each : pasted) {
            if (each.page() == number) {
                paste(page, each);
            }
        }
        return page;
    }

    /** Hard edges and one colour: no ink and no paper look so. */
    private void paste(BufferedImage page, Pasted seal) {
        Setting setting = settings.get(seal.page());
        double[] seen = new Scanner(setting, 0).seen(seal.x(), seal.y());
        double scale = setting.pixelsPerMillimetre();
        Graphics2D canvas = page.createGraphics();
        canvas.translate(Math.round(seen[0] * scale), Math.round(seen[1] * scale));
        canvas.scale(scale, scale);
        canvas.rotate(Math.toRadians(setting.turn()));
        canvas.setColor(new Color(222, 18, 32));
        seal.drawing().accept(canvas);
        canvas.dispose();
    }

    private Setting setting() {
        if (plan.sealing() == Sealing.DRAWN) {
            return new Setting(plan.dpi(), 0, 0, Color.WHITE, Color.WHITE, 0, 0, 0, 0, 0, false, false);
        }
        int bright = 236 + random.nextInt(18);
        Color tone = new Color(bright, bright - random.nextInt(5), bright - random.nextInt(16));
        boolean dark = random.nextInt(3) == 0;
        int bed = dark ? 18 + random.nextInt(50) : 240 + random.nextInt(14);
        double reach = dark ? 3 : 0.8;
        double skew = plan.skew() + (sheets.size() > 1 ? (random.nextDouble() - 0.5) * 0.4 : 0);
        double bound = Math.abs(plan.skew()) > 2 ? 3 : 2;
        return new Setting(
                plan.dpi(),
                Math.clamp(skew, -bound, bound),
                plan.turn(),
                tone,
                new Color(bed, bed, bed),
                (random.nextDouble() - 0.5) * 2 * reach,
                (random.nextDouble() - 0.5) * 2 * reach,
                random.nextDouble() * 0.2,
                3 + random.nextDouble() * 14,
                0.15 + random.nextDouble() * 0.7,
                plan.sealing() == Sealing.GREY,
                true);
    }

    private void decorate() {
        List<Mark> first = marks.getFirst();
        switch (plan.decoy()) {
            case ABSENT -> {}
            case LETTERHEAD ->
                first.add(new Mark(
                        105,
                        10,
                        172,
                        18,
                        0,
                        Ink.printed(),
                        Pictures.letterhead(
                                "CƠ QUAN THƯỜNG TRỰC BAN CHỈ ĐẠO TỈNH",
                                "12 Đường Bờ Sông, phường 7 - ĐT 02903 812 345")));
            case EMBLEM -> {
                double size = 15 + random.nextDouble() * 8;
                first.add(new Mark(18, 22, size, size, 0, Ink.printed(), Pictures.emblem(size)));
            }
            case FLAG -> first.add(new Mark(105, 12, 21, 14, 0, Ink.printed(), Pictures.flag(21)));
            case URGENT -> urgent(first);
            case ARRIVAL ->
                first.add(pressed(
                        45 + random.nextDouble() * 20,
                        88 + random.nextDouble() * 40,
                        Stamps.arrival(random),
                        random.nextBoolean() ? red() : new Color(40, 50, 130)));
            case PHOTOGRAPH -> printed(110, 70, Pictures.photograph(random));
            case CHART -> printed(152, 62, Pictures.chart(random));
        }
    }

    private void printed(double width, double height, Consumer<Graphics2D> drawing) {
        for (int page = 0; page < sheets.size(); page++) {
            List<Mark> onPage = marks.get(page);
            sheets.get(page)
                    .picture()
                    .ifPresent(
                            spot -> onPage.add(new Mark(spot.x(), spot.y(), width, height, 0, Ink.printed(), drawing)));
        }
    }

    private void urgent(List<Mark> first) {
        Map<String, String> words = Map.of("KHAN", "KHẨN", "THUONG_KHAN", "THƯỢNG KHẨN", "HOA_TOC", "HỎA TỐC");
        String known = truth.value("urgency").orElse("NONE");
        String level =
                known.equals("NONE") ? List.of("KHAN", "THUONG_KHAN", "HOA_TOC").get(random.nextInt(3)) : known;
        first.add(
                pressed(60, 66 + random.nextDouble() * 8, Stamps.framed(words.getOrDefault(level, ""), random), red()));
        truth = Truths.with(truth, "urgency", level);
    }

    private void sign() {
        for (int page = 0; page < sheets.size(); page++) {
            if (sheets.get(page).signing().isPresent()) {
                sign(page, sheets.get(page).signing().orElseThrow());
            }
        }
        if (plan.sealing() == Sealing.JOINT) {
            double y = 110 + random.nextDouble() * 90;
            double diameter = diameter();
            Consumer<Graphics2D> drawing = Seals.drawing(diameter, random);
            for (int page = 0; page < sheets.size(); page++) {
                seal(page, new Spot(208.5 + random.nextDouble() * 2, y), diameter, drawing);
            }
        }
    }

    private void sign(int page, Spot spot) {
        double width = 36 + random.nextDouble() * 26;
        double x = spot.x() + (random.nextDouble() - 0.5) * 8;
        double y = spot.y() + (random.nextDouble() - 0.5) * 4;
        if (plan.signing() != Signing.ABSENT) {
            double height = 12 + random.nextDouble() * 9;
            Color ink = plan.signing() == Signing.BLUE
                    ? new Color(18 + random.nextInt(30), 30 + random.nextInt(40), 120 + random.nextInt(60))
                    : new Color(22, 22, 28);
            marks.get(page)
                    .add(new Mark(
                            x,
                            y,
                            width * 1.3,
                            height * 1.6,
                            -14 + random.nextDouble() * 18,
                            Ink.pen(ink),
                            HandStrokes.signature(width, height, random)));
        }
        double diameter = diameter();
        double third = x - width / 2 + width / 3 - diameter / 2;
        Spot beside = new Spot(third, y + (random.nextDouble() - 0.5) * 6);
        Consumer<Graphics2D> drawing = Seals.drawing(diameter, random);
        switch (plan.sealing()) {
            case ABSENT -> {}
            case OVER_TEXT -> seal(page, new Spot(third + 6, y - 15), diameter, drawing);
            case EDGE -> seal(page, new Spot(random.nextBoolean() ? 198 : 11, beside.y()), diameter, drawing);
            case SEVERAL -> {
                seal(page, beside, diameter, drawing);
                seal(page, new Spot(58, y + 4), diameter, Seals.drawing(diameter, random));
                if (random.nextBoolean()) {
                    seal(0, new Spot(172, 96), diameter, drawing);
                }
            }
            case PASTED -> {
                pasted.add(new Pasted(page, third, y, diameter, drawing));
                pasted.add(new Pasted(page, third - 70, y - 30, diameter, drawing));
                note(page, third, y, diameter);
                note(page, third - 70, y - 30, diameter);
            }
            case CLEAR, UNEVEN, FAINT, PARTIAL, JOINT, BLUE, GREY, BLACK, DRAWN ->
                seal(page, beside, diameter, drawing);
        }
    }

    private double diameter() {
        return 34 + random.nextDouble() * 6;
    }

    private void seal(int page, Spot spot, double diameter, Consumer<Graphics2D> drawing) {
        double strength = 0.72 + random.nextDouble() * 0.22;
        double uneven = 0.2 + random.nextDouble() * 0.35;
        double side = random.nextDouble() * 360;
        Ink ink = switch (plan.sealing()) {
            case FAINT -> new Ink(red(), 0.3 + random.nextDouble() * 0.2, uneven + 0.3, side, false);
            case UNEVEN, PARTIAL -> new Ink(red(), strength, 0.85, side, false);
            case BLUE -> new Ink(new Color(30, 50, 150), strength, uneven, side, false);
            case BLACK -> new Ink(new Color(35, 33, 36), strength, uneven, side, false);
            case DRAWN -> new Ink(new Color(255, 0, 0), 1, 0, 0, false);
            case CLEAR, OVER_TEXT, EDGE, SEVERAL, JOINT, ABSENT, GREY, PASTED ->
                new Ink(red(), strength, uneven, side, false);
        };
        Consumer<Graphics2D> shape = drawing;
        if (plan.sealing() == Sealing.PARTIAL) {
            double reach = diameter * (0.6 + random.nextDouble() * 0.12);
            double turn = random.nextDouble() * 2 * Math.PI;
            shape = canvas -> {
                canvas.clip(AffineTransform.getRotateInstance(turn)
                        .createTransformedShape(
                                new Ellipse2D.Double(-diameter * 0.95, -diameter, 2 * reach, 2 * diameter)));
                drawing.accept(canvas);
            };
        }
        double lean = plan.sealing() == Sealing.DRAWN ? 0 : -12 + random.nextDouble() * 24;
        marks.get(page).add(new Mark(spot.x(), spot.y(), diameter, diameter, lean, ink, shape));
        note(page, spot.x(), spot.y(), diameter);
    }

    private void note(int page, double x, double y, double diameter) {
        double[] seen = new Scanner(settings.get(page), 0).seen(x, y);
        seals.add(String.format(
                Locale.ROOT, "page %d middle %.1f %.1f diameter %.1f", page + 1, seen[0], seen[1], diameter));
    }

    private void stamp() {
        String word = WORDS.get(plan.index() / 8 % 3);
        Color ink = red();
        double x = random.nextDouble() * 12;
        double y = random.nextDouble() * 8;
        switch (plan.stamping()) {
            case ABSENT -> {}
            case BELOW_NUMBER -> marks.getFirst().add(pressed(46 + x, 57 + y / 2, Stamps.framed(word, random), ink));
            case ACROSS_TEXT ->
                marks.getFirst().add(pressed(70 + 4 * x, 120 + 5 * y, Stamps.framed(word, random), ink));
            case CORNER -> marks.getFirst().add(pressed(26 + x, 10 + y / 2, Stamps.framed(word, random), ink));
            case RIGHT -> marks.getFirst().add(pressed(168 + x, 9 + y / 2, Stamps.framed(word, random), ink));
            case SECOND_PAGE -> marks.get(1).add(pressed(60 + 8 * x, 12 + y, Stamps.framed(word, random), ink));
            case DECLASSIFIED -> {
                marks.getFirst().add(pressed(58 + x, 64, Stamps.framed(word, random), ink));
                marks.getFirst().add(new Mark(58 + x, 64, 36, 12, -8, Ink.pen(new Color(25, 40, 130)), canvas -> {
                    canvas.setStroke(new BasicStroke(0.6f));
                    canvas.draw(new Line2D.Double(-17, 3, 17, -3));
                    canvas.draw(new Line2D.Double(-16, -2, 18, 2));
                }));
                marks.getFirst().add(pressed(60 + x, 82, Stamps.declassified(random), ink));
            }
        }
    }

    private Mark pressed(double x, double y, Stamps.Stamp stamp, Color ink) {
        return new Mark(
                x,
                y,
                stamp.size().width(),
                stamp.size().height(),
                -7 + random.nextDouble() * 14,
                new Ink(
                        ink,
                        0.62 + random.nextDouble() * 0.32,
                        0.1 + random.nextDouble() * 0.6,
                        random.nextDouble() * 360,
                        false),
                stamp.drawing());
    }

    private Color red() {
        return new Color(180 + random.nextInt(45), 18 + random.nextInt(36), 26 + random.nextInt(40));
    }

    private void claim() {
        TreeMap<String, String> values = truth.values();
        values.remove("encoding");
        values.put("group", "SCAN");
        values.put("layout", plan.container().name());
        values.put("font", plan.dpi() + " dpi");
        values.put("seal", plan.sealing().truth());
        values.put("sealKind", plan.sealing().name());
        values.put("handSignature", plan.signing() == Signing.ABSENT ? "NOT_FOUND" : "FOUND");
        values.put("stamp", plan.stamping().name());
        values.put("decoy", plan.decoy().name());
        values.put("colour", String.valueOf(plan.sealing() != Sealing.GREY));
        values.put("jpegQuality", String.valueOf(plan.quality()));
        values.put("pages", String.valueOf(sheets.size()));
        values.put("usual", String.valueOf(plan.dpi() >= 200 && Math.abs(plan.skew()) <= 2));
        if (plan.stamping().secret()) {
            values.put("secrecy", LEVELS.get(plan.index() / 8 % 3));
        } else if (plan.stamping() == Stamping.DECLASSIFIED) {
            values.remove("secrecy");
        }
        for (int i = 0; i < seals.size(); i++) {
            values.put("seal%d".formatted(i + 1), seals.get(i));
        }
        for (int page = 0; page < sheets.size(); page++) {
            values.put(
                    "page%d".formatted(page + 1),
                    String.format(
                            Locale.ROOT,
                            "dpi %d skew %.2f turn %d blank %b",
                            plan.dpi(),
                            settings.get(page).skew(),
                            settings.get(page).turn(),
                            sheets.get(page).words().isEmpty()));
        }
        truth = new Expected(values, truth.recipients(), List.of());
    }
}
