package vn.vanthu.classifier.recognising;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs that stand in for Tesseract and do not do what it does. */
class TesseractTest {
    private static final Grey PAPER = Grey.paper(1600, 2300, 200);

    @TempDir
    Path folder;

    @Test
    void saysThatTheProgramIsMissing() {
        Recognised read =
                Tesseract.of(folder.resolve("none"), Duration.ofSeconds(5)).read(PAPER, Recogniser.Setting.PAGE);

        assertThat(read).isEqualTo(new Recognised.NotRead(PageNotRead.NO_PROGRAM));
    }

    @Test
    void saysThatTheProgramWasKilled() throws IOException {
        assertThat(read("kill -9 $$", Duration.ofSeconds(5))).isEqualTo(new Recognised.NotRead(PageNotRead.CRASHED));
    }

    @Test
    void saysThatItsProcessorTimeWasUsedUp() throws IOException {
        assertThat(read("kill -XCPU $$", Duration.ofSeconds(5))).isEqualTo(new Recognised.NotRead(PageNotRead.TIMEOUT));
    }

    @Test
    void doesNotWaitForAProgramThatDoesNotEnd() throws IOException {
        long begun = System.nanoTime();
        Recognised read = read("exec sleep 60", Duration.ofSeconds(1));

        assertThat(read).isEqualTo(new Recognised.NotRead(PageNotRead.TIMEOUT));
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void findsNoWordsInWhatIsNoAnswer() throws IOException {
        Recognised read = read(
                "cat >/dev/null; echo \"<span class='ocrx_word' title='bbox 1 2 3; x_wconf 9'>MẬT</span>\"",
                Duration.ofSeconds(5));

        assertThat(read)
                .isInstanceOfSatisfying(
                        Recognised.Words.class,
                        words -> assertThat(words.words()).isEmpty());
    }

    @Test
    void mayWriteNoFile() throws IOException {
        Path written = folder.resolve("written");
        read("cat >/dev/null; echo page > " + written, Duration.ofSeconds(5));

        assertThat(Files.exists(written) ? Files.size(written) : 0).isZero();
    }

    @Test
    void bringsNoVariablesOfItsCaller() throws IOException {
        assertThat(read("cat >/dev/null; test -z \"$HOME\" && test \"$OMP_THREAD_LIMIT\" = 1", Duration.ofSeconds(5)))
                .isInstanceOf(Recognised.Words.class);
    }

    private Recognised read(String script, Duration limit) throws IOException {
        Path program = Files.writeString(folder.resolve("tesseract"), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        return Tesseract.of(program, limit).read(PAPER, Recogniser.Setting.PAGE);
    }
}
