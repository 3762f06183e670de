package vn.vanthu.exchange.inbox;

import java.util.List;
import org.springframework.web.servlet.ModelAndView;
import vn.vanthu.exchange.web.Field;
import vn.vanthu.exchange.web.Fields;

/** Why something goes back or stays outside: the page that asks for it. */
enum Reason {
    RETURN(
            "Trả lại nơi gửi",
            "tra-lai",
            "Nơi gửi đã xác thực nhận trạng thái 02 cùng lý do này. Văn bản không vào sổ.",
            "Đã trả lại nơi gửi",
            List.of(
                    "Gửi nhầm nơi nhận",
                    "Tệp không mở được",
                    "Thiếu tệp kèm theo như đã ghi trong văn bản",
                    "Văn bản chưa có chữ ký số của cơ quan")),
    OUTSIDE(
            "Để ngoài sổ",
            "ngoai-so",
            "Thư thường, không phải văn bản, được giữ lại mà không vào sổ.",
            "Đã để ngoài sổ",
            List.of("Thư trao đổi, không phải văn bản", "Thư quảng cáo", "Giấy mời, thiệp chúc mừng")),
    BACK_TO_CLERK(
            "Trả văn thư",
            "tra-van-thu",
            "Văn thư nhận lại để trình người khác; số đến giữ nguyên.",
            "Đã trả văn thư",
            List.of("Trình lãnh đạo phụ trách lĩnh vực", "Thiếu hồ sơ kèm theo")),
    GIVE_BACK(
            "Trả lại việc",
            "tra-lai",
            "Người giao nhận lại việc này cùng lý do.",
            "Đã trả lại việc",
            List.of("Không thuộc nhiệm vụ của tôi", "Thiếu hồ sơ để xử lý", "Đang nghỉ phép hoặc đi công tác"));

    private final String title;
    private final String path;
    private final String consequence;
    private final String done;
    private final List<String> phrases;

    Reason(String title, String path, String consequence, String done, List<String> phrases) {
        this.title = title;
        this.path = path;
        this.consequence = consequence;
        this.done = done;
        this.phrases = phrases;
    }

    static Field field(String name, String label, String typed, List<Fault> faults) {
        return new Fields()
                .of(name, label, typed)
                .rows(4)
                .needed()
                .wrong(faults.isEmpty() ? null : faults.getFirst().message());
    }

    String done() {
        return done;
    }

    /** @param base where it is posted to, without the last part, and where giving up leads back */
    ModelAndView page(Arrival arrival, String base, String typed, List<Fault> faults) {
        return page(arrival, base + "/" + path, base, typed, faults);
    }

    ModelAndView page(Arrival arrival, String action, String back, String typed, List<Fault> faults) {
        return new ModelAndView("inbox/reason")
                .addObject("title", title)
                .addObject("consequence", consequence)
                .addObject("phrases", phrases)
                .addObject("arrival", arrival)
                .addObject("action", action)
                .addObject("back", back)
                .addObject("danger", this == RETURN)
                .addObject("placeKey", this == GIVE_BACK ? "tasks" : this == BACK_TO_CLERK ? "direction" : "inbox")
                .addObject("field", field("reason", "Lý do", typed, faults))
                .addObject("errors", ArrivalPage.summed(faults));
    }
}
