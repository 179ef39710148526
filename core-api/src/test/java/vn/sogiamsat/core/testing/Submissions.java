package vn.sogiamsat.core.testing;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import vn.sogiamsat.core.EventTypes;

/** Generates whatever senders may send. */
public final class Submissions {
    private static final Arbitrary<Instant> TIMES = Arbitraries.longs()
            .between(
                    Instant.parse("1930-01-01T00:00:00Z").toEpochMilli(),
                    Instant.parse("2027-11-24T00:00:00Z").toEpochMilli())
            .map(Instant::ofEpochMilli);

    private Submissions() {}

    /** The types that senders may submit. */
    public static List<EventTypes.Descriptor> types() {
        return EventTypes.all().stream().filter(EventTypes.Descriptor::external).toList();
    }

    /** Submissions of every type. */
    public static Arbitrary<Submission> any() {
        return Arbitraries.of(types()).flatMap(Submissions::of);
    }

    /** Submissions of one type. */
    public static Arbitrary<Submission> of(EventTypes.Descriptor type) {
        Arbitrary<String> ids = Arbitraries.longs().between(1, Long.MAX_VALUE).map(String::valueOf);
        return Combinators.combine(ids, Subjects.of(type), TIMES, ValidData.of(type))
                .as((id, subject, time, data) -> new Submission("handbook", id, type, subject, time, data));
    }
}
