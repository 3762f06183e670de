package vn.vanthu.mailer.edxml;

/** An agency as edXML names it; {@code id} is opaque (both schemes of agency identifiers occur). */
public record Organ(String id, String name, String email) {}
