package vn.vanthu.exchange.outgoing;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.vanthu.classifier.ConversionOutcome;
import vn.vanthu.exchange.access.SignedInUser;

/** The difference that turning a draft into Unicode would make, before it is made. */
@Controller
@RequestMapping("/van-ban-di/{id}/unicode")
class ConvertingPage {
    private static final int MOST_SHOWN = 200;

    private final Converting converting;

    ConvertingPage(Converting converting) {
        this.converting = converting;
    }

    @GetMapping
    String difference(@AuthenticationPrincipal SignedInUser user, @PathVariable UUID id, Model model)
            throws IOException {
        Converting.Shown shown = converting.show(user, id);
        List<ConversionOutcome.Change> changes =
                shown.outcome() instanceof ConversionOutcome.Converted converted ? converted.changes() : List.of();
        model.addAttribute("document", shown.document());
        model.addAttribute("changes", changes.stream().limit(MOST_SHOWN).toList());
        model.addAttribute("count", changes.size());
        model.addAttribute("problem", problem(shown.outcome()));
        return "outgoing/unicode";
    }

    private static String problem(ConversionOutcome outcome) {
        return switch (outcome) {
            case ConversionOutcome.Converted _ -> "";
            case ConversionOutcome.NothingToConvert _ -> "Tệp không còn chữ nào phải chuyển.";
            case ConversionOutcome.Signed _ -> "Tệp đã ký số; chuyển sang Unicode sẽ làm mất hiệu lực chữ ký.";
            case ConversionOutcome.NotSupported _ -> "Hệ thống chưa chuyển được loại tệp này.";
            case ConversionOutcome.NotProven _ ->
                "Bản chuyển đọc lại không đúng từng chữ như bản gốc nên không được dùng.";
            case ConversionOutcome.NotReadable _ -> "Không đọc được tệp để chuyển.";
        };
    }
}
