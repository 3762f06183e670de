package vn.vanthu.exchange;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import vn.vanthu.exchange.wiring.Launch;

/** The server. {@code export FILE}, {@code import FILE} and {@code verify-journal [DIR]} run one command and end. */
@SpringBootApplication
public class HubApplication {

    public static void main(String[] arguments) {
        System.exit(Launch.hub(HubApplication.class, arguments));
    }
}
