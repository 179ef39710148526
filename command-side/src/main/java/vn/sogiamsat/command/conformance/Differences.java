package vn.sogiamsat.command.conformance;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.sogiamsat.command.intake.Foreseen;
import vn.sogiamsat.command.intake.Rehearsal.Heard;
import vn.sogiamsat.core.command.SenderQuery.Why;

/** Where an event arrived otherwise than it was to be sent. Names places, never what stands in them. */
final class Differences {
    private static final int MOST = 5;

    private Differences() {}

    static List<Why> of(Heard wanted, Heard came) {
        if (came.foreseen() instanceof Foreseen.Malformed malformed) {
            return List.of(new Why("malformed", malformed.reason()));
        }
        if (came.digest().equals(wanted.digest())) {
            return List.of();
        }
        List<Why> found = new ArrayList<>();
        compare("", wanted.event(), came.event(), found);
        return found.isEmpty()
                ? List.of(new Why("differs", "/"))
                : found.stream().limit(MOST).toList();
    }

    private static void compare(String at, @Nullable JsonNode wanted, @Nullable JsonNode came, List<Why> found) {
        if (wanted == null || came == null) {
            found.add(new Why("differs", at));
        } else if (wanted.isObject() && came.isObject()) {
            Set<String> names = new TreeSet<>(wanted.propertyNames());
            names.addAll(came.propertyNames());
            names.forEach(name -> compare(at + "/" + name, wanted.get(name), came.get(name), found));
        } else if (wanted.isArray() && came.isArray() && wanted.size() == came.size()) {
            for (int i = 0; i < wanted.size(); i++) {
                compare(at + "/" + i, wanted.get(i), came.get(i), found);
            }
        } else if (!wanted.equals(came)) {
            found.add(new Why(isSameButComposed(wanted, came) ? "normalised" : "differs", at));
        }
    }

    private static boolean isSameButComposed(JsonNode wanted, JsonNode came) {
        return wanted.isString() && came.isString() && composed(wanted).equals(composed(came));
    }

    private static String composed(JsonNode text) {
        return Normalizer.normalize(text.asString(), Normalizer.Form.NFC);
    }
}
