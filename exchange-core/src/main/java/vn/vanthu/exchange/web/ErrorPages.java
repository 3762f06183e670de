package vn.vanthu.exchange.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.vanthu.exchange.access.ExpiredForm;

/**
 * What people and programs are told when something is not as they hoped: what happened and what to do, and for faults of
 * ours a number under which the log has the rest. Programs get problem details (RFC 9457).
 */
@Controller
class ErrorPages implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
    private static final String INCIDENT = ErrorPages.class.getName() + ".incident";
    private static final Set<Integer> EXPLAINED = Set.of(400, 401, 403, 404, 405, 409, 413, 429, 503);

    private final MessageSource messages;
    private final RandomGenerator random;

    ErrorPages(MessageSource messages, RandomGenerator random) {
        this.messages = messages;
        this.random = random;
    }

    @RequestMapping(path = "/error", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView page(HttpServletRequest request) {
        HttpStatus status = status(request);
        if (request.getAttribute(ExpiredForm.class.getName()) instanceof ExpiredForm form) {
            return new ModelAndView("error/expired", status).addObject("form", form);
        }
        ModelAndView page = new ModelAndView("error/page", status)
                .addObject("key", key(status))
                .addObject("status", status.value());
        if (status.is5xxServerError()) {
            page.addObject("incident", incident(request));
        }
        return page;
    }

    @RequestMapping("/error")
    ResponseEntity<ProblemDetail> problem(HttpServletRequest request) {
        HttpStatus status = status(request);
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, words(key(status) + ".text"));
        problem.setTitle(words(key(status) + ".title"));
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path) {
            problem.setInstance(URI.create(path));
        }
        if (status.is5xxServerError()) {
            problem.setProperty("incident", incident(request));
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private String incident(HttpServletRequest request) {
        if (request.getAttribute(INCIDENT) instanceof String known) {
            return known;
        }
        String id = "SC-"
                + Long.toString(random.nextLong(36L * 36 * 36 * 36 * 36 * 36), 36)
                        .toUpperCase(Locale.ROOT);
        request.setAttribute(INCIDENT, id);
        LOG.error(
                "incident {}: {} {}",
                id,
                request.getMethod(),
                request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        return id;
    }

    private String words(String key) {
        return messages.getMessage(key, null, WebConfiguration.VIETNAMESE);
    }

    private static String key(HttpStatus status) {
        if (EXPLAINED.contains(status.value())) {
            return "error." + status.value();
        }
        return status.is5xxServerError() ? "error.500" : "error.400";
    }

    private static HttpStatus status(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        return status == null ? HttpStatus.NOT_FOUND : status;
    }
}
