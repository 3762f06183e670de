package vn.vanthu.exchange.wiring;

import java.io.IOException;
import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** What whoever started the hub wants to know: where it is, and who may sign in. */
@Component
class ReadyNote {

    private final Environment environment;
    private final DataFolder folder;

    ReadyNote(Environment environment, DataFolder folder) {
        this.environment = environment;
        this.folder = folder;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) throws IOException {
        if (!(event.getApplicationContext() instanceof WebServerApplicationContext web) || web.getWebServer() == null) {
            return;
        }
        String host = environment.getProperty("server.address", "127.0.0.1");
        StringBuilder text = new StringBuilder();
        line(text, "Văn Thư: http://" + host + ":" + web.getWebServer().getPort() + "/");
        line(
                text,
                "Thư đến / inbound mail (SMTP): " + environment.getProperty("vanthu.mail.bind", "127.0.0.1") + ":"
                        + environment.getProperty("vanthu.mail.port"));
        line(text, "Dữ liệu / data: " + folder.root());
        if (folder.demo()) {
            accounts(text, DemoPlan.load());
        }
        System.out.print(text);
        System.out.flush();
    }

    private static void accounts(StringBuilder text, DemoPlan plan) {
        line(text, "Dùng thử / demo: mật khẩu chung / one password for all: " + plan.password());
        for (DemoPlan.DemoAgency agency : plan.agencies()) {
            line(text, "  " + agency.name() + " <" + agency.mailbox() + ">");
            List<DemoPlan.DemoPerson> people = agency.people();
            people.forEach(person ->
                    line(text, "    %-12s %s, %s".formatted(person.username(), person.name(), person.title())));
        }
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }
}
