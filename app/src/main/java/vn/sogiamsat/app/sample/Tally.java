package vn.sogiamsat.app.sample;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What became of the submissions of one step, or of all. */
final class Tally {
    private int recorded;
    private int known;
    private final List<String> faults = new ArrayList<>();

    /** Counts one outcome by the status the ledger gave it. */
    void count(int status, String id, JsonNode why) {
        switch (status) {
            case 201 -> recorded++;
            case 200 -> known++;
            default -> faults.add("%s: %d %s".formatted(id, status, told(why)));
        }
    }

    void add(Tally step) {
        recorded += step.recorded;
        known += step.known;
        faults.addAll(step.faults);
    }

    int recorded() {
        return recorded;
    }

    int known() {
        return known;
    }

    /** What was quarantined or refused, with the ledger's reasons. */
    List<String> faults() {
        return faults;
    }

    /** The ledger's own words, and the places it names. */
    private static String told(JsonNode why) {
        StringBuilder told = new StringBuilder(why.path("title").asString(""))
                .append(": ")
                .append(why.path("detail").asString(""));
        for (JsonNode error : why.path("errors")) {
            told.append("\n      ")
                    .append(error.path("pointer").asString(""))
                    .append(": ")
                    .append(error.path("detail").asString(""));
        }
        return told.toString();
    }

    @Override
    public String toString() {
        return "%d mới (new), %d đã có (known)".formatted(recorded, known)
                + (faults.isEmpty() ? "" : ", %d không nhận (not accepted)".formatted(faults.size()));
    }
}
