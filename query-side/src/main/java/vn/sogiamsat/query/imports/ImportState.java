package vn.sogiamsat.query.imports;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.imports.file.Encoding;

/**
 * How far an import is; kept beside its file, so that it outlives this process.
 *
 * @param login whose it is; nobody else sees it
 * @param units the codes of the units for which that person may tell
 * @param table which kind of table it is read as
 * @param fileName as the person's device calls it
 * @param chosen the encoding the person chose; null to find out
 * @param lines how many the file has below its heads; 0 until it was weighed
 * @param done how many of them the present phase is through with
 * @param outcomes how many lines came to what in the present phase, or the last one
 * @param written how long the file of outcomes is, in bytes
 * @param trouble why it stopped, or cannot be read; null for no reason but a person's wish
 * @param understood what was read into the file; null until it was weighed
 */
record ImportState(
        UUID id,
        String login,
        List<String> units,
        String table,
        String fileName,
        @Nullable Encoding chosen,
        Instant since,
        Phase phase,
        long lines,
        long done,
        Map<LineOutcome, Long> outcomes,
        long written,
        @Nullable Trouble trouble,
        @Nullable Understood understood) {

    /** Where an import stands. */
    enum Phase {
        /** Being read and weighed; nothing is recorded. */
        WEIGHING,
        /** Weighed: a person looks at it. */
        WEIGHED,
        /** Being recorded. */
        RUNNING,
        /** Stopped while it was being recorded; can go on. */
        STOPPED,
        /** Through with every line. */
        DONE,
        /** The file cannot be read. */
        BROKEN;

        public boolean isAtWork() {
            return this == WEIGHING || this == RUNNING;
        }

        /** Whether its outcomes are of what was recorded, and not of what would be. */
        public boolean isRecording() {
            return this == RUNNING || this == STOPPED || this == DONE;
        }
    }

    record Trouble(String vi, String en) {}

    ImportState {
        units = List.copyOf(units);
        outcomes = Map.copyOf(outcomes);
    }

    static ImportState uploaded(
            UUID id,
            String login,
            List<String> units,
            String table,
            String fileName,
            @Nullable Encoding chosen,
            Instant now) {
        return new ImportState(
                id, login, units, table, fileName, chosen, now, Phase.WEIGHING, 0, 0, Map.of(), 0, null, null);
    }

    ImportState in(Phase next, @Nullable Trouble why) {
        return new ImportState(
                id,
                login,
                units,
                table,
                fileName,
                chosen,
                since,
                next,
                lines,
                done,
                outcomes,
                written,
                why,
                understood);
    }

    /** From its first line, under the rights that the person has now. */
    ImportState beginning(Phase next, List<String> now) {
        return new ImportState(
                id, login, now, table, fileName, chosen, since, next, lines, 0, Map.of(), 0, null, understood);
    }

    /** After everything that was read of it was deleted. */
    ImportState withoutLines() {
        return new ImportState(
                id, login, units, table, fileName, chosen, since, phase, 0, 0, Map.of(), 0, trouble, null);
    }

    ImportState weighed(long all, Understood what) {
        return new ImportState(
                id,
                login,
                units,
                table,
                fileName,
                chosen,
                since,
                Phase.WEIGHED,
                all,
                done,
                outcomes,
                written,
                null,
                what);
    }

    /** After some more lines. */
    ImportState after(List<WeighedLine> some, long length) {
        Map<LineOutcome, Long> sum = new EnumMap<>(LineOutcome.class);
        sum.putAll(outcomes);
        some.forEach(line -> sum.merge(line.outcome(), 1L, Long::sum));
        return new ImportState(
                id,
                login,
                units,
                table,
                fileName,
                chosen,
                since,
                phase,
                lines,
                done + some.size(),
                sum,
                length,
                trouble,
                understood);
    }

    public long count(LineOutcome outcome) {
        return outcomes.getOrDefault(outcome, 0L);
    }

    /** Whether there is anything that a run would record. */
    public boolean hasNew() {
        return count(LineOutcome.NEW) > 0;
    }
}
