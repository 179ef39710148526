package vn.sogiamsat.query.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import vn.sogiamsat.core.port.FormIntake.Outcome;
import vn.sogiamsat.core.port.FormIntake.Teller;
import vn.sogiamsat.core.port.PackageIntake;
import vn.sogiamsat.imports.packaged.PackagedEvent;

/**
 * Tells the ledger the events of one package, some at a time.
 *
 * @param digest of its manifest
 */
record PackageTelling(PackageIntake intake, Teller by, String source, String digest) {
    List<Outcome> weigh(List<PackagedEvent> events) {
        return ask(events, some -> intake.weigh(by, source, some));
    }

    List<Outcome> take(List<PackagedEvent> events) {
        return ask(events, some -> intake.take(by, source, digest, some));
    }

    private static List<Outcome> ask(List<PackagedEvent> events, Function<List<String>, List<Outcome>> intake) {
        List<Outcome> answers = new ArrayList<>();
        List<String> some = new ArrayList<>();
        long characters = 0;
        for (PackagedEvent event : events) {
            if (!some.isEmpty() && characters + event.json().length() > PackageIntake.MOST_CHARACTERS) {
                answers.addAll(intake.apply(List.copyOf(some)));
                some.clear();
                characters = 0;
            }
            some.add(event.json());
            characters += event.json().length();
        }
        if (!some.isEmpty()) {
            answers.addAll(intake.apply(List.copyOf(some)));
        }
        return answers;
    }
}
