package vn.vanthu.exchange.judging;

import java.nio.file.Path;

/** Scans, reads, verifies and judges one file. Thread-safe; never throws for what a file contains. */
public interface Examiner {

    /** @param fileName as its sender called it; only its ending may help, and only where content says nothing */
    FileReport examine(Path file, String fileName, ExaminationOrder order);
}
