package vn.sogiamsat.rules.book;

/** A text in both languages. */
public record Words(String vi, String en) {}
