package vn.sogiamsat.command.quarantine;

import java.util.List;
import org.axonframework.commandhandling.RoutingKey;
import vn.sogiamsat.command.intake.Quarantine;

/** Keeps faulty submissions of one source. Answered by their references in order. */
record KeepQuarantined(@RoutingKey String source, List<Quarantine.Case> cases) {}
