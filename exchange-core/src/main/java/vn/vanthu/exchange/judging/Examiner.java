package vn.vanthu.exchange.judging;

import java.nio.file.Path;

/** Scans, reads, verifies and judges one file. Thread-safe; never throws for what a file contains. */
public interface Examiner {

    /** @param fileName as its sender called it; only its ending may help, and only where content says nothing */
    FileReport examine(Path file, String fileName, ExaminationOrder order);

    /** @param paper how the words of its scanned pages are read, which takes seconds each */
    default FileReport examine(Path file, String fileName, ExaminationOrder order, PaperOrder paper) {
        return examine(file, fileName, order);
    }
}
