package vn.vanthu.exchange.worker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jodconverter.core.document.DefaultDocumentFormatRegistry;
import org.jodconverter.core.document.DocumentFormat;
import org.jodconverter.core.office.OfficeException;
import org.jodconverter.local.LocalConverter;
import org.jodconverter.local.office.LocalOfficeManager;
import org.jodconverter.local.process.PureJavaProcessManager;
import org.jodconverter.local.task.LoadDocumentMode;

/**
 * LibreOffice beside one worker process: started for its first document, in a process group and with a profile of its
 * own, at the end of a pipe so that it ends with the worker however that ends. It runs no macro and follows no link.
 */
final class Office {
    private static final Duration START = Duration.ofSeconds(45);
    /** Longer than a preview may take: a worker that is late is killed by its owner. */
    private static final Duration TASK = PreviewTask.LIMIT.multipliedBy(2);

    private static final long RETRY_MILLIS = 100;

    /** Words before those of LibreOffice; its own standard input is the pipe that the worker holds. */
    private static final String HOLD = """
            folder=$1; shift
            exec 3<&0 </dev/null
            (read -r _ <&3; kill -KILL 0) &
            watch=$!
            export HOME="$folder" TMPDIR="$folder"
            bound='setpriv --no-new-privs --inh-caps=-all --ambient-caps=-all'
            if $bound --bounding-set=-all true 2>/dev/null; then bound="$bound --bounding-set=-all"
            elif ! $bound true 2>/dev/null; then bound=; fi
            if prlimit --as=4294967296 true 2>/dev/null; then bound="$bound prlimit --as=4294967296 --"; fi
            $bound "$@" 3<&-
            status=$?
            kill "$watch"
            exit "$status"
            """;

    private static final Map<String, Object> LOADING =
            Map.of("Hidden", true, "ReadOnly", true, "MacroExecutionMode", (short) 0, "UpdateDocMode", (short) 0);

    private final LocalOfficeManager manager;

    private Office(LocalOfficeManager manager) {
        this.manager = manager;
    }

    /** @param folder for its profile and temporary files; whoever made it removes it */
    static Office start(Path home, Path folder) throws IOException, OfficeException {
        Loopback.up();
        LocalOfficeManager manager = LocalOfficeManager.builder()
                .officeHome(home.toFile())
                .portNumbers(freePort())
                .workingDir(Files.createDirectories(folder).toFile())
                .templateProfileDir(profile(folder).toFile())
                .processManager(PureJavaProcessManager.getDefault())
                .runAsArgs("setsid", "sh", "-c", HOLD, "office", folder.toString())
                .startFailFast(true)
                .processTimeout(START.toMillis())
                .processRetryInterval(RETRY_MILLIS)
                .taskExecutionTimeout(TASK.toMillis())
                .maxTasksPerProcess(0)
                .build();
        manager.start();
        return new Office(manager);
    }

    /** @throws OfficeException where the document does not open, or LibreOffice ended */
    void convert(Path in, DocumentFormat format, Path pdf) throws OfficeException {
        LocalConverter.builder()
                .officeManager(manager)
                .loadDocumentMode(LoadDocumentMode.LOCAL)
                .loadProperties(LOADING)
                .build()
                .convert(in.toFile())
                .as(format)
                .to(pdf.toFile())
                .as(DefaultDocumentFormatRegistry.PDF)
                .execute();
    }

    boolean running() {
        return manager.isRunning();
    }

    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        }
    }

    private static Path profile(Path folder) throws IOException {
        Path profile = folder.resolve("profile");
        Path settings = profile.resolve("user/registrymodifications.xcu");
        if (!Files.exists(settings)) {
            Files.createDirectories(settings.getParent());
            Files.writeString(settings, SETTINGS, StandardCharsets.UTF_8);
        }
        return profile;
    }

    private static final String SETTINGS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
            <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
            <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
            <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
            <item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
            <item oor:path="/org.openoffice.Office.Calc/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>1</value></prop></item>
            <item oor:path="/org.openoffice.Office.Common/Save/Document"><prop oor:name="CreateBackup" oor:op="fuse"><value>false</value></prop></item>
            <item oor:path="/org.openoffice.Office.Recovery/AutoSave"><prop oor:name="Enabled" oor:op="fuse"><value>false</value></prop></item>
            <item oor:path="/org.openoffice.Office.Recovery/RecoveryInfo"><prop oor:name="Enabled" oor:op="fuse"><value>false</value></prop></item>
            </oor:items>
            """;
}
