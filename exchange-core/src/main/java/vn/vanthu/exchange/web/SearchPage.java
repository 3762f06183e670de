package vn.vanthu.exchange.web;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vanthu.exchange.access.SignedInUser;

@Controller
class SearchPage {

    private static final int ON_PAGE = 50;
    private static final int IN_PALETTE = 6;

    private final Search search;

    SearchPage(Search search) {
        this.search = search;
    }

    @GetMapping("/tim")
    String page(
            @RequestParam(name = "q", defaultValue = "") String typed,
            @AuthenticationPrincipal SignedInUser user,
            Model model) {
        model.addAttribute("typed", typed.strip());
        model.addAttribute("groups", search.find(user, typed, ON_PAGE));
        return "web/search";
    }

    @GetMapping("/tim/nhanh")
    String palette(
            @RequestParam(name = "q", defaultValue = "") String typed,
            @AuthenticationPrincipal SignedInUser user,
            Model model) {
        model.addAttribute("groups", search.find(user, typed, IN_PALETTE));
        return "web/search :: results";
    }
}
