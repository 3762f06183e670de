package vn.vanthu.exchange.judging;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.vanthu.classifier.DocumentReading;
import vn.vanthu.classifier.LayoutComponent;
import vn.vanthu.classifier.LayoutReading;
import vn.vanthu.classifier.PageSetup.Measure;
import vn.vanthu.classifier.PageSetup.Numbers;
import vn.vanthu.classifier.Read;
import vn.vanthu.classifier.TextEncoding;
import vn.vanthu.classifier.Tradition;
import vn.vanthu.rules.LayoutDemand;
import vn.vanthu.rules.LayoutDemand.Range;

/**
 * What of a document's layout is not as its tradition wants it.
 *
 * @param missing components that are nowhere in it, in their order
 */
record LayoutDepartures(String tradition, List<LayoutComponent> missing, List<Departure> departures) {
    LayoutDepartures {
        missing = List.copyOf(missing);
        departures = List.copyOf(departures);
    }

    /** What can be measured: each has its label in the pack. */
    enum Kind {
        PAPER,
        MARGIN_TOP,
        MARGIN_BOTTOM,
        MARGIN_LEFT,
        MARGIN_RIGHT,
        FONT,
        SIZE_NATION,
        SIZE_MOTTO,
        SIZE_NUMBER,
        SIZE_PLACE_AND_DATE,
        SIZE_KIND,
        SIZE_SUMMARY,
        SIZE_BODY,
        SIZE_SIGNER,
        SIZE_RECIPIENTS,
        PAGE_NUMBER
    }

    /** One departure with what is there and what should be, in words with their unit. */
    record Departure(Kind kind, String measured, String demanded) {}

    /** All that was measured and is not as demanded, one a text. */
    List<String> words() {
        return departures.stream()
                .map(each -> word(each.kind) + " " + each.measured + " (quy định " + each.demanded + ")")
                .toList();
    }

    private static String word(Kind kind) {
        return switch (kind) {
            case PAPER -> "khổ giấy";
            case MARGIN_TOP -> "lề trên";
            case MARGIN_BOTTOM -> "lề dưới";
            case MARGIN_LEFT -> "lề trái";
            case MARGIN_RIGHT -> "lề phải";
            case FONT -> "phông chữ";
            case SIZE_NATION -> "quốc hiệu cỡ";
            case SIZE_MOTTO -> "tiêu ngữ cỡ";
            case SIZE_NUMBER -> "số, ký hiệu cỡ";
            case SIZE_PLACE_AND_DATE -> "địa danh, ngày cỡ";
            case SIZE_KIND -> "tên loại cỡ";
            case SIZE_SUMMARY -> "trích yếu cỡ";
            case SIZE_BODY -> "nội dung cỡ";
            case SIZE_SIGNER -> "họ tên người ký cỡ";
            case SIZE_RECIPIENTS -> "nơi nhận cỡ";
            case PAGE_NUMBER -> "số trang";
        };
    }

    /** Where the demands of a tradition are found. */
    interface Demands {
        Optional<LayoutDemand> of(String tradition);
    }

    static Optional<LayoutDepartures> of(DocumentReading document, Demands demands) {
        Tradition tradition = document.data().tradition().map(Read::value).orElse(Tradition.STATE);
        return document.layout()
                .flatMap(layout -> demands.of(tradition.name())
                        .map(demand -> new LayoutDepartures(
                                tradition.name(),
                                old(document) ? List.of() : missing(layout, demand, document),
                                departures(layout, demand, document))));
    }

    /** Text of old letters is read with less certainty, and has fonts of its own: both are said elsewhere. */
    private static boolean old(DocumentReading document) {
        return document.encoding()
                .filter(encoding -> encoding.legacy() || encoding == TextEncoding.MIXED)
                .isPresent();
    }

    private static String kind(DocumentReading document) {
        return document.data().kind().map(kind -> kind.value().name()).orElse("");
    }

    private static List<LayoutComponent> missing(LayoutReading layout, LayoutDemand demand, DocumentReading document) {
        return demand.components().stream()
                .map(LayoutComponent::valueOf)
                .filter(layout.missing()::contains)
                .filter(component -> !demand.exempt()
                        .getOrDefault(component.name(), Set.of())
                        .contains(kind(document)))
                .toList();
    }

    private static List<Departure> departures(LayoutReading layout, LayoutDemand demand, DocumentReading document) {
        List<Departure> departures = new ArrayList<>();
        paper(layout, demand).ifPresent(departures::add);
        layout.page().millimetres().forEach((measure, millimetres) -> {
            Range range = demand.millimetres().get(measure.name());
            if (range != null && margin(measure) && !range.holds(millimetres)) {
                departures.add(new Departure(Kind.valueOf(measure.name()), number(millimetres) + " mm", range + " mm"));
            }
        });
        if (!old(document)) {
            font(layout, demand).ifPresent(departures::add);
        }
        layout.sizes().forEach((component, size) -> {
            Range own = demand.sizes().get(component.name() + " " + kind(document));
            Range range = own == null ? demand.sizes().get(component.name()) : own;
            if (range != null && !range.holds(size)) {
                departures.add(new Departure(Kind.valueOf("SIZE_" + component), number(size), range.toString()));
            }
        });
        layout.page()
                .numbers()
                .flatMap(numbers -> number(numbers, demand))
                .map(words -> new Departure(
                        Kind.PAGE_NUMBER,
                        words,
                        demand.firstPageUnnumbered() ? "ở lề trên, từ trang thứ hai" : "ở lề trên"))
                .ifPresent(departures::add);
        departures.sort((a, b) -> a.kind.compareTo(b.kind));
        return departures;
    }

    private static boolean margin(Measure measure) {
        return measure != Measure.PAPER_WIDTH && measure != Measure.PAPER_HEIGHT;
    }

    private static Optional<Departure> paper(LayoutReading layout, LayoutDemand demand) {
        Map<Measure, Float> measured = layout.page().millimetres();
        Float width = measured.get(Measure.PAPER_WIDTH);
        Float height = measured.get(Measure.PAPER_HEIGHT);
        Range wide = demand.millimetres().get(Measure.PAPER_WIDTH.name());
        Range high = demand.millimetres().get(Measure.PAPER_HEIGHT.name());
        // Laid on its side the paper is the same.
        if (width == null
                || height == null
                || wide == null
                || high == null
                || (wide.holds(Math.min(width, height)) && high.holds(Math.max(width, height)))) {
            return Optional.empty();
        }
        return Optional.of(
                new Departure(Kind.PAPER, number(width) + " × " + number(height) + " mm", wide + " × " + high + " mm"));
    }

    private static Optional<Departure> font(LayoutReading layout, LayoutDemand demand) {
        int all = layout.fonts().values().stream().mapToInt(Integer::intValue).sum();
        int other = layout.fonts().entrySet().stream()
                .filter(font -> !allowed(font.getKey(), demand))
                .mapToInt(Map.Entry::getValue)
                .sum();
        return all == 0 || other * 100 <= all * demand.otherFonts()
                ? Optional.empty()
                : layout.fonts().entrySet().stream()
                        .filter(font -> !allowed(font.getKey(), demand))
                        .max(Map.Entry.comparingByValue())
                        .map(font -> new Departure(
                                Kind.FONT, font.getKey(), demand.fonts().getFirst()));
    }

    /** A PDF names the face of a font too: {@code TimesNewRomanPS-BoldMT}, {@code Tinos-Bold}. */
    private static boolean allowed(String font, LayoutDemand demand) {
        String name = font.toLowerCase(Locale.ROOT);
        return demand.fonts().stream().anyMatch(each -> {
            String wanted = each.toLowerCase(Locale.ROOT);
            return name.equals(wanted)
                    || (name.startsWith(wanted) && !Character.isLetter(name.charAt(wanted.length())))
                    || name.startsWith(wanted + "ps");
        });
    }

    private static Optional<String> number(Numbers numbers, LayoutDemand demand) {
        return switch (numbers) {
            case TOP -> Optional.empty();
            case TOP_FROM_FIRST ->
                demand.firstPageUnnumbered() ? Optional.of("có cả ở trang thứ nhất") : Optional.empty();
            case BOTTOM -> Optional.of("ở lề dưới");
            case NONE -> Optional.of("không có");
        };
    }

    private static String number(float value) {
        float rounded = Math.round(value * 10) / 10f;
        return rounded == Math.rint(rounded)
                ? String.valueOf((int) rounded)
                : String.valueOf(rounded).replace('.', ',');
    }
}
