package vn.sogiamsat.app.province;

import vn.sogiamsat.core.event.AgendaStep;
import vn.sogiamsat.core.event.Presence;

/** What the rules on the roll of a meeting come to. */
record Roll(Meeting meeting) {

    Status nobodyUnexcused() {
        return isWhole() ? Status.kept(count(Presence.ABSENT_UNEXCUSED) == 0) : Status.NOT_EVALUATED;
    }

    private long count(Presence presence) {
        return meeting.roll().stream()
                .filter(called -> called.presence() == presence)
                .count();
    }

    private boolean isWhole() {
        return meeting.roll().stream().noneMatch(called -> called.presence() == null);
    }

    Status attendance(boolean isNew) {
        long present = count(Presence.ON_SITE) + count(Presence.REMOTE);
        double share = (double) present / meeting.roll().size();
        boolean isEnough = isNew ? share >= 0.9 : share > 0.85;
        return isWhole() ? Status.kept(isEnough) : Status.NOT_EVALUATED;
    }

    /** Whose presence nobody told, of them silence says nothing. */
    Status called() {
        boolean isTold = meeting.roll().stream().anyMatch(called -> called.presence() != null)
                || meeting.conduct().steps().contains(AgendaStep.ROLL_CALL);
        return isTold ? Status.MET : Status.NOT_EVALUATED;
    }
}
