package vn.vanthu.rules;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.vanthu.rules.pack.Pack;

/**
 * What judges on one day under one regulation: made once for all documents of that day.
 *
 * @param packs what of them is in force
 * @param notInForce what every judgement says besides where the regulation asked for is not in force
 */
record Sitting(
        LocalDate day, String asked, List<Pack> packs, List<PackVersion> versions, Optional<Finding> notInForce) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    /** @param packs the national layer first, the asked regulation last; one pack where the national layer is asked */
    static Sitting on(LocalDate day, List<Pack> packs) {
        var inForce = packs.stream()
                .flatMap(pack -> pack.instruments().stream())
                .filter(instrument -> instrument.inForce(day))
                .map(Instrument::number)
                .collect(Collectors.toSet());
        var asked = packs.getLast();
        return new Sitting(
                day,
                asked.id(),
                packs.stream().map(pack -> pack.inForce(inForce::contains)).toList(),
                packs.stream()
                        .filter(pack -> pack.inForce(day))
                        .map(pack -> new PackVersion(pack.id(), pack.version(), pack.sha256()))
                        .toList(),
                asked.inForce(day) ? Optional.empty() : Optional.of(notInForce(asked, day)));
    }

    private static Finding notInForce(Pack pack, LocalDate day) {
        var main = pack.instruments().getFirst();
        return new Finding(
                "REGULATION-IN-FORCE",
                Outcome.UNDETERMINED,
                Level.FORBID,
                new Citation(main.number(), "hiệu lực thi hành", Confidence.HIGH),
                "Ngày " + DAY.format(day) + " không có quy chế nào còn hiệu lực để xét văn bản này: " + main.number()
                        + " có hiệu lực từ ngày " + DAY.format(main.inForceFrom()) + ".",
                "Quản trị hệ thống chọn quy chế đang có hiệu lực cho cơ quan rồi kiểm tra lại.",
                List.of("regulation"),
                "quản trị hệ thống",
                List.of());
    }
}
