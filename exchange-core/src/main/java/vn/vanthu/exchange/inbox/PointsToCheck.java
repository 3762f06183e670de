package vn.vanthu.exchange.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vanthu.exchange.inbox.OfferedArrival.OfferedFile;
import vn.vanthu.exchange.judging.FileReport;
import vn.vanthu.exchange.judging.FileReport.ReportedFinding;

/** What a person should look at before registering, in the words of the queue. */
record PointsToCheck(List<String> points) {

    PointsToCheck {
        points = List.copyOf(points);
    }

    static PointsToCheck of(OfferedArrival arrival, Map<ArrivalField, Proposal> proposals) {
        return of(
                arrival.senderVerified(),
                arrival.declared(),
                arrival.files().stream().map(OfferedFile::report).toList(),
                proposals);
    }

    static PointsToCheck of(
            boolean senderVerified,
            Optional<OfferedArrival.Declared> declared,
            List<FileReport> reports,
            Map<ArrivalField, Proposal> proposals) {
        List<String> points = new ArrayList<>();
        if (!senderVerified) {
            points.add("Nơi gửi chưa xác thực");
        }
        if (declared.filter(OfferedArrival.Declared::addressedElsewhere).isPresent()) {
            points.add("Nơi gửi không ghi đơn vị này trong nơi nhận");
        }
        reports.stream()
                .flatMap(report -> report.demanding().stream())
                .filter(ReportedFinding::asksForALook)
                .map(ReportedFinding::message)
                .distinct()
                .forEach(points::add);
        proposals.forEach((field, proposal) -> {
            if (proposal.unsure()) {
                points.add("Máy đọc chưa chắc: " + field.title().toLowerCase(java.util.Locale.ROOT));
            }
        });
        return new PointsToCheck(points);
    }

    int count() {
        return points.size();
    }

    Optional<String> first() {
        return points.stream().findFirst();
    }
}
