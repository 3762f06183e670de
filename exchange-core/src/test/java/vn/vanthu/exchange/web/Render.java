package vn.vanthu.exchange.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;
import vn.vanthu.exchange.access.Role;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.directory.AgencyCode;
import vn.vanthu.exchange.directory.WorkingDays;
import vn.vanthu.rules.Regulations;

/** Renders templates as the hub does, without a hub. It is Thursday, 15/10/2026, 13:30. */
final class Render {

    static final Instant NOW = Instant.parse("2026-10-15T06:30:00Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneId.of("Asia/Ho_Chi_Minh"));
    static final WorkingDays WEEKDAYS = day -> day.getDayOfWeek().getValue() <= 5;
    static final SignedInUser CLERK = new SignedInUser(
            1,
            1,
            "duyen.sxd",
            "Trần Thị Mỹ Duyên",
            new AgencyCode("sxd"),
            "Sở Xây dựng tỉnh An Lạc",
            Set.of(Role.CLERK),
            "Văn thư");

    private final AnnotationConfigApplicationContext beans = new AnnotationConfigApplicationContext();
    private final SpringTemplateEngine engine = new SpringTemplateEngine();
    private final JakartaServletWebApplication application =
            JakartaServletWebApplication.buildApplication(new MockServletContext());

    Render() {
        beans.registerBean("format", Format.class, () -> new Format(CLOCK, WEEKDAYS));
        beans.registerBean("parts", Parts.class);
        beans.registerBean(Regulations.class, Regulations::bundled);
        beans.registerBean("law", LawLinks.class);
        beans.registerBean("fields", Fields.class);
        beans.registerBean("shell", Shell.class);
        beans.registerBean(WebConfiguration.class);
        beans.refresh();
        ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("templates/");
        templates.setSuffix(".html");
        templates.setCharacterEncoding("UTF-8");
        engine.setTemplateResolver(templates);
        engine.setTemplateEngineMessageSource(beans);
    }

    String page(String template, Map<String, ?> model) {
        var exchange = application.buildExchange(new MockHttpServletRequest(), new MockHttpServletResponse());
        WebContext context = new WebContext(exchange, WebConfiguration.VIETNAMESE);
        context.setVariable(
                ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
                new ThymeleafEvaluationContext(beans, null));
        context.setVariable("format", beans.getBean(Format.class));
        context.setVariable("fields", beans.getBean(Fields.class));
        context.setVariable("user", CLERK);
        context.setVariable("navigation", new Navigation(CLERK, java.util.List.of()));
        context.setVariable("theme", "light");
        context.setVariable("letters", "on");
        context.setVariable("idleSeconds", 900);
        context.setVariable("quietSeconds", 0);
        context.setVariable("today", LocalDate.now(CLOCK));
        model.forEach(context::setVariable);
        return engine.process(template, context);
    }
}
