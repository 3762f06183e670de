package vn.vanthu.exchange.wiring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.vanthu.exchange.journal.Sealer;

/** What the launcher asks of a hub that does not serve. */
@Component
class Commands {

    private static final int DONE = 0;
    private static final int WRONG_USAGE = 2;
    private static final List<String> LEDGER =
            List.of("journal_entry", "journal_pending", "journal_batch", "register_entry", "register_event");

    private final Exporter exporter;
    private final Importer importer;
    private final Sealer sealer;
    private final DataFolder folder;

    Commands(Exporter exporter, Importer importer, Sealer sealer, DataFolder folder) {
        this.exporter = exporter;
        this.importer = importer;
        this.sealer = sealer;
        this.folder = folder;
    }

    int run(List<String> words) {
        try {
            if (words.equals(List.of("verify-journal"))) {
                return verify();
            }
            if (words.size() == 2 && words.getFirst().equals("export")) {
                return export(Path.of(words.getLast()).toAbsolutePath());
            }
            if (words.size() == 2 && words.getFirst().equals("import")) {
                return importFrom(Path.of(words.getLast()).toAbsolutePath());
            }
            System.err.println("hub: export FILE | import FILE | verify-journal");
            return WRONG_USAGE;
        } catch (IOException failure) {
            System.err.println("hub: " + failure.getMessage());
            return WRONG_USAGE;
        }
    }

    private int verify() throws IOException {
        sealer.sealAll();
        Path export = Files.createTempDirectory(folder.work(), "verify-");
        exporter.tablesInto(export, LEDGER);
        return LedgerReport.print(export, System.out);
    }

    private int export(Path file) throws IOException {
        sealer.sealAll();
        System.out.println("Đã xuất / exported " + exporter.export(file) + " files: " + file);
        System.err.println("Tệp này chứa cả khóa / this file holds the keys too: keep it safe.");
        return DONE;
    }

    private int importFrom(Path file) throws IOException {
        System.out.println("Đã nhập / imported " + importer.importFrom(file) + " files: " + folder.root());
        return DONE;
    }
}
