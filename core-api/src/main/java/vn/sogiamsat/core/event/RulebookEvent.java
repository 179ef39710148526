package vn.sogiamsat.core.event;

import vn.sogiamsat.core.StreamId;

/** What persons tell of a rulebook and of the obligations it makes. */
public sealed interface RulebookEvent extends ComplianceEvent
        permits RulebookAdopted, RulebookRepealed, ParameterOverridden, ObligationWaived, ExplanationGiven {
    /** The form of a rulebook's id, as a regular expression. */
    String ID = "[a-z0-9][a-z0-9.-]{0,63}";

    /** The rulebook's id, in the form of {@link #ID}. */
    String rulebook();

    @Override
    default StreamId stream() {
        return StreamId.rulebook(rulebook());
    }
}
