package vn.vanthu.exchange.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import vn.vanthu.signature.trust.RevocationEvidence;
import vn.vanthu.signature.trust.RevocationQuestion;

/** Reads in a worker what an authority sent, before anything of it is believed or kept. Thread-safe. */
public final class AnswerJudge {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    static final WorkerTask<Request, Judged> TASK =
            new WorkerTask<>("REVOCATION", Request.class, Judged.class, LIMIT, AnswerJudge::here);

    private final Workers workers;

    public AnswerJudge(Workers workers) {
        this.workers = workers;
    }

    record Request(
            Path answer,
            RevocationEvidence.Kind kind,
            String address,
            X509Certificate certificate,
            X509Certificate issuer,
            Instant at) {}

    /** @param problems empty where it is good; then {@code until} says until when */
    record Judged(List<String> problems, Instant until) {
        Judged {
            problems = List.copyOf(problems);
        }
    }

    /** @param answer the bytes as they came */
    public RevocationQuestion.Answer judge(RevocationQuestion question, Path answer, Instant at) {
        Request request = new Request(
                answer, question.kind(), question.address().toString(), question.certificate(), question.issuer(), at);
        return switch (workers.run(TASK, request)) {
            case WorkerOutcome.Done<Judged>(Judged judged) ->
                judged.problems().isEmpty()
                        ? new RevocationQuestion.Answer.Good(judged.until())
                        : new RevocationQuestion.Answer.Bad(judged.problems().getFirst());
            case WorkerOutcome.Failed<Judged> failed ->
                new RevocationQuestion.Answer.Bad(failed.reason().name());
        };
    }

    private static Judged here(Request request, Path scratch) throws IOException {
        return switch (RevocationQuestion.judge(
                request.kind(),
                request.address(),
                request.certificate(),
                request.issuer(),
                Files.readAllBytes(request.answer()),
                request.at())) {
            case RevocationQuestion.Answer.Good(Instant until) -> new Judged(List.of(), until);
            case RevocationQuestion.Answer.Bad(String why) -> new Judged(List.of(why), request.at());
        };
    }
}
