package vn.vanthu.exchange.wiring;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import vn.vanthu.exchange.content.WorkSpace;
import vn.vanthu.exchange.directory.KeyRing;
import vn.vanthu.exchange.judging.Examiner;
import vn.vanthu.exchange.worker.AnswerJudge;
import vn.vanthu.exchange.worker.ClamScanner;
import vn.vanthu.exchange.worker.ClamSettings;
import vn.vanthu.exchange.worker.ForeignBytes;
import vn.vanthu.exchange.worker.MissingAnswers;
import vn.vanthu.exchange.worker.PaperReader;
import vn.vanthu.exchange.worker.PreviewOffice;
import vn.vanthu.exchange.worker.SignatureVerifier;
import vn.vanthu.exchange.worker.VirusScanner;
import vn.vanthu.exchange.worker.WorkerExaminer;
import vn.vanthu.exchange.worker.WorkerForeignBytes;
import vn.vanthu.exchange.worker.WorkerSettings;
import vn.vanthu.exchange.worker.Workers;
import vn.vanthu.rules.Regulations;
import vn.vanthu.signature.DigestProvider;
import vn.vanthu.signature.stamp.TimeStamps;

/** The processes that parse what comes from outside, and who asks them. */
@Configuration(proxyBeanMethods = false)
@Profile("!" + CommandApplication.PROFILE)
class WorkerConfiguration {

    @Bean
    Workers workers(WorkSpace workSpace) {
        return new Workers(WorkerSettings.usual(workSpace.folder()));
    }

    @Bean
    ClamScanner virusScanner(DataFolder folder, WorkSpace workSpace, Environment environment, Clock clock) {
        Optional<Path> definitions = Optional.ofNullable(environment.getProperty("vanthu.clam.definitions"))
                .map(Path::of);
        return new ClamScanner(ClamSettings.usual(workSpace.folder(), definitions, folder.demo()), clock);
    }

    @Bean
    HealthIndicator virusScannerHealthIndicator(ClamScanner scanner) {
        return () -> {
            ClamScanner.State state = scanner.state();
            return (state.installed() && state.counts() ? Health.up() : Health.outOfService())
                    .withDetail("installed", state.installed())
                    .withDetail("testDefinitions", state.testDefinitions())
                    .withDetail(
                            "definitionsDate",
                            state.date().map(Object::toString).orElse(""))
                    .withDetail("cleanCounts", state.counts())
                    .build();
        };
    }

    @Bean
    PaperReader paperReader(WorkSpace workSpace) {
        return new PaperReader(workSpace.folder());
    }

    @Bean
    Examiner examiner(
            Workers workers,
            PaperReader paper,
            VirusScanner scanner,
            Regulations regulations,
            KeyRing keys,
            MissingAnswers missing) {
        return new WorkerExaminer(workers, paper, scanner, regulations, Optional.of(keys.trustFolder()), missing);
    }

    @Bean
    AnswerJudge answerJudge(Workers workers) {
        return new AnswerJudge(workers);
    }

    @Bean
    SignatureVerifier signatureVerifier(
            Workers workers, Regulations regulations, KeyRing keys, MissingAnswers missing) {
        return new SignatureVerifier(workers, regulations, Optional.of(keys.trustFolder()), missing);
    }

    /** A province's own regulation is a file in the data folder, read at the start. */
    @Bean
    Regulations regulations(DataFolder folder) {
        return Regulations.with(folder.root().resolve("packs"));
    }

    @Bean
    PreviewOffice previewOffice(WorkSpace workSpace) {
        return new PreviewOffice(workSpace.folder());
    }

    @Bean
    ForeignBytes foreignBytes(Workers workers, KeyRing keys, PreviewOffice office, TimeStamps stamps) {
        return new WorkerForeignBytes(workers, Optional.of(keys.trustFolder()), office, stamps);
    }

    /** Digests and signature values. */
    @Bean
    HealthIndicator cryptographyHealthIndicator() {
        return () -> Health.up().withDetail("provider", DigestProvider.name()).build();
    }

    @Bean
    HealthIndicator workersHealthIndicator(Workers workers, PreviewOffice office, PaperReader paper) {
        return () -> {
            Workers.State state = workers.state();
            return Health.up()
                    .withDetail("most", state.most())
                    .withDetail("running", state.running())
                    .withDetail("started", state.started())
                    .withDetail("lost", state.lost())
                    .withDetail("networkIsolated", state.networkIsolated())
                    .withDetail("resourcesBounded", state.resourcesBounded())
                    .withDetail("officeInstalled", office.installedHere())
                    .withDetail("recognitionInstalled", PaperReader.ready())
                    .withDetail("recognitionLost", paper.state().lost())
                    .build();
        };
    }
}
