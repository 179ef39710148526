package vn.sogiamsat.command.source;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A registered sending system as it stands today. */
record Source(
        String name,
        String title,
        List<String> types,
        List<String> units,
        boolean active,
        Instant registeredAt,
        @Nullable Instant lastSeenAt) {}
