package vn.sogiamsat.rules.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.sogiamsat.core.Uuid8;
import vn.sogiamsat.core.event.ExplanationGiven;
import vn.sogiamsat.core.event.ObligationWaived;
import vn.sogiamsat.core.event.ParameterOverridden;
import vn.sogiamsat.core.event.RulebookAdopted;
import vn.sogiamsat.core.event.RulebookRepealed;
import vn.sogiamsat.rules.book.FaultyRulebookException;
import vn.sogiamsat.rules.book.Rulebook;
import vn.sogiamsat.rules.book.RulebookReader;
import vn.sogiamsat.rules.book.StandingRulebook;
import vn.sogiamsat.rules.obligation.Obligation;
import vn.sogiamsat.rules.world.Stream;
import vn.sogiamsat.rules.world.Told;

/** What was decided on rulebooks, as the facts tell it. A text with a fault has no effect at all. */
final class Regulations {
    private static final Adoption STANDING =
            Adoption.of(StandingRulebook.book(), Instant.MIN, Uuid8.ofSha256(StandingRulebook.ID.getBytes(UTF_8)));

    private final Map<String, Stream> streams = new HashMap<>();
    private final Map<UUID, Optional<Rulebook>> read = new HashMap<>();
    private final Map<UUID, Stream.Of<ObligationWaived>> waivers = new HashMap<>();
    private Rules rules = new Rules(List.of(STANDING), List.of(), List.of());

    Regulations() {}

    /** The same decisions; what is added to either is not known to the other. */
    Regulations(Regulations other) {
        other.streams.forEach((name, stream) -> streams.put(name, stream.copy()));
        read.putAll(other.read);
        waivers.putAll(other.waivers);
        rules = other.rules;
    }

    /** What a decision changes. */
    enum Change {
        NOTHING,
        /** One obligation. */
        WAIVER,
        RULES
    }

    Rules rules() {
        return rules;
    }

    Change add(Told fact) {
        String stream = fact.body().stream().value();
        if (!streams.computeIfAbsent(stream, name -> new Stream()).add(fact)) {
            return Change.NOTHING;
        }
        if (fact.body() instanceof ExplanationGiven) {
            // It is shown beside the obligation, and changes nothing of it.
            return Change.NOTHING;
        }
        readWaivers();
        if (fact.body() instanceof ObligationWaived) {
            return Change.WAIVER;
        }
        List<Adoption> adoptions = new ArrayList<>();
        adoptions.add(STANDING);
        List<Adoption.Repeal> repeals = new ArrayList<>();
        List<Stream.Of<ParameterOverridden>> overrides = new ArrayList<>();
        streams.values().forEach(told -> {
            told.all(RulebookAdopted.class).forEach(adopted -> adoption(adopted).ifPresent(adoptions::add));
            told.all(RulebookRepealed.class)
                    .forEach(repealed -> repeals.add(new Adoption.Repeal(
                            repealed.body().rulebook(),
                            repealed.body().from(),
                            repealed.fact().recordedAt(),
                            repealed.fact().eventId())));
            overrides.addAll(told.all(ParameterOverridden.class));
        });
        rules = new Rules(
                adoptions,
                repeals,
                overrides.stream()
                        .flatMap(override -> override(override, adoptions).stream())
                        .toList());
        return Change.RULES;
    }

    private void readWaivers() {
        waivers.clear();
        streams.values()
                .forEach(told -> told.all(ObligationWaived.class)
                        .forEach(waived -> waivers.put(waived.body().obligation(), waived)));
    }

    /** The obligation with its waiver, where one was decided on. */
    Obligation waived(Obligation obligation) {
        Stream.Of<ObligationWaived> waiver = waivers.get(obligation.id());
        return waiver == null
                ? obligation
                : obligation.waived(
                        Times.startOf(waiver.body().from()),
                        Times.startOf(waiver.body().until()));
    }

    private Optional<Adoption> adoption(Stream.Of<RulebookAdopted> adopted) {
        RulebookAdopted told = adopted.body();
        return read.computeIfAbsent(adopted.fact().eventId(), id -> read(told))
                .map(book -> new Adoption(
                        book,
                        told.inForceFrom(),
                        told.inForceTo(),
                        Set.copyOf(told.replaces()),
                        adopted.fact().recordedAt(),
                        adopted.fact().eventId()));
    }

    private static Optional<Rulebook> read(RulebookAdopted told) {
        try {
            return Optional.of(RulebookReader.read(told.rulebook() + ".yaml", told.text()))
                    .filter(book -> book.id().equals(told.rulebook()));
        } catch (FaultyRulebookException e) {
            return Optional.empty();
        }
    }

    /** A value that does not fit the parameter has no effect. */
    private static Optional<ParameterOverride> override(
            Stream.Of<ParameterOverridden> override, List<Adoption> adoptions) {
        ParameterOverridden told = override.body();
        return adoptions.stream()
                .filter(adoption -> adoption.book().id().equals(told.rulebook()))
                .flatMap(adoption ->
                        Optional.ofNullable(adoption.book().parameters().get(told.parameter())).stream())
                .flatMap(parameter -> parameter.read(told.value()).stream())
                .findFirst()
                .map(value -> new ParameterOverride(
                        told.rulebook(),
                        told.parameter(),
                        value,
                        told.unit().id().value(),
                        told.validFrom(),
                        told.validTo(),
                        override.fact().recordedAt(),
                        override.fact().eventId()));
    }
}
