package vn.vanthu.exchange.intake;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vanthu.exchange.judging.FileReport;
import vn.vanthu.exchange.web.TimelineEvent;

/** A held message with all that the clerk may see of it. */
record HeldView(
        HeldMessage.Open message, String title, String sender, List<FileReport> files, List<TimelineEvent> history) {

    HeldView {
        files = List.copyOf(files);
        history = List.copyOf(history);
    }

    static HeldView of(HeldMessage.Open open, List<FileReport> files, List<TimelineEvent> history) {
        return new HeldView(open, title(open), sender(open), files, history);
    }

    public UUID id() {
        return message.id();
    }

    public Reason reason() {
        return message.reason();
    }

    /** Whether any button of the page needs a reason. */
    public boolean asksReason() {
        return message.mayBeAdmitted() || message.mayBeReturned();
    }

    /** The reason; for a virus its name, which helps those who know it. */
    static String title(HeldMessage.Open open) {
        @Nullable String note = open.note();
        return open.reason() == Reason.INFECTED && note != null
                ? open.reason().title() + ": " + note
                : open.reason().title();
    }

    private static String sender(HeldMessage.Open open) {
        String address = open.fromAddress().isEmpty() ? "không rõ" : open.fromAddress();
        String name = open.senderVerified() && open.senderAgency() != null
                ? open.senderAgency()
                : open.fromName().isEmpty() ? "" : "tự xưng «" + open.fromName() + "»";
        return name.isEmpty() ? address : name + ", " + address;
    }
}
