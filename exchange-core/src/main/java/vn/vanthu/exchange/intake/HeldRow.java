package vn.vanthu.exchange.intake;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of the list; of a locked item case number and time only. */
record HeldRow(
        UUID id,
        boolean locked,
        boolean current,
        String caseNumber,
        Instant receivedAt,
        String title,
        String icon,
        String tone,
        String subject,
        String sender) {

    static HeldRow of(HeldMessage held, @Nullable HeldMessage chosen) {
        boolean current = chosen != null && chosen.id().equals(held.id());
        return switch (held) {
            case HeldMessage.Locked locked ->
                new HeldRow(locked.id(), true, current, locked.caseNumber(), locked.receivedAt(), "", "", "", "", "");
            case HeldMessage.Open open ->
                new HeldRow(
                        open.id(),
                        false,
                        current,
                        open.caseNumber(),
                        open.receivedAt(),
                        HeldView.title(open),
                        open.reason().icon(),
                        open.reason().tone(),
                        open.subject().isEmpty() ? "(không có tiêu đề)" : open.subject(),
                        open.fromAddress().isEmpty() ? "không rõ nơi gửi" : open.fromAddress());
        };
    }
}
