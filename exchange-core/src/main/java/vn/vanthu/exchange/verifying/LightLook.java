package vn.vanthu.exchange.verifying;

import java.util.Map;
import java.util.TreeMap;
import vn.vanthu.exchange.judging.SignatureSentence.Light;

/**
 * How a light looks on pages.
 *
 * @param tone of the banner
 * @param badge kind of {@code parts :: badge}
 */
record LightLook(String tone, String badge, String icon, String word) {

    /** By the light's name. */
    static final Map<String, LightLook> ALL = all();

    static LightLook of(Light light) {
        return switch (light) {
            case GREEN -> new LightLook("ok", "g", "circle-check", "Đạt");
            case AMBER -> new LightLook("held", "a", "triangle-alert", "Cần xem");
            case RED -> new LightLook("refused", "r", "circle-x", "Không đạt");
        };
    }

    private static Map<String, LightLook> all() {
        Map<String, LightLook> all = new TreeMap<>();
        for (Light light : Light.values()) {
            all.put(light.name(), of(light));
        }
        return Map.copyOf(all);
    }
}
