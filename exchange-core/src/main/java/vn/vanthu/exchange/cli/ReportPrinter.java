package vn.vanthu.exchange.cli;

import java.io.PrintStream;
import tools.jackson.core.io.JsonStringEncoder;
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

    final void notOpened(String file, String reason) {
        separate(printed++);
        unopened(file, reason);
    }

    /** Whoever reads has gone. */
    final boolean broken() {
        return out.checkError();
    }

    abstract void separate(int before);

    abstract void one(FileReport report);

    abstract void unopened(String file, String reason);

    void end() {
        out.flush();
    }

    final int printed() {
        return printed;
    }

    static String unopenedObject(String file, String reason) {
        return "{\"file\":\"" + quoted(file)
                + "\",\"sha256\":null,\"sizeBytes\":null,\"regulation\":null,\"verdict\":null,\"legalEffect\":null,"
                + "\"findings\":[],\"facts\":null,\"error\":\"NOT_OPENED: " + quoted(reason) + "\"}";
    }

    private static String quoted(String text) {
        return new String(JsonStringEncoder.getInstance().quoteAsCharArray(text));
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

        @Override
        void unopened(String file, String reason) {
            out.println(file);
            out.println("  KHÔNG MỞ ĐƯỢC: " + reason);
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

        @Override
        void unopened(String file, String reason) {
            out.println(unopenedObject(file, reason));
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
        void unopened(String file, String reason) {
            out.print(unopenedObject(file, reason));
        }

        @Override
        void end() {
            out.println(printed() == 0 ? "[]" : "\n]");
            super.end();
        }
    }
}
