package vn.vanthu.exchange.cli;

import java.io.PrintStream;
import vn.vanthu.exchange.cli.FileRun.TextForm;
import vn.vanthu.exchange.judging.FileReport;
import vn.vanthu.exchange.judging.FileReportJson;

/** Prints reports as they come. */
abstract class ReportPrinter {
    final PrintStream out;
    private int printed;

    private ReportPrinter(PrintStream out) {
        this.out = out;
    }

    static ReportPrinter of(OutputFormat format, PrintStream out, TextForm text) {
        return switch (format) {
            case TEXT -> new Text(out, text);
            case JSON -> new Json(out);
            case JSONL -> new Lines(out);
        };
    }

    final void print(FileReport report) {
        separate(printed++);
        one(report);
    }

    /** Whoever reads has gone. */
    final boolean broken() {
        return out.checkError();
    }

    abstract void separate(int before);

    abstract void one(FileReport report);

    void end() {
        out.flush();
    }

    final int printed() {
        return printed;
    }

    private static final class Text extends ReportPrinter {
        private final TextForm form;

        Text(PrintStream out, TextForm form) {
            super(out);
            this.form = form;
        }

        @Override
        void separate(int before) {
            if (before > 0) {
                out.println();
            }
        }

        @Override
        void one(FileReport report) {
            form.print(report, out);
        }
    }

    private static final class Lines extends ReportPrinter {
        Lines(PrintStream out) {
            super(out);
        }

        @Override
        void separate(int before) {
            // each object ends its own line
        }

        @Override
        void one(FileReport report) {
            out.println(FileReportJson.printed(report));
        }
    }

    private static final class Json extends ReportPrinter {
        Json(PrintStream out) {
            super(out);
        }

        @Override
        void separate(int before) {
            out.print(before == 0 ? "[\n" : ",\n");
        }

        @Override
        void one(FileReport report) {
            out.print(FileReportJson.printed(report));
        }

        @Override
        void end() {
            out.println(printed() == 0 ? "[]" : "\n]");
            super.end();
        }
    }
}
