package vn.sogiamsat.dashboards.model;

import vn.sogiamsat.core.event.Labelled;

/** What is shown, in both languages. */
public record Text(String vi, String en) {
    public static Text of(String vi, String en) {
        return new Text(vi, en);
    }

    public static Text of(Labelled word) {
        return new Text(word.vi(), word.en());
    }

    public String in(Language language) {
        return switch (language) {
            case VI -> vi;
            case EN -> en;
        };
    }
}
