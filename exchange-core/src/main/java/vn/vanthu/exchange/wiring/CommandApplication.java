package vn.vanthu.exchange.wiring;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Profile;

/** The ground without the journey: for commands that need the data and serve nobody. */
@Profile(CommandApplication.PROFILE)
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan({
    "vn.vanthu.exchange.access",
    "vn.vanthu.exchange.content",
    "vn.vanthu.exchange.directory",
    "vn.vanthu.exchange.journal",
    "vn.vanthu.exchange.registry",
    "vn.vanthu.exchange.wiring"
})
class CommandApplication {

    static final String PROFILE = "command";
}
