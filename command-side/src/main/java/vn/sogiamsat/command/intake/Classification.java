package vn.sogiamsat.command.intake;

import java.util.Set;
import vn.sogiamsat.core.view.Folding;

/** The words of {@code dataclassification}. */
final class Classification {
    static final String ORDINARY = "thuong";

    private static final Set<String> STATE_SECRET = Set.of("mat", "toi-mat", "tuyet-mat");

    private Classification() {}

    /**
     * Whether the word names a level of state secret (State Secrets Law 117/2025/QH15 knows three), however it is
     * spelled: what could be meant as a secret is not kept.
     */
    static boolean isStateSecret(String word) {
        return STATE_SECRET.contains(Folding.fold(word).strip().replaceAll("[\\s_]+", "-"));
    }

    static boolean isKnown(String word) {
        return word.equals(ORDINARY) || word.equals("noi-bo");
    }
}
