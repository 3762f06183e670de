package vn.vanthu.exchange.certificates;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When it is told that a certificate ends.
 *
 * @param warnDays before its end, for the first time
 * @param urgentDays before its end, once more
 * @param goneDays after its end it is told no longer
 */
@ConfigurationProperties("vanthu.certificates")
record ExpirySettings(
        @DefaultValue("30") int warnDays,
        @DefaultValue("7") int urgentDays,
        @DefaultValue("90") int goneDays) {

    ExpirySettings {
        if (urgentDays < 1 || warnDays < urgentDays || goneDays < 0) {
            throw new IllegalArgumentException("vanthu.certificates: warn-days " + warnDays + ", urgent-days "
                    + urgentDays + ", gone-days " + goneDays + ": 1 <= urgent <= warn, gone >= 0");
        }
    }
}
