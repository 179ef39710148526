package vn.sogiamsat.app.trace;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import vn.sogiamsat.command.intake.SubmissionsAnswered;

/** A line in the log for each request that brought submissions. */
final class IntakeLog {
    private static final Logger LOG = LoggerFactory.getLogger(IntakeLog.class);

    @EventListener
    void answered(SubmissionsAnswered answered) {
        LOG.info("submissions of {}: {}", answered.source(), answered.outcomes());
    }
}
