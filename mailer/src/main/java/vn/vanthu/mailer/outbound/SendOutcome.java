package vn.vanthu.mailer.outbound;

/** What became of one message handed to the next server. */
public sealed interface SendOutcome {
    record Accepted(String reply) implements SendOutcome {}

    /** 4xx: try again. */
    record Deferred(int code, String reply) implements SendOutcome {}

    /** 5xx: it will not take it. */
    record Refused(int code, String reply) implements SendOutcome {}

    /** No answer: it may even have been taken. */
    record Unreachable(String reason) implements SendOutcome {}
}
