package vn.vanthu.exchange.worker;

import vn.vanthu.classifier.UnreadableReason;

/** What became of one task. */
sealed interface WorkerOutcome<A> {

    record Done<A>(A answer) implements WorkerOutcome<A> {}

    /**
     * The file brought its worker down; only this task is lost.
     *
     * @param reason TIMEOUT, OUT_OF_MEMORY, TOO_DEEP, TOO_BIG (the answer is longer than allowed) or WORKER_CRASHED
     */
    record Failed<A>(UnreadableReason reason) implements WorkerOutcome<A> {}
}
