package vn.vanthu.exchange.wiring;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.vanthu.exchange.journal.Sealer;

/** What the launcher asks of a hub that does not serve. */
@Component
class Commands {

    private static final int DONE = 0;
    private static final int WRONG_USAGE = 2;

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
        if (words.size() != 2) {
            System.err.println("hub: export FILE | import FILE");
            return WRONG_USAGE;
        }
        Path file = Path.of(words.getLast()).toAbsolutePath();
        try {
            return switch (words.getFirst()) {
                case "export" -> export(file);
                case "import" -> importFrom(file);
                default -> unknown(words.getFirst());
            };
        } catch (IOException failure) {
            System.err.println("hub: " + failure.getMessage());
            return WRONG_USAGE;
        }
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

    private static int unknown(String word) {
        System.err.println("hub: unknown command " + word);
        return WRONG_USAGE;
    }
}
