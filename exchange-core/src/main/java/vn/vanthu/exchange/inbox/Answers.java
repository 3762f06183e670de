package vn.vanthu.exchange.inbox;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.vanthu.exchange.dispatch.BusinessState;
import vn.vanthu.exchange.dispatch.Dispatch;
import vn.vanthu.exchange.dispatch.Dispatch.Answered;

/** Tells senders what became of theirs; whoever is not authenticated, and paper, hears nothing. */
@Component
class Answers {

    private final Dispatch dispatch;

    Answers(Dispatch dispatch) {
        this.dispatch = dispatch;
    }

    void tell(Arrival arrival, BusinessState status, String description, String staffName) {
        String address = arrival.sender().address();
        Arrival.Answering answering = arrival.answering();
        if (!arrival.sender().verified() || address == null || answering == null) {
            return;
        }
        dispatch.tell(
                arrival.agency(),
                address,
                status,
                description,
                staffName,
                new Answered(
                        answering.organ(),
                        answering.code(),
                        Optional.ofNullable(answering.date()),
                        answering.documentId(),
                        Optional.ofNullable(answering.messageId())));
    }
}
