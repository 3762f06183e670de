package vn.vanthu.exchange.outgoing;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** A request over the server's limit is cut off before any page sees it: say so where the file was chosen. */
@ControllerAdvice
class TooBigUpload {

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    String tooBig(HttpServletRequest request) {
        String page = request.getRequestURI().replaceFirst("/(tep|ban-da-ghi-so)$", "");
        return "redirect:" + (page.startsWith("/van-ban-di") ? page : "/van-ban-di") + "?loi=qua-lon";
    }
}
