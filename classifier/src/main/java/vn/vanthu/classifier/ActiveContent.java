package vn.vanthu.classifier;

/** What in a file can act when it is opened. */
public enum ActiveContent {
    MACRO,
    SCRIPT,
    LAUNCH_ACTION,
    EXTERNAL_LINK,
    EMBEDDED_OBJECT
}
