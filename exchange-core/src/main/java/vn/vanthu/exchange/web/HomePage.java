package vn.vanthu.exchange.web;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.vanthu.exchange.access.SignedInUser;

@Controller
class HomePage {

    @GetMapping("/")
    String home(@AuthenticationPrincipal SignedInUser user) {
        return "redirect:" + Places.home(user).href();
    }
}
