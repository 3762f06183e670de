package vn.vanthu.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.vanthu.rules.pack.Pack;

/**
 * What judges on one day under one regulation: made once for all documents of that day.
 *
 * @param from when the day begins in Vietnam
 * @param until when the next one begins
 * @param packs what of them is in force
 * @param notInForce what every judgement says besides where the regulation asked for is not in force
 */
record Sitting(
        LocalDate day,
        Instant from,
        Instant until,
        String asked,
        List<Pack> packs,
        List<PackVersion> versions,
        Optional<Finding> notInForce) {
    static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final String RULE = "REGULATION-IN-FORCE";
    private static final String REMEDY =
            "Quản trị hệ thống chọn quy chế đang có hiệu lực cho cơ quan rồi kiểm tra lại.";

    private Sitting(
            LocalDate day, String asked, List<Pack> packs, List<PackVersion> versions, Optional<Finding> notInForce) {
        this(
                day,
                day.atStartOfDay(VIETNAM).toInstant(),
                day.plusDays(1).atStartOfDay(VIETNAM).toInstant(),
                asked,
                packs,
                versions,
                notInForce);
    }

    boolean on(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }

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
                packs.stream().map(pack -> pack.inForce(inForce::contains, day)).toList(),
                packs.stream()
                        .filter(pack -> pack.inForce(day))
                        .map(pack -> new PackVersion(pack.id(), pack.version(), pack.sha256()))
                        .toList(),
                asked.inForce(day) ? Optional.empty() : Optional.of(notInForce(asked, day)));
    }

    /** Where an agency follows none, the national layer alone judges. */
    static Sitting withoutRegulation(LocalDate day, Pack national) {
        var alone = on(day, List.of(national));
        return new Sitting(
                day,
                Regulations.NONE,
                alone.packs(),
                alone.versions(),
                Optional.of(notInForce(
                        new Citation("", "Quy chế của cơ quan", Confidence.HIGH),
                        "Cơ quan chưa chọn quy chế nào cho ngày " + DAY.format(day)
                                + " nên chưa xét được văn bản theo quy chế.")));
    }

    private static Finding notInForce(Pack pack, LocalDate day) {
        var main = pack.instruments().getFirst();
        return notInForce(
                new Citation(main.number(), "hiệu lực thi hành", Confidence.HIGH),
                "Ngày " + DAY.format(day) + " không có quy chế nào còn hiệu lực để xét văn bản này: " + main.number()
                        + " có hiệu lực từ ngày " + DAY.format(main.inForceFrom()) + ".");
    }

    private static Finding notInForce(Citation citation, String message) {
        return new Finding(
                RULE,
                Outcome.UNDETERMINED,
                Level.FORBID,
                citation,
                message,
                REMEDY,
                List.of("regulation"),
                "quản trị hệ thống",
                List.of());
    }

    /** Of what no pack says. */
    static Optional<String> english(Finding finding) {
        return said(
                finding,
                finding.citation().instrument().isEmpty()
                        ? "The agency has chosen no regulation for that day, so none could judge the document."
                        : "No regulation in force that day judges the document: "
                                + finding.citation().instrument() + " is not in force then.");
    }

    static Optional<String> englishRemedy(Finding finding) {
        return said(
                finding,
                "The administrator chooses the regulation that is in force for the agency, then checks again.");
    }

    private static Optional<String> said(Finding finding, String english) {
        return finding.rule().equals(RULE) ? Optional.of(english) : Optional.empty();
    }
}
