package vn.vanthu.exchange.directory;

public record Person(long id, AgencyCode agency, String fullName) {}
