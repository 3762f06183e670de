package vn.vanthu.exchange.wiring;

import java.util.List;
import org.springframework.stereotype.Component;

/** What the launcher asks of a hub that does not serve. */
@Component
class Commands {

    int run(List<String> words) {
        System.err.println("hub: unknown command " + String.join(" ", words));
        return 2;
    }
}
