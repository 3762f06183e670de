package vn.vanthu.mailer.outbound;

import java.nio.file.Path;

/** A file that travels in the mail; the content id has no angle brackets. */
public record MailPart(Path file, String mediaType, String name, String contentId) {}
