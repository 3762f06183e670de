package vn.vanthu.exchange.inbox;

import java.util.List;
import java.util.UUID;
import vn.vanthu.exchange.directory.AgencyCode;
import vn.vanthu.exchange.judging.FileReport;

/** Where the intake puts what waits for registration. */
public interface Inbox {

    /**
     * In the caller's transaction. The same message twice is one arrival.
     *
     * @return the arrival's id
     */
    UUID offer(OfferedArrival arrival);

    /**
     * In the caller's transaction: what is found of the files once an authority has answered on a certificate. The arrival
     * stays where it is, registered or not; what a person entered stays too.
     *
     * @param reports of all its files, in the order in which they were offered
     */
    void judgedAgain(AgencyCode agency, UUID messageId, List<FileReport> reports);
}
