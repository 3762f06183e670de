package vn.vanthu.rules.catalogue;

/** How a clause stands with the product of today, as its pack claims it; the feature is named in Vietnamese. */
public sealed interface Standing {
    String feature();

    /** A feature of today works by it. */
    record Applied(String feature) implements Standing {}

    /** Its text is shown to people where they need it. */
    record Shown(String feature) implements Standing {}

    /** The feature is missing. */
    record Planned(String feature) implements Standing {}
}
