package vn.vanthu.exchange.judging;

import org.jspecify.annotations.Nullable;
import vn.vanthu.rules.Facts;

/**
 * What the hub knows of a document's road and no file tells. Null: not known, or not asked at this stage; no rule applies
 * by it then, so that a file at the command line is judged as if nobody had asked.
 *
 * @param channel by which it goes or came
 * @param approval of the bytes that are to go
 * @param releaser in which office the document was released
 * @param paperFollows whether the one who released it sends the paper as well
 * @param personalSender whether the sending mailbox is one person's, by the directory
 * @param sameAgency whether it comes from a mailbox of the agency that gets it
 * @param personalRecipients how many of the mailboxes that get it are one person's, by the directory
 */
public record Road(
        @Nullable Channel channel,
        @Nullable Approval approval,
        @Nullable Releaser releaser,
        @Nullable Boolean paperFollows,
        @Nullable Boolean personalSender,
        @Nullable Boolean sameAgency,
        @Nullable Integer personalRecipients) {

    public static final Road UNKNOWN = new Road(null, null, null, null, null, null, null);

    /** By mail, from a mailbox of which nobody knows whose it is. */
    public static final Road BY_MAIL = new Road(Channel.MAIL, null, null, null, null, null, null);

    private static final String NO_LEAVE = "chưa người có thẩm quyền nào ghi việc cho phép gửi";

    public enum Channel {
        MAIL,
        /** On paper alone. */
        PAPER
    }

    public enum Approval {
        APPROVED,
        NOT_APPROVED,
        /** The bytes are not those that were approved, or not those that were made of them. */
        CHANGED_SINCE
    }

    public enum Releaser {
        /** The clerk. */
        VAN_THU,
        /** Anybody else, or nobody of whom the journal knows. */
        NGUOI_KHAC
    }

    /**
     * On the way out: who approved, who released, from whose mailbox it goes and whether paper follows. The desk sends by mail, and to agencies
     * only. That it may be sent is what the competent person says himself.
     */
    public static Road out(
            Approval approval, @Nullable Releaser releaser, boolean personalSender, @Nullable Boolean paperFollows) {
        return new Road(Channel.MAIL, approval, releaser, paperFollows, personalSender, null, 0);
    }

    /** On the way in: from whose mailbox, and to whose. */
    public static Road in(boolean personalSender, boolean sameAgency, int personalRecipients) {
        return new Road(Channel.MAIL, null, null, null, personalSender, sameAgency, personalRecipients);
    }

    void addTo(Facts.Builder facts) {
        if (channel != null) {
            facts.text("channel", channel.name());
        }
        if (approval != null) {
            facts.text("approval", approval.name()).undetermined(Settlements.SENDING_PERMITTED, NO_LEAVE);
        }
        if (releaser != null) {
            facts.text("releasedBy", releaser.name());
        }
        if (paperFollows != null) {
            facts.flag("paperFollows", paperFollows);
        }
        if (personalSender != null && personalSender) {
            facts.text("sender.mailbox", "PERSONAL");
        }
        if (sameAgency != null) {
            facts.flag("recipients.sameAgency", sameAgency);
        }
        if (personalRecipients != null) {
            facts.number("recipients.personal", personalRecipients);
        }
    }
}
