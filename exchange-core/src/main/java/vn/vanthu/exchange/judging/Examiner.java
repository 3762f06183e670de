package vn.vanthu.exchange.judging;

import java.nio.file.Path;
import vn.vanthu.classifier.PagesRead;

/** Scans, reads, verifies and judges one file. Thread-safe; never throws for what a file contains. */
public interface Examiner {

    /** @param fileName as its sender called it; only its ending may help, and only where content says nothing */
    FileReport examine(Path file, String fileName, ExaminationOrder order);

    /** @param progress told of scanned pages, whose reading takes seconds each */
    default FileReport examine(Path file, String fileName, ExaminationOrder order, PagesRead progress) {
        return examine(file, fileName, order);
    }

    /** Something that was examined is a secret: nothing that was read earlier is kept in memory. */
    default void forget() {}
}
